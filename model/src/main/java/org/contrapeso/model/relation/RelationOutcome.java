package org.contrapeso.model.relation;

import org.contrapeso.evidence.InUnit;

/// The room's outcomes; the id of each is `relation.` and its name in lower case.
public enum RelationOutcome {
  /// Co-operation in intelligence.
  @InUnit("1")
  COOPERATION_INTELLIGENCE,
  /// Co-operation in law enforcement and extradition.
  @InUnit("1")
  COOPERATION_ENFORCEMENT,
  /// Co-operation on migration.
  @InUnit("1")
  COOPERATION_MIGRATION,
  /// Co-operation on trade.
  @InUnit("1")
  COOPERATION_TRADE,
  /// Co-operation on precursors.
  @InUnit("1")
  COOPERATION_PRECURSORS,
  /// Mexico's consent to joint operations on its soil.
  @InUnit("1")
  CONSENT,
  /// Capacity of Mexican security institutions.
  @InUnit("1")
  STATE_CAPACITY,
  /// Alignment of Mexico with the United States.
  @InUnit("1")
  ALIGNMENT,
  /// Memory of breaches of sovereignty.
  @InUnit("1")
  BREACH_MEMORY,
  /// People who cross the border without authorisation.
  @InUnit("person/week")
  IRREGULAR_CROSSINGS,
  /// Those of them who are smuggled.
  @InUnit("person/week")
  PEOPLE_SMUGGLED,
  /// Firearms that are taken south.
  @InUnit("event/week")
  SOUTHBOUND_ARMS,
  /// Bilateral trade lost.
  @InUnit("USD/week")
  TRADE_FRICTION,
  /// Bilateral trade gained where co-operation on trade is better than that of the reference year.
  @InUnit("USD/week")
  TRADE_GAIN
}
