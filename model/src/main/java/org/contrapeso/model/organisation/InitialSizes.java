package org.contrapeso.model.organisation;

/// How the first sizes come about: the alternatives of the hypothesis `organisation.initial_sizes`.
public enum InitialSizes {
  /// The expected sizes themselves.
  EXPECTED,
  /// A Poisson draw around each expected size, as in the authors' code.
  POISSON
}
