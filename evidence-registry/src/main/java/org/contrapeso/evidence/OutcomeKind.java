package org.contrapeso.evidence;

/// Whether an outcome is an amount at a time or an amount per time.
public enum OutcomeKind {
  /// An amount that stands at the end of a week.
  STOCK,
  /// An amount per time, over a week.
  FLOW;

  /// The word for it in evidence files.
  public String id() {
    return Ids.of(this);
  }
}
