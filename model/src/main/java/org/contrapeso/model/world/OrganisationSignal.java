package org.contrapeso.model.world;

import org.contrapeso.evidence.InUnit;

/// What a room tells the others about each organisation.
public enum OrganisationSignal {
  /// Members of an organisation and of all before it when the week begins; from `organisation`.
  @InUnit("person")
  MEMBERS_UP_TO,
  /// What an organisation can still do of what it could with its leaders in place, 0 to 1; from
  /// `leadership`.
  @InUnit("1")
  CAPABILITY
}
