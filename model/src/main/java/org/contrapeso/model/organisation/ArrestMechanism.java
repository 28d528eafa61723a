package org.contrapeso.model.organisation;

/// How arrests follow effort and size: the alternatives of the hypothesis
/// `organisation.arrest_mechanism`.
public enum ArrestMechanism {
  /// A flow for the whole country, whatever the number of members, in proportion to effort.
  CONSTANT_FLOW,
  /// A risk for each member: the flow grows and falls with their number.
  PER_MEMBER_RISK,
  /// A flow that grows with a power of effort below 1.
  DIMINISHING_RETURNS
}
