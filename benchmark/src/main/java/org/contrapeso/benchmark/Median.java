package org.contrapeso.benchmark;

import java.util.Arrays;

/// Middle and ends of what several rounds gave.
///
/// @param middle median
/// @param least least
/// @param most most
record Median(double middle, double least, double most) {

  /// Of one value or more.
  static Median of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    double middle = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    return new Median(middle, sorted[0], sorted[sorted.length - 1]);
  }
}
