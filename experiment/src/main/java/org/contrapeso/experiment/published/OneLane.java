package org.contrapeso.experiment.published;

import java.time.YearMonth;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.model.assembly.WeekLanes;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.organisation.OrganisationState;
import org.contrapeso.model.world.OrganisationEvent;
import org.contrapeso.model.world.Signal;

/// One deterministic run of the model, week by week.
final class OneLane {

  /// Month in which the courses of the article begin.
  static final YearMonth ARTICLE = YearMonth.of(2022, 1);

  private static final int LANES = 1;

  private final WholeModel model;
  private final WeekLanes lane;
  private final double[][] effort;
  private final double[][] reported;
  private final double[] settings;
  private final boolean[] set;
  private int week;

  /// A run at the beginning of week 0, with every lever at the status quo of each week.
  ///
  /// @param inputs value of every input, in the model's order
  OneLane(WholeModel model, double[] inputs) {
    this.model = model;
    lane = model.open(LANES);
    settings = new double[model.levers().size()];
    set = new boolean[settings.length];
    effort = new double[settings.length][LANES];
    reported = new double[model.outcomes().size()][LANES];
    believe(inputs);
    lane.start();
  }

  /// The same run of a model without a past, as the article of the organisations has it: every
  /// lever is at the status quo of the month in which its courses begin.
  static OneLane ofArticle(WholeModel model, double[] inputs) {
    return new OneLane(model.withLeversHeldAt(ARTICLE), inputs);
  }

  /// Changes the inputs from this week on; the state stays.
  void believe(double[] inputs) {
    lane.assume(new Assumptions(0, new int[LANES], laid(inputs)));
  }

  /// Sets a lever from this week on.
  void set(String lever, double setting) {
    int row = model.levers().indexOf(lever);
    effort[row][0] = setting;
    set[row] = true;
  }

  /// Imposes a signal on the rooms that read it before its own room writes it again.
  void tell(Signal signal, double value) {
    lane.signals().of(signal)[0] = value;
  }

  /// What the week just passed told of a signal.
  double told(Signal signal) {
    return lane.signals().of(signal)[0];
  }

  /// Holds a signal at a value from now on, whatever its own room says.
  void hold(Signal signal, double value) {
    lane.hold(signal, value);
  }

  /// Lets a share of the members of an organisation break away in the next week.
  ///
  /// @param organisation position, from 0
  /// @param share share of the members, 0 to 1
  void split(int organisation, double share) {
    lane.signals().of(OrganisationEvent.BREAKAWAY).add(organisation, 0, share);
  }

  /// Moves on by a week.
  void advance() {
    model.statusQuo(week, settings);
    for (int lever = 0; lever < settings.length; lever++) {
      if (!set[lever]) {
        effort[lever][0] = settings[lever];
      }
    }
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
