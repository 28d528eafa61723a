package org.contrapeso.model.opinion;

import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;

/// U.S. support for force in Mexico, by the equations of the room.
final class AmericanOpinion {

  private final OpinionState state;
  private final int lanes;
  private final double[] force;
  private final double[] unpermitted;
  private final double[] points;

  AmericanOpinion(OpinionState state, int lanes) {
    this.state = state;
    this.lanes = lanes;
    force = new double[lanes];
    unpermitted = new double[lanes];
    points = new double[lanes];
  }

  /// Writes this week's support and moves the state to the next week.
  void advance(OpinionParameters parameters, OpinionRoom.Drivers drivers, Week week) {
    remember(parameters, week.signals());
    frame(week.signals());
    weigh(parameters, drivers, week.signals());
    answer(parameters, drivers, week);
    tire(parameters, week.signals());
  }

  /// Averages deaths and homicides, and counts civilians killed.
  private void remember(OpinionParameters parameters, Signals signals) {
    double[] deaths = signals.of(Signal.SYNTHETIC_DEATHS);
    double[] homicides = signals.of(Signal.HOMICIDES);
    double[] killed = signals.of(Signal.CIVILIAN_STRIKE_DEATHS);
    for (int lane = 0; lane < lanes; lane++) {
      double left = state.begun[lane] * Odds.left(parameters.successMemory()[lane]);
      state.begun[lane] = 1;
      state.deaths[lane] = deaths[lane] + (state.deaths[lane] - deaths[lane]) * left;
      state.homicides[lane] = homicides[lane] + (state.homicides[lane] - homicides[lane]) * left;
      state.killed[lane] += killed[lane];
      if (strikes(signals, lane) == 0) {
        state.deathsBefore[lane] = state.deaths[lane];
        state.homicidesBefore[lane] = state.homicides[lane];
      }
    }
  }

  /// Sets whether force is used or threatened, and how far Mexico does not permit it.
  private void frame(Signals signals) {
    double[] threat = signals.of(Signal.THREAT);
    double[] consented = signals.of(Signal.CONSENTED_SHARE);
    for (int lane = 0; lane < lanes; lane++) {
      force[lane] = strikes(signals, lane) > 0 ? 1 : threat[lane];
      unpermitted[lane] = force[lane] * (1 - consented[lane]);
    }
  }

  /// Sets what moves all groups alike, as a share of adults.
  private void weigh(OpinionParameters parameters, OpinionRoom.Drivers drivers, Signals signals) {
    double[] endorsement = signals.of(Signal.ENDORSEMENT);
    for (int lane = 0; lane < lanes; lane++) {
      double lost = parameters.casualtyLoss()[lane] * Odds.log10(1 + state.killed[lane]);
      points[lane] =
          drivers.success()[lane] * parameters.successGain()[lane] * success(parameters, lane)
              - drivers.casualties()[lane] * lost
              + parameters.endorsementGain()[lane] * endorsement[lane]
              - parameters.weariness()[lane] * state.weariness[lane];
    }
  }

  /// Perceived success since the campaign began, −1 to 1.
  private double success(OpinionParameters parameters, int lane) {
    double onDeaths = parameters.deathsInSuccess()[lane];
    double fall =
        onDeaths * fall(state.deathsBefore[lane], state.deaths[lane])
            + (1 - onDeaths) * fall(state.homicidesBefore[lane], state.homicides[lane]);
    return Math.clamp(fall / parameters.fallSeenAsSuccess()[lane], -1.0, 1.0);
  }

  private static double fall(double before, double now) {
    return before > 0 ? 1 - now / before : 0;
  }

  private void answer(OpinionParameters parameters, OpinionRoom.Drivers drivers, Week week) {
    double[] consensus = week.effort(OpinionLever.ELITE_CONSENSUS);
    double[] support = week.outcome(OpinionOutcome.US_SUPPORT);
    double[] opposition = week.outcome(OpinionOutcome.US_OPPOSITION);
    for (int lane = 0; lane < lanes; lane++) {
      double cue = drivers.eliteCues()[lane] * parameters.elitePull()[lane] * consensus[lane];
      double all = 0;
      for (PartyGroup group : PartyGroup.values()) {
        double moved = points[lane] + cue * group.attention(parameters, lane);
        double share = support(parameters, group, force[lane] * moved, lane);
        week.outcome(group.outcome)[lane] = share;
        all += share * group.share(parameters, lane);
      }
      support[lane] = all;
      opposition[lane] = (1 - all) * opposed(parameters, lane);
      week.signals().of(Signal.US_SUPPORT)[lane] = all;
    }
  }

  private double support(OpinionParameters parameters, PartyGroup group, double moved, int lane) {
    double gap = group.gap(parameters, lane);
    double unsaid = parameters.supportConsentUnsaid()[lane];
    double without = parameters.supportWithoutPermission()[lane];
    double among = unsaid + unpermitted[lane] * (without - unsaid);
    double framed = between(unsaid + gap, without + gap, unpermitted[lane]);
    return Odds.share(framed + moved / (among * (1 - among)));
  }

  /// Share opposed among those who do not support.
  private double opposed(OpinionParameters parameters, int lane) {
    return Odds.share(
        between(
            parameters.opposedConsentUnsaid()[lane],
            parameters.opposedWithoutPermission()[lane],
            unpermitted[lane]));
  }

  /// Log-odds on the way from one share to another.
  private static double between(double from, double to, double way) {
    return (1 - way) * Odds.logit(from) + way * Odds.logit(to);
  }

  private void tire(OpinionParameters parameters, Signals signals) {
    for (int lane = 0; lane < lanes; lane++) {
      double goal = strikes(signals, lane) > 0 ? 1 : 0;
      double left = Odds.left(parameters.wearinessHalfLife()[lane]);
      state.weariness[lane] = goal + (state.weariness[lane] - goal) * left;
    }
  }

  private static double strikes(Signals signals, int lane) {
    return signals.of(Signal.STRIKES_ON_LEADERS)[lane]
        + signals.of(Signal.STRIKES_ON_LOGISTICS)[lane];
  }
}
