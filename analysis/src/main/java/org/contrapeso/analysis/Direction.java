package org.contrapeso.analysis;

/// Which way better lies.
///
/// Where that is a value judgement, either word serves to count, and the words *better* and *worse*
/// are to be shown as *higher* and *lower*.
public enum Direction {
  /// More of it is better.
  HIGHER,
  /// Less of it is better.
  LOWER
}
