package org.contrapeso.model.campaign;

/// Whether a campaign keeps to its plan: the alternatives of the hypothesis `campaign.escalation`.
public enum Escalation {
  /// Tempo and end are those of the plan.
  AS_PLANNED,
  /// The tempo outgrows the plan, and fades after its end instead of stopping.
  GROWS
}
