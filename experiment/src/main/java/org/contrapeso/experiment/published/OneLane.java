package org.contrapeso.experiment.published;

import org.contrapeso.kernel.Assumptions;
import org.contrapeso.model.assembly.WeekLanes;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.organisation.OrganisationState;

/// One deterministic run of the model, week by week.
final class OneLane {

  private static final int LANES = 1;

  private final WholeModel model;
  private final WeekLanes lane;
  private final double[][] effort;
  private final double[][] reported;
  private int week;

  /// A run at the beginning of week 0, with every lever at the status quo.
  ///
  /// @param inputs value of every input, in the model's order
  OneLane(WholeModel model, double[] inputs) {
    this.model = model;
    lane = model.open(LANES);
    effort = laid(model.statusQuo());
    reported = new double[model.outcomes().size()][LANES];
    believe(inputs);
    lane.start();
  }

  /// Changes the inputs from this week on; the state stays.
  void believe(double[] inputs) {
    lane.assume(new Assumptions(0, new int[LANES], laid(inputs)));
  }

  /// Sets a lever from this week on.
  void set(String lever, double setting) {
    effort[model.levers().indexOf(lever)][0] = setting;
  }

  /// Moves on by a week.
  void advance() {
    lane.advance(week, effort, reported);
    week++;
  }

  /// Moves on to the beginning of a week.
  void advanceTo(int later) {
    while (week < later) {
      advance();
    }
  }

  /// What the week just passed reported of an outcome.
  double reported(int outcome) {
    return reported[outcome][0];
  }

  /// Moves on to a week and over it, and returns what it reports of an outcome.
  double reportedIn(int later, int outcome) {
    advanceTo(later);
    advance();
    return reported(outcome);
  }

  /// Members of an organisation at the beginning of this week, in `person`.
  double members(int organisation) {
    return lane.organisations().members(organisation, 0);
  }

  /// Members of all organisations at the beginning of this week, in `person`.
  double members() {
    OrganisationState organisations = lane.organisations();
    double members = 0;
    for (int i = 0; i < organisations.organisations(); i++) {
      members += organisations.members(i, 0);
    }
    return members;
  }

  private static double[][] laid(double[] values) {
    double[][] lanes = new double[values.length][LANES];
    for (int row = 0; row < values.length; row++) {
      lanes[row][0] = values[row];
    }
    return lanes;
  }
}
