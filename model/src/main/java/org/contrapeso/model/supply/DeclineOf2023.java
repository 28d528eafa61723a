package org.contrapeso.model.supply;

/// Why deaths by overdose fell from 2023 on: the alternatives of the hypothesis
/// `supply.decline_of_2023`.
public enum DeclineOf2023 {
  /// Precursors became short.
  SUPPLY_SHOCK,
  /// Causes on the side of users; supply was not short.
  DEMAND_SIDE
}
