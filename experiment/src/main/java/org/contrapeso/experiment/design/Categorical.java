package org.contrapeso.experiment.design;

/// A choice between alternatives by weight.
public final class Categorical {

  private final double[] cumulative;
  private final int last;

  private Categorical(double[] cumulative, int last) {
    this.cumulative = cumulative;
    this.last = last;
  }

  /// A choice with these weights, which need not sum to 1.
  ///
  /// @throws IllegalArgumentException if a weight is negative or not finite, or none is above 0
  public static Categorical of(double... weights) {
    double[] cumulative = new double[weights.length];
    double sum = 0;
    int last = -1;
    for (int alternative = 0; alternative < weights.length; alternative++) {
      double weight = weights[alternative];
      if (!(weight >= 0 && Double.isFinite(weight))) {
        throw new IllegalArgumentException(
            "weight %s of alternative %d must be finite and at least 0"
                .formatted(weight, alternative));
      }
      if (weight > 0) {
        last = alternative;
      }
      sum += weight;
      cumulative[alternative] = sum;
    }
    if (!(last >= 0 && Double.isFinite(sum))) {
      throw new IllegalArgumentException(
          "the sum of weights is %s; it must be finite and above 0".formatted(sum));
    }
    return new Categorical(cumulative, last);
  }

  /// The alternative at cumulative probability `u` in `[0, 1]`; never one of weight 0.
  public int quantile(double u) {
    double level = u * cumulative[last];
    int alternative = 0;
    while (alternative < last && !(level < cumulative[alternative])) {
      alternative++;
    }
    return alternative;
  }
}
