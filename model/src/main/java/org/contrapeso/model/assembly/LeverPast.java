package org.contrapeso.model.assembly;

import java.time.YearMonth;
import java.util.List;
import org.contrapeso.evidence.Lever;
import org.contrapeso.kernel.Clock;

/// The status quo of a lever over the weeks of the model.
final class LeverPast {

  private static final int MONTHS_PER_YEAR = 12;

  private final int[] weeks;
  private final double[] values;

  private LeverPast(int[] weeks, double[] values) {
    this.weeks = weeks;
    this.values = values;
  }

  /// The past that the evidence gives to a lever.
  static LeverPast of(Lever lever) {
    List<Lever.Point> points =
        lever.history().isEmpty()
            ? List.of(new Lever.Point(WholeModel.START, lever.statusQuo()))
            : lever.history();
    return new LeverPast(
        points.stream().mapToInt(point -> weekOf(point.from())).toArray(),
        points.stream().mapToDouble(Lever.Point::value).toArray());
  }

  /// Setting in a week: linear between the points, constant before the first and from the last on.
  double at(int week) {
    int next = 0;
    while (next < weeks.length && weeks[next] <= week) {
      next++;
    }
    if (next == 0 || next == weeks.length) {
      return values[Math.max(0, next - 1)];
    }
    double passed = week - weeks[next - 1];
    return values[next - 1]
        + (values[next] - values[next - 1]) * (passed / (weeks[next] - weeks[next - 1]));
  }

  /// Week of a month; negative before the model's start.
  private static int weekOf(YearMonth month) {
    int months = MONTHS_PER_YEAR * (month.getYear() - WholeModel.START.getYear());
    months += month.getMonthValue() - WholeModel.START.getMonthValue();
    return Math.floorDiv(months * Clock.WEEKS_PER_YEAR, MONTHS_PER_YEAR);
  }
}
