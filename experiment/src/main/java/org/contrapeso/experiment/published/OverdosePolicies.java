package org.contrapeso.experiment.published;

import java.util.List;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.kernel.Clock;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.world.Signal;

/// Cumulative deaths by overdose of opioids under single policies against none, as SOURCE ran them.
///
/// Each policy ramps up over `ramp` years from `from_year` on and lasts to `to_year`; penetration
/// follows the settings, potency is that of the reference year but for the policy on what fentanyl
/// does. `health.other_deaths` is 0 there, so that all deaths are of opioids.
final class OverdosePolicies {

  private static final String DEATHS = "health.overdose_deaths";
  private static final String NALOXONE = "health.naloxone";
  private static final String SUPPORT = "health.relapse_support";

  private OverdosePolicies() {}

  /// The computations.
  static List<Computation> computations() {
    return List.of(
        of("fentanyl_effect_less_20", new Policy(0.2, 0, 0)),
        of("fentanyl_effect_less_50", new Policy(0.5, 0, 0)),
        of("naloxone_more_20", new Policy(0, 0.2, 0)),
        of("naloxone_more_50", new Policy(0, 0.5, 0)),
        of("relapse_less_20", new Policy(0, 0, 1)));
  }

  /// A policy at its height.
  ///
  /// @param lessEffect share of the effect of fentanyl on overdoses that is taken away
  /// @param moreNaloxone naloxone added, as a share of the status quo
  /// @param support effort of support after treatment
  private record Policy(double lessEffect, double moreNaloxone, double support) {}

  private static Computation of(String id, Policy policy) {
    return new Computation.Named(
        id,
        (model, settings) ->
            deaths(model, settings, policy) / deaths(model, settings, new Policy(0, 0, 0)) - 1);
  }

  private static double deaths(WholeModel model, Settings settings, Policy policy)
      throws FaultsException {
    RecordedMarket market = new RecordedMarket(settings);
    Clock clock = new Clock(WholeModel.START);
    double[] inputs = settings.inputs(model);
    double elasticity = inputs[model.inputs().indexOf("health.potency_elasticity")];
    OneLane lane = new OneLane(model, inputs);
    double[] statusQuo = new double[model.levers().size()];
    int from = settings.whole("from_year");
    int end = (settings.whole("to_year") - WholeModel.START.getYear()) * Clock.WEEKS_PER_YEAR;
    double sum = 0;
    for (int week = 0; week < end; week++) {
      double year = clock.yearOf(week);
      double ramp = Math.min(Math.max((year - from) / settings.number("ramp"), 0), 1);
      lane.hold(Signal.PENETRATION, market.penetration(year));
      lane.hold(Signal.POTENCY, Elementary.pow(1 - policy.lessEffect * ramp, 1 / elasticity));
      lane.hold(Signal.DEMAND_SIDE_DECLINE, 0);
      lane.hold(Signal.SHORTFALL, 0);
      model.statusQuo(week, statusQuo);
      double naloxone = statusQuo[model.levers().indexOf(NALOXONE)];
      lane.set(NALOXONE, naloxone * (1 + policy.moreNaloxone * ramp));
      lane.set(SUPPORT, policy.support * ramp);
      lane.advance();
      sum += year >= from ? lane.reported(model.outcomes().indexOf(DEATHS)) : 0;
    }
    return sum;
  }
}
