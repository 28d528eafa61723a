package org.contrapeso.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Series;
import org.contrapeso.kernel.random.RandomStream;
import org.contrapeso.model.organisation.OrganisationNetwork;
import org.contrapeso.model.organisation.OrganisationNetwork.Tie;

/// Organisations and their ties as a list, which any engine can read.
///
/// @param organisations number of organisations
/// @param rivalries each pair at most once
/// @param alliances each pair at most once
record Ties(int organisations, List<Tie> rivalries, List<Tie> alliances) {

  private static final RandomStream MADE_UP = RandomStream.of(0, "benchmark.ties");

  /// The published network, in the order of its files.
  static Ties published(Registry registry) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (String id : series(registry, "organisation.organisations").labels("id")) {
      positions.put(id, positions.size());
    }
    return new Ties(
        positions.size(),
        ties(series(registry, "organisation.rivalries"), positions),
        ties(series(registry, "organisation.alliances"), positions));
  }

  /// A made-up network without alliances: rivalries of weight 1 between pairs drawn at random.
  ///
  /// @throws IllegalArgumentException if there are fewer pairs than rivalries
  static Ties madeUp(int organisations, int rivalries) {
    if (rivalries > (long) organisations * (organisations - 1) / 2) {
      throw new IllegalArgumentException(
          "%d organisations have no %d pairs.".formatted(organisations, rivalries));
    }
    Map<Long, Tie> drawn = new LinkedHashMap<>();
    for (int attempt = 0; drawn.size() < rivalries; attempt++) {
      int first = (int) (MADE_UP.uniform(attempt, 0, 0, 0) * organisations);
      int second = (int) (MADE_UP.uniform(attempt, 0, 0, 1) * organisations);
      if (first != second) {
        long pair = (long) Math.min(first, second) * organisations + Math.max(first, second);
        drawn.putIfAbsent(pair, new Tie(first, second, 1));
      }
    }
    return new Ties(organisations, List.copyOf(drawn.values()), List.of());
  }

  /// The same as the model has it.
  OrganisationNetwork network() {
    return new OrganisationNetwork(organisations, rivalries, alliances);
  }

  private static Series series(Registry registry, String id) {
    return registry.findSeries(id).orElseThrow();
  }

  private static List<Tie> ties(Series table, Map<String, Integer> positions) {
    List<String> first = table.labels("a");
    List<String> second = table.labels("b");
    double[] weights = table.numbers("weight");
    List<Tie> ties = new ArrayList<>();
    for (int row = 0; row < weights.length; row++) {
      ties.add(
          new Tie(
              positions.getOrDefault(first.get(row), -1),
              positions.getOrDefault(second.get(row), -1),
              weights[row]));
    }
    return ties;
  }
}
