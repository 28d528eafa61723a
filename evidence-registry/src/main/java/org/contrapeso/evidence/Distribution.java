package org.contrapeso.evidence;

/// How belief is spread over the range of a parameter.
public enum Distribution {
  /// Every value alike.
  UNIFORM,
  /// Every ratio alike; the range lies above 0.
  LOG_UNIFORM,
  /// Most at the central value, falling in straight lines to both ends.
  TRIANGULAR,
  /// One value, such as a term that a statute fixes: low, central and high are the same.
  CONSTANT;

  /// The word for it in evidence files.
  public String id() {
    return Ids.of(this);
  }
}
