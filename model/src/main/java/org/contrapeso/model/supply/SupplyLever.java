package org.contrapeso.model.supply;

import org.contrapeso.evidence.InUnit;

/// The room's levers; the id of each is `supply.` and its name in lower case.
public enum SupplyLever {
  /// Effort of precursor control beyond the status quo, 0 to 1.
  @InUnit("1")
  PRECURSOR_CONTROL,
  /// Effort of border technology beyond the status quo, 0 to 1.
  @InUnit("1")
  BORDER_TECHNOLOGY,
  /// Laboratories raided by Mexican forces beyond the status quo.
  @InUnit("event/month")
  LABORATORY_RAIDS
}
