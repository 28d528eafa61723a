package org.contrapeso.evidence;

import java.util.ArrayList;
import java.util.List;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;

/// A rule of law that a course of action may meet or breach, from `evidence/rules/`.
///
/// @param id snake case
/// @param place where it stands
/// @param name for readers
/// @param authority where the rule is written
/// @param text what it says
/// @param readings what each side says of it, at least one
/// @param when in which state the model holds it, and by what
/// @param sources ids of sources, at least one
public record LegalRule(
    String id,
    Place place,
    Text name,
    Text authority,
    Text text,
    List<Reading> readings,
    Text when,
    List<String> sources)
    implements Entry {

  /// What a reading comes to.
  public enum Position {
    /// The rule is met.
    MET,
    /// Whether it is met cannot be said.
    DISPUTED,
    /// The rule is breached.
    BREACHED
  }

  /// How one side reads the rule.
  ///
  /// @param by the kind of actor
  /// @param position what the reading comes to
  /// @param words the reading in the side's own terms
  /// @param sources ids of sources, at least one
  public record Reading(Text by, Position position, Text words, List<String> sources) {}

  static LegalRule read(String id, Mapping node, EntryContext context) {
    List<Reading> readings = new ArrayList<>();
    for (Mapping reading : node.sequence("readings").mappings()) {
      readings.add(
          new Reading(
              Text.of(reading, "by"),
              context.word(Position.class, reading, "position"),
              Text.of(reading, "words"),
              context.sources(reading)));
    }
    return new LegalRule(
        id,
        node.place(),
        Text.of(node, "name"),
        Text.of(node, "authority"),
        Text.of(node, "text"),
        List.copyOf(readings),
        Text.of(node, "when"),
        context.sources(node));
  }
}
