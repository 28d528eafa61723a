package org.contrapeso.benchmark;

import java.util.Arrays;
import java.util.Locale;

/// How time grows with one size of the work.
///
/// @param id name of the size in files
/// @param size what is varied, as an axis says it
/// @param time what is measured, as an axis says it
/// @param at sizes, ascending
/// @param rounds what each round measured at each size, `[size][round]`
record Curve(String id, String size, String time, double[] at, double[][] rounds) {

  /// A straight line, `offset + slope · x`.
  ///
  /// @param offset value at 0
  /// @param slope rise
  /// @param determination share of the variance that the line explains, R²
  record Line(double offset, double slope, double determination) {

    /// Value at a size.
    double at(double x) {
      return offset + slope * x;
    }
  }

  /// Whether there are sizes enough for a line to miss some.
  boolean bendable() {
    return at.length > 2;
  }

  /// Median of the rounds at each size.
  double[] medians() {
    return Arrays.stream(rounds).mapToDouble(round -> Median.of(round).middle()).toArray();
  }

  /// The line of least squares through the medians.
  Line line() {
    double[] y = medians();
    double meanX = Arrays.stream(at).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < at.length; i++) {
      xx += (at[i] - meanX) * (at[i] - meanX);
      xy += (at[i] - meanX) * (y[i] - meanY);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    double slope = xy / xx;
    return new Line(meanY - slope * meanX, slope, yy > 0 ? xy * xy / (xx * yy) : 1);
  }

  /// Rows `id,size,round,value` of a file.
  String csv() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < at.length; i++) {
      for (int round = 0; round < rounds[i].length; round++) {
        text.append(
            String.format(Locale.ROOT, "%s,%.0f,%d,%.6g%n", id, at[i], round, rounds[i][round]));
      }
    }
    return text.toString();
  }
}
