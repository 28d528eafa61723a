package org.contrapeso.model.opinion;

import org.contrapeso.kernel.math.Elementary;

/// Shares on the scale of log-odds.
final class Odds {

  static final double LOG_OF_TEN = Elementary.log(10);

  private Odds() {}

  /// Log-odds of a share; finite for every share, those outside 0 to 1 counting as the nearest.
  static double logit(double share) {
    double inside = Math.max(share, Double.MIN_NORMAL);
    double rest = Math.max(1 - share, Double.MIN_NORMAL);
    return Elementary.log(inside) - Elementary.log(rest);
  }

  /// Log-odds of shares.
  static double[] logits(double[] share) {
    double[] logits = new double[share.length];
    for (int lane = 0; lane < logits.length; lane++) {
      logits[lane] = logit(share[lane]);
    }
    return logits;
  }

  /// The share that has some log-odds, 0 to 1.
  static double share(double logit) {
    return 1 / (1 + Elementary.exp(-logit));
  }

  /// Logarithm to the base of ten.
  static double log10(double x) {
    return Elementary.log(x) / LOG_OF_TEN;
  }

  /// What is left of distances after a week when half of each goes in `halfLife` weeks.
  static double[] left(double[] halfLife) {
    double[] left = new double[halfLife.length];
    for (int lane = 0; lane < left.length; lane++) {
      left[lane] = Elementary.pow(2, -1 / halfLife[lane]);
    }
    return left;
  }
}
