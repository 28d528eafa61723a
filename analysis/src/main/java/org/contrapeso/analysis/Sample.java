package org.contrapeso.analysis;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// Values of one quantity over futures: exact quantiles, whatever the order of arrival.
///
/// Immutable and thread-safe. A quantile takes time in proportion to the number of values.
public final class Sample {

  private static final double[] BAND = {0.10, 0.25, 0.50, 0.75, 0.90};

  private final double[] values;

  private Sample(double[] values) {
    this.values = values;
  }

  /// A sample of a copy of `values`.
  ///
  /// @throws IllegalArgumentException if there is no value, or one is not finite
  public static Sample of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("A sample of no values was asked for.");
    }
    double[] copy = new double[values.length];
    for (int slot = 0; slot < values.length; slot++) {
      if (!(Math.abs(values[slot]) <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(
            "Value %d of a sample is %s; it must be finite.".formatted(slot, values[slot]));
      }
      copy[slot] = values[slot] + 0.0; // no negative zero, which would be told from zero in order
    }
    return new Sample(copy);
  }

  /// Number of values.
  public int size() {
    return values.length;
  }

  /// Smallest value.
  public double min() {
    return DoubleStream.of(values).min().orElseThrow();
  }

  /// Largest value.
  public double max() {
    return DoubleStream.of(values).max().orElseThrow();
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
    return quantiles(share)[0];
  }

  /// The median: half of the sample lies below it.
  public double median() {
    return quantile(1.0 / 2);
  }

  /// The five quantiles that a band shows.
  public Quantiles quantiles() {
    double[] found = quantiles(BAND);
    return new Quantiles(found[0], found[1], found[2], found[3], found[4]);
  }

  private double[] quantiles(double... rising) {
    int last = values.length - 1;
    int[] ranks = new int[2 * rising.length];
    for (int i = 0; i < rising.length; i++) {
      ranks[2 * i] = (int) (rising[i] * last);
      ranks[2 * i + 1] = Math.min(ranks[2 * i] + 1, last);
    }
    Arrays.sort(ranks);
    double[] parted = values.clone();
    OrderStatistics.select(parted, ranks);
    double[] found = new double[rising.length];
    for (int i = 0; i < rising.length; i++) {
      double rank = rising[i] * last;
      int below = (int) rank;
      double lower = parted[below];
      found[i] = lower + (rank - below) * (parted[Math.min(below + 1, last)] - lower);
    }
    return found;
  }
}
