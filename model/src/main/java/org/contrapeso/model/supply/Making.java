package org.contrapeso.model.supply;

import java.util.Arrays;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;

/// Precursors, laboratories and what they make in a week.
final class Making {

  private static final double WEEKS_PER_MONTH = 52.0 / 12.0;

  private final SupplyState state;
  private final int lanes;
  private final double[] precursors;
  private final double[] hits;
  private final double[] destroyed;
  private final double[] made;

  Making(SupplyState state, int lanes) {
    this.state = state;
    this.lanes = lanes;
    precursors = new double[lanes];
    hits = new double[lanes];
    destroyed = new double[lanes];
    made = new double[lanes];
  }

  void start() {
    Arrays.fill(state.capacity, 0);
    Arrays.fill(state.standing, 1);
    Arrays.fill(state.gone, 0);
    Arrays.fill(state.adapted, 0);
  }

  /// Precursors within reach this week, 0 to 1, `[lane]`.
  double[] precursors() {
    return precursors;
  }

  /// Share of laboratories and stock that this week's strikes and raids destroy, `[lane]`.
  double[] hits() {
    return hits;
  }

  /// Pure fentanyl made this week, `[lane]`, in `kg/week`.
  double[] made() {
    return made;
  }

  /// Passes a week.
  ///
  /// @param orders what would have to be made to meet demand, `[lane]`, in `kg/week`
  /// @param usual the same if losses on the way were those of no policy, in `kg/week`
  /// @param moved how far laboratories have moved away from strikes, `[lane]`, 0 to 1
  void advance(SupplyBeliefs now, Week week, double[] orders, double[] usual, double[] moved) {
    reach(now, week);
    strike(now.parameters(), week, moved);
    keep(now.recovery(), usual);
    make(now.parameters(), week.signals(), orders);
    rebuild(now.recovery());
  }

  /// Precursors: what the shock of 2023 and control take, less what other ways bring back.
  private void reach(SupplyBeliefs now, Week week) {
    SupplyParameters p = now.parameters();
    double[] control = week.effort(SupplyLever.PRECURSOR_CONTROL);
    double[] cooperation = week.signals().of(Signal.COOPERATION_PRECURSORS);
    for (int lane = 0; lane < lanes; lane++) {
      double passed = (week.year() - p.shockDate()[lane]) / p.shockOnset()[lane];
      double shock = now.shock()[lane] * p.shockDepth()[lane] * Math.clamp(passed, 0, 1);
      double taken =
          Math.clamp(p.precursorControlEffect()[lane] * control[lane] * cooperation[lane], 0, 1);
      double lost = 1 - (1 - shock) * (1 - taken);
      precursors[lane] = 1 - Math.max(0, lost - state.adapted[lane]);
      double target = now.recovery().share()[lane] * lost;
      state.adapted[lane] += (target - state.adapted[lane]) * now.recovery().precursors()[lane];
    }
  }

  private void strike(SupplyParameters p, Week week, double[] moved) {
    Signals signals = week.signals();
    double[] strikes = signals.of(Signal.STRIKES_ON_LOGISTICS);
    double[] raids = week.effort(SupplyLever.LABORATORY_RAIDS);
    double[] intelligence = signals.of(Signal.INTELLIGENCE);
    double[] cooperation = signals.of(Signal.COOPERATION_ENFORCEMENT);
    for (int lane = 0; lane < lanes; lane++) {
      double tries = strikes[lane] + raids[lane] / WEEKS_PER_MONTH * cooperation[lane];
      double found = tries * intelligence[lane];
      hits[lane] = 1 - Elementary.exp(-p.capacityPerStrike()[lane] * (1 - moved[lane]) * found);
    }
  }

  /// Capacity follows usual orders up at once and down as what is idle is given up.
  private void keep(Recovery recovery, double[] usual) {
    for (int lane = 0; lane < lanes; lane++) {
      double idle = state.capacity[lane] - usual[lane];
      state.capacity[lane] =
          Math.max(state.capacity[lane] - idle * recovery.idle()[lane], usual[lane]);
    }
  }

  private void make(SupplyParameters p, Signals signals, double[] orders) {
    double[] activity = signals.of(Signal.ACTIVITY);
    for (int lane = 0; lane < lanes; lane++) {
      destroyed[lane] = state.standing[lane] * hits[lane];
      state.standing[lane] -= destroyed[lane];
      double able =
          state.capacity[lane]
              * (1 + p.spareCapacity()[lane])
              * precursors[lane]
              * state.standing[lane];
      double active = Elementary.powOfPositive(activity[lane], p.activityElasticity()[lane]);
      made[lane] = Math.min(orders[lane], able * active);
    }
  }

  /// Rebuilds what is to be rebuilt; of what was destroyed this week the rest is gone for years.
  private void rebuild(Recovery recovery) {
    for (int lane = 0; lane < lanes; lane++) {
      double gone = state.gone[lane] + (1 - recovery.share()[lane]) * destroyed[lane];
      gone -= gone * recovery.rest()[lane];
      double ruins = Math.max(0, 1 - state.standing[lane] - gone);
      state.standing[lane] += ruins * recovery.laboratories()[lane];
      state.gone[lane] = gone;
    }
  }
}
