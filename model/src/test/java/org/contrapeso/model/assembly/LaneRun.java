package org.contrapeso.model.assembly;

import java.util.Arrays;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.kernel.Clock;
import org.contrapeso.model.organisation.OrganisationLever;
import org.contrapeso.model.organisation.OrganisationOutcome;
import org.contrapeso.model.world.Signal;

/// A block of lanes under test, and what its last week reported.
final class LaneRun {

  final WeekLanes lanes;
  final double[][] outcomes;
  private final int network;
  private int week;

  /// A block that has started under some assumptions.
  LaneRun(WholeModel model, Assumptions assumptions) {
    network = model.network().organisations();
    lanes = model.open(assumptions.future().length);
    outcomes = new double[model.outcomes().size()][assumptions.future().length];
    start(assumptions);
  }

  /// A block that goes on from where another is.
  LaneRun(WholeModel model, LaneRun other) {
    network = other.network;
    lanes = model.open(other.lanes.lanes());
    outcomes = new double[model.outcomes().size()][other.lanes.lanes()];
    week = other.week;
    lanes.copyFrom(other.lanes);
  }

  /// Begins again.
  void start(Assumptions assumptions) {
    lanes.assume(assumptions);
    lanes.start();
    week = 0;
  }

  /// Takes over where another is.
  void take(LaneRun other) {
    lanes.copyFrom(other.lanes);
    week = other.week;
  }

  void advance(double[][] efforts) {
    lanes.advance(week++, efforts, outcomes);
  }

  int week() {
    return week;
  }

  double outcome(OrganisationOutcome outcome, int lane) {
    return outcomes[outcome.ordinal()][lane];
  }

  /// How many organisations have split in the last week, over all lanes.
  double splits() {
    double sum = 0;
    for (double splits : lanes.signals().of(Signal.SPLITS)) {
      sum += splits;
    }
    return sum;
  }

  /// What the last week reported of a lane, in the order of the outcomes.
  double[] reported(int lane) {
    return Arrays.stream(outcomes).mapToDouble(row -> row[lane]).toArray();
  }

  /// What the last week reported of a lane for the outcomes of the published model.
  double[] published(int lane) {
    return Arrays.copyOf(reported(lane), OrganisationOutcome.SATURATION_LOSSES.ordinal() + 1);
  }

  /// Members of every organisation of the network in a lane.
  double[] sizes(int lane) {
    double[] sizes = new double[network];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = lanes.organisations().members(i, lane);
    }
    return sizes;
  }

  /// The same setting of the levers in every lane; all others at the status quo.
  static double[][] efforts(
      WholeModel model, int lanes, double arrestEffort, double recruitmentEffort) {
    double[] statusQuo = new double[model.levers().size()];
    model.statusQuo(Clock.MOST_WEEKS, statusQuo);
    double[][] efforts = new double[statusQuo.length][lanes];
    for (int lever = 0; lever < statusQuo.length; lever++) {
      Arrays.fill(efforts[lever], statusQuo[lever]);
    }
    Arrays.fill(efforts[OrganisationLever.ARREST_EFFORT.ordinal()], arrestEffort);
    Arrays.fill(efforts[OrganisationLever.RECRUITMENT_EFFORT.ordinal()], recruitmentEffort);
    return efforts;
  }
}
