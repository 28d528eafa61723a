package org.contrapeso.model.opinion;

/// What moves U.S. support beside consent: the alternatives of the hypothesis `opinion.driver`.
public enum Driver {
  /// Deaths of civilians by strikes, by their logarithm.
  CASUALTIES,
  /// Success as it is perceived.
  SUCCESS,
  /// What leaders of opinion agree on.
  ELITE_CUES
}
