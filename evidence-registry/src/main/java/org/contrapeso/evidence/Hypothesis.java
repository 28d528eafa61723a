package org.contrapeso.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;

/// A contested mechanism with its alternatives, from `evidence/hypotheses/`.
///
/// @param id `room.name`
/// @param place where it stands
/// @param name for readers
/// @param question what is contested
/// @param defaultAlternative id of the alternative that a deterministic run uses
/// @param alternatives by id, at least two
/// @param why the reasons for the weights
/// @param reviewBy the day by which a person should look again
public record Hypothesis(
    String id,
    Place place,
    Text name,
    Text question,
    String defaultAlternative,
    SortedMap<String, Alternative> alternatives,
    Text why,
    LocalDate reviewBy)
    implements Entry {

  /// One answer to the question.
  ///
  /// @param id snake case
  /// @param name for readers
  /// @param meaning what the model does then
  /// @param weight relative belief, at least 0; the weights need not sum to 1
  /// @param sources ids of sources, at least one
  public record Alternative(
      String id, Text name, Text meaning, double weight, List<String> sources) {}

  static Hypothesis read(String id, Mapping node, EntryContext context) {
    var alternatives = new TreeMap<String, Alternative>();
    List<Double> weights = new ArrayList<>();
    Mapping listed = node.mapping("alternatives");
    for (String name : listed.keys()) {
      Mapping alternative = listed.mapping(name);
      weights.add(alternative.number("weight"));
      alternatives.put(
          name,
          new Alternative(
              name,
              Text.of(alternative, "name"),
              Text.of(alternative, "meaning"),
              alternative.number("weight"),
              context.sources(alternative)));
    }
    String standard = node.text("default");
    if (!alternatives.containsKey(standard)) {
      context.fault(
          node,
          "default",
          "expected one of the alternatives " + String.join(", ", alternatives.keySet()),
          Nearest.sentence(standard, alternatives.keySet()));
    }
    if (weights.stream().allMatch(weight -> weight == 0)) {
      context.fault(
          node, "alternatives", "all weights are 0", "Give a weight above 0 to one of them.");
    }
    return new Hypothesis(
        id,
        node.place(),
        Text.of(node, "name"),
        Text.of(node, "question"),
        standard,
        Collections.unmodifiableSortedMap(alternatives),
        Text.of(node, "why"),
        context.reviewBy(node));
  }
}
