package org.contrapeso.experiment;

import java.util.Arrays;
import java.util.List;
import org.contrapeso.kernel.Simulation;

/// What a course sets each lever to, week by week, laid out for the lanes of a block.
final class LeverEffort {

  private final LeverPlan[] plans;
  private final int[] rows;
  private final double[][] effort;

  /// The effort of some plans; levers that none of them names stay at the status quo.
  LeverEffort(Simulation simulation, List<LeverPlan> plans, int lanes) {
    this.plans = plans.toArray(LeverPlan[]::new);
    rows = plans.stream().mapToInt(plan -> simulation.levers().indexOf(plan.lever())).toArray();
    double[] statusQuo = simulation.statusQuo();
    effort = new double[statusQuo.length][lanes];
    for (int lever = 0; lever < statusQuo.length; lever++) {
      Arrays.fill(effort[lever], statusQuo[lever]);
    }
  }

  /// Effort in a week, `[lever][lane]`; the same array at each call.
  ///
  /// @param week weeks since the policy start
  double[][] in(int week) {
    for (int plan = 0; plan < plans.length; plan++) {
      double setting = plans[plan].effortAt(week);
      double[] row = effort[rows[plan]];
      if (row[0] != setting) {
        Arrays.fill(row, setting);
      }
    }
    return effort;
  }
}
