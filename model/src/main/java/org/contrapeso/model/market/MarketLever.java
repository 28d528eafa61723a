package org.contrapeso.model.market;

import org.contrapeso.evidence.InUnit;

/// The room's lever; its id is `market.` and its name in lower case.
public enum MarketLever {
  /// Effort to freeze and follow the organisations' money, beyond the status quo, 0 to 1.
  @InUnit("1")
  FINANCIAL_PRESSURE
}
