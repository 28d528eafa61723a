package org.contrapeso.experiment.published;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.model.assembly.WholeModel;

/// Sizes of the largest organisations, and where deaths fall, `weeks` after the model's start.
final class Concentration {

  private static final String BACKGROUND = Subject.ROOM + "background_hostility";

  private Concentration() {}

  /// The computations.
  static List<Computation> computations() {
    return List.of(
        new Computation.Named("largest_2022", (model, settings) -> size(model, settings, 0)),
        new Computation.Named("second_largest_2022", (model, settings) -> size(model, settings, 1)),
        new Computation.Named(
            "two_largest_2022",
            (model, settings) -> size(model, settings, 0) + size(model, settings, 1)),
        new Computation.Named("share_of_deaths_top10_against_rest", Concentration::shareAgainst));
  }

  private static OneLane lane(WholeModel model, Settings settings) throws FaultsException {
    OneLane lane = OneLane.ofArticle(model, settings.inputs(model));
    lane.advanceTo(settings.whole("weeks"));
    return lane;
  }

  /// Positions of the organisations, the largest first.
  private static int[] ranked(WholeModel model, OneLane lane) {
    return IntStream.range(0, model.network().organisations())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> lane.members(i)).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double size(WholeModel model, Settings settings, int rank) throws FaultsException {
    OneLane lane = lane(model, settings);
    return lane.members(ranked(model, lane)[rank]);
  }

  /// Share of `Σ_ij C_i S_ij C_j` that falls between the `largest` ones and all others.
  private static double shareAgainst(WholeModel model, Settings settings) throws FaultsException {
    int largest = settings.whole("largest");
    OneLane lane = lane(model, settings);
    double background = settings.inputs(model)[model.inputs().indexOf(BACKGROUND)];
    int[] ranked = ranked(model, lane);
    double all = 0;
    double across = 0;
    for (int i = 0; i < ranked.length; i++) {
      for (int j = 0; j < ranked.length; j++) {
        double hostility = model.network().hostility(ranked[i], ranked[j], background);
        double deaths = lane.members(ranked[i]) * hostility * lane.members(ranked[j]);
        all += deaths;
        across += i < largest == j < largest ? 0 : deaths;
      }
    }
    return across / all;
  }
}
