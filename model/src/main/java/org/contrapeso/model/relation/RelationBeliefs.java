package org.contrapeso.model.relation;

import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Beliefs;

/// What the lanes assume, with all that can be worked out before the first week.
final class RelationBeliefs {

  final RelationParameters parameters;

  /// 1 where pressure raises co-operation, 0 where it collapses it.
  final double[] raises;

  /// 1 where the designation is leverage, 0 where it chills.
  final double[] leverage;

  /// Co-operation lost at full memory of breaches, 0 to 1.
  final double[] loss;

  /// Logarithm of what a week leaves of that memory.
  final double[] fading;

  /// Log-odds of consent when nothing moves it.
  final double[] consentOdds;

  /// Log-odds that a person who crosses does so with smugglers.
  final double[] smugglingOdds;

  /// Logarithm of the share of crossings that one unit of effort on migration leaves.
  final double[] logUnresponsive;

  /// Logarithm of what stays unknown at the means of the reference year.
  final double[] logUnknown;

  final double[] withdrawal;
  final double[] recovery;
  final double[] diplomacy;
  final double[] absorption;
  final double[] jointWork;
  final double[] consent;
  final double[] alignment;
  final double[] familiarity;

  RelationBeliefs(Beliefs beliefs) {
    parameters = beliefs.parameters(RelationParameters.class);
    raises = beliefs.where(PressureEffect.RAISES_COOPERATION);
    leverage = beliefs.where(DesignationEffect.LEVERAGE);
    loss = chosen(parameters.reversibleLoss(), parameters.unilateralLoss());
    fading = fading(chosen(parameters.reversibleHalfLife(), parameters.breachHalfLife()));
    logUnresponsive = logOfRest(parameters.migrationResponse());
    logUnknown = logOfRest(parameters.intelligenceReference());
    consentOdds = logOdds(parameters.baseConsent());
    smugglingOdds = logOdds(parameters.smuggledShare());
    withdrawal = Relaxation.shares(parameters.withdrawalTime());
    recovery = Relaxation.shares(parameters.recoveryTime());
    diplomacy = Relaxation.shares(parameters.diplomacyTime());
    absorption = Relaxation.shares(parameters.absorptionTime());
    jointWork = Relaxation.shares(parameters.jointTime());
    consent = Relaxation.shares(parameters.consentTime());
    alignment = Relaxation.shares(parameters.alignmentTime());
    familiarity = Relaxation.sharesByHalfLife(parameters.migrationHalfLife());
  }

  /// The first where pressure raises co-operation, else the second.
  private double[] chosen(double[] whereRaised, double[] whereCollapsed) {
    double[] chosen = new double[raises.length];
    for (int lane = 0; lane < chosen.length; lane++) {
      chosen[lane] = raises[lane] > 0 ? whereRaised[lane] : whereCollapsed[lane];
    }
    return chosen;
  }

  private static double[] fading(double[] halfLife) {
    double[] fading = new double[halfLife.length];
    for (int lane = 0; lane < fading.length; lane++) {
      fading[lane] = -Elementary.LN_2 / halfLife[lane];
    }
    return fading;
  }

  private static double[] logOfRest(double[] share) {
    double[] log = new double[share.length];
    for (int lane = 0; lane < log.length; lane++) {
      log[lane] = Elementary.log(1 - share[lane]);
    }
    return log;
  }

  private static double[] logOdds(double[] share) {
    double[] odds = new double[share.length];
    for (int lane = 0; lane < odds.length; lane++) {
      odds[lane] = Elementary.log(share[lane] / (1 - share[lane]));
    }
    return odds;
  }
}
