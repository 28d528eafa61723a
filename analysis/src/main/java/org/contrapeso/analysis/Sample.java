package org.contrapeso.analysis;

import java.util.Arrays;

/// Values of one quantity over futures, sorted: exact quantiles, whatever the order of arrival.
///
/// Immutable and thread-safe.
public final class Sample {

  private final double[] sorted;

  private Sample(double[] sorted) {
    this.sorted = sorted;
  }

  /// A sample of a copy of `values`.
  ///
  /// @throws IllegalArgumentException if there is no value, or one is not finite
  public static Sample of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("A sample of no values was asked for.");
    }
    for (int slot = 0; slot < values.length; slot++) {
      if (!Double.isFinite(values[slot])) {
        throw new IllegalArgumentException(
            "Value %d of a sample is %s; it must be finite.".formatted(slot, values[slot]));
      }
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Sample(sorted);
  }

  /// Number of values.
  public int size() {
    return sorted.length;
  }

  /// Smallest value.
  public double min() {
    return sorted[0];
  }

  /// Largest value.
  public double max() {
    return sorted[sorted.length - 1];
  }

  /// Value below which a share of the sample lies: type 7 of Hyndman & Fan (1996), which
  /// interpolates linearly between the order statistics at rank `share · (n − 1)`.
  ///
  /// @param share in `[0, 1]`
  public double quantile(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "A quantile at %s was asked for; it must be in [0, 1].".formatted(share));
    }
    double rank = share * (sorted.length - 1);
    int below = (int) rank;
    if (below == sorted.length - 1) {
      return max();
    }
    return sorted[below] + (rank - below) * (sorted[below + 1] - sorted[below]);
  }

  /// The median: half of the sample lies below it.
  public double median() {
    return quantile(1.0 / 2);
  }

  /// The five quantiles that a band shows.
  public Quantiles quantiles() {
    return new Quantiles(
        quantile(0.10), quantile(0.25), quantile(0.50), quantile(0.75), quantile(0.90));
  }
}
