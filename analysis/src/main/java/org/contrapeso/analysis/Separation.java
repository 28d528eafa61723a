package org.contrapeso.analysis;

import java.util.Arrays;

/// How far the distributions of two samples lie apart.
///
/// @param distance largest distance between the two distribution functions, in `[0, 1]` (Kolmogorov
///   and Smirnov)
/// @param byChance distance that samples of these sizes from one distribution exceed in 1 of 1,000
///   draws, by the limit of Smirnov (1948)
public record Separation(double distance, double byChance) {

  private static final double RARE = 1.0 / 1_000;

  /// Whether the samples lie further apart than chance explains.
  public boolean isTold() {
    return distance > byChance;
  }

  /// The separation of two samples.
  ///
  /// @throws IllegalArgumentException if one of them is empty
  public static Separation of(double[] first, double[] second) {
    double limit = limit(first.length, second.length);
    double[] a = first.clone();
    double[] b = second.clone();
    Arrays.sort(a);
    Arrays.sort(b);
    double largest = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      double value = Math.min(a[i], b[j]);
      while (i < a.length && a[i] <= value) {
        i++;
      }
      while (j < b.length && b[j] <= value) {
        j++;
      }
      largest = Math.max(largest, Math.abs(i / (double) a.length - j / (double) b.length));
    }
    return new Separation(largest, limit);
  }

  /// The separation of two samples of kinds without order: the largest difference of a kind's
  /// share.
  ///
  /// @param first how many of each kind one sample holds, `[kind]`
  /// @param second how many the other holds
  public static Separation ofKinds(int[] first, int[] second) {
    int n = Arrays.stream(first).sum();
    int m = Arrays.stream(second).sum();
    double limit = limit(n, m);
    double largest = 0;
    for (int kind = 0; kind < first.length; kind++) {
      largest = Math.max(largest, Math.abs(first[kind] / (double) n - second[kind] / (double) m));
    }
    return new Separation(largest, limit);
  }

  private static double limit(int n, int m) {
    if (n == 0 || m == 0) {
      throw new IllegalArgumentException(
          "Samples of %d and %d values were to be told apart; both must hold one or more."
              .formatted(n, m));
    }
    return Math.sqrt(-StrictMath.log(RARE / 2) / 2) * Math.sqrt((n + m) / ((double) n * m));
  }
}
