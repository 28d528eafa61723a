package org.contrapeso.model.cost;

import org.contrapeso.evidence.InUnit;

/// The room's outcomes, one for each payer; the id of each is `cost.` and its name in lower case.
public enum CostOutcome {
  /// What the United States spends on strikes, designation, finance, borders, precursors,
  /// diplomacy, arms control and aid.
  @InUnit("USD/week")
  US_SECURITY,
  /// What the United States spends on naloxone, treatment, support, checking and prevention.
  @InUnit("USD/week")
  US_HEALTH,
  /// What Mexico spends on arrests, joint operations, investigations and raids.
  @InUnit("USD/week")
  MEXICO_SECURITY,
  /// What is spent in Mexico on jobs and therapy.
  @InUnit("USD/week")
  MEXICO_SOCIAL,
  /// Income lost in both countries to friction in trade.
  @InUnit("USD/week")
  TRADE_LOSS,
  /// Income gained in both countries through trade that better co-operation adds.
  @InUnit("USD/week")
  TRADE_GAIN,
  /// Output lost in the United States to overdose deaths; no part of a government's budget.
  @InUnit("USD/week")
  OVERDOSE_BURDEN
}
