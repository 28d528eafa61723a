package org.contrapeso.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.contrapeso.evidence.OutcomeKind;
import org.contrapeso.evidence.Summary;
import org.contrapeso.kernel.LaneBlock;
import org.contrapeso.kernel.Simulation;

/// Runs the courses of a study from where a [Past] ends.
///
/// One of these belongs to one thread and keeps its scratch space.
final class CourseRuns {

  private final ResolvedStudy study;
  private final LeverEffort[] efforts;
  private final int[] outcomeRows;
  private final int[] summedRows;
  private final int[] peakRows;
  private final int[] weeks;
  private final List<ResultColumn> columns;
  private final double[][] reported;
  private final double[][] sum;
  private final double[][] peak;

  CourseRuns(ResolvedStudy study, Simulation simulation, StatusQuo statusQuo, int lanes) {
    this.study = study;
    efforts =
        study.courses().stream()
            .map(course ->
                new LeverEffort(
                    statusQuo, simulation, course.plans(), study.historyLength(), lanes))
            .toArray(LeverEffort[]::new);
    outcomeRows = outcomeRows(study, simulation);
    summedRows = rows(outcome -> outcome.kind() == OutcomeKind.FLOW || isSum(outcome));
    peakRows = rows(outcome -> outcome.summary() == Summary.PEAK);
    weeks = study.forecastWeeks();
    columns = study.columns();
    int outcomes = simulation.outcomes().size();
    reported = new double[outcomes][lanes];
    sum = new double[outcomes][lanes];
    peak = new double[outcomes][lanes];
  }

  /// Row of each of a study's outcomes among those of the simulation.
  static int[] outcomeRows(ResolvedStudy study, Simulation simulation) {
    List<String> outcomes = simulation.outcomes();
    return study.outcomes().stream().mapToInt(o -> outcomes.indexOf(o.id())).toArray();
  }

  /// Returns quietly unless a run is to end.
  ///
  /// @throws CancellationException if it is
  static void stopIf(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("The run was cancelled.");
    }
  }

  /// Runs every course and writes what it gives into a block, at the futures' places.
  ///
  /// @param branch lanes of the past's simulation and width, whose state is lost
  /// @param cancelled asked every week
  /// @throws CancellationException if it says so
  void run(Past past, LaneBlock branch, ResultBlock block, BooleanSupplier cancelled) {
    for (int course = 0; course < efforts.length; course++) {
      past.show(efforts[course]);
      branch.copyFrom(past.state());
      run(past, branch, block, course, cancelled);
    }
  }

  private void run(
      Past past, LaneBlock branch, ResultBlock block, int course, BooleanSupplier cancelled) {
    for (int row : summedRows) {
      Arrays.fill(sum[row], 0);
    }
    for (int row : peakRows) {
      Arrays.fill(peak[row], Double.NEGATIVE_INFINITY);
    }
    int from = past.first() - block.firstFuture();
    LeverEffort effort = efforts[course];
    int recorded = 0;
    for (int week = 0; week <= study.horizon(); week++) {
      stopIf(cancelled);
      int modelWeek = study.historyLength() + week;
      branch.advance(modelWeek, effort.in(modelWeek), reported);
      effort.observe(reported);
      if (weeks[recorded] == modelWeek) {
        record(block, course, recorded++, from, past.count());
      }
      gather(week == 0 || week == study.horizon() ? 1.0 / 2 : 1);
    }
    summarise(past, block.columns()[course], from);
  }

  private void record(ResultBlock block, int course, int week, int from, int count) {
    for (int outcome = 0; outcome < outcomeRows.length; outcome++) {
      double[] values = reported[outcomeRows[outcome]];
      block.series().recordForecast(course, outcome, week, values, from, count);
      if (study.trajectories()) {
        block.forecast()[course].record(outcome, week, values, from, count);
      }
    }
  }

  /// Adds up by the trapezoidal rule: the first week and the last weigh half.
  private void gather(double weight) {
    for (int row : summedRows) {
      add(weight, reported[row], sum[row]);
    }
    for (int row : peakRows) {
      raise(reported[row], peak[row]);
    }
  }

  private static void add(double weight, double[] values, double[] sum) {
    for (int lane = 0; lane < sum.length; lane++) {
      sum[lane] += weight * values[lane];
    }
  }

  private static void raise(double[] values, double[] peak) {
    for (int lane = 0; lane < peak.length; lane++) {
      peak[lane] = Math.max(peak[lane], values[lane]);
    }
  }

  private void summarise(Past past, double[][] values, int from) {
    int outcome = -1;
    for (int column = 0; column < columns.size(); column++) {
      ResultColumn.Statistic statistic = columns.get(column).statistic();
      outcome += statistic == ResultColumn.Statistic.SUMMARY ? 1 : 0;
      StudyOutcome declared = study.outcomes().get(outcome);
      int row = outcomeRows[outcome];
      for (int lane = 0; lane < past.count(); lane++) {
        values[column][from + lane] =
            switch (statistic) {
              case AT_START -> past.atStart()[row][lane];
              case TOTAL -> sum[row][lane];
              case SUMMARY ->
                  ResultColumn.read(
                      declared.summary(),
                      sum[row][lane],
                      peak[row][lane],
                      reported[row][lane],
                      study.horizon());
            };
      }
    }
  }

  private int[] rows(Predicate<StudyOutcome> wanted) {
    return IntStream.range(0, outcomeRows.length)
        .filter(outcome -> wanted.test(study.outcomes().get(outcome)))
        .map(outcome -> outcomeRows[outcome])
        .toArray();
  }

  private static boolean isSum(StudyOutcome outcome) {
    return outcome.summary() == Summary.TOTAL || outcome.summary() == Summary.MEAN;
  }
}
