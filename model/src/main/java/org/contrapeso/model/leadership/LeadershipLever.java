package org.contrapeso.model.leadership;

import org.contrapeso.evidence.InUnit;

/// The room's levers; the id of each is `leadership.` and its name in lower case.
public enum LeadershipLever {
  /// Attempts on leaders by joint operations, offered to Mexico.
  @InUnit("event/month")
  JOINT_OPERATIONS,
  /// Attempts on leaders by investigation, arrest and extradition, beyond those of the status quo.
  @InUnit("event/month")
  INVESTIGATIONS,
  /// Prisoners whom Mexico hands over to the United States.
  @InUnit("event/month")
  TRANSFERS
}
