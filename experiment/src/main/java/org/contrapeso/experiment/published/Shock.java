package org.contrapeso.experiment.published;

import java.util.List;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.organisation.OrganisationNetwork;
import org.contrapeso.model.organisation.Stepping;

/// Two equal organisations whose conflict rate is multiplied for some weeks.
///
/// It is the room itself with two organisations that have neither rivals nor allies on record. The
/// room has no arrests in proportion to members; such a term and recruitment are both linear in
/// members, so that recruitment net of it gives the same members and deaths. The published numbers
/// are those of a weekly recurrence, so the room is stepped by Euler here.
final class Shock {

  private final WholeModel model;
  private final double[] inputs;
  private final double conflictRate;
  private final double multiplier;
  private final int start;
  private final int end;
  private final int deathsWeeks;
  private final int weeks;
  private final double recoveryShare;

  private Shock(WholeModel whole, Settings settings) throws FaultsException {
    model =
        whole
            .withNetwork(new OrganisationNetwork(2, List.of(), List.of()))
            .withStepping(Stepping.EULER);
    inputs = settings.inputs(model);
    conflictRate = settings.number("conflict_rate");
    multiplier = settings.number("shock_multiplier");
    start = settings.whole("shock_start");
    end = start + settings.whole("shock_weeks");
    deathsWeeks = settings.whole("deaths_weeks");
    weeks = settings.whole("weeks");
    recoveryShare = settings.number("recovery_share");
    set("initial_members", 2 * settings.number("members_each"));
    set("recruitment_rate", settings.number("recruitment_rate") - settings.number("arrest_rate"));
    set("arrest_flow", 0);
    set("rank_size_exponent", 0);
    set("background_hostility", 1);
  }

  /// The computations.
  static List<Computation> computations() {
    return List.of(
        new Computation.Named(
            "deaths_vs_no_shock", (model, settings) -> new Shock(model, settings).deaths()),
        new Computation.Named(
            "minimum_size_vs_no_shock",
            (model, settings) -> new Shock(model, settings).minimumSize()),
        new Computation.Named(
            "weeks_to_recover", (model, settings) -> new Shock(model, settings).weeksToRecover()));
  }

  private double deaths() {
    return deaths(multiplier) / deaths(1) - 1;
  }

  private double minimumSize() {
    double[] shocked = sizes(multiplier);
    double[] calm = sizes(1);
    double smallest = Double.POSITIVE_INFINITY;
    for (int week = 0; week <= weeks; week++) {
      smallest = Math.min(smallest, shocked[week] / calm[week]);
    }
    return smallest - 1;
  }

  private double weeksToRecover() {
    double[] shocked = sizes(multiplier);
    double[] calm = sizes(1);
    int count = 0;
    for (int week = end; week < weeks; week++) {
      count += shocked[week + 1] < recoveryShare * calm[week + 1] ? 1 : 0;
    }
    return count;
  }

  private double deaths(double factor) {
    int outcome = model.outcomes().indexOf(Subject.ROOM + "conflict_deaths");
    OneLane lane = OneLane.ofArticle(model, inputs);
    double deaths = 0;
    for (int week = 0; week < deathsWeeks; week++) {
      advance(lane, week, factor);
      deaths += lane.reported(outcome);
    }
    return deaths;
  }

  /// Members of one of the organisations at the beginning of each week, `[week]` in `person`.
  private double[] sizes(double factor) {
    OneLane lane = OneLane.ofArticle(model, inputs);
    double[] sizes = new double[weeks + 1];
    sizes[0] = lane.members(0);
    for (int week = 0; week < weeks; week++) {
      advance(lane, week, factor);
      sizes[week + 1] = lane.members(0);
    }
    return sizes;
  }

  private void advance(OneLane lane, int week, double factor) {
    if (week == start || week == end) {
      double[] changed = inputs.clone();
      changed[row("conflict_rate")] = conflictRate * (week == start ? factor : 1);
      lane.believe(changed);
    }
    lane.advance();
  }

  private void set(String parameter, double value) {
    inputs[row(parameter)] = value;
  }

  private int row(String parameter) {
    return model.inputs().indexOf(Subject.ROOM + parameter);
  }
}
