package org.contrapeso.model.organisation;

import org.contrapeso.evidence.InUnit;

/// The room's outcomes; the id of each is `organisation.` and its name in lower case.
public enum OrganisationOutcome {
  /// Members when the week begins.
  @InUnit("person")
  MEMBERS,
  /// People recruited during the week.
  @InUnit("person/week")
  RECRUITS,
  /// Members killed in fights between organisations during the week.
  @InUnit("person/week")
  CONFLICT_DEATHS,
  /// Members arrested during the week.
  @InUnit("person/week")
  ARRESTS,
  /// Members lost to saturation during the week.
  @InUnit("person/week")
  SATURATION_LOSSES
}
