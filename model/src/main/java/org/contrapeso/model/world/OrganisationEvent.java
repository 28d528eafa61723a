package org.contrapeso.model.world;

import org.contrapeso.evidence.InUnit;

/// What happens to single organisations of single lanes in a week, and is told as it happens.
public enum OrganisationEvent {
  /// A new organisation took the place at the end of this week; from `organisation`.
  @InUnit("1")
  FOUNDED,
  /// A share of the members, 0 to 1, breaks away this week; from `leadership`.
  @InUnit("1")
  BREAKAWAY
}
