package org.contrapeso.experiment.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.contrapeso.evidence.Distribution;
import org.contrapeso.evidence.Hypothesis;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Text;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.experiment.ResolvedStudy.Correlation;
import org.contrapeso.experiment.design.Copula;
import org.contrapeso.experiment.scenario.BeliefProfile.NarrowedRange;

/// Reads a belief profile and holds it against the registry; reports every fault.
final class BeliefReader {

  private final Registry registry;
  private final FaultLog log;

  BeliefReader(Registry registry, FaultLog log) {
    this.registry = registry;
    this.log = log;
  }

  BeliefProfile read(String id, Mapping file) {
    return new BeliefProfile(
        id,
        Text.of(file, "name"),
        Text.of(file, "words"),
        file.findMapping("hypotheses").map(this::weights).orElseGet(TreeMap::new),
        file.findMapping("parameters").map(this::ranges).orElseGet(TreeMap::new),
        correlations(file),
        Optional.empty());
  }

  private SortedMap<String, SortedMap<String, Double>> weights(Mapping hypotheses) {
    SortedMap<String, SortedMap<String, Double>> weights = new TreeMap<>();
    for (String id : hypotheses.keys()) {
      Hypothesis hypothesis = registry.hypotheses().get(id);
      if (hypothesis == null) {
        unknown(hypotheses, id, "hypothesis", registry.hypotheses().keySet());
        continue;
      }
      SortedMap<String, Double> chosen = hypotheses.mapping(id).numbers();
      Set<String> known = hypothesis.alternatives().keySet();
      for (String alternative : chosen.keySet()) {
        if (!known.contains(alternative)) {
          unknown(hypotheses.mapping(id), alternative, "alternative of " + id, known);
        }
      }
      if (chosen.values().stream().allMatch(weight -> weight == 0)) {
        log.report(
            hypotheses.placeOf(id),
            hypotheses.pathOf(id),
            "",
            "expected at least one alternative with a weight above 0",
            "Give 1 to the alternative that is believed.");
      }
      weights.put(id, chosen);
    }
    return weights;
  }

  private SortedMap<String, NarrowedRange> ranges(Mapping parameters) {
    SortedMap<String, NarrowedRange> ranges = new TreeMap<>();
    for (String id : parameters.keys()) {
      Parameter parameter = registry.parameters().get(id);
      if (parameter == null) {
        unknown(parameters, id, "parameter", registry.parameters().keySet());
        continue;
      }
      Mapping range = parameters.mapping(id);
      double low = range.number("low");
      double high = range.number("high");
      Distribution distribution =
          range
              .findText("distribution")
              .map(word -> Distribution.valueOf(word.toUpperCase(Locale.ROOT)))
              .orElse(parameter.distribution());
      if (low > high) {
        log.report(
            range.placeOf("low"),
            range.pathOf("low"),
            range.get("low").shown(),
            "expected low ≤ high, which is %s".formatted(high),
            "Swap the two.");
      } else {
        inside(range, "low", low, parameter);
        inside(range, "high", high, parameter);
        if (distribution == Distribution.LOG_UNIFORM && !(low > 0)) {
          log.report(
              range.placeOf("low"),
              range.pathOf("low"),
              range.get("low").shown(),
              "expected a low end above 0, as log_uniform needs",
              "Raise it, or choose another distribution.");
          continue;
        }
        ranges.put(id, new NarrowedRange(low, high, distribution));
      }
    }
    return ranges;
  }

  private void inside(Mapping range, String key, double value, Parameter parameter) {
    if (!(value >= parameter.low() && value <= parameter.high())) {
      log.report(
          range.placeOf(key),
          range.pathOf(key),
          range.get(key).shown(),
          "expected a value inside the declared range, %s to %s %s"
              .formatted(parameter.low(), parameter.high(), parameter.unit()),
          "A wider belief needs evidence: widen %s first.".formatted(parameter.place().file()));
    }
  }

  private List<Correlation> correlations(Mapping file) {
    List<Correlation> correlations = new ArrayList<>();
    TreeSet<String> inputs = new TreeSet<>(registry.parameters().keySet());
    inputs.addAll(registry.hypotheses().keySet());
    TreeSet<String> pairs = new TreeSet<>();
    for (Mapping entry :
        file.findSequence("correlations").map(s -> s.mappings()).orElse(List.of())) {
      List<String> between = entry.sequence("between").texts();
      double value = entry.number("value");
      boolean sound = true;
      for (String id : between) {
        if (!inputs.contains(id)) {
          log.report(
              entry.placeOf("between"),
              entry.pathOf("between"),
              id,
              "expected the id of a parameter or hypothesis",
              Nearest.hint(id, inputs));
          sound = false;
        }
      }
      if (between.size() != 2 || between.get(0).equals(between.get(1))) {
        log.report(
            entry.placeOf("between"),
            entry.pathOf("between"),
            String.join(", ", between),
            "expected two different ids",
            "");
        sound = false;
      }
      if (!(value > -1 && value < 1)) {
        log.report(
            entry.placeOf("value"),
            entry.pathOf("value"),
            entry.get("value").shown(),
            "expected a correlation between -1 and 1, both excluded",
            "");
        sound = false;
      }
      if (sound && !pairs.add(String.join(" ", new TreeSet<>(between)))) {
        log.report(
            entry.placeOf("between"),
            entry.pathOf("between"),
            String.join(", ", between),
            "expected each pair once",
            "Remove one of the two entries.");
        sound = false;
      }
      if (sound) {
        correlations.add(new Correlation(between.get(0), between.get(1), value));
      }
    }
    possible(file, correlations);
    return correlations;
  }

  private void possible(Mapping file, List<Correlation> correlations) {
    List<String> ids =
        correlations.stream()
            .flatMap(c -> List.of(c.first(), c.second()).stream())
            .distinct()
            .toList();
    double[][] matrix = new double[ids.size()][ids.size()];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i][i] = 1;
    }
    for (Correlation correlation : correlations) {
      int first = ids.indexOf(correlation.first());
      int second = ids.indexOf(correlation.second());
      matrix[first][second] = correlation.value();
      matrix[second][first] = correlation.value();
    }
    for (String expectation : Copula.listFaults(ids, matrix)) {
      log.report(file.placeOf("correlations"), "correlations", "", expectation, "");
    }
  }

  private void unknown(Mapping mapping, String key, String what, Collection<String> known) {
    log.report(
        mapping.placeOf(key),
        mapping.pathOf(key),
        "",
        "expected the id of a known " + what,
        Nearest.hint(key, known));
  }
}
