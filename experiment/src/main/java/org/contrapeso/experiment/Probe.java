package org.contrapeso.experiment;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.kernel.LaneBlock;
import org.contrapeso.kernel.Simulation;

/// Looks into the runs of a study while they go on, for what no outcome reports.
public final class Probe {

  private Probe() {}

  /// Looks at the state of some futures.
  public interface Onlooker {

    /// Is told that a week has passed.
    ///
    /// @param week week, counted from the model's start
    /// @param lanes the futures as that week leaves them, the first in lane 0
    /// @param reported what the week reports, `[outcome of the simulation][lane]`
    void passed(int week, LaneBlock lanes, double[][] reported);
  }

  /// Runs consecutive futures of a study under a course, from the model's start to the horizon, on
  /// this thread.
  ///
  /// @param first number of the first future
  /// @param futures how many, 1 or more; they advance together
  /// @param cancelled asked every week
  /// @throws CancellationException if it says so
  public static void run(
      ResolvedStudy study,
      Simulation simulation,
      Course course,
      int first,
      int futures,
      Onlooker onlooker,
      BooleanSupplier cancelled) {
    Draws draws = new Draws(study);
    int[] numbers = new int[futures];
    double[][] inputs = new double[draws.inputs()][futures];
    double[] drawn = new double[draws.inputs()];
    for (int lane = 0; lane < futures; lane++) {
      numbers[lane] = first + lane;
      draws.draw(numbers[lane], drawn);
      for (int row = 0; row < drawn.length; row++) {
        inputs[row][lane] = drawn[row];
      }
    }
    LaneBlock lanes = simulation.open(futures);
    lanes.assume(new Assumptions(study.seed(), numbers, inputs));
    lanes.start();
    LeverEffort effort =
        new LeverEffort(simulation, course.plans(), study.historyLength(), futures);
    double[][] reported = new double[simulation.outcomes().size()][futures];
    for (int week = 0; week <= study.historyLength() + study.horizon(); week++) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("The probe was cancelled.");
      }
      lanes.advance(week, effort.in(week), reported);
      effort.observe(reported);
      onlooker.passed(week, lanes, reported);
    }
  }
}
