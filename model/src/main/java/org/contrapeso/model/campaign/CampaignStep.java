package org.contrapeso.model.campaign;

import org.contrapeso.kernel.Clock;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;

/// Moves the campaigns of a block of lanes by one week, by the equations of the room.
final class CampaignStep {

  private static final double MONTHS_PER_YEAR = 12;
  private static final double WEEKS_PER_MONTH = Clock.WEEKS_PER_YEAR / MONTHS_PER_YEAR;

  private final CampaignState state;
  private final int lanes;
  private final double[] onLeaders;
  private final double[] onLogistics;
  private final double[] kept;

  CampaignStep(CampaignState state, int lanes) {
    this.state = state;
    this.lanes = lanes;
    onLeaders = new double[lanes];
    onLogistics = new double[lanes];
    kept = new double[lanes];
  }

  /// Writes this week's outcomes and signals and moves the state to the next week.
  ///
  /// @param grows 1 where a campaign outgrows its plan, else 0, `[lane]`
  void advance(CampaignParameters parameters, double[] grows, Week week) {
    offer(week);
    intend(week);
    carryOut(week.signals());
    report(week);
    threaten(parameters, week);
    escalate(parameters, grows, week);
  }

  /// The share offered to joint command is that of the plan for as long as strikes go on.
  private void offer(Week week) {
    double[] jointCommand = week.effort(CampaignLever.JOINT_COMMAND);
    for (int lane = 0; lane < lanes; lane++) {
      boolean overrun =
          planned(week, lane) == 0
              && state.carriedOnLeaders[lane] + state.carriedOnLogistics[lane] > 0;
      state.offered[lane] = overrun ? state.offered[lane] : jointCommand[lane];
    }
  }

  /// Sets the strikes that are intended: the plan as it has grown, or what is carried over.
  private void intend(Week week) {
    double[] leaders = week.effort(CampaignLever.STRIKES_ON_LEADERS);
    double[] logistics = week.effort(CampaignLever.STRIKES_ON_LOGISTICS);
    double[] stop = week.signals().of(Signal.HARD_STOP);
    for (int lane = 0; lane < lanes; lane++) {
      double going = 1 - stop[lane];
      double growth = state.growth[lane] / WEEKS_PER_MONTH;
      onLeaders[lane] = going * Math.max(leaders[lane] * growth, state.carriedOnLeaders[lane]);
      onLogistics[lane] =
          going * Math.max(logistics[lane] * growth, state.carriedOnLogistics[lane]);
    }
  }

  private void carryOut(Signals signals) {
    double[] consent = signals.of(Signal.CONSENT);
    double[] consented = signals.of(Signal.CONSENTED_SHARE);
    double[] leaders = signals.of(Signal.STRIKES_ON_LEADERS);
    double[] logistics = signals.of(Signal.STRIKES_ON_LOGISTICS);
    for (int lane = 0; lane < lanes; lane++) {
      double joint = state.offered[lane] * consent[lane];
      double flown = 1 - state.offered[lane] + joint;
      consented[lane] = flown > 0 ? joint / flown : 0;
      leaders[lane] = onLeaders[lane] * flown;
      logistics[lane] = onLogistics[lane] * flown;
    }
  }

  private void report(Week week) {
    double[] strikes = week.outcome(CampaignOutcome.STRIKES);
    double[] beyond = week.outcome(CampaignOutcome.WEEKS_BEYOND_PLAN);
    double[] tempo = week.outcome(CampaignOutcome.TEMPO_AGAINST_PLAN);
    for (int lane = 0; lane < lanes; lane++) {
      double plan = planned(week, lane);
      strikes[lane] = carriedOut(week.signals(), lane);
      state.planned[lane] += plan;
      state.carriedOut[lane] += strikes[lane];
      state.weeksBeyondPlan[lane] += plan == 0 && strikes[lane] > 0 ? 1 : 0;
      beyond[lane] = state.weeksBeyondPlan[lane];
      tempo[lane] = state.planned[lane] > 0 ? state.carriedOut[lane] / state.planned[lane] : 1;
    }
  }

  /// Writes the threat as it is believed, and what the week does to its credibility.
  private void threaten(CampaignParameters parameters, Week week) {
    double[] announced = week.effort(CampaignLever.THREAT);
    double[] threat = week.signals().of(Signal.THREAT);
    for (int lane = 0; lane < lanes; lane++) {
      double strikes = carriedOut(week.signals(), lane);
      double credibility = state.credibility[lane];
      threat[lane] = announced[lane] * credibility;
      double left = Elementary.exp(-Elementary.LN_2 / parameters.credibilityHalfLife()[lane]);
      double first = parameters.firstCredibility()[lane];
      if (strikes > 0) {
        double doubt = Elementary.exp(-parameters.credibilityPerStrike()[lane] * strikes);
        state.credibility[lane] = 1 - (1 - credibility) * doubt;
      } else if (announced[lane] > 0) {
        state.credibility[lane] = credibility * left;
      } else {
        state.credibility[lane] = first + (credibility - first) * left;
      }
    }
  }

  /// Moves growth and carried-over tempo to the next week.
  private void escalate(CampaignParameters parameters, double[] grows, Week week) {
    double[] stop = week.signals().of(Signal.HARD_STOP);
    double[] support = week.signals().of(Signal.US_SUPPORT);
    double[] designation = week.signals().of(Signal.DESIGNATION);
    for (int lane = 0; lane < lanes; lane++) {
      double pull = support[lane] / parameters.referenceSupport()[lane];
      kept[lane] = Elementary.exp(-Elementary.LN_2 / (parameters.overrunHalfLife()[lane] * pull));
      double going = grows[lane] * (1 - stop[lane]);
      double growth = state.growth[lane];
      if (planned(week, lane) > 0) {
        double rate =
            parameters.escalationGrowth()[lane]
                * (1 + parameters.designationWidening()[lane] * designation[lane])
                * pull;
        growth += (parameters.escalationCeiling()[lane] - growth) * (1 - Elementary.exp(-rate));
      } else {
        growth = 1 + (growth - 1) * kept[lane];
      }
      state.growth[lane] = 1 + (growth - 1) * going;
      double overrun = onLeaders[lane] + onLogistics[lane];
      double lasting = overrun * kept[lane] >= parameters.lowestTempo()[lane] ? going : 0;
      state.carriedOnLeaders[lane] = onLeaders[lane] * kept[lane] * lasting;
      state.carriedOnLogistics[lane] = onLogistics[lane] * kept[lane] * lasting;
    }
  }

  /// Strikes planned for the week, of both kinds.
  private static double planned(Week week, int lane) {
    return (week.effort(CampaignLever.STRIKES_ON_LEADERS)[lane]
            + week.effort(CampaignLever.STRIKES_ON_LOGISTICS)[lane])
        / WEEKS_PER_MONTH;
  }

  private static double carriedOut(Signals signals, int lane) {
    return signals.of(Signal.STRIKES_ON_LEADERS)[lane]
        + signals.of(Signal.STRIKES_ON_LOGISTICS)[lane];
  }
}
