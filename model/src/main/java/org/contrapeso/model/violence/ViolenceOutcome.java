package org.contrapeso.model.violence;

import org.contrapeso.evidence.InUnit;

/// The room's outcomes; the id of each is `violence.` and its name in lower case.
public enum ViolenceOutcome {
  /// Homicides as registered, deaths by retaliation included, deaths by strikes not.
  @InUnit("person/week")
  HOMICIDES,
  /// People registered as disappeared who are counted as killed.
  @InUnit("person/week")
  DISAPPEARANCES,
  /// Homicides and disappearances together, which no relabelling changes.
  @InUnit("person/week")
  LETHAL_VIOLENCE,
  /// People killed by strikes, members and civilians.
  @InUnit("person/week")
  STRIKE_DEATHS,
  /// Civilians killed by strikes, children included.
  @InUnit("person/week")
  CIVILIAN_STRIKE_DEATHS,
  /// Children killed by strikes.
  @InUnit("person/week")
  CHILD_STRIKE_DEATHS,
  /// People killed in retaliation for removals of leaders.
  @InUnit("person/week")
  RETALIATION_DEATHS,
  /// Grievance over harm by foreign force, 0 (none) to 1 (full).
  @InUnit("1")
  GRIEVANCE
}
