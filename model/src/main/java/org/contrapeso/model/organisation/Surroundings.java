package org.contrapeso.model.organisation;

/// Whether organisations answer to what surrounds them: the alternatives of the hypothesis
/// `organisation.surroundings`.
public enum Surroundings {
  /// They answer to the other rooms, split, and are joined by new ones.
  COUPLED,
  /// The published model as it stands: no signal and no extension has an effect.
  ALONE
}
