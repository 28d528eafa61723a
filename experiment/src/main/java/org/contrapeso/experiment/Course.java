package org.contrapeso.experiment;

import java.util.List;
import java.util.Optional;
import org.contrapeso.evidence.Text;

/// A course of action: what a government does, and what its own supporters say for it.
///
/// @param id id of the course
/// @param name short name
/// @param words the case for it, in its supporters' words
/// @param plans the levers that it moves; levers not named stay at the status quo
/// @param aim id of the outcome that its supporters care about most; empty where nobody has said
public record Course(
    String id, Text name, Text words, List<LeverPlan> plans, Optional<String> aim) {

  /// The same course with other plans.
  public Course withPlans(List<LeverPlan> other) {
    return new Course(id, name, words, other, aim);
  }
}
