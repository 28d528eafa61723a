package org.contrapeso.model.law;

/// How a course of action stands to a rule in a week.
public enum RuleState {
  /// The rule asks nothing of it.
  NOT_ENGAGED,
  /// What the rule asks for is there.
  MET,
  /// Governments or lawyers read the rule in opposite ways.
  DISPUTED,
  /// What the rule asks for is missing, under the reading that the lane assumes.
  BREACHED
}
