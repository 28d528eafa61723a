package org.contrapeso.model.supply;

import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Beliefs;

/// What the lanes believe of supply.
///
/// @param parameters what making and delivering takes from evidence
/// @param routes what the corridors take from evidence
/// @param recovery how losses are made up for
/// @param logUnseized natural logarithm of the share that Mexico does not seize at reference
///   co-operation, `[lane]`
/// @param leaving share of the stock in Mexico that leaves in a week, `[lane]`
/// @param shock 1 where precursors fell short from 2023 on, else 0, `[lane]`
/// @param demandSide 1 where deaths fell on the side of users, else 0, `[lane]`
record SupplyBeliefs(
    SupplyParameters parameters,
    RouteParameters routes,
    Recovery recovery,
    double[] logUnseized,
    double[] leaving,
    double[] shock,
    double[] demandSide) {

  static SupplyBeliefs of(Beliefs beliefs) {
    SupplyParameters parameters = beliefs.parameters(SupplyParameters.class);
    return new SupplyBeliefs(
        parameters,
        beliefs.parameters(RouteParameters.class),
        Recovery.of(beliefs, parameters),
        logUnseized(parameters.mexicanSeizedShare()),
        leaving(parameters.stockTime()),
        beliefs.where(DeclineOf2023.SUPPLY_SHOCK),
        beliefs.where(DeclineOf2023.DEMAND_SIDE));
  }

  private static double[] logUnseized(double[] seized) {
    double[] log = new double[seized.length];
    for (int lane = 0; lane < log.length; lane++) {
      log[lane] = Elementary.log(1 - seized[lane]);
    }
    return log;
  }

  private static double[] leaving(double[] stockTime) {
    double[] leaving = new double[stockTime.length];
    for (int lane = 0; lane < leaving.length; lane++) {
      leaving[lane] = Recovery.pace(stockTime[lane]);
    }
    return leaving;
  }
}
