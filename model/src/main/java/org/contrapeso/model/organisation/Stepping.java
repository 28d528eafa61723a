package org.contrapeso.model.organisation;

/// How a week is stepped.
public enum Stepping {
  /// At the mean of the rates of both ends of the week: follows the differential equations.
  HEUN,
  /// At the rates of the beginning of the week: the recurrence of published weekly scripts.
  EULER
}
