package org.contrapeso.model.organisation;

/// Who fights whom: the alternatives of the hypothesis `organisation.conflict_structure`.
///
/// In each, the conflict rate is rescaled so that expected deaths in the first week are those of
/// the published network: what differs is where deaths fall, not how many there are at first.
public enum ConflictStructure {
  /// The published rivalries and alliances.
  PUBLISHED,
  /// Rivalries spread by strength, `R_ij = s_i s_j / Σ s`; alliances as published.
  STRENGTH_PRODUCT,
  /// Every pair alike, `S_ij = 1`.
  FLAT
}
