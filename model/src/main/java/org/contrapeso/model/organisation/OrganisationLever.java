package org.contrapeso.model.organisation;

import org.contrapeso.evidence.InUnit;

/// The room's levers; the id of each is `organisation.` and its name in lower case.
public enum OrganisationLever {
  /// Factor on the arrest flow.
  @InUnit("1")
  ARREST_EFFORT,
  /// People detained for high-impact crime, beyond the pace of before October 2024.
  @InUnit("person/week")
  DETENTIONS,
  /// Factor on the recruitment rate that prevention leaves.
  @InUnit("1")
  RECRUITMENT_EFFORT,
  /// Places in job programmes beyond those of the status quo.
  @InUnit("person")
  JOB_PLACES,
  /// People who pass through targeted therapy.
  @InUnit("person/year")
  THERAPY_PLACES
}
