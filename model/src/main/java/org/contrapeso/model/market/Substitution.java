package org.contrapeso.model.market;

/// What lasting scarcity brings: the alternatives of the hypothesis `market.substitution`.
public enum Substitution {
  /// More potent substitutes take a growing share.
  IRON_LAW,
  /// What is sold is weaker, and that is all.
  WEAKER_SUPPLY
}
