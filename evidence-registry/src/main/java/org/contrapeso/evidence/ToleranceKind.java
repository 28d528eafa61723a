package org.contrapeso.evidence;

/// What a tolerance is measured in.
public enum ToleranceKind {
  /// A share of the target.
  RELATIVE,
  /// The unit of the target.
  ABSOLUTE;

  /// The word for it in evidence files.
  public String id() {
    return Ids.of(this);
  }
}
