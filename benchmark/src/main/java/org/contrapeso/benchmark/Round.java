package org.contrapeso.benchmark;

/// What one engine made of the work once.
///
/// @param seconds time of the processor that the weeks took, on one thread
/// @param results sum over all weeks and value of the last week of each outcome, one behind the
///   other, `[run][2 * outcome]`
record Round(double seconds, double[][] results) {

  /// Largest difference from the results of another, relative to the larger of two values.
  double differenceFrom(Round other) {
    double largest = 0;
    for (int run = 0; run < results.length; run++) {
      for (int column = 0; column < results[run].length; column++) {
        double one = results[run][column];
        double two = other.results[run][column];
        if (one != two) {
          double difference = Math.abs(one - two) / Math.max(Math.abs(one), Math.abs(two));
          largest = Math.max(largest, difference); // a NaN stays
        }
      }
    }
    return largest;
  }
}
