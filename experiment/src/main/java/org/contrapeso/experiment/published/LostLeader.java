package org.contrapeso.experiment.published;

import java.util.Arrays;
import java.util.List;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.model.assembly.WeekLanes;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.organisation.OrganisationState;
import org.contrapeso.model.world.OrganisationEvent;

/// Violence of an organisation that has lost a leader, parts that broke away included, against the
/// same weeks without the removal.
///
/// The organisation is drawn by size, as removals are, and splits with the model's probability: all
/// numbers are expected ones, weighted over all organisations. Lane `i` is the world in which
/// organisation `i` splits, the last lane that in which none does. What other rooms say is held as
/// in the reference year.
final class LostLeader {

  private static final String REMOVALS = "leadership.background_removals";

  private final WholeModel model;
  private final double[] inputs;
  private final int organisations;
  private final int removalWeek;

  private LostLeader(WholeModel model, Settings settings) throws FaultsException {
    this.model = model;
    inputs = settings.inputs(model);
    organisations = model.network().organisations();
    removalWeek = settings.whole("removal_week");
    inputs[row(REMOVALS)] = 0;
  }

  /// The computations.
  static List<Computation> computations() {
    return List.of(
        new Computation.Named(
            "violence_after_removal_soon",
            (model, settings) ->
                new LostLeader(model, settings)
                    .violence(settings.whole("soon"), settings.number("removal_rate"))),
        new Computation.Named(
            "violence_after_removal",
            (model, settings) ->
                new LostLeader(model, settings)
                    .violence(settings.whole("weeks"), settings.number("removal_rate"))),
        new Computation.Named(
            "fights_after_removal_soon",
            (model, settings) ->
                new LostLeader(model, settings).fights(0, settings.whole("soon")).change()),
        new Computation.Named(
            "fights_after_removal_later",
            (model, settings) ->
                new LostLeader(model, settings)
                    .fights(settings.whole("soon"), settings.whole("weeks"))
                    .change()));
  }

  /// Deaths in fights of the organisation that is hit over some weeks, expected over who that is.
  ///
  /// @param before had it not lost its leader, in `person`
  /// @param added what its split is expected to add, those of the part that breaks away included,
  ///   in `person`
  private record Fights(double before, double added) {

    double change() {
      return added / before;
    }
  }

  /// Deaths in fights and in the succession over the weeks after a removal, against fights without
  /// one, less 1.
  private double violence(int weeks, double removalRate) {
    Fights fights = fights(0, weeks);
    return (fights.added() + successionDeaths(weeks, removalRate)) / fights.before();
  }

  private Fights fights(int from, int to) {
    int calm = organisations;
    double[][] effort = new double[model.levers().size()][organisations + 1];
    double[][] reported = new double[model.outcomes().size()][organisations + 1];
    WeekLanes lanes = model.open(organisations + 1);
    lanes.organisations().watchDeaths();
    lanes.assume(believing(organisations + 1));
    lanes.start();
    Removals.SURROUNDINGS.forEach(lanes::hold);
    for (int week = 0; week < removalWeek; week++) {
      advance(lanes, week, effort, reported);
    }
    OrganisationState state = lanes.organisations();
    double[] hit = new double[organisations];
    double breakaway = inputs[row("leadership.breakaway_share")];
    for (int i = 0; i < organisations; i++) {
      hit[i] = state.members(i, calm);
      lanes.signals().of(OrganisationEvent.BREAKAWAY).add(i, i, breakaway);
    }
    double members = Arrays.stream(hit).sum();
    advance(lanes, removalWeek, effort, reported);
    double before = 0;
    double added = 0;
    for (int week = 0; week < to; week++) {
      advance(lanes, removalWeek + 1 + week, effort, reported);
      for (int i = 0; i < organisations && week >= from; i++) {
        double own = state.killed(i, calm);
        before += hit[i] / members * own;
        added += hit[i] / members * (state.killed(i, i) + newer(state, i) - own);
      }
    }
    return new Fights(before, inputs[row("leadership.split_probability")] * added);
  }

  /// Deaths of organisations that are not of the network, in a lane.
  private double newer(OrganisationState state, int lane) {
    double deaths = 0;
    for (int row = organisations; row < state.organisations(); row++) {
      deaths += state.killed(row, lane);
    }
    return deaths;
  }

  /// Deaths of a succession over some weeks for each removal, measured on a week with many.
  ///
  /// @param removalRate removals in that week, in `event/year`
  private double successionDeaths(int weeks, double removalRate) {
    int deaths = model.outcomes().indexOf("leadership.succession_deaths");
    int removals = model.outcomes().indexOf("leadership.removals_by_law");
    double[] many = inputs.clone();
    many[row(REMOVALS)] = removalRate;
    OneLane lane = new OneLane(model, many);
    Removals.SURROUNDINGS.forEach(lane::hold);
    double sum = 0;
    double removed = 0;
    for (int week = 0; week < weeks; week++) {
      lane.advance();
      lane.believe(inputs);
      sum += lane.reported(deaths);
      removed += lane.reported(removals);
    }
    return sum / removed;
  }

  private void advance(WeekLanes lanes, int week, double[][] effort, double[][] reported) {
    double[] statusQuo = new double[effort.length];
    model.statusQuo(week, statusQuo);
    for (int lever = 0; lever < effort.length; lever++) {
      Arrays.fill(effort[lever], statusQuo[lever]);
    }
    lanes.advance(week, effort, reported);
  }

  private Assumptions believing(int lanes) {
    double[][] input = new double[inputs.length][lanes];
    for (int row = 0; row < input.length; row++) {
      Arrays.fill(input[row], inputs[row]);
    }
    return new Assumptions(0, new int[lanes], input);
  }

  private int row(String id) {
    return model.inputs().indexOf(id);
  }
}
