package org.contrapeso.model.leadership;

/// What the removal of a leader does to the organisation: the alternatives of the hypothesis
/// `leadership.removal_effect`.
public enum RemovalEffect {
  /// It can do less for a while: it recruits and fights less.
  WEAKENS,
  /// It may split, and people die in the struggle of succession.
  FRAGMENTS,
  /// After an arrest it can do less for a while; split and struggle come later.
  DIPS_THEN_RISES
}
