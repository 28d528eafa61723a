package org.contrapeso.model.relation;

import org.contrapeso.model.world.Signal;

/// A domain of co-operation.
enum Domain {
  INTELLIGENCE(Signal.COOPERATION_INTELLIGENCE, RelationOutcome.COOPERATION_INTELLIGENCE),
  ENFORCEMENT(Signal.COOPERATION_ENFORCEMENT, RelationOutcome.COOPERATION_ENFORCEMENT),
  MIGRATION(Signal.COOPERATION_MIGRATION, RelationOutcome.COOPERATION_MIGRATION),
  TRADE(Signal.COOPERATION_TRADE, RelationOutcome.COOPERATION_TRADE),
  PRECURSORS(Signal.COOPERATION_PRECURSORS, RelationOutcome.COOPERATION_PRECURSORS);

  private final Signal signal;
  private final RelationOutcome outcome;

  Domain(Signal signal, RelationOutcome outcome) {
    this.signal = signal;
    this.outcome = outcome;
  }

  /// What other rooms read.
  Signal signal() {
    return signal;
  }

  /// What is reported.
  RelationOutcome outcome() {
    return outcome;
  }
}
