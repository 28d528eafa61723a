package org.contrapeso.model.market;

import org.contrapeso.evidence.InUnit;

/// What the room reports; the id of each is `market.` and its name in lower case.
public enum MarketOutcome {
  /// Retail price of pure fentanyl.
  @InUnit("USD/g")
  PRICE,
  /// Purity of what is sold.
  @InUnit("1")
  PURITY,
  /// Pure fentanyl consumed.
  @InUnit("kg/week")
  CONSUMPTION,
  /// What the organisations keep of what fentanyl brings them.
  @InUnit("USD/week")
  REVENUE,
  /// Share of the market that more potent substitutes have.
  @InUnit("1")
  SUBSTITUTE_SHARE
}
