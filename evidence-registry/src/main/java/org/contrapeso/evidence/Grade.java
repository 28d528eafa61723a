package org.contrapeso.evidence;

/// How a source was seen, or how good the ground for a range is.
public enum Grade {
  /// Seen in the source itself.
  PRIMARY,
  /// Quoted by another source that was seen.
  SECONDARY,
  /// Computed again from the authors' published model or data.
  REPRODUCED,
  /// Arithmetic on numbers that were seen.
  DERIVED,
  /// A judgement of the people who wrote the entry.
  JUDGEMENT,
  /// From memory; not to be shown as fact.
  UNVERIFIED;

  /// The word for it in evidence files.
  public String id() {
    return Ids.of(this);
  }
}
