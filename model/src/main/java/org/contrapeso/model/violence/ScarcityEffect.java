package org.contrapeso.model.violence;

/// What scarcity of the drug does to violence: the alternatives of the hypothesis
/// `violence.scarcity_effect`.
public enum ScarcityEffect {
  /// Revenue that is fought over rises, and violence with it.
  RAISES,
  /// Armed groups are short of means, and violence falls.
  LOWERS
}
