package org.contrapeso.experiment.published;

import java.util.List;
import java.util.Optional;
import org.contrapeso.model.assembly.WholeModel;

/// What the id of a quantity speaks of: an outcome, under an alternative of the conflict structure.
///
/// `flat_members_2022` speaks of the outcome `organisation.members` under the alternative `flat`;
/// without an alternative in front, the default one is meant.
///
/// @param outcome position among the model's outcomes
/// @param alternative position among the alternatives of the conflict structure, as the model
///   counts
record Subject(int outcome, int alternative) {

  /// What stands before every name in the ids of the room.
  static final String ROOM = "organisation.";

  /// The hypothesis whose alternatives may stand in front of an outcome.
  static final String STRUCTURE = ROOM + "conflict_structure";

  /// The subject of an id, if it is a known outcome between `front` and `back`.
  static Optional<Subject> find(String id, String front, String back, WholeModel model) {
    int usual = (int) model.central()[model.inputs().indexOf(STRUCTURE)];
    List<String> alternatives = model.alternatives(STRUCTURE);
    for (int alternative = 0; alternative < alternatives.size(); alternative++) {
      String before = (alternative == usual ? "" : alternatives.get(alternative) + "_") + front;
      int end = id.length() - back.length();
      if (id.startsWith(before) && id.endsWith(back) && before.length() <= end) {
        int outcome = model.outcomes().indexOf(ROOM + id.substring(before.length(), end));
        if (outcome >= 0) {
          return Optional.of(new Subject(outcome, alternative));
        }
      }
    }
    return Optional.empty();
  }
}
