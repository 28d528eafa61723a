package org.contrapeso.model.organisation;

/// Whether harm by foreign force recruits: the alternatives of the hypothesis
/// `organisation.grievance_recruitment`.
public enum GrievanceRecruitment {
  /// Grievance adds to recruitment.
  RECRUITS,
  /// It does not.
  NONE
}
