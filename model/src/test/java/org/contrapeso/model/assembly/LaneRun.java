package org.contrapeso.model.assembly;

import java.util.Arrays;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.model.organisation.OrganisationLever;
import org.contrapeso.model.organisation.OrganisationOutcome;

/// A block of lanes under test, and what its last week reported.
final class LaneRun {

  final WeekLanes lanes;
  final double[][] outcomes;
  private int week;

  /// A block that has started under some assumptions.
  LaneRun(WholeModel model, Assumptions assumptions) {
    lanes = model.open(assumptions.future().length);
    outcomes = new double[model.outcomes().size()][assumptions.future().length];
    lanes.assume(assumptions);
    lanes.start();
  }

  /// A block that goes on from where another is.
  LaneRun(WholeModel model, LaneRun other) {
    lanes = model.open(other.lanes.lanes());
    outcomes = new double[model.outcomes().size()][other.lanes.lanes()];
    week = other.week;
    lanes.copyFrom(other.lanes);
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

  /// What the last week reported of a lane, in the order of the outcomes.
  double[] reported(int lane) {
    return Arrays.stream(outcomes).mapToDouble(row -> row[lane]).toArray();
  }

  /// Members of every organisation in a lane.
  double[] sizes(int lane) {
    double[] sizes = new double[lanes.organisations().organisations()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = lanes.organisations().members(i, lane);
    }
    return sizes;
  }

  /// The same setting of the levers in every lane.
  static double[][] efforts(int lanes, double arrestEffort, double recruitmentEffort) {
    double[][] efforts = new double[OrganisationLever.values().length][lanes];
    Arrays.fill(efforts[OrganisationLever.ARREST_EFFORT.ordinal()], arrestEffort);
    Arrays.fill(efforts[OrganisationLever.RECRUITMENT_EFFORT.ordinal()], recruitmentEffort);
    return efforts;
  }
}
