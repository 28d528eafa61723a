package org.contrapeso.evidence;

/// How belief is spread over the range of a parameter.
public enum Distribution {
  /// Every value alike.
  UNIFORM,
  /// Every ratio alike; the range lies above 0.
  LOG_UNIFORM,
  /// Most at the central value, falling in straight lines to both ends.
  TRIANGULAR;

  /// The word for it in evidence files.
  public String id() {
    return Ids.of(this);
  }
}
