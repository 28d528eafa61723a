package org.contrapeso.model.relation;

import org.contrapeso.kernel.math.Elementary;

/// How far a state moves to its level in a week, `[lane]`.
final class Relaxation {

  private Relaxation() {}

  /// Share of the way that is covered in a week: `1 − exp(−1/τ)`.
  ///
  /// @param time time constant in weeks, above 0
  static double[] shares(double[] time) {
    double[] shares = new double[time.length];
    for (int lane = 0; lane < time.length; lane++) {
      shares[lane] = 1 - Elementary.exp(-1 / time[lane]);
    }
    return shares;
  }

  /// Share of the way that is covered in a week: `1 − 2^(−1/h)`.
  ///
  /// @param halfLife half-life in weeks, above 0
  static double[] sharesByHalfLife(double[] halfLife) {
    double[] shares = new double[halfLife.length];
    for (int lane = 0; lane < halfLife.length; lane++) {
      shares[lane] = 1 - Elementary.pow(2, -1 / halfLife[lane]);
    }
    return shares;
  }

  /// Moves states to their levels.
  static void move(double[] state, double[] level, double[] share) {
    for (int lane = 0; lane < state.length; lane++) {
      state[lane] += (level[lane] - state[lane]) * share[lane];
    }
  }
}
