package org.contrapeso.experiment.published;

import java.util.List;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.organisation.OrganisationNetwork;
import org.contrapeso.model.world.Signal;

/// Killings when supply falls at once and stays low, against the same run without the fall.
///
/// Supply is imposed on the model: every week the violence of the next one is told how short it is.
final class Scarcity {

  private static final String KILLINGS = "violence.lethal_violence";

  private final WholeModel model;
  private final double[] inputs;
  private final double scarcity;
  private final int start;
  private final int weeks;

  private Scarcity(WholeModel model, Settings settings) throws FaultsException {
    this.model = model;
    inputs = settings.inputs(model);
    scarcity = settings.number("scarcity");
    start = settings.whole("shock_start");
    weeks = settings.whole("shock_weeks");
  }

  /// The computations.
  static List<Computation> computations() {
    return List.of(
        new Computation.Named("share_of_rise_by_scarcity", Scarcity::shareOfRise),
        new Computation.Named("demand_elasticity_behind_scarcity", Scarcity::demandElasticity),
        new Computation.Named(
            "scarcity_effect_with_one_organisation",
            (model, settings) -> withOrganisations(model, settings, 1)),
        new Computation.Named(
            "scarcity_effect_over_that_with_two",
            (model, settings) ->
                new Scarcity(model, settings).effect() / withOrganisations(model, settings, 2)));
  }

  private static double shareOfRise(WholeModel model, Settings settings) throws FaultsException {
    double rise = settings.number("homicides_after") / settings.number("homicides_before") - 1;
    return new Scarcity(model, settings).effect() / rise;
  }

  /// The price elasticity at which revenue, `q^(1 − 1/ε)`, rises as much as killings do.
  private static double demandElasticity(WholeModel model, Settings settings)
      throws FaultsException {
    Scarcity fall = new Scarcity(model, settings);
    return 1 / (1 - Elementary.log(1 + fall.effect()) / Elementary.log(1 - fall.scarcity));
  }

  private static double withOrganisations(WholeModel model, Settings settings, int organisations)
      throws FaultsException {
    OrganisationNetwork few = new OrganisationNetwork(organisations, List.of(), List.of());
    return new Scarcity(model.withNetwork(few), settings).effect();
  }

  /// Killings in the weeks of the shock relative to those without it, less 1.
  private double effect() {
    return killings(scarcity) / killings(0) - 1;
  }

  private double killings(double shortfall) {
    OneLane lane = new OneLane(model, inputs);
    int outcome = model.outcomes().indexOf(KILLINGS);
    double killings = 0;
    for (int week = 0; week < start + weeks; week++) {
      lane.tell(Signal.SCARCITY, week < start ? 0 : shortfall);
      lane.advance();
      killings += week < start ? 0 : lane.reported(outcome);
    }
    return killings;
  }
}
