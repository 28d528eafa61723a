package org.contrapeso.experiment;

import java.util.Arrays;
import org.contrapeso.kernel.Clock;
import org.contrapeso.kernel.Simulation;

/// Holds the lanes of a block against the record, week by week.
final class HistoryScore {

  private final HistoryRecord record;
  private final int[] rows;
  private final double[][] means;

  HistoryScore(HistoryRecord record, Simulation simulation, int lanes) {
    this.record = record;
    rows =
        record.observations().stream()
            .mapToInt(each -> simulation.outcomes().indexOf(each.outcome()))
            .toArray();
    means = new double[rows.length][lanes];
  }

  /// Forgets what was observed, before the lanes run from the model's start.
  void reset() {
    for (double[] mean : means) {
      Arrays.fill(mean, 0);
    }
  }

  /// Takes what a week reported, `[outcome][lane]`.
  void observe(int week, double[][] reported) {
    for (int row = 0; row < rows.length; row++) {
      int since = week - record.observations().get(row).firstWeek();
      if (since >= 0 && since < Clock.WEEKS_PER_YEAR) {
        add(reported[rows[row]], means[row]);
      }
    }
  }

  /// 1 where a lane comes near every recorded year, else 0.
  double match(int lane) {
    double worst = 0;
    for (int row = 0; row < rows.length; row++) {
      double implausibility = record.observations().get(row).implausibility(means[row][lane]);
      worst = Math.max(worst, implausibility);
    }
    return worst <= record.cutOff() ? 1 : 0;
  }

  private static void add(double[] reported, double[] mean) {
    for (int lane = 0; lane < mean.length; lane++) {
      mean[lane] += reported[lane] / Clock.WEEKS_PER_YEAR;
    }
  }
}
