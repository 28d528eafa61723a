package org.contrapeso.experiment;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.kernel.LaneBlock;
import org.contrapeso.kernel.Simulation;

/// The past of some futures, one in each lane, from the model's start to the policy's: where
/// courses fork off.
///
/// It is the same whatever the courses do. Not thread-safe.
final class Past {

  private final ResolvedStudy study;
  private final Draws draws;
  private final LaneBlock state;
  private final LeverEffort statusQuo;
  private final HistoryScore score;
  private final int[] outcomeRows;
  private final int[] weeks;
  private final int[] watched;
  private final double[] oneFuture;
  private final int[] future;
  private final double[][] reported;
  private final double[][] input;
  private final double[][] atStart;
  private final double[][][] observed;
  private int first;
  private int count;

  /// Lanes that have no past so far.
  ///
  /// @param watched rows of the simulation's outcomes that triggers observe
  Past(ResolvedStudy study, Simulation simulation, Draws draws, int lanes, int[] watched) {
    this.study = study;
    this.draws = draws;
    this.watched = watched;
    state = simulation.open(lanes);
    statusQuo = new LeverEffort(new StatusQuo(simulation), simulation, List.of(), 0, lanes);
    score = new HistoryScore(study.record(), simulation, lanes);
    outcomeRows = CourseRuns.outcomeRows(study, simulation);
    weeks = study.historyWeeks();
    oneFuture = new double[draws.inputs()];
    future = new int[lanes];
    int outcomes = simulation.outcomes().size();
    reported = new double[outcomes][lanes];
    input = new double[draws.inputs()][lanes];
    atStart = new double[outcomes][lanes];
    observed = new double[watched.length][study.historyLength()][lanes];
  }

  /// Rows of the outcomes that triggers of some courses observe, in rising order.
  static int[] watched(List<Course> courses, Simulation simulation) {
    return courses.stream()
        .flatMap(course -> course.plans().stream())
        .flatMap(plan -> plan.trigger().stream())
        .mapToInt(trigger -> simulation.outcomes().indexOf(trigger.outcome()))
        .distinct()
        .sorted()
        .toArray();
  }

  /// Draws consecutive futures and runs their past; lanes beyond the last future repeat it.
  ///
  /// @param block where draws, matches and series go, at the futures' places
  /// @param branch lanes of the same simulation and width, whose state is lost
  /// @param cancelled asked every week
  /// @throws CancellationException if it says so; the past is then that of no future
  void run(
      int firstFuture,
      int futures,
      LaneBlock branch,
      ResultBlock block,
      BooleanSupplier cancelled) {
    first = firstFuture;
    count = futures;
    int from = first - block.firstFuture();
    for (int lane = 0; lane < future.length; lane++) {
      future[lane] = first + Math.min(lane, count - 1);
      draws.draw(future[lane], oneFuture);
      for (int row = 0; row < oneFuture.length; row++) {
        input[row][lane] = oneFuture[row];
      }
    }
    state.assume(new Assumptions(study.seed(), future, input));
    state.start();
    score.reset();
    int recorded = 0;
    for (int week = 0; week < study.historyLength(); week++) {
      CourseRuns.stopIf(cancelled);
      state.advance(week, statusQuo.in(week), reported);
      score.observe(week, reported);
      for (int row = 0; row < watched.length; row++) {
        copy(reported[watched[row]], observed[row][week]);
      }
      if (recorded < weeks.length && weeks[recorded] == week) {
        record(block, recorded++, from);
      }
    }
    for (int row = 0; row < input.length; row++) {
      System.arraycopy(input[row], 0, block.inputs()[row], from, count);
    }
    for (int lane = 0; lane < count; lane++) {
      block.match()[from + lane] = score.match(lane);
    }
    branch.copyFrom(state);
    branch.advance(study.historyLength(), statusQuo.in(study.historyLength()), atStart);
  }

  /// Number of lanes.
  int lanes() {
    return future.length;
  }

  /// Number of the first future.
  int first() {
    return first;
  }

  /// Number of futures.
  int count() {
    return count;
  }

  /// The state at the policy start, before that week.
  LaneBlock state() {
    return state;
  }

  /// What the week of the policy start reports if no course acts, `[outcome of the
  /// simulation][lane]`.
  double[][] atStart() {
    return atStart;
  }

  /// Lets the triggers of a course observe it.
  void show(LeverEffort effort) {
    effort.reset();
    if (effort.isTriggered()) {
      double[][] view = new double[reported.length][];
      for (int week = 0; week < study.historyLength(); week++) {
        for (int row = 0; row < watched.length; row++) {
          view[watched[row]] = observed[row][week];
        }
        effort.observe(view);
      }
    }
  }

  private void record(ResultBlock block, int week, int from) {
    for (int outcome = 0; outcome < outcomeRows.length; outcome++) {
      double[] values = reported[outcomeRows[outcome]];
      block.series().recordHistory(outcome, week, values, from, count);
      if (study.trajectories()) {
        block.history().record(outcome, week, values, from, count);
      }
    }
  }

  private static void copy(double[] from, double[] to) {
    System.arraycopy(from, 0, to, 0, to.length);
  }
}
