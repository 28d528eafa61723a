package org.contrapeso.model.opinion;

import org.contrapeso.evidence.InUnit;

/// The room's outcomes; the id of each is `opinion.` and its name in lower case.
public enum OpinionOutcome {
  /// Share of U.S. adults who support force in Mexico as it is used or threatened.
  @InUnit("1")
  US_SUPPORT,
  /// The same among Republicans.
  @InUnit("1")
  US_SUPPORT_REPUBLICAN,
  /// The same among Democrats.
  @InUnit("1")
  US_SUPPORT_DEMOCRAT,
  /// The same among all others.
  @InUnit("1")
  US_SUPPORT_INDEPENDENT,
  /// Share of U.S. adults who oppose it; the rest has no opinion.
  @InUnit("1")
  US_OPPOSITION,
  /// Share of Mexican adults who support co-operation with the U.S. on security.
  @InUnit("1")
  MEXICAN_SUPPORT,
  /// Anti-U.S. sentiment in Mexico, 0 to 1.
  @InUnit("1")
  ANTI_US_SENTIMENT
}
