package org.contrapeso.briefing;

import org.contrapeso.analysis.MatchedComparison;
import org.contrapeso.analysis.Share;
import org.contrapeso.evidence.Better;

/// In how many of ten matched futures a course does better than the baseline, as well, and worse;
/// where no direction is the better one, in how many it lies lower, level and higher.
///
/// The three add up to ten: each is rounded down, and what is left goes to the largest rests, of
/// equal rests to the first.
///
/// @param first futures in which it is better, or lower
/// @param equal futures in which the two are equal
/// @param last futures in which it is worse, or higher
record Tally(int first, int equal, int last) {

  private static final int TEN = 10;

  /// Share of futures from which on a course is said to do better or worse: three in five.
  private static final double CLEAR = 3.0 / 5;

  static Tally of(MatchedComparison comparison, Better better) {
    Share[] shares = shares(comparison, better);
    int[] tenths = new int[shares.length];
    long[] rests = new long[shares.length];
    int left = TEN;
    for (int share = 0; share < shares.length; share++) {
      long scaled = (long) TEN * shares[share].count();
      tenths[share] = (int) (scaled / shares[share].of());
      rests[share] = scaled % shares[share].of();
      left -= tenths[share];
    }
    for (; left > 0; left--) {
      int largest = 0;
      for (int share = 1; share < rests.length; share++) {
        largest = rests[share] > rests[largest] ? share : largest;
      }
      tenths[largest]++;
      rests[largest] = -1;
    }
    return new Tally(tenths[0], tenths[1], tenths[2]);
  }

  /// The shares of futures that are counted: better, equal and worse, or lower, equal and higher.
  static Share[] shares(MatchedComparison comparison, Better better) {
    return better == Better.NONE
        ? new Share[] {
          Order.share(comparison, Order.LOWER),
          comparison.equal(),
          Order.share(comparison, Order.HIGHER)
        }
        : new Share[] {comparison.better(), comparison.equal(), comparison.worse()};
  }

  /// Whether so many futures agree that a course is said to do better.
  static boolean isBetter(MatchedComparison comparison, Better better) {
    return better != Better.NONE && comparison.better().value() >= CLEAR;
  }

  /// Whether so many futures agree that a course is said to do worse.
  static boolean isWorse(MatchedComparison comparison, Better better) {
    return better != Better.NONE && comparison.worse().value() >= CLEAR;
  }
}
