package org.contrapeso.model.organisation;

import org.contrapeso.evidence.InUnit;

/// The room's outcomes; the id of each is `organisation.` and its name in lower case.
public enum OrganisationOutcome {
  /// Members when the week begins.
  @InUnit("person")
  MEMBERS,
  /// Recruitment at its rate when the week begins.
  @InUnit("person/week")
  RECRUITS,
  /// Members killed in fights between organisations, at the rate when the week begins.
  @InUnit("person/week")
  CONFLICT_DEATHS,
  /// Members arrested, at the rate when the week begins.
  @InUnit("person/week")
  ARRESTS,
  /// Members lost to saturation, at the rate when the week begins.
  @InUnit("person/week")
  SATURATION_LOSSES,
  /// Members of organisations that form anew, at the end of the week.
  @InUnit("person/week")
  ENTRANTS,
  /// Members killed by strikes of the week before, taken off at the end of the week.
  @InUnit("person/week")
  STRIKE_LOSSES,
  /// Organisations that have members enough to count, when the week begins.
  @InUnit("1")
  ORGANISATIONS,
  /// Herfindahl index of the members of organisations, `Σ_i (C_i/C)²`, when the week begins.
  @InUnit("1")
  CONCENTRATION
}
