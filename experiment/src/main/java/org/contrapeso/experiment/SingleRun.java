package org.contrapeso.experiment;

import java.util.Arrays;
import java.util.List;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.kernel.LaneBlock;
import org.contrapeso.kernel.Simulation;

/// One deterministic run: undisturbed up to a week, then under other beliefs and a course.
public final class SingleRun {

  private static final int ONE_LANE = 1;

  private SingleRun() {}

  /// A run and where it branches off.
  ///
  /// @param undisturbed value of every input before the branch, in the simulation's order
  /// @param disturbed value of every input from the branch on; where the branch is at week 0, the
  ///   first state is that of these values too
  /// @param plans levers that move from the branch on
  /// @param from week in which the run branches off and reporting begins, 0 or more
  /// @param weeks weeks to run from there, 0 or more
  /// @param seed key of the random numbers, for inputs that ask for a random first state
  public record Request(
      double[] undisturbed,
      double[] disturbed,
      List<LeverPlan> plans,
      int from,
      int weeks,
      long seed) {}

  /// Looks at the state of a run.
  public interface Onlooker {

    /// Is told that a week has passed.
    ///
    /// @param week week since the branch
    /// @param lane the run as that week leaves it, in lane 0
    void passed(int week, LaneBlock lane);
  }

  /// Runs it.
  ///
  /// @return values of every outcome, `[outcome][week]` with `weeks + 1` values each, the first
  ///   being that of the week of the branch
  public static double[][] run(Simulation simulation, Request request) {
    return run(simulation, request, (week, lane) -> {});
  }

  /// Runs it while someone looks on, from the week of the branch on.
  ///
  /// @return values of every outcome, as above
  public static double[][] run(Simulation simulation, Request request, Onlooker onlooker) {
    LaneBlock lane = simulation.open(ONE_LANE);
    double[][] reported = new double[simulation.outcomes().size()][ONE_LANE];
    lane.assume(
        assumptions(request.from == 0 ? request.disturbed : request.undisturbed, request.seed));
    lane.start();
    LeverEffort statusQuo = new LeverEffort(simulation, List.of(), request.from, ONE_LANE);
    LeverEffort effort = new LeverEffort(simulation, request.plans, request.from, ONE_LANE);
    for (int week = 0; week < request.from; week++) {
      lane.advance(week, statusQuo.in(week), reported);
      effort.observe(reported);
    }
    lane.assume(assumptions(request.disturbed, request.seed));
    double[][] values = new double[reported.length][request.weeks + 1];
    for (int week = 0; week <= request.weeks; week++) {
      lane.advance(request.from + week, effort.in(request.from + week), reported);
      effort.observe(reported);
      for (int outcome = 0; outcome < values.length; outcome++) {
        values[outcome][week] = reported[outcome][0];
      }
      onlooker.passed(week, lane);
    }
    return values;
  }

  private static Assumptions assumptions(double[] inputs, long seed) {
    double[][] lanes =
        Arrays.stream(inputs).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    return new Assumptions(seed, new int[ONE_LANE], lanes);
  }
}
