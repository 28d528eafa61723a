package org.contrapeso.model.relation;

import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.relation.RelationState.Stock;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Week;

/// Co-operation by domain, consent and alignment.
final class Cooperation {

  private static final Domain[] DOMAINS = Domain.values();

  private final RelationState state;
  private final int lanes;
  private final double[] opinion;
  private final double[] common;
  private final double[] bearing;
  private final double[] level;
  private final double[] logAid;

  Cooperation(RelationState state, int lanes) {
    this.state = state;
    this.lanes = lanes;
    opinion = new double[lanes];
    common = new double[lanes];
    bearing = new double[lanes];
    level = new double[lanes];
    logAid = new double[lanes];
  }

  /// Moves co-operation, consent and alignment by a week.
  void advance(RelationBeliefs beliefs, Week week) {
    readOpinion(week);
    settleCommon(beliefs, week);
    for (Domain domain : DOMAINS) {
      bear(domain, beliefs, week);
      settle(domain, beliefs);
    }
    consent(beliefs, week);
    align(beliefs);
  }

  /// `ln((1 + X/X₀)/2)`, which is 0 at the aid of the reference year, as it was last weighed.
  double[] logAid() {
    return logAid;
  }

  /// Weighs the aid that is absorbed by now.
  void weighAid(RelationBeliefs beliefs) {
    double[] aid = state.of(Stock.AID);
    double[] reference = beliefs.parameters.referenceAid();
    for (int lane = 0; lane < lanes; lane++) {
      logAid[lane] = Elementary.log((1 + aid[lane] / reference[lane]) / 2);
    }
  }

  /// Sets Mexican opinion against that of week 0.
  private void readOpinion(Week week) {
    double[] support = week.signals().of(Signal.MEXICAN_SUPPORT);
    double[] sentiment = week.signals().of(Signal.ANTI_US_SENTIMENT);
    for (int lane = 0; lane < lanes; lane++) {
      opinion[lane] = support[lane] - sentiment[lane];
    }
    if (!state.opinionKnown()) {
      state.keepOpinion(opinion);
    }
    double[] first = state.of(Stock.FIRST_OPINION);
    for (int lane = 0; lane < lanes; lane++) {
      opinion[lane] -= first[lane];
    }
  }

  /// Sets what bears on all domains alike: threat, joint work, incentives and opinion.
  private void settleCommon(RelationBeliefs beliefs, Week week) {
    RelationParameters parameters = beliefs.parameters;
    double[] threat = week.signals().of(Signal.THREAT);
    double[] alignment = state.of(Stock.ALIGNMENT);
    double[] jointWork = state.of(Stock.JOINT_WORK);
    double[] diplomacy = state.of(Stock.DIPLOMACY);
    weighAid(beliefs);
    for (int lane = 0; lane < lanes; lane++) {
      double gained = parameters.threatGain()[lane] * alignment[lane];
      double moved = beliefs.raises[lane] > 0 ? gained : -parameters.threatLoss()[lane];
      double incentives =
          alignment[lane]
              * (parameters.diplomacyGain()[lane] * diplomacy[lane]
                  + parameters.aidGain()[lane] * logAid[lane]);
      common[lane] =
          (1 + moved * threat[lane])
              * (1 + parameters.jointGain()[lane] * jointWork[lane])
              * Elementary.exp(incentives + parameters.opinionWeight()[lane] * opinion[lane]);
    }
  }

  /// Sets what bears on one domain: breaches, the designation and the rise of 2025.
  private void bear(Domain domain, RelationBeliefs beliefs, Week week) {
    breach(domain, beliefs.parameters);
    double[] chilled = beliefs.parameters.designationChill();
    double[] designation = week.signals().of(Signal.DESIGNATION);
    for (int lane = 0; lane < lanes; lane++) {
      double lost = beliefs.loss[lane] * level[lane];
      double chill = (1 - beliefs.leverage[lane]) * chilled[lane];
      bearing[lane] = (1 - lost) * (1 - chill * designation[lane]);
    }
    if (domain == Domain.ENFORCEMENT) {
      enforce(beliefs, week);
    }
  }

  private void enforce(RelationBeliefs beliefs, Week week) {
    RelationParameters parameters = beliefs.parameters;
    double[] designation = week.signals().of(Signal.DESIGNATION);
    double year = week.year();
    for (int lane = 0; lane < lanes; lane++) {
      double gain = beliefs.leverage[lane] * parameters.designationGain()[lane];
      double rise = year >= parameters.riseDate()[lane] ? parameters.enforcementRise()[lane] : 0;
      bearing[lane] *= (1 + gain * designation[lane]) * (1 + rise);
    }
  }

  /// Sets the memory of breaches as far as it bears on a domain: the episode of 2020 was one of
  /// intelligence and enforcement alone.
  private void breach(Domain domain, RelationParameters parameters) {
    switch (domain) {
      case INTELLIGENCE, ENFORCEMENT -> breachInAll();
      case MIGRATION -> breachBy(parameters.breachOnMigration());
      case TRADE -> breachBy(parameters.breachOnTrade());
      case PRECURSORS -> breachBy(parameters.breachOnPrecursors());
    }
  }

  private void breachInAll() {
    for (int lane = 0; lane < lanes; lane++) {
      level[lane] = state.breaches(lane);
    }
  }

  private void breachBy(double[] weight) {
    double[] strikes = state.of(Stock.BREACH);
    for (int lane = 0; lane < lanes; lane++) {
      level[lane] = strikes[lane] * weight[lane];
    }
  }

  private void settle(Domain domain, RelationBeliefs beliefs) {
    double[] cooperation = state.cooperation[domain.ordinal()];
    double[] ceiling = beliefs.parameters.cooperationCeiling();
    for (int lane = 0; lane < lanes; lane++) {
      double distance = Math.min(bearing[lane] * common[lane], ceiling[lane]) - cooperation[lane];
      double share = distance < 0 ? beliefs.withdrawal[lane] : beliefs.recovery[lane];
      cooperation[lane] += distance * share;
    }
  }

  private void consent(RelationBeliefs beliefs, Week week) {
    RelationParameters parameters = beliefs.parameters;
    double[] threat = week.signals().of(Signal.THREAT);
    double[] alignment = state.of(Stock.ALIGNMENT);
    double[] diplomacy = state.of(Stock.DIPLOMACY);
    double[] jointWork = state.of(Stock.JOINT_WORK);
    for (int lane = 0; lane < lanes; lane++) {
      double gained = parameters.threatConsent()[lane] * alignment[lane];
      double moved = beliefs.raises[lane] > 0 ? gained : -parameters.threatRefusal()[lane];
      double odds =
          beliefs.consentOdds[lane]
              + parameters.consentFromDiplomacy()[lane] * diplomacy[lane]
              + parameters.consentFromJointWork()[lane] * jointWork[lane]
              + parameters.consentFromOpinion()[lane] * opinion[lane]
              - parameters.consentLoss()[lane] * beliefs.loss[lane] * state.breaches(lane)
              + moved * threat[lane];
      level[lane] = 1 / (1 + Elementary.exp(-odds));
    }
    Relaxation.move(state.of(Stock.CONSENT), level, beliefs.consent);
  }

  private void align(RelationBeliefs beliefs) {
    for (int lane = 0; lane < lanes; lane++) {
      double sum = 0;
      for (double[] cooperation : state.cooperation) {
        sum += cooperation[lane];
      }
      level[lane] = Math.min(1, sum / DOMAINS.length);
    }
    Relaxation.move(state.of(Stock.ALIGNMENT), level, beliefs.alignment);
  }
}
