package org.contrapeso.analysis;

/// How many futures of an ensemble have something in common.
///
/// @param count futures that have it, in `[0, of]`
/// @param of futures of the ensemble, 1 or more
public record Share(int count, int of) {

  /// Quantile of the standard normal distribution at 97.5 %, for intervals that cover 95 %.
  private static final double Z = 1.959963984540054;

  /// Checks that the count is a part of the whole.
  public Share {
    if (!(of >= 1 && count >= 0 && count <= of)) {
      throw new IllegalArgumentException(
          "A share of %d in %d was asked for; the count must be in [0, %d] and the whole 1 or more."
              .formatted(count, of, Math.max(of, 1)));
    }
  }

  /// The share, in `[0, 1]`.
  public double value() {
    return count / (double) of;
  }

  /// An interval of shares, both ends in `[0, 1]`.
  ///
  /// @param low lower end
  /// @param high upper end
  public record Interval(double low, double high) {}

  /// Interval of Wilson (1927) that covers the share of an endless ensemble with 95 % confidence.
  ///
  /// It speaks of the sampling error of the ensemble alone, as if each future were drawn on its
  /// own; stratified designs mostly err less. What the model or the beliefs get wrong is not in it.
  public Interval interval() {
    double n = of;
    double squared = Z * Z;
    double centre = (count + squared / 2) / (n + squared);
    double missing = n - count;
    double half = Z * Math.sqrt(count * missing / n + squared / (2 * 2)) / (n + squared);
    return new Interval(
        count == 0 ? 0 : Math.max(0, centre - half), count == of ? 1 : Math.min(1, centre + half));
  }
}
