package org.contrapeso.model.supply;

/// Where interdiction stands: the alternatives of the hypothesis `supply.interdiction`.
public enum Interdiction {
  /// Effort follows the flow from corridor to corridor.
  LEARNS,
  /// Effort stays at its place, and the flow goes around it.
  BALLOON
}
