package org.contrapeso.model.world;

import org.contrapeso.evidence.InUnit;

/// What a room tells the others about each organisation.
public enum OrganisationSignal {
  /// Members when the week begins; from `organisation`.
  @InUnit("person")
  MEMBERS,
  /// 1 where a new organisation took the place at the end of this week, 0 elsewhere; from
  /// `organisation`.
  @InUnit("1")
  FOUNDED,
  /// What an organisation can still do of what it could with its leaders in place, 0 to 1; from
  /// `leadership`.
  @InUnit("1")
  CAPABILITY,
  /// Share of the members that break away this week, 0 to 1; from `leadership`.
  @InUnit("1")
  BREAKAWAY
}
