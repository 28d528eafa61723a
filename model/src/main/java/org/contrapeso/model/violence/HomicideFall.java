package org.contrapeso.model.violence;

/// What the rise of registered disappearances from late 2024 on is: the alternatives of the
/// hypothesis `violence.homicide_fall`.
public enum HomicideFall {
  /// No killings: registered homicides fall as killings do.
  TRUE_FALL,
  /// Killings that were registered as homicides before: registered homicides fall by more than
  /// killings do.
  RELABELLING
}
