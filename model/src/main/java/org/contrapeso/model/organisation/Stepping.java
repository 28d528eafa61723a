package org.contrapeso.model.organisation;

/// How a week is stepped.
public enum Stepping {
  /// At the rates of its middle, at sizes that those of now and of a week ago foretell: follows the
  /// differential equations to second order.
  MIDPOINT,
  /// At the rates of the beginning of the week: the recurrence of published weekly scripts.
  EULER
}
