package org.contrapeso.model.relation;

import org.contrapeso.kernel.Clock;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.relation.RelationState.Stock;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;

/// What is remembered and built up: breaches, diplomacy, aid and joint work.
final class Trust {

  private final RelationState state;
  private final int lanes;
  private final double[] level;

  Trust(RelationState state, int lanes) {
    this.state = state;
    this.lanes = lanes;
    level = new double[lanes];
  }

  /// Takes in what the week brings.
  void advance(RelationBeliefs beliefs, Week week) {
    remember(beliefs, week.signals());
    rememberEpisode(beliefs.parameters, week);
    Relaxation.move(
        state.of(Stock.DIPLOMACY), week.effort(RelationLever.DIPLOMACY), beliefs.diplomacy);
    Relaxation.move(state.of(Stock.AID), week.effort(RelationLever.AID), beliefs.absorption);
    workTogether(beliefs, week.signals());
  }

  /// Memory of breaches fades, faster under diplomacy, and grows with unilateral strikes.
  private void remember(RelationBeliefs beliefs, Signals signals) {
    RelationParameters parameters = beliefs.parameters;
    double[] breach = state.of(Stock.BREACH);
    double[] episode = state.of(Stock.EPISODE);
    double[] diplomacy = state.of(Stock.DIPLOMACY);
    double[] consented = signals.of(Signal.CONSENTED_SHARE);
    for (int lane = 0; lane < lanes; lane++) {
      double unilateral = strikes(signals, lane) * (1 - consented[lane]);
      double healing = 1 + parameters.diplomacyHealing()[lane] * diplomacy[lane];
      double kept = Elementary.exp(healing * beliefs.fading[lane]);
      double untouched = Elementary.exp(-unilateral / parameters.breachScale()[lane]);
      breach[lane] = 1 - (1 - breach[lane] * kept) * untouched;
      episode[lane] *= kept;
    }
  }

  /// The episode of 2020, in the week in which it falls.
  private void rememberEpisode(RelationParameters parameters, Week week) {
    double[] episode = state.of(Stock.EPISODE);
    double weeks = week.year() * Clock.WEEKS_PER_YEAR;
    for (int lane = 0; lane < lanes; lane++) {
      double since = weeks - parameters.episodeDate()[lane] * Clock.WEEKS_PER_YEAR;
      if (since >= 0 && since < 1) {
        episode[lane] = parameters.episodeBreach()[lane];
      }
    }
  }

  /// Joint operations and strikes with consent build up joint work, as far as intelligence lets
  /// them succeed.
  private void workTogether(RelationBeliefs beliefs, Signals signals) {
    double[] operations = signals.of(Signal.JOINT_OPERATIONS);
    double[] consented = signals.of(Signal.CONSENTED_SHARE);
    double[] intelligence = signals.of(Signal.INTELLIGENCE);
    double[] half = beliefs.parameters.jointHalfEffect();
    for (int lane = 0; lane < lanes; lane++) {
      double joint = operations[lane] + strikes(signals, lane) * consented[lane];
      level[lane] = intelligence[lane] * joint / (joint + half[lane]);
    }
    Relaxation.move(state.of(Stock.JOINT_WORK), level, beliefs.jointWork);
  }

  private static double strikes(Signals signals, int lane) {
    return signals.of(Signal.STRIKES_ON_LEADERS)[lane]
        + signals.of(Signal.STRIKES_ON_LOGISTICS)[lane];
  }
}
