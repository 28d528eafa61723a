package org.contrapeso.experiment.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.evidence.yaml.Schema;
import org.contrapeso.evidence.yaml.TextFile;
import org.contrapeso.evidence.yaml.YamlReader;
import org.contrapeso.experiment.ResolvedStudy.Correlation;
import org.contrapeso.experiment.scenario.BeliefProfile.NarrowedRange;

/// What the record leaves as plausible: the ranges and correlations of
/// `scenarios/calibration/matched.yaml`, which a calibrated profile takes over.
///
/// @param evidence hash of the evidence that they were made of
/// @param ranges narrowed ranges, by parameter
/// @param correlations correlations between parameters
record MatchedRanges(
    String evidence, SortedMap<String, NarrowedRange> ranges, List<Correlation> correlations) {

  private static final String FILE = "calibration/matched.yaml";
  private static final String SCHEMA = "schema/matched.schema.json";
  private static final String REPAIR = "Run `contrapeso calibrate`.";

  /// Reads the file that ships.
  static Optional<MatchedRanges> read(ScenarioFiles files, Registry registry, FaultLog log) {
    Optional<TextFile> shipped = files.findShipped(FILE);
    if (shipped.isEmpty()) {
      log.report(
          Place.of(files.pathOf(FILE).toString()),
          "",
          "",
          "expected this file, since a profile asks",
          REPAIR);
      return Optional.empty();
    }
    try {
      return YamlReader.read(shipped.get(), Schema.read(files.pathOf(SCHEMA)), log)
          .map(file -> read(file, registry, log));
    } catch (FaultsException unsound) {
      unsound.faults().forEach(log::report);
      return Optional.empty();
    }
  }

  private static MatchedRanges read(Mapping file, Registry registry, FaultLog log) {
    SortedMap<String, NarrowedRange> ranges = new TreeMap<>();
    Mapping parameters = file.mapping("parameters");
    for (String id : parameters.keys()) {
      Parameter declared = registry.parameters().get(id);
      if (declared == null) {
        log.report(
            parameters.placeOf(id),
            parameters.pathOf(id),
            "",
            "expected the id of a known parameter",
            REPAIR + " " + Nearest.hint(id, registry.parameters().keySet()));
        continue;
      }
      double low = Math.max(parameters.mapping(id).number("low"), declared.low());
      double high = Math.min(parameters.mapping(id).number("high"), declared.high());
      if (low > high) {
        log.report(
            parameters.placeOf(id),
            parameters.pathOf(id),
            "",
            "expected a range that meets the declared one, %s to %s"
                .formatted(declared.low(), declared.high()),
            REPAIR);
        continue;
      }
      ranges.put(id, new NarrowedRange(low, high, declared.distribution()));
    }
    List<Correlation> correlations = new ArrayList<>();
    for (Mapping each : file.sequence("correlations").mappings()) {
      List<String> between = each.sequence("between").texts();
      if (ranges.keySet().containsAll(between)) {
        correlations.add(
            new Correlation(between.getFirst(), between.getLast(), each.number("value")));
      }
    }
    return new MatchedRanges(file.text("evidence"), ranges, correlations);
  }

  /// A profile with these ranges where it names none, and those correlations of which it names
  /// neither input.
  BeliefProfile complete(BeliefProfile profile) {
    SortedMap<String, NarrowedRange> completed = new TreeMap<>(ranges);
    completed.putAll(profile.ranges());
    TreeSet<String> named = new TreeSet<>(profile.ranges().keySet());
    for (Correlation each : profile.correlations()) {
      named.add(each.first());
      named.add(each.second());
    }
    List<Correlation> all = new ArrayList<>(profile.correlations());
    for (Correlation each : correlations) {
      if (!named.contains(each.first()) && !named.contains(each.second())) {
        all.add(each);
      }
    }
    return new BeliefProfile(
        profile.id(),
        profile.name(),
        profile.words(),
        profile.weights(),
        completed,
        all,
        Optional.of(evidence));
  }
}
