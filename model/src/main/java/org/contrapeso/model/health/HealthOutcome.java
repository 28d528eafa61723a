package org.contrapeso.model.health;

import org.contrapeso.evidence.InUnit;

/// The room's outcomes; the id of each is `health.` and its name in lower case.
public enum HealthOutcome {
  /// Deaths by overdose, all drugs.
  @InUnit("person/week")
  OVERDOSE_DEATHS,
  /// Deaths by overdose that involve fentanyl or its substitutes.
  @InUnit("person/week")
  SYNTHETIC_OVERDOSE_DEATHS,
  /// People with opioid use disorder who are in neither treatment nor remission.
  @InUnit("person")
  DEPENDENT_USERS,
  /// People in medication treatment.
  @InUnit("person")
  IN_TREATMENT,
  /// People who use illicitly made opioids without the disorder.
  @InUnit("person")
  USERS
}
