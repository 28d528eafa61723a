package org.contrapeso.experiment;

import java.util.Arrays;
import java.util.List;
import org.contrapeso.kernel.Simulation;

/// What a course sets each lever to, week by week, laid out for the lanes of a block.
final class LeverEffort {

  private final Simulation simulation;
  private final LeverPlan[] plans;
  private final int[] rows;
  private final int policyStart;
  private final double[] settings;
  private final double[][] effort;

  /// The effort of some plans; levers that none of them names stay at the status quo.
  ///
  /// @param policyStart week from which the plans count theirs, counted from the model's start
  LeverEffort(Simulation simulation, List<LeverPlan> plans, int policyStart, int lanes) {
    this.simulation = simulation;
    this.plans = plans.toArray(LeverPlan[]::new);
    this.policyStart = policyStart;
    rows = plans.stream().mapToInt(plan -> simulation.levers().indexOf(plan.lever())).toArray();
    settings = new double[simulation.levers().size()];
    effort = new double[settings.length][lanes];
  }

  /// Effort in a week, `[lever][lane]`; the same array at each call.
  ///
  /// @param week week, counted from the model's start
  double[][] in(int week) {
    simulation.statusQuo(week, settings);
    for (int plan = 0; plan < plans.length; plan++) {
      int lever = rows[plan];
      settings[lever] = plans[plan].effortAt(week - policyStart, settings[lever]);
    }
    for (int lever = 0; lever < settings.length; lever++) {
      if (effort[lever][0] != settings[lever]) {
        Arrays.fill(effort[lever], settings[lever]);
      }
    }
    return effort;
  }
}
