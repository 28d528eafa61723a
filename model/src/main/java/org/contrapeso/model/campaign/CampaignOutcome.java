package org.contrapeso.model.campaign;

import org.contrapeso.evidence.InUnit;

/// The room's outcomes; the id of each is `campaign.` and its name in lower case.
public enum CampaignOutcome {
  /// Strikes carried out, of both kinds.
  @InUnit("event/week")
  STRIKES,
  /// Weeks so far in which strikes were carried out though none was planned.
  @InUnit("week")
  WEEKS_BEYOND_PLAN,
  /// Strikes carried out so far, relative to those planned so far; 1 where none was planned.
  @InUnit("1")
  TEMPO_AGAINST_PLAN
}
