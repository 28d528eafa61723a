package org.contrapeso.model.health;

import org.contrapeso.kernel.math.Elementary;

/// The ways out of one stock in a week.
///
/// With hazards `h_k` that stay the same through the week, `1 − exp(−Σ h)` of the stock leaves, and
/// way k takes `h_k / Σ h` of that: never more than there is, and all who leave arrive somewhere.
final class Exits {

  private final double[][] hazard;
  private final double[][] flow;

  Exits(int ways, int lanes) {
    hazard = new double[ways][lanes];
    flow = new double[ways][lanes];
  }

  /// Hazard of a way, `[lane]`, in `1/week`, for the caller to set.
  double[] hazard(Enum<?> way) {
    return hazard[way.ordinal()];
  }

  /// People who took a way in the week last passed, `[lane]`.
  double[] flow(Enum<?> way) {
    return flow[way.ordinal()];
  }

  /// Takes a week's leavers out of a stock.
  void leave(double[] stock) {
    for (int lane = 0; lane < stock.length; lane++) {
      double total = 0;
      for (int way = 0; way < hazard.length; way++) {
        total += hazard[way][lane];
      }
      double leaving = stock[lane] * (1 - Elementary.exp(-total));
      double share = leaving / Math.max(total, Double.MIN_NORMAL);
      stock[lane] -= leaving;
      for (int way = 0; way < hazard.length; way++) {
        flow[way][lane] = share * hazard[way][lane];
      }
    }
  }
}
