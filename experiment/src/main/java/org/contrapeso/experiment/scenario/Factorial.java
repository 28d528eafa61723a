package org.contrapeso.experiment.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.contrapeso.evidence.Lever;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Text;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.LeverPlan;

/// A full factorial over levers: a course for every combination of their settings.
final class Factorial {

  /// Combinations that one grid may have; each is a course of its own.
  static final int MOST_CELLS = 1_000;

  private Factorial() {}

  /// The courses of a grid, the last lever varying fastest.
  static List<Course> courses(Mapping grid, Registry registry, FaultLog log) {
    List<SortedMap<String, Double>> cells = new ArrayList<>(List.of(new TreeMap<>()));
    for (String id : grid.keys()) {
      Lever lever = registry.levers().get(id);
      if (lever == null) {
        log.report(
            grid.placeOf(id),
            grid.pathOf(id),
            "",
            "expected the id of a lever",
            Nearest.hint(id, registry.levers().keySet()));
        continue;
      }
      List<Double> settings = settings(grid, lever, log);
      if ((long) cells.size() * settings.size() > MOST_CELLS) {
        log.report(
            grid.placeOf(id),
            grid.pathOf(id),
            settings.size() + " settings",
            "expected at most %s combinations in the whole grid".formatted(MOST_CELLS),
            "Give fewer settings, or ask in several studies.");
        return List.of();
      }
      cells = extend(cells, id, settings);
    }
    return cells.stream().map(cell -> course(cell, registry)).toList();
  }

  private static List<Double> settings(Mapping grid, Lever lever, FaultLog log) {
    List<Double> settings = grid.sequence(lever.id()).numbers();
    for (double setting : settings) {
      if (!(setting >= lever.low() && setting <= lever.high())) {
        log.report(
            grid.placeOf(lever.id()),
            grid.pathOf(lever.id()),
            String.valueOf(setting),
            "expected settings between %s and %s".formatted(lever.low(), lever.high()),
            "");
      }
    }
    if (settings.stream().distinct().count() < settings.size()) {
      log.report(
          grid.placeOf(lever.id()),
          grid.pathOf(lever.id()),
          settings.toString(),
          "expected each setting once",
          "Remove the repetition.");
    }
    return settings;
  }

  private static List<SortedMap<String, Double>> extend(
      List<SortedMap<String, Double>> cells, String lever, List<Double> settings) {
    List<SortedMap<String, Double>> extended = new ArrayList<>();
    for (SortedMap<String, Double> cell : cells) {
      for (double setting : settings) {
        SortedMap<String, Double> larger = new TreeMap<>(cell);
        larger.put(lever, setting);
        extended.add(larger);
      }
    }
    return extended;
  }

  private static Course course(SortedMap<String, Double> cell, Registry registry) {
    String id =
        cell.entrySet().stream()
            .map(e -> e.getKey().substring(e.getKey().indexOf('.') + 1) + "=" + e.getValue())
            .collect(Collectors.joining(","));
    List<LeverPlan> plans = new ArrayList<>();
    for (Map.Entry<String, Double> entry : cell.entrySet()) {
      plans.add(
          CourseReader.plan(registry.findLever(entry.getKey()).orElseThrow(), entry.getValue()));
    }
    return new Course(id, name(cell, registry), new Text("", ""), plans, Optional.empty());
  }

  private static Text name(SortedMap<String, Double> cell, Registry registry) {
    return new Text(
        name(cell, registry, Locale.ENGLISH), name(cell, registry, Locale.of("es", "MX")));
  }

  private static String name(SortedMap<String, Double> cell, Registry registry, Locale locale) {
    return cell.entrySet().stream()
        .map(e ->
            registry.findLever(e.getKey()).orElseThrow().name().in(locale)
                + " "
                + BigDecimal.valueOf(e.getValue()).stripTrailingZeros().toPlainString())
        .collect(Collectors.joining(", "));
  }
}
