package org.contrapeso.model.opinion;

import org.contrapeso.evidence.InUnit;

/// The room's levers; the id of each is `opinion.` and its name in lower case.
public enum OpinionLever {
  /// Consensus of political leaders on force, −1 (all against) to 1 (all for).
  @InUnit("1")
  ELITE_CONSENSUS
}
