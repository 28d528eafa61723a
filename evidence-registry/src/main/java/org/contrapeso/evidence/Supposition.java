package org.contrapeso.evidence;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.evidence.yaml.Scalar;

/// What a model supposes as if a claim were true, or false.
///
/// @param hypotheses weights of alternatives, by hypothesis; those not named weigh 0
/// @param parameters narrowed ranges, by parameter
/// @param levers settings of levers that a course does not move itself, by lever
public record Supposition(
    SortedMap<String, SortedMap<String, Double>> hypotheses,
    SortedMap<String, Range> parameters,
    SortedMap<String, Double> levers) {

  /// A range within the declared one.
  ///
  /// @param low lower end, in the parameter's unit
  /// @param high upper end, at least `low`
  public record Range(double low, double high) {}

  static Supposition read(Mapping node, EntryContext context) {
    SortedMap<String, SortedMap<String, Double>> hypotheses = new TreeMap<>();
    SortedMap<String, Range> parameters = new TreeMap<>();
    SortedMap<String, Double> levers = new TreeMap<>();
    node.findMapping("hypotheses")
        .ifPresent(listed -> {
          for (String id : listed.keys()) {
            hypotheses.put(id, weights(listed, id, context));
          }
        });
    node.findMapping("parameters")
        .ifPresent(listed -> {
          for (String id : listed.keys()) {
            parameters.put(id, range(listed, id, context));
          }
        });
    node.findMapping("levers")
        .ifPresent(listed -> {
          for (String id : listed.keys()) {
            levers.put(id, listed.number(id));
            context.later(registry -> context.checkSetting(registry, listed, id));
          }
        });
    if (hypotheses.isEmpty() && parameters.isEmpty() && levers.isEmpty()) {
      context.log().report(node.place(), node.path(), "", "expected something to suppose", "");
    }
    return new Supposition(
        Collections.unmodifiableSortedMap(hypotheses),
        Collections.unmodifiableSortedMap(parameters),
        Collections.unmodifiableSortedMap(levers));
  }

  private static SortedMap<String, Double> weights(
      Mapping listed, String id, EntryContext context) {
    if (listed.get(id) instanceof Scalar alternative) {
      context.later(registry -> context.checkAlternative(registry, listed, id));
      return Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(alternative.text(), 1.0)));
    }
    Mapping weights = listed.mapping(id);
    if (weights.numbers().values().stream().allMatch(weight -> weight == 0)) {
      context.fault(listed, id, "all weights are 0", "Give a weight above 0 to one of them.");
    }
    context.later(registry -> checkWeights(registry, listed, id, context));
    return weights.numbers();
  }

  private static void checkWeights(
      Registry registry, Mapping listed, String id, EntryContext context) {
    Optional<Hypothesis> hypothesis = registry.findHypothesis(id);
    if (hypothesis.isEmpty()) {
      context.unknownKey(listed, id, "hypothesis", registry.hypotheses().keySet());
      return;
    }
    Set<String> known = hypothesis.get().alternatives().keySet();
    Mapping weights = listed.mapping(id);
    for (String alternative : weights.keys()) {
      if (!known.contains(alternative)) {
        context
            .log()
            .report(
                weights.placeOf(alternative),
                weights.pathOf(alternative),
                "",
                "expected one of the alternatives " + String.join(", ", known),
                Nearest.sentence(alternative, known));
      }
    }
  }

  private static Range range(Mapping listed, String id, EntryContext context) {
    Mapping node = listed.mapping(id);
    Range range = new Range(node.number("low"), node.number("high"));
    if (range.low > range.high) {
      context.fault(node, "low", "expected low to be at most high", "Maybe they are swapped.");
    }
    context.later(registry -> {
      Optional<Parameter> parameter = registry.findParameter(id);
      if (parameter.isEmpty()) {
        context.unknownKey(listed, id, "parameter", registry.parameters().keySet());
      } else {
        checkInside(node, "low", parameter.get(), context);
        checkInside(node, "high", parameter.get(), context);
      }
    });
    return range;
  }

  private static void checkInside(
      Mapping node, String key, Parameter parameter, EntryContext context) {
    double value = node.number(key);
    if (!(value >= parameter.low() && value <= parameter.high())) {
      context.fault(
          node,
          key,
          "expected a value inside the declared range, %s to %s %s"
              .formatted(parameter.low(), parameter.high(), parameter.unit()),
          "");
    }
  }
}
