package org.contrapeso.model.leadership;

/// What strikes do beyond the removals themselves: the alternatives of the hypothesis
/// `leadership.deterrence`.
public enum Deterrence {
  /// Organisations do less for fear of strikes.
  ANTICIPATION,
  /// Nothing.
  INCAPACITATION,
  /// Organisations do as much, but elsewhere and on other routes.
  DISPLACEMENT
}
