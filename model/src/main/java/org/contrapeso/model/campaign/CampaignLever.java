package org.contrapeso.model.campaign;

import org.contrapeso.evidence.InUnit;

/// The room's levers; the id of each is `campaign.` and its name in lower case.
public enum CampaignLever {
  /// Planned strikes on leaders.
  @InUnit("event/month")
  STRIKES_ON_LEADERS,
  /// Planned strikes on laboratories and logistics.
  @InUnit("event/month")
  STRIKES_ON_LOGISTICS,
  /// Share of planned strikes that are offered to joint command and flown only with consent.
  @InUnit("1")
  JOINT_COMMAND,
  /// Force of an announced threat of strikes.
  @InUnit("1")
  THREAT
}
