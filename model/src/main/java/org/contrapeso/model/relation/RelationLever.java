package org.contrapeso.model.relation;

import org.contrapeso.evidence.InUnit;

/// The room's levers; the id of each is `relation.` and its name in lower case.
public enum RelationLever {
  /// U.S. security assistance to Mexico.
  @InUnit("USD/year")
  AID,
  /// Effort of dialogue and incentives.
  @InUnit("1")
  DIPLOMACY,
  /// Effort against firearms that go south.
  @InUnit("1")
  ARMS_CONTROL
}
