package org.contrapeso.model.supply;

import org.contrapeso.evidence.InUnit;

/// What the room reports; the id of each is `supply.` and its name in lower case.
public enum SupplyOutcome {
  /// Pure fentanyl made in Mexico.
  @InUnit("kg/week")
  PRODUCTION,
  /// Pure fentanyl seized in Mexico, at the border and on other ways.
  @InUnit("kg/week")
  SEIZED,
  /// Pure fentanyl that lands on the U.S. wholesale market.
  @InUnit("kg/week")
  DELIVERED,
  /// Share of the laboratory capacity that stands.
  @InUnit("1")
  LABORATORY_CAPACITY,
  /// Number of corridors in use, as the exponential of the entropy of their shares.
  @InUnit("1")
  ACTIVE_ROUTES,
  /// Share of what lands that comes from or through Mexico.
  @InUnit("1")
  MEXICO_SHARE,
  /// Precursors within reach, relative to the time before the fall of 2023.
  @InUnit("1")
  PRECURSOR_AVAILABILITY
}
