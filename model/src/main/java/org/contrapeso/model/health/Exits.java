package org.contrapeso.model.health;

import java.util.Arrays;
import org.contrapeso.kernel.math.Elementary;

/// The ways out of one stock in a week.
///
/// With hazards `h_k` that stay the same through the week, `1 − exp(−Σ h)` of the stock leaves, and
/// way k takes `h_k / Σ h` of that: never more than there is, and all who leave arrive somewhere.
final class Exits {

  private final double[][] hazard;
  private final double[][] flow;
  private final double[] total;

  Exits(int ways, int lanes) {
    hazard = new double[ways][lanes];
    flow = new double[ways][lanes];
    total = new double[lanes];
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
    Arrays.fill(total, 0);
    for (double[] each : hazard) {
      for (int lane = 0; lane < total.length; lane++) {
        total[lane] += each[lane];
      }
    }
    for (int lane = 0; lane < total.length; lane++) {
      double leaving = stock[lane] * (1 - Elementary.exp(-total[lane]));
      total[lane] = leaving / Math.max(total[lane], Double.MIN_NORMAL);
      stock[lane] -= leaving;
    }
    for (int way = 0; way < hazard.length; way++) {
      for (int lane = 0; lane < total.length; lane++) {
        flow[way][lane] = total[lane] * hazard[way][lane];
      }
    }
  }
}
