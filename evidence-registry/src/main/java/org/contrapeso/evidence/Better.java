package org.contrapeso.evidence;

/// Which direction of an outcome is the better one.
public enum Better {
  /// Less is better.
  LOWER,
  /// More is better.
  HIGHER,
  /// A value judgement that is left to the reader.
  NONE;

  /// The word for it in evidence files.
  public String id() {
    return Ids.of(this);
  }
}
