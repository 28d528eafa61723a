package org.contrapeso.model.organisation;

/// Whether the risk of arrest and death keeps people from joining: the alternatives of the
/// hypothesis `organisation.policy_interaction`.
public enum PolicyInteraction {
  /// It does not: arrests and recruitment act each on their own.
  INDEPENDENT,
  /// It does: more risk than in the status quo lowers voluntary recruitment.
  COMPLEMENTARY
}
