package org.contrapeso.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.contrapeso.evidence.OutcomeKind;
import org.contrapeso.evidence.Summary;
import org.contrapeso.experiment.series.SeriesBlock;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.kernel.Ensemble;
import org.contrapeso.kernel.LaneBlock;
import org.contrapeso.kernel.Simulation;

/// Runs the futures of a block under every course: the history once, then a fork for each course.
///
/// One of these belongs to one thread and keeps its lanes and scratch space from block to block.
final class BlockRuns implements Ensemble.Worker<ResultBlock> {

  private final ResolvedStudy study;
  private final Draws draws;
  private final int lanes;
  private final LaneBlock trunk;
  private final LaneBlock branch;
  private final LeverEffort[] efforts;
  private final LeverEffort statusQuo;
  private final HistoryScore score;
  private final int[] outcomeRows;
  private final int[] summedRows;
  private final int[] peakRows;
  private final int[] historyWeeks;
  private final int[] forecastWeeks;
  private final List<ResultColumn> columns;
  private final double[] oneFuture;
  private final int[] future;
  private final double[][] input;
  private final double[][] atStart;
  private final double[][] reported;
  private final double[][] sum;
  private final double[][] peak;

  BlockRuns(ResolvedStudy study, Simulation simulation, Draws draws, int lanes) {
    this.study = study;
    this.draws = draws;
    this.lanes = lanes;
    trunk = simulation.open(lanes);
    branch = simulation.open(lanes);
    statusQuo = new LeverEffort(simulation, List.of(), study.historyLength(), lanes);
    efforts =
        study.courses().stream()
            .map(
                course -> new LeverEffort(simulation, course.plans(), study.historyLength(), lanes))
            .toArray(LeverEffort[]::new);
    score = new HistoryScore(study.record(), simulation, lanes);
    List<String> outcomes = simulation.outcomes();
    outcomeRows = study.outcomes().stream().mapToInt(o -> outcomes.indexOf(o.id())).toArray();
    summedRows = rows(study, outcome -> outcome.kind() == OutcomeKind.FLOW || isSum(outcome));
    peakRows = rows(study, outcome -> outcome.summary() == Summary.PEAK);
    historyWeeks = study.historyWeeks();
    forecastWeeks = study.forecastWeeks();
    columns = study.columns();
    oneFuture = new double[draws.inputs()];
    future = new int[lanes];
    input = new double[draws.inputs()][lanes];
    reported = new double[outcomes.size()][lanes];
    atStart = new double[outcomes.size()][lanes];
    sum = new double[outcomes.size()][lanes];
    peak = new double[outcomes.size()][lanes];
  }

  private int[] rows(ResolvedStudy study, Predicate<StudyOutcome> wanted) {
    return IntStream.range(0, outcomeRows.length)
        .filter(outcome -> wanted.test(study.outcomes().get(outcome)))
        .map(outcome -> outcomeRows[outcome])
        .toArray();
  }

  private static boolean isSum(StudyOutcome outcome) {
    return outcome.summary() == Summary.TOTAL || outcome.summary() == Summary.MEAN;
  }

  @Override
  public ResultBlock compute(int block) {
    int first = block * LocalRunner.FUTURES_PER_BLOCK;
    int futures = Math.min(LocalRunner.FUTURES_PER_BLOCK, study.futures() - first);
    int outcomes = outcomeRows.length;
    boolean kept = study.trajectories();
    ResultBlock result =
        new ResultBlock(
            first,
            futures,
            new double[draws.inputs()][futures],
            new double[futures],
            new double[efforts.length][columns.size()][futures],
            new SeriesBlock(
                efforts.length, outcomes, historyWeeks.length, forecastWeeks.length, futures),
            kept ? new double[outcomes][historyWeeks.length][futures] : new double[0][][],
            kept
                ? new double[efforts.length][outcomes][forecastWeeks.length][futures]
                : new double[0][][][]);
    for (int from = 0; from < futures; from += lanes) {
      run(result, from);
    }
    return result;
  }

  private void run(ResultBlock result, int from) {
    int count = Math.min(lanes, result.futures() - from);
    believe(result, from, count);
    runHistory(result, from, count);
    for (int lane = 0; lane < count; lane++) {
      result.match()[from + lane] = score.match(lane);
    }
    branch.copyFrom(trunk);
    branch.advance(study.historyLength(), statusQuo.in(study.historyLength()), atStart);
    for (int course = 0; course < efforts.length; course++) {
      branch.copyFrom(trunk);
      runForecast(result, course, from, count);
    }
  }

  /// Draws the futures of the lanes; lanes beyond the last future repeat it and are not recorded.
  private void believe(ResultBlock result, int from, int count) {
    for (int lane = 0; lane < lanes; lane++) {
      int offset = from + Math.min(lane, count - 1);
      future[lane] = result.firstFuture() + offset;
      draws.draw(future[lane], oneFuture);
      for (int row = 0; row < oneFuture.length; row++) {
        input[row][lane] = oneFuture[row];
        result.inputs()[row][offset] = oneFuture[row];
      }
    }
    trunk.assume(new Assumptions(study.seed(), future, input));
    trunk.start();
    score.reset();
    for (LeverEffort effort : efforts) {
      effort.reset();
    }
  }

  private void runHistory(ResultBlock result, int from, int count) {
    int recorded = 0;
    for (int week = 0; week < study.historyLength(); week++) {
      trunk.advance(week, statusQuo.in(week), reported);
      score.observe(week, reported);
      for (LeverEffort effort : efforts) {
        effort.observe(reported);
      }
      if (recorded < historyWeeks.length && historyWeeks[recorded] == week) {
        for (int outcome = 0; outcome < outcomeRows.length; outcome++) {
          double[] values = reported[outcomeRows[outcome]];
          result.series().recordHistory(outcome, recorded, values, from, count);
          if (study.trajectories()) {
            System.arraycopy(values, 0, result.history()[outcome][recorded], from, count);
          }
        }
        recorded++;
      }
    }
  }

  private void runForecast(ResultBlock result, int course, int from, int count) {
    for (int row : summedRows) {
      Arrays.fill(sum[row], 0);
    }
    for (int row : peakRows) {
      Arrays.fill(peak[row], Double.NEGATIVE_INFINITY);
    }
    int recorded = 0;
    for (int week = 0; week <= study.horizon(); week++) {
      int modelWeek = study.historyLength() + week;
      branch.advance(modelWeek, efforts[course].in(modelWeek), reported);
      efforts[course].observe(reported);
      if (forecastWeeks[recorded] == modelWeek) {
        for (int outcome = 0; outcome < outcomeRows.length; outcome++) {
          double[] values = reported[outcomeRows[outcome]];
          result.series().recordForecast(course, outcome, recorded, values, from, count);
          if (study.trajectories()) {
            System.arraycopy(values, 0, result.forecast()[course][outcome][recorded], from, count);
          }
        }
        recorded++;
      }
      gather(week == 0 || week == study.horizon() ? 1.0 / 2 : 1);
    }
    summarise(result.columns()[course], from, count);
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

  private void summarise(double[][] values, int from, int count) {
    int outcome = -1;
    for (int column = 0; column < columns.size(); column++) {
      ResultColumn.Statistic statistic = columns.get(column).statistic();
      outcome += statistic == ResultColumn.Statistic.SUMMARY ? 1 : 0;
      StudyOutcome declared = study.outcomes().get(outcome);
      int row = outcomeRows[outcome];
      for (int lane = 0; lane < count; lane++) {
        values[column][from + lane] =
            switch (statistic) {
              case AT_START -> atStart[row][lane];
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
}
