package org.contrapeso.briefing.chart;

import java.util.ArrayList;
import java.util.List;

/// Round values along an axis: multiples of 1, 2 or 5 times a power of ten.
///
/// @param values the values, rising, equally far apart
public record Ticks(List<Double> values) {

  private static final double[] STEPS = {1, 2, 5};
  private static final double BASE = 10;

  /// Rounding that a range may exceed its last tick by, as a share of a step.
  private static final double SLACK = 1e-9;

  /// Copies the values.
  public Ticks {
    values = List.copyOf(values);
  }

  /// Ticks that hold a range between the first and the last of them.
  ///
  /// @param low lower end of the range
  /// @param high upper end of the range, not below `low`
  /// @param intervals most intervals between ticks, 1 or more
  public static Ticks around(double low, double high, int intervals) {
    double reach = high > low ? high : low + Math.max(1, Math.abs(low));
    double step = step((reach - low) / intervals);
    while (intervalsNeeded(low, reach, step) > intervals) {
      step = step(step * (1 + SLACK) + step * SLACK);
    }
    return multiples(Math.floor(low / step + SLACK), Math.ceil(reach / step - SLACK), step);
  }

  /// Ticks inside a range.
  ///
  /// @param low lower end of the range
  /// @param high upper end of the range, above `low`
  /// @param intervals most intervals between ticks, 1 or more
  public static Ticks within(double low, double high, int intervals) {
    double step = step((high - low) / intervals);
    return multiples(Math.ceil(low / step - SLACK), Math.floor(high / step + SLACK), step);
  }

  /// First value.
  public double first() {
    return values.getFirst();
  }

  /// Last value.
  public double last() {
    return values.getLast();
  }

  private static double intervalsNeeded(double low, double high, double step) {
    return Math.ceil(high / step - SLACK) - Math.floor(low / step + SLACK);
  }

  /// The smallest round step that is not below a wanted one.
  private static double step(double wanted) {
    double power = 1;
    while (power > wanted) {
      power /= BASE;
    }
    while (power * BASE <= wanted) {
      power *= BASE;
    }
    for (double multiple : STEPS) {
      if (multiple * power >= wanted) {
        return multiple * power;
      }
    }
    return BASE * power;
  }

  private static Ticks multiples(double first, double last, double step) {
    List<Double> values = new ArrayList<>();
    for (double multiple = first; multiple <= last; multiple++) {
      values.add(multiple * step);
    }
    return new Ticks(values);
  }
}
