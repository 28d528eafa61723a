package org.contrapeso.experiment;

import java.util.Arrays;
import org.contrapeso.kernel.Simulation;

/// One trigger over the lanes of a block: in which it has acted, and since when.
final class TriggerWatch {

  private static final int NEVER = Integer.MIN_VALUE;

  private final Trigger trigger;
  private final int row;
  private final int[] inARow;
  private final int[] actedIn;

  TriggerWatch(Trigger trigger, Simulation simulation, int lanes) {
    this.trigger = trigger;
    row = simulation.outcomes().indexOf(trigger.outcome());
    inARow = new int[lanes];
    actedIn = new int[lanes];
    reset();
  }

  /// Forgets what was observed.
  void reset() {
    Arrays.fill(inARow, 0);
    Arrays.fill(actedIn, NEVER);
  }

  /// Takes a week's outcomes, `[outcome][lane]`.
  void observe(double[][] reported) {
    for (int lane = 0; lane < inARow.length; lane++) {
      boolean counts =
          hasActed(lane)
              ? trigger.release().isPresent() && trigger.release().get().counts(reported[row][lane])
              : trigger.when().counts(reported[row][lane]);
      inARow[lane] = counts ? inARow[lane] + 1 : 0;
    }
  }

  /// Acts, or is released, by what was observed until the week before.
  ///
  /// @param week weeks since the policy start, 0 or more
  void decide(int week) {
    for (int lane = 0; lane < inARow.length; lane++) {
      if (!hasActed(lane)) {
        if (inARow[lane] >= trigger.when().weeks()) {
          actedIn[lane] = week;
          inARow[lane] = 0;
        }
      } else if (trigger.release().isPresent() && inARow[lane] >= trigger.release().get().weeks()) {
        actedIn[lane] = NEVER;
        inARow[lane] = 0;
      }
    }
  }

  /// Setting of the plan's lever in a lane.
  ///
  /// @param week weeks since the policy start
  double effort(LeverPlan plan, int lane, int week, double statusQuo) {
    return switch (trigger.action()) {
      case START -> hasActed(lane) ? plan.effortAt(week - actedIn[lane], statusQuo) : statusQuo;
      case STOP -> hasActed(lane) ? statusQuo : plan.effortAt(week, statusQuo);
      case SCALE -> plan.effortAt(week, statusQuo, hasActed(lane) ? trigger.factor() : 1);
    };
  }

  private boolean hasActed(int lane) {
    return actedIn[lane] != NEVER;
  }
}
