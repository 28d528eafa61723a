package org.contrapeso.model.organisation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Series;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.model.organisation.OrganisationNetwork.Tie;
import org.jspecify.annotations.Nullable;

/// Reads the published network from its three series: organisations, rivalries, alliances.
public final class PublishedNetwork {

  private PublishedNetwork() {}

  /// The network of the registry; an empty one of a single organisation where a fault is reported.
  public static OrganisationNetwork read(Registry registry, FaultLog log) {
    int before = log.size();
    List<String> ids =
        series(registry, "organisation.organisations", log)
            .map(organisations -> organisations.labels("id"))
            .orElse(List.of());
    Map<String, Integer> positions = new TreeMap<>();
    for (String id : ids) {
      if (positions.putIfAbsent(id, positions.size()) != null) {
        log.report(
            new Place("evidence/series", 0),
            "organisation.organisations",
            id,
            "expected each organisation once",
            "Remove the repetition.");
      }
    }
    List<Tie> rivalries = ties(registry, "organisation.rivalries", positions, log);
    List<Tie> alliances = ties(registry, "organisation.alliances", positions, log);
    return log.size() == before
        ? new OrganisationNetwork(ids.size(), rivalries, alliances)
        : new OrganisationNetwork(1, List.of(), List.of());
  }

  private static List<Tie> ties(
      Registry registry, String id, Map<String, Integer> positions, FaultLog log) {
    List<Tie> ties = new ArrayList<>();
    series(registry, id, log).ifPresent(table -> addTies(table, positions, ties, log));
    return ties;
  }

  private static void addTies(
      Series table, Map<String, Integer> positions, List<Tie> ties, FaultLog log) {
    List<String> first = table.labels("a");
    List<String> second = table.labels("b");
    double[] weights = table.numbers("weight");
    Set<List<Integer>> pairs = new LinkedHashSet<>();
    for (int row = 0; row < weights.length; row++) {
      Integer a = position(first.get(row), positions, placeOf(table, row), log);
      Integer b = position(second.get(row), positions, placeOf(table, row), log);
      if (a == null || b == null) {
        continue;
      }
      if (a.equals(b) || !(weights[row] > 0)) {
        report(table, row, "expected two different organisations and a weight above 0", log);
      } else if (pairs.add(List.of(Math.min(a, b), Math.max(a, b)))) {
        ties.add(new Tie(a, b, weights[row]));
      } else {
        report(table, row, "expected each pair once, in whichever order", log);
      }
    }
  }

  private static void report(Series table, int row, String expected, FaultLog log) {
    log.report(placeOf(table, row), "", String.join(",", table.rows().get(row)), expected, "");
  }

  /// A row of the table that lies beside its description; its first line is the header.
  private static Place placeOf(Series table, int row) {
    return new Place(table.place().file().replaceFirst("\\.yaml$", ".csv"), row + 2);
  }

  private static @Nullable Integer position(
      String id, Map<String, Integer> positions, Place place, FaultLog log) {
    Integer position = positions.get(id);
    if (position == null) {
      log.report(
          place,
          "",
          id,
          "expected the id of one of the organisations",
          Nearest.sentence(id, positions.keySet()));
    }
    return position;
  }

  private static Optional<Series> series(Registry registry, String id, FaultLog log) {
    Optional<Series> series = registry.findSeries(id);
    if (series.isEmpty()) {
      log.report(
          new Place("evidence/series", 0),
          "",
          id,
          "expected the series of the published network",
          "Restore evidence/series/" + id.replace('.', '/') + ".yaml.");
    }
    return series;
  }
}
