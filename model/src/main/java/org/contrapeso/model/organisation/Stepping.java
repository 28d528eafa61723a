package org.contrapeso.model.organisation;

/// How a week is stepped.
public enum Stepping {
  /// At the rates of its middle, as those of its beginning and of the week before foretell them:
  /// follows the differential equations to second order.
  ADAMS_BASHFORTH,
  /// At the rates of the beginning of the week: the recurrence of published weekly scripts.
  EULER
}
