package org.contrapeso.evidence;

/// When a parameter has an effect.
public enum Acts {
  /// In every week.
  ALWAYS,
  /// Only on the first state.
  START;

  /// The word for it in evidence files.
  public String id() {
    return Ids.of(this);
  }
}
