package org.contrapeso.model.law;

import org.contrapeso.evidence.InUnit;

/// The room's outcomes; the id of each is `law.` and its name in lower case. After the counts, one
/// for each [Rule], of the same name: its part in the exposure index before the division by the
/// number of rules.
public enum LawOutcome {
  /// Sum of the parts of all rules over their number, 0 to 1.
  @InUnit("1")
  EXPOSURE,
  /// Number of rules that are engaged and met.
  @InUnit("1")
  RULES_MET,
  /// Number of rules that are disputed.
  @InUnit("1")
  RULES_DISPUTED,
  /// Number of rules that are breached.
  @InUnit("1")
  RULES_BREACHED,
  /// Part of [Rule#CHARTER_FORCE].
  @InUnit("1")
  CHARTER_FORCE,
  /// Part of [Rule#CHARTER_SELF_DEFENCE].
  @InUnit("1")
  CHARTER_SELF_DEFENCE,
  /// Part of [Rule#CONSENT].
  @InUnit("1")
  CONSENT,
  /// Part of [Rule#SECURITY_COUNCIL].
  @InUnit("1")
  SECURITY_COUNCIL,
  /// Part of [Rule#WAR_POWERS_REPORT].
  @InUnit("1")
  WAR_POWERS_REPORT,
  /// Part of [Rule#WAR_POWERS_CLOCK].
  @InUnit("1")
  WAR_POWERS_CLOCK,
  /// Part of [Rule#DOMESTIC_AUTHORITY].
  @InUnit("1")
  DOMESTIC_AUTHORITY,
  /// Part of [Rule#DESIGNATION_STATUTE].
  @InUnit("1")
  DESIGNATION_STATUTE,
  /// Part of [Rule#DESIGNATION_CONSEQUENCES].
  @InUnit("1")
  DESIGNATION_CONSEQUENCES,
  /// Part of [Rule#MEXICO_SECURITY_LAW].
  @InUnit("1")
  MEXICO_SECURITY_LAW,
  /// Part of [Rule#DUE_PROCESS].
  @InUnit("1")
  DUE_PROCESS;

  /// The outcome that reports a rule.
  static LawOutcome of(Rule rule) {
    return valueOf(rule.name());
  }
}
