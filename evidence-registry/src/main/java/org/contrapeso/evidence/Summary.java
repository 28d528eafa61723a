package org.contrapeso.evidence;

/// Which one number stands for a series over the horizon.
public enum Summary {
  /// The value in the last week.
  END,
  /// The sum over the weeks.
  TOTAL,
  /// The mean over the weeks.
  MEAN,
  /// The largest weekly value.
  PEAK;

  /// The word for it in evidence files.
  public String id() {
    return Ids.of(this);
  }
}
