package org.contrapeso.analysis;

/// A share as whole numbers that a reader can picture, such as 7 of 10.
///
/// The rule: *of 10*, rounded to the nearest whole, halves to the even one, so that a share and its
/// complement add up to 10. Where that would give 0 or 10: *of 100*, rounded alike; and where that
/// would again give 0 or 100, *fewer than 1* or *more than 99* of 100. None and all of the futures,
/// and shares near them in an ensemble of fewer than 100, are given as they are, of the ensemble.
///
/// @param count the number, in `[0, of]`
/// @param of the whole: 10, 100, or the size of the ensemble
/// @param precision how the number stands to the share
public record Frequency(int count, int of, Precision precision) {

  /// How a number stands to the share that it expresses.
  public enum Precision {
    /// It is the share.
    EXACT,
    /// It is the share, rounded.
    ROUNDED,
    /// The share is smaller, and above 0.
    FEWER_THAN,
    /// The share is larger, and below 1.
    MORE_THAN
  }

  private static final int TEN = 10;
  private static final int HUNDRED = 100;

  /// The frequency that expresses a share.
  public static Frequency of(Share share) {
    if (share.count() == 0 || share.count() == share.of()) {
      return new Frequency(share.count(), share.of(), Precision.EXACT);
    }
    int tenths = rounded(share, TEN);
    if (tenths > 0 && tenths < TEN) {
      return near(share, tenths, TEN);
    }
    if (share.of() < HUNDRED) {
      return new Frequency(share.count(), share.of(), Precision.EXACT);
    }
    int hundredths = rounded(share, HUNDRED);
    if (hundredths == 0) {
      return new Frequency(1, HUNDRED, Precision.FEWER_THAN);
    }
    if (hundredths == HUNDRED) {
      return new Frequency(HUNDRED - 1, HUNDRED, Precision.MORE_THAN);
    }
    return near(share, hundredths, HUNDRED);
  }

  private static Frequency near(Share share, int count, int of) {
    boolean exact = (long) count * share.of() == (long) share.count() * of;
    return new Frequency(count, of, exact ? Precision.EXACT : Precision.ROUNDED);
  }

  private static int rounded(Share share, int of) {
    long scaled = (long) share.count() * of;
    long whole = scaled / share.of();
    long twiceRest = 2 * (scaled % share.of());
    boolean up = twiceRest > share.of() || (twiceRest == share.of() && whole % 2 == 1);
    return (int) (up ? whole + 1 : whole);
  }
}
