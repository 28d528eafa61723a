package org.contrapeso.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.contrapeso.kernel.Simulation;

/// What a course sets each lever to, week by week, in each lane of a block.
///
/// Lanes differ only by what their triggers have observed: [#reset] forgets it, [#observe] takes a
/// week of it.
final class LeverEffort {

  private final StatusQuo statusQuo;
  private final LeverPlan[] plans;
  private final List<Optional<TriggerWatch>> watches;
  private final int[] rows;
  private final int policyStart;
  private final boolean[] planned;
  private final double[] filled;
  private final double[][] effort;

  /// The effort of some plans; levers that none of them names stay at the status quo.
  ///
  /// @param policyStart week from which the plans count theirs, counted from the model's start
  LeverEffort(Simulation simulation, List<LeverPlan> plans, int policyStart, int lanes) {
    this(new StatusQuo(simulation), simulation, plans, policyStart, lanes);
  }

  /// The same with the status quo at hand.
  LeverEffort(
      StatusQuo statusQuo,
      Simulation simulation,
      List<LeverPlan> plans,
      int policyStart,
      int lanes) {
    this.statusQuo = statusQuo;
    this.plans = plans.toArray(LeverPlan[]::new);
    this.policyStart = policyStart;
    watches =
        plans.stream()
            .map(plan -> plan.trigger().map(each -> new TriggerWatch(each, simulation, lanes)))
            .toList();
    rows = plans.stream().mapToInt(plan -> simulation.levers().indexOf(plan.lever())).toArray();
    effort = new double[simulation.levers().size()][lanes];
    planned = new boolean[effort.length];
    for (int row : rows) {
      planned[row] = true;
    }
    filled = new double[effort.length];
    Arrays.fill(filled, Double.NaN);
  }

  /// Whether a plan waits for what it observes.
  boolean isTriggered() {
    return watches.stream().anyMatch(Optional::isPresent);
  }

  /// Forgets what was observed, before the lanes run from the model's start.
  void reset() {
    watches.forEach(watch -> watch.ifPresent(TriggerWatch::reset));
  }

  /// Takes what a week reported, `[outcome][lane]`.
  void observe(double[][] reported) {
    for (int plan = 0; plan < plans.length; plan++) {
      if (watches.get(plan).isPresent()) {
        watches.get(plan).get().observe(reported);
      }
    }
  }

  /// Effort in a week, `[lever][lane]`; the same array at each call. Weeks come in their order.
  ///
  /// @param week week, counted from the model's start
  double[][] in(int week) {
    double[] settings = statusQuo.in(week);
    for (int lever = 0; lever < settings.length; lever++) {
      if (planned[lever] || filled[lever] != settings[lever]) {
        Arrays.fill(effort[lever], settings[lever]);
        filled[lever] = settings[lever];
      }
    }
    int since = week - policyStart;
    for (int plan = 0; since >= 0 && plan < plans.length; plan++) {
      set(effort[rows[plan]], plans[plan], watches.get(plan), since);
    }
    return effort;
  }

  private static void set(double[] row, LeverPlan plan, Optional<TriggerWatch> watch, int week) {
    if (watch.isPresent()) {
      watch.get().decide(week);
    }
    for (int lane = 0; lane < row.length; lane++) {
      row[lane] =
          watch.isPresent()
              ? watch.get().effort(plan, lane, week, row[lane])
              : plan.effortAt(week, row[lane]);
    }
  }
}
