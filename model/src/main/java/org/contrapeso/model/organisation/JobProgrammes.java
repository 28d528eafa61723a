package org.contrapeso.model.organisation;

/// What job programmes do to recruitment: the alternatives of the hypothesis
/// `organisation.job_programmes`.
public enum JobProgrammes {
  /// Who has a place is less likely to join of their own will.
  REDUCE_RECRUITMENT,
  /// Nothing.
  NO_EFFECT
}
