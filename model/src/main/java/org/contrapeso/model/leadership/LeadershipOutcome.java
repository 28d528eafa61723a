package org.contrapeso.model.leadership;

import org.contrapeso.evidence.InUnit;

/// The room's outcomes; the id of each is `leadership.` and its name in lower case.
public enum LeadershipOutcome {
  /// Leaders killed.
  @InUnit("event/week")
  REMOVALS_BY_FORCE,
  /// Leaders arrested or extradited.
  @InUnit("event/week")
  REMOVALS_BY_LAW,
  /// Organisations of which a part broke away.
  @InUnit("event/week")
  SPLITS,
  /// Mean capability of the members' organisations, 0 to 1.
  @InUnit("1")
  CAPABILITY,
  /// Capability times what deterrence leaves of it, 0 to 1.
  @InUnit("1")
  ACTIVITY,
  /// Deaths in struggles of succession.
  @InUnit("person/week")
  SUCCESSION_DEATHS
}
