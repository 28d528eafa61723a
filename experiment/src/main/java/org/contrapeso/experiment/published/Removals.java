package org.contrapeso.experiment.published;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.kernel.Clock;
import org.contrapeso.model.assembly.WeekLanes;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.world.Signal;

/// What follows the removal of leaders by law: deaths in fights between organisations and in
/// struggles of succession, for each removal, against the same futures without removals.
///
/// For some weeks from the start leaders are removed at the rate `background_removals`, in as many
/// futures as `futures` says; from then on, and in the futures held against these, there are none.
/// What other rooms say is held as in the reference year.
final class Removals {

  /// What other rooms would say of a world like that of the reference year.
  static final Map<Signal, Double> SURROUNDINGS = new EnumMap<>(Signal.class);

  static {
    SURROUNDINGS.put(Signal.PAY, 1.0);
    SURROUNDINGS.put(Signal.STATE_CAPACITY, 1.0);
    SURROUNDINGS.put(Signal.COOPERATION_ENFORCEMENT, 1.0);
    SURROUNDINGS.put(Signal.GRIEVANCE, 0.0);
    SURROUNDINGS.put(Signal.SCARCITY, 0.0);
  }

  private static final String RATE = "leadership.background_removals";

  private final WholeModel model;
  private final int futures;
  private final int removalWeeks;
  private final double[] inputs;

  private Removals(WholeModel model, Settings settings) throws FaultsException {
    this.model = model;
    futures = settings.whole("futures");
    removalWeeks = settings.whole("removal_weeks");
    inputs = settings.inputs(model);
  }

  /// The computations.
  static List<Computation> computations() {
    return List.of(
        new Computation.Named(
            "deaths_per_removal",
            (model, settings) ->
                new Removals(model, settings).deathsPerRemoval(0, settings.whole("weeks"))),
        new Computation.Named(
            "deaths_per_removal_soon",
            (model, settings) ->
                new Removals(model, settings).deathsPerRemoval(0, settings.whole("soon"))),
        new Computation.Named(
            "deaths_per_removal_later",
            (model, settings) ->
                new Removals(model, settings)
                    .deathsPerRemoval(settings.whole("later_from"), settings.whole("weeks"))),
        new Computation.Named(
            "homicides_after_split_soon",
            (model, settings) -> afterSplit(model, settings, settings.whole("soon"))),
        new Computation.Named(
            "homicides_after_split",
            (model, settings) -> afterSplit(model, settings, settings.whole("weeks"))),
        new Computation.Named("activity_under_strikes", Removals::activityUnderStrikes));
  }

  private double deathsPerRemoval(int from, int to) throws FaultsException {
    double rate = inputs[model.inputs().indexOf(RATE)];
    double[] none = deaths(0, from, to);
    double[] some = deaths(rate, from, to);
    return (some[0] - none[0]) / some[1];
  }

  /// Deaths over the weeks from `from` to `to`, and removals, of all futures together.
  private double[] deaths(double rate, int from, int to) throws FaultsException {
    int conflict = model.outcomes().indexOf("organisation.conflict_deaths");
    int succession = model.outcomes().indexOf("leadership.succession_deaths");
    int removals = model.outcomes().indexOf("leadership.removals_by_law");
    double[][] effort = new double[model.levers().size()][futures];
    double[][] reported = new double[model.outcomes().size()][futures];
    double[] statusQuo = new double[effort.length];
    WeekLanes lanes = model.open(futures);
    lanes.assume(believing(rate));
    lanes.start();
    SURROUNDINGS.forEach(lanes::hold);
    double[] sums = new double[2];
    for (int week = 0; week < to; week++) {
      if (week == removalWeeks) {
        lanes.assume(believing(0));
      }
      model.statusQuo(week, statusQuo);
      for (int lever = 0; lever < effort.length; lever++) {
        Arrays.fill(effort[lever], statusQuo[lever]);
      }
      lanes.advance(week, effort, reported);
      for (int lane = 0; lane < futures; lane++) {
        sums[0] += week < from ? 0 : reported[conflict][lane] + reported[succession][lane];
        sums[1] += reported[removals][lane];
      }
    }
    return sums;
  }

  private Assumptions believing(double rate) {
    double[][] input = new double[inputs.length][futures];
    for (int row = 0; row < input.length; row++) {
      Arrays.fill(input[row], inputs[row]);
    }
    Arrays.fill(input[model.inputs().indexOf(RATE)], rate);
    return new Assumptions(0, IntStream.range(0, futures).toArray(), input);
  }

  /// Monthly homicides of a state over some weeks after an organisation has split, from those
  /// before and what the split adds to the country's.
  private static double afterSplit(WholeModel model, Settings settings, int weeks)
      throws FaultsException {
    int start = settings.whole("split_week");
    int homicides = model.outcomes().indexOf("violence.homicides");
    OneLane calm = new OneLane(model, settings.inputs(model));
    OneLane split = new OneLane(model, settings.inputs(model));
    SURROUNDINGS.forEach(calm::hold);
    SURROUNDINGS.forEach(split::hold);
    calm.advanceTo(start);
    split.advanceTo(start);
    split.split(settings.whole("organisation"), settings.number("split_share"));
    double added = 0;
    for (int week = 0; week <= weeks; week++) {
      calm.advance();
      split.advance();
      added += split.reported(homicides) - calm.reported(homicides);
    }
    double months = weeks * 12.0 / Clock.WEEKS_PER_YEAR;
    return settings.number("homicides_before") + added / months;
  }

  /// Activity in the last of some weeks of strikes, relative to none.
  private static double activityUnderStrikes(WholeModel model, Settings settings)
      throws FaultsException {
    int activity = model.outcomes().indexOf("leadership.activity");
    int start = settings.whole("strikes_week");
    int weeks = settings.whole("weeks");
    OneLane calm = new OneLane(model, settings.inputs(model));
    OneLane struck = new OneLane(model, settings.inputs(model));
    calm.advanceTo(start);
    struck.advanceTo(start);
    settings.levers(model).forEach(struck::set);
    return struck.reportedIn(start + weeks, activity) / calm.reportedIn(start + weeks, activity)
        - 1;
  }
}
