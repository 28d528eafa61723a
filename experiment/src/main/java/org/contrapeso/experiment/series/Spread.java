package org.contrapeso.experiment.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// How often values fell into narrow buckets, from which quantiles are read.
///
/// Buckets are those of a double's exponent and leading [#BITS] bits of its fraction, so that a
/// bucket is at most 1/256 of its value wide: a quantile of values of one sign is within 0.4 % of
/// the exact one, and mostly much nearer, since it is interpolated inside the bucket; of mixed
/// signs, within 0.4 % of the larger of the two values that it lies between. Zero stays zero. The
/// idea is that of relative-error sketches (Masson, Rim & Lee 2019, VLDB 12(12):2195–2205), with a
/// bucket number that is exact on every machine. Counts are whole numbers, hence the order in which
/// values arrive changes nothing. Memory grows with the number of buckets met, not with the number
/// of values.
final class Spread {

  private static final int BITS = 8;

  /// Width of a bucket relative to the values in it, at most.
  static final double RELATIVE_ERROR = 1.0 / (1 << BITS);

  private static final int SHIFT = 52 - BITS;
  private static final int EMPTY = Integer.MIN_VALUE;
  private static final int FIRST_CAPACITY = 64;

  private int[] keys = filled(FIRST_CAPACITY);
  private int[] counts = new int[FIRST_CAPACITY];
  private int used;
  private long total;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  /// Counts a value.
  ///
  /// @throws IllegalArgumentException if it is not finite
  void add(double value) {
    if (!(Math.abs(value) <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("An outcome is %s; it must be finite.".formatted(value));
    }
    min = Math.min(min, value);
    max = Math.max(max, value);
    total++;
    count(keyOf(value), 1);
  }

  /// Counts the values that another has counted.
  void add(Spread other) {
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
    total += other.total;
    for (int key : other.sortedKeys()) {
      count(key, other.countOf(key));
    }
  }

  /// Number of values counted.
  long total() {
    return total;
  }

  /// Quantiles of type 7 (Hyndman & Fan 1996): between the values at the whole ranks around `q · (n
  /// − 1)`, in proportion.
  ///
  /// @param q places in `[0, 1]`
  double[] quantiles(double... q) {
    if (total == 0) {
      throw new IllegalStateException("A quantile of no values was asked for.");
    }
    int[] sorted = sortedKeys();
    long[] reached = new long[sorted.length];
    long count = 0;
    for (int bucket = 0; bucket < sorted.length; bucket++) {
      count += countOf(sorted[bucket]);
      reached[bucket] = count;
    }
    double[] values = new double[q.length];
    for (int i = 0; i < q.length; i++) {
      double rank = q[i] * (total - 1);
      long below = (long) rank;
      double lower = valueAt(below, sorted, reached);
      double upper = valueAt(Math.min(below + 1, total - 1), sorted, reached);
      values[i] = lower + (rank - below) * (upper - lower);
    }
    return values;
  }

  /// Value of a rank: its share of the way through its bucket.
  private double valueAt(long rank, int[] sorted, long[] reached) {
    int found = Arrays.binarySearch(reached, rank + 1);
    int bucket = found < 0 ? -1 - found : found;
    int key = sorted[bucket];
    if (key == 0) {
      return 0;
    }
    double share = (rank - reached[bucket] + countOf(key) + 1.0 / 2) / countOf(key);
    double low = lowerEdge(key);
    return Math.clamp(low + share * (upperEdge(key) - low), min, max);
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(total);
    out.writeDouble(min);
    out.writeDouble(max);
    out.writeInt(used);
    for (int key : sortedKeys()) {
      out.writeInt(key);
      out.writeInt(countOf(key));
    }
  }

  static Spread read(DataInput in) throws IOException {
    Spread spread = new Spread();
    spread.total = in.readLong();
    spread.min = in.readDouble();
    spread.max = in.readDouble();
    int buckets = in.readInt();
    for (int i = 0; i < buckets; i++) {
      spread.count(in.readInt(), in.readInt());
    }
    return spread;
  }

  /// A bucket's number: rising with the value, 0 for the bucket that begins at zero.
  private static int keyOf(double value) {
    int size = (int) (Double.doubleToRawLongBits(Math.abs(value)) >>> SHIFT);
    return value < 0 ? -1 - size : size;
  }

  private static double lowerEdge(int key) {
    return key >= 0 ? edge(key) : -edge(-key);
  }

  private static double upperEdge(int key) {
    return key >= 0 ? edge(key + 1) : -edge(-1 - key);
  }

  private static double edge(int size) {
    return Double.longBitsToDouble((long) size << SHIFT);
  }

  private void count(int key, int times) {
    int slot = slotOf(key);
    if (keys[slot] == EMPTY) {
      keys[slot] = key;
      used++;
    }
    counts[slot] += times;
    if (2 * used > keys.length) {
      grow();
    }
  }

  private int countOf(int key) {
    return counts[slotOf(key)];
  }

  private int slotOf(int key) {
    int mask = keys.length - 1;
    int slot = key & mask; // neighbouring buckets are the rule, so a key makes a good slot
    while (keys[slot] != EMPTY && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = filled(2 * oldKeys.length);
    counts = new int[keys.length];
    for (int slot = 0; slot < oldKeys.length; slot++) {
      if (oldKeys[slot] != EMPTY) {
        int to = slotOf(oldKeys[slot]);
        keys[to] = oldKeys[slot];
        counts[to] = oldCounts[slot];
      }
    }
  }

  private int[] sortedKeys() {
    int[] sorted = new int[used];
    int next = 0;
    for (int key : keys) {
      if (key != EMPTY) {
        sorted[next++] = key;
      }
    }
    Arrays.sort(sorted);
    return sorted;
  }

  private static int[] filled(int capacity) {
    int[] array = new int[capacity];
    Arrays.fill(array, EMPTY);
    return array;
  }
}
