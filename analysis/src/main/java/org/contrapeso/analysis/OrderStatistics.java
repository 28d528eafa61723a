package org.contrapeso.analysis;

import java.util.Arrays;

/// Finds a few order statistics of many values without sorting all of them: quickselect (Hoare
/// 1961) for several ranks at once, with parts smaller, equal and larger than a pivot.
///
/// What it finds is what sorting would, whatever the order of the values.
final class OrderStatistics {

  private static final int FEW = 48; // values that are sorted sooner than parted
  private static final int MANY = 1 << 10; // values whose pivot deserves a closer look
  private static final int PARTS = 8;

  private OrderStatistics() {}

  /// Moves values so that at each rank stands the value that sorting would put there.
  ///
  /// @param values the values, without NaN and negative zero
  /// @param ranks the ranks, in rising order
  static void select(double[] values, int... ranks) {
    int depth = 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(values.length));
    select(values, 0, values.length, ranks, 0, ranks.length, depth);
  }

  private static void select(
      double[] values, int from, int end, int[] ranks, int firstRank, int endRank, int depth) {
    if (firstRank == endRank) {
      return;
    }
    if (end - from <= FEW || depth == 0) {
      Arrays.sort(values, from, end);
      return;
    }
    double pivot = pivot(values, from, end);
    int smaller = from;
    int larger = end;
    for (int i = from; i < larger; ) {
      double value = values[i];
      if (value < pivot) {
        values[i++] = values[smaller];
        values[smaller++] = value;
      } else if (value > pivot) {
        values[i] = values[--larger];
        values[larger] = value;
      } else {
        i++;
      }
    }
    int inSmaller = firstRank;
    while (inSmaller < endRank && ranks[inSmaller] < smaller) {
      inSmaller++;
    }
    int inLarger = inSmaller;
    while (inLarger < endRank && ranks[inLarger] < larger) {
      inLarger++;
    }
    select(values, from, smaller, ranks, firstRank, inSmaller, depth - 1);
    select(values, larger, end, ranks, inLarger, endRank, depth - 1);
  }

  private static double pivot(double[] values, int from, int end) {
    int middle = (from + end) >>> 1;
    if (end - from < MANY) {
      return median(values[from], values[middle], values[end - 1]);
    }
    int step = (end - from) / PARTS;
    return median(
        median(values[from], values[from + step], values[from + 2 * step]),
        median(values[middle - step], values[middle], values[middle + step]),
        median(values[end - 1 - 2 * step], values[end - 1 - step], values[end - 1]));
  }

  private static double median(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
