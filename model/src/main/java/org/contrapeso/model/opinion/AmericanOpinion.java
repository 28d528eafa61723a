package org.contrapeso.model.opinion;

import java.util.Arrays;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;

/// U.S. support for force in Mexico, by the equations of the room.
final class AmericanOpinion {

  private static final PartyGroup[] GROUPS = PartyGroup.values();

  private final OpinionState state;
  private final int lanes;
  private final double[] force;
  private final double[] unpermitted;
  private final double[] points;
  private final double[] cue;
  private final double[] slope;

  AmericanOpinion(OpinionState state, int lanes) {
    this.state = state;
    this.lanes = lanes;
    force = new double[lanes];
    unpermitted = new double[lanes];
    points = new double[lanes];
    cue = new double[lanes];
    slope = new double[lanes];
  }

  /// Writes this week's support and moves the state to the next week.
  void advance(OpinionBeliefs beliefs, Week week) {
    remember(beliefs, week.signals());
    frame(week.signals());
    weigh(beliefs, week.signals());
    push(beliefs, week);
    answer(beliefs, week);
    oppose(beliefs, week);
    tire(beliefs, week.signals());
  }

  /// Averages deaths and homicides, and counts civilians killed.
  private void remember(OpinionBeliefs beliefs, Signals signals) {
    double[] deaths = signals.of(Signal.SYNTHETIC_DEATHS);
    double[] homicides = signals.of(Signal.HOMICIDES);
    double[] killed = signals.of(Signal.CIVILIAN_STRIKE_DEATHS);
    for (int lane = 0; lane < lanes; lane++) {
      double left = state.begun[lane] * beliefs.memoryLeft[lane];
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
  private void weigh(OpinionBeliefs beliefs, Signals signals) {
    OpinionParameters parameters = beliefs.parameters;
    double[] endorsement = signals.of(Signal.ENDORSEMENT);
    for (int lane = 0; lane < lanes; lane++) {
      double lost = parameters.casualtyLoss()[lane] * Odds.log10(1 + state.killed[lane]);
      points[lane] =
          beliefs.success[lane] * parameters.successGain()[lane] * success(parameters, lane)
              - beliefs.casualties[lane] * lost
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

  /// Sets what leaders of opinion add, and how much a point of all adults is on the scale of
  /// log-odds.
  private void push(OpinionBeliefs beliefs, Week week) {
    OpinionParameters parameters = beliefs.parameters;
    double[] consensus = week.effort(OpinionLever.ELITE_CONSENSUS);
    for (int lane = 0; lane < lanes; lane++) {
      cue[lane] = beliefs.eliteCues[lane] * parameters.elitePull()[lane] * consensus[lane];
      double unsaid = parameters.supportConsentUnsaid()[lane];
      double without = parameters.supportWithoutPermission()[lane];
      double among = unsaid + unpermitted[lane] * (without - unsaid);
      slope[lane] = among * (1 - among);
    }
  }

  private void answer(OpinionBeliefs beliefs, Week week) {
    double[] support = week.outcome(OpinionOutcome.US_SUPPORT);
    Arrays.fill(support, 0);
    for (PartyGroup group : GROUPS) {
      answer(group, beliefs, week.outcome(group.outcome), support);
    }
    Lanes.copy(support, week.signals().of(Signal.US_SUPPORT));
  }

  private void answer(PartyGroup group, OpinionBeliefs beliefs, double[] share, double[] support) {
    int row = group.ordinal();
    double[] attention = beliefs.attention[row];
    double[] unsaid = beliefs.consentUnsaid[row];
    double[] without = beliefs.withoutPermission[row];
    double[] among = beliefs.groupShare[row];
    for (int lane = 0; lane < lanes; lane++) {
      double moved = points[lane] + cue[lane] * attention[lane];
      double framed = (1 - unpermitted[lane]) * unsaid[lane] + unpermitted[lane] * without[lane];
      share[lane] = Odds.share(framed + force[lane] * moved / slope[lane]);
      support[lane] += share[lane] * among[lane];
    }
  }

  /// Writes the share opposed, among those who do not support.
  private void oppose(OpinionBeliefs beliefs, Week week) {
    double[] support = week.outcome(OpinionOutcome.US_SUPPORT);
    double[] opposition = week.outcome(OpinionOutcome.US_OPPOSITION);
    for (int lane = 0; lane < lanes; lane++) {
      double framed =
          (1 - unpermitted[lane]) * beliefs.opposedConsentUnsaid[lane]
              + unpermitted[lane] * beliefs.opposedWithoutPermission[lane];
      opposition[lane] = (1 - support[lane]) * Odds.share(framed);
    }
  }

  private void tire(OpinionBeliefs beliefs, Signals signals) {
    for (int lane = 0; lane < lanes; lane++) {
      double goal = strikes(signals, lane) > 0 ? 1 : 0;
      double left = beliefs.wearinessLeft[lane];
      state.weariness[lane] = goal + (state.weariness[lane] - goal) * left;
    }
  }

  private static double strikes(Signals signals, int lane) {
    return signals.of(Signal.STRIKES_ON_LEADERS)[lane]
        + signals.of(Signal.STRIKES_ON_LOGISTICS)[lane];
  }
}
