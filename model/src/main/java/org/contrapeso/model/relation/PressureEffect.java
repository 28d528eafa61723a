package org.contrapeso.model.relation;

/// What threats and unilateral force do to co-operation: the alternatives of the hypothesis
/// `relation.pressure_effect`.
public enum PressureEffect {
  /// A threat raises co-operation; a strike costs little of it, and not for long.
  RAISES_COOPERATION,
  /// A threat costs some co-operation; a strike costs much of it, and for years.
  COLLAPSES_COOPERATION
}
