package org.contrapeso.model.organisation;

import org.contrapeso.evidence.InUnit;

/// The room's outcomes; the id of each is `organisation.` and its name in lower case.
public enum OrganisationOutcome {
  /// Members when the week begins.
  @InUnit("person")
  MEMBERS,
  /// Members who join in the week.
  @InUnit("person/week")
  RECRUITS,
  /// Members killed in the week in fights between organisations.
  @InUnit("person/week")
  CONFLICT_DEATHS,
  /// Members arrested in the week.
  @InUnit("person/week")
  ARRESTS,
  /// Members lost to saturation in the week.
  @InUnit("person/week")
  SATURATION_LOSSES,
  /// Members of organisations that form anew, at the end of the week.
  @InUnit("person/week")
  ENTRANTS,
  /// Members killed by strikes of the week before, taken off those there when the week begins.
  @InUnit("person/week")
  STRIKE_LOSSES,
  /// Organisations that have members enough to count, when the week begins.
  @InUnit("1")
  ORGANISATIONS,
  /// Herfindahl index of the members of organisations, `Σ_i (C_i/C)²`, when the week begins.
  @InUnit("1")
  CONCENTRATION
}
