package org.contrapeso.model.violence;

/// What the fall of registered homicides from late 2024 on is: the alternatives of the hypothesis
/// `violence.homicide_fall`.
public enum HomicideFall {
  /// Fewer people are killed.
  TRUE_FALL,
  /// As many are killed; a part is registered as disappeared.
  RELABELLING
}
