package org.contrapeso.model.law;

import org.contrapeso.evidence.InUnit;

/// The room's levers; the id of each is `law.` and its name in lower case.
public enum LawLever {
  /// Designation of organisations as foreign terrorist organisations, 0 (none) to 1 (in full).
  @InUnit("1")
  DESIGNATION,
  /// Authorisation of force by Congress, 0 (none) to 1 (in full).
  @InUnit("1")
  CONGRESSIONAL_AUTHORISATION,
  /// Mandate of the Security Council, 0 (none) to 1 (in full).
  @InUnit("1")
  COUNCIL_MANDATE,
  /// How far strikes stop when their domestic authority has run out, 0 (not) to 1 (wholly).
  @InUnit("1")
  HARD_STOP
}
