package org.contrapeso.model.market;

import org.contrapeso.kernel.math.Elementary;

/// How fast the market follows, `[lane]`; each is the share of the way that is gone in a week.
///
/// @param leaving of the stock, into use
/// @param contraction users, away from a lasting shortage or back
/// @param substitution memory of scarcity, and substitutes
/// @param accustoming prices, to what there is for each user
/// @param dilution purity, down
/// @param recovery purity, up
/// @param pay what organisations pay, after what they earn
record Paces(
    double[] leaving,
    double[] contraction,
    double[] substitution,
    double[] accustoming,
    double[] dilution,
    double[] recovery,
    double[] pay) {

  static Paces of(MarketParameters p) {
    return new Paces(
        paces(p.stockTime()),
        paces(p.contractionTime()),
        paces(p.substituteDelay()),
        paces(p.priceAdaptation()),
        paces(p.dilutionTime()),
        paces(p.purityRecoveryTime()),
        paces(p.payTime()));
  }

  private static double[] paces(double[] weeks) {
    double[] paces = new double[weeks.length];
    for (int lane = 0; lane < paces.length; lane++) {
      paces[lane] = 1 - Elementary.exp(-1 / weeks[lane]);
    }
    return paces;
  }
}
