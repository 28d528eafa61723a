package org.contrapeso.briefing.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/// A range of values with round ticks and their labels; charts that share an axis can be compared.
///
/// @param low first value shown
/// @param high last value shown, above `low`
/// @param ticks values with a label
/// @param labels the labels, one for each tick
public record Axis(double low, double high, List<Double> ticks, List<String> labels) {

  /// Copies the lists.
  public Axis {
    ticks = List.copyOf(ticks);
    labels = List.copyOf(labels);
  }

  /// An axis of amounts, which always shows zero.
  ///
  /// @param low smallest amount
  /// @param high largest amount
  /// @param intervals most intervals between ticks
  /// @param label how a tick is written
  public static Axis ofAmounts(
      double low, double high, int intervals, DoubleFunction<String> label) {
    Ticks ticks = Ticks.around(Math.min(0, low), Math.max(0, high), intervals);
    return new Axis(
        ticks.first(),
        ticks.last(),
        ticks.values(),
        ticks.values().stream().map(label::apply).toList());
  }

  /// An axis of calendar years, from the first to the last moment shown.
  ///
  /// @param first year with fraction
  /// @param last year with fraction, after `first`
  /// @param intervals most intervals between ticks
  public static Axis ofYears(double first, double last, int intervals) {
    List<Double> whole =
        Ticks.within(first, last, intervals).values().stream()
            .filter(year -> year == Math.rint(year))
            .toList();
    return new Axis(
        first, last, whole, whole.stream().map(year -> Long.toString(Math.round(year))).toList());
  }

  /// The axis as a scale between two places of a drawing.
  Scale between(double from, double to) {
    return new Scale(low, high, from, to);
  }

  /// Room that the widest label takes, in user units.
  double labelWidth(double typeSize) {
    return labels.stream().mapToDouble(label -> Drawing.width(label, typeSize)).max().orElse(0);
  }
}
