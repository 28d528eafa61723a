package org.contrapeso.model.opinion;

import org.contrapeso.model.world.Beliefs;

/// What the lanes assume, with all that can be worked out before the first week, `[lane]`.
final class OpinionBeliefs {

  private static final PartyGroup[] GROUPS = PartyGroup.values();

  final OpinionParameters parameters;

  /// 1 where a lane assumes [Driver#CASUALTIES], else 0.
  final double[] casualties;

  /// 1 where a lane assumes [Driver#SUCCESS], else 0.
  final double[] success;

  /// 1 where a lane assumes [Driver#ELITE_CUES], else 0.
  final double[] eliteCues;

  /// Share of a group among adults, `[group][lane]`.
  final double[][] groupShare;

  /// How much of an elite cue reaches a group, `[group][lane]`.
  final double[][] attention;

  /// Log-odds of support in a group where consent is unsaid, `[group][lane]`.
  final double[][] consentUnsaid;

  /// Log-odds of support in a group without permission, `[group][lane]`.
  final double[][] withoutPermission;

  /// Log-odds of opposition among those who do not support, where consent is unsaid.
  final double[] opposedConsentUnsaid;

  /// The same without permission.
  final double[] opposedWithoutPermission;

  /// Log-odds of Mexican support at rest.
  final double[] mexicanSupport;

  /// What a week leaves of the averages by which success is perceived.
  final double[] memoryLeft;

  /// What a week leaves of the distance of weariness to where it tends.
  final double[] wearinessLeft;

  /// The same of anti-U.S. sentiment that rises.
  final double[] riseLeft;

  /// The same of anti-U.S. sentiment that fades.
  final double[] fadeLeft;

  OpinionBeliefs(Beliefs beliefs) {
    parameters = beliefs.parameters(OpinionParameters.class);
    casualties = beliefs.where(Driver.CASUALTIES);
    success = beliefs.where(Driver.SUCCESS);
    eliteCues = beliefs.where(Driver.ELITE_CUES);
    int lanes = casualties.length;
    groupShare = new double[GROUPS.length][lanes];
    attention = new double[GROUPS.length][lanes];
    consentUnsaid = new double[GROUPS.length][lanes];
    withoutPermission = new double[GROUPS.length][lanes];
    for (PartyGroup group : GROUPS) {
      ask(group, lanes);
    }
    opposedConsentUnsaid = Odds.logits(parameters.opposedConsentUnsaid());
    opposedWithoutPermission = Odds.logits(parameters.opposedWithoutPermission());
    mexicanSupport = Odds.logits(parameters.mexicanSupportAtRest());
    memoryLeft = Odds.left(parameters.successMemory());
    wearinessLeft = Odds.left(parameters.wearinessHalfLife());
    riseLeft = Odds.left(parameters.riseHalfLife());
    fadeLeft = Odds.left(parameters.fadeHalfLife());
  }

  private void ask(PartyGroup group, int lanes) {
    int row = group.ordinal();
    for (int i = 0; i < lanes; i++) {
      double gap = group.gap(parameters, i);
      groupShare[row][i] = group.share(parameters, i);
      attention[row][i] = group.attention(parameters, i);
      consentUnsaid[row][i] = Odds.logit(parameters.supportConsentUnsaid()[i] + gap);
      withoutPermission[row][i] = Odds.logit(parameters.supportWithoutPermission()[i] + gap);
    }
  }
}
