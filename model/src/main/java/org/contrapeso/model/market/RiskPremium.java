package org.contrapeso.model.market;

/// How risk enters the price: the alternatives of the hypothesis `market.risk_premium`.
public enum RiskPremium {
  /// It adds to the cost of landing, whatever the retail price.
  ADDITIVE,
  /// It multiplies the retail price.
  MULTIPLICATIVE
}
