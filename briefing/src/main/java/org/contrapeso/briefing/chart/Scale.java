package org.contrapeso.briefing.chart;

/// A straight line from values to places in a drawing.
///
/// @param low value at `from`
/// @param high value at `to`, above `low`
/// @param from place of `low`
/// @param to place of `high`
public record Scale(double low, double high, double from, double to) {

  /// Checks the values.
  ///
  /// @throws IllegalArgumentException if `low` is not below `high`, or one of them is not finite
  public Scale {
    if (!(low < high) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException(
          "A scale from %s to %s was asked for; it must rise and be finite.".formatted(low, high));
    }
  }

  /// Place of a value.
  public double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }
}
