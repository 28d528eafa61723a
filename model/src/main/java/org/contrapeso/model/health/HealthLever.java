package org.contrapeso.model.health;

import org.contrapeso.evidence.InUnit;

/// The room's levers; the id of each is `health.` and its name in lower case.
public enum HealthLever {
  /// Factor on the naloxone that is handed out.
  @InUnit("1")
  NALOXONE,
  /// Factor on the places in medication treatment.
  @InUnit("1")
  TREATMENT_CAPACITY,
  /// Effort of support after treatment, 0 to 1.
  @InUnit("1")
  RELAPSE_SUPPORT,
  /// Effort to prevent initiation, 0 to 1.
  @InUnit("1")
  PREVENTION,
  /// Effort of drug checking, 0 to 1.
  @InUnit("1")
  DRUG_CHECKING
}
