package org.contrapeso.model.supply;

/// What comes back of laboratories and precursors that are lost: the alternatives of the hypothesis
/// `supply.replacement`.
public enum Replacement {
  /// The smaller part comes back, the rest only over years.
  LASTING,
  /// The larger part comes back within months.
  TRANSIENT,
  /// All comes back, laboratories within weeks.
  IMMEDIATE
}
