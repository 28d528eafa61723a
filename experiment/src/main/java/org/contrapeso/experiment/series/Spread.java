package org.contrapeso.experiment.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.contrapeso.experiment.Bucket;
import org.contrapeso.experiment.SeriesBlock;

/// How often values fell into narrow buckets, from which quantiles are read.
///
/// A quantile of values of one sign is within 0.4 % of the exact one, and mostly much nearer, since
/// it is interpolated inside its [Bucket]; of mixed signs, within 0.4 % of the larger of the two
/// values that it lies between. Values at the edge of a bucket, whole numbers up to 512 among them,
/// and a value that is always the same are exact. Counts are whole numbers, hence the order in
/// which values arrive changes nothing. Memory grows with the number of buckets met, not with the
/// number of values.
///
/// Intervals close together are counted in a dense window, all other buckets in a table beside it.
final class Spread implements SeriesBlock.Counter {

  /// Largest error of a quantile, relative to the values around it.
  static final double RELATIVE_ERROR = Bucket.RELATIVE_WIDTH;

  private static final int EMPTY = Integer.MIN_VALUE;
  private static final int FIRST_CAPACITY = 16;
  private static final int FEW_OUTSIDE = 24;
  private static final int LARGEST_WINDOW = 1 << 12;
  private static final int WINDOW_ROUNDING = 32;
  private static final int GROUP_BITS = 7;
  private static final int GROUP = (1 << GROUP_BITS) - 1;
  private static final int MORE = 1 << GROUP_BITS;
  private static final int MOST_BYTES = 10; // two numbers of 32 bits in groups of seven
  private static final char[] NO_WINDOW = {};

  private long total;

  /// The value of all, as long as all are equal to the bit.
  private double constant;

  private boolean varies;

  /// First bucket of the window, odd; the window counts every second bucket, to 65,535 each.
  private int base = 1;

  private char[] window = NO_WINDOW;
  private int[] buckets = {};
  private int[] counts = {};
  private int used;
  private int mostUsed = FEW_OUTSIDE;

  /// Counts a value some times.
  ///
  /// @param times 1 or more
  /// @throws IllegalArgumentException if the value is not finite
  @Override
  public void add(double value, int times) {
    if (!Double.isFinite(value)) {
      throw notFinite(value);
    }
    if (total == 0) {
      constant = value;
    } else if (!varies
        && Double.doubleToRawLongBits(constant) != Double.doubleToRawLongBits(value)) {
      vary();
    }
    total += times;
    if (varies) {
      count(Bucket.of(value), times);
    }
  }

  /// Counts values by their buckets.
  ///
  /// @param of bucket of each value, not all of one value
  /// @throws IllegalArgumentException if a value is not finite
  @Override
  public void add(int[] of, int from, int number) {
    if (!varies) {
      vary();
    }
    char[] dense = window;
    int first = base;
    for (int i = from; i < from + number; i++) {
      int bucket = of[i];
      int place = Integer.rotateRight(bucket - first, 1); // beyond the window where that is even
      if (place >= 0 && place < dense.length) {
        if (++dense[place] == 0) {
          count(bucket, 1 << Character.SIZE);
        }
      } else {
        if (!Bucket.isFinite(bucket)) {
          throw notFinite(Bucket.value(bucket, 0));
        }
        count(bucket, 1);
      }
    }
    total += number;
    if (used > mostUsed) {
      moveWindow();
    }
  }

  /// Counts the values that another has counted.
  void add(Spread other) {
    if (other.total == 0) {
      return;
    }
    if (!other.varies) {
      add(other.constant, Math.toIntExact(other.total));
      return;
    }
    if (!varies) {
      vary();
    }
    Met met = other.met();
    for (int i = 0; i < met.number; i++) {
      countInPlace(met.of[i], met.times[i]);
    }
    total += other.total;
    if (used > mostUsed) {
      moveWindow();
    }
  }

  /// Counts the values that another has counted, as [#write] left them.
  void add(DataInput in) throws IOException {
    long others = in.readLong();
    double value = in.readDouble();
    boolean various = in.readBoolean();
    int number = in.readInt();
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    if (!various) {
      if (others > 0) {
        add(value, Math.toIntExact(others));
      }
      return;
    }
    if (!varies) {
      vary();
    }
    ByteBuffer from = ByteBuffer.wrap(bytes);
    int bucket = 0;
    for (int i = 0; i < number; i++) {
      bucket += take(from);
      countInPlace(bucket, take(from));
    }
    total += others;
    if (used > mostUsed) {
      moveWindow();
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
    double[] values = new double[q.length];
    if (!varies) {
      Arrays.fill(values, constant);
      return values;
    }
    Met met = met();
    long[] reached = new long[met.number];
    long count = 0;
    for (int i = 0; i < met.number; i++) {
      count += met.times[i];
      reached[i] = count;
    }
    for (int i = 0; i < q.length; i++) {
      double rank = q[i] * (total - 1);
      long below = (long) rank;
      double lower = valueAt(below, met, reached);
      double upper = valueAt(Math.min(below + 1, total - 1), met, reached);
      values[i] = lower + (rank - below) * (upper - lower);
    }
    return values;
  }

  /// Writes what has been counted; equal counts give equal bytes.
  void write(DataOutput out) throws IOException {
    out.writeLong(total);
    out.writeDouble(constant);
    out.writeBoolean(varies);
    Met met = met();
    out.writeInt(met.number);
    byte[] bytes = new byte[MOST_BYTES * met.number];
    int length = 0;
    int last = 0;
    for (int i = 0; i < met.number; i++) {
      length = put(met.of[i] - last, bytes, length);
      length = put(met.times[i], bytes, length);
      last = met.of[i];
    }
    out.writeInt(length);
    out.write(bytes, 0, length);
  }

  static Spread read(DataInput in) throws IOException {
    Spread spread = new Spread();
    spread.add(in);
    return spread;
  }

  /// Writes a number in groups of seven bits, the lowest first, the last without the eighth bit.
  private static int put(int number, byte[] bytes, int at) {
    int next = at;
    int left = number;
    while ((left & ~GROUP) != 0) {
      bytes[next++] = (byte) ((left & GROUP) | MORE);
      left >>>= GROUP_BITS;
    }
    bytes[next++] = (byte) left;
    return next;
  }

  private static int take(ByteBuffer bytes) {
    int number = 0;
    int shift = 0;
    byte group;
    do {
      group = bytes.get();
      number |= (group & GROUP) << shift;
      shift += GROUP_BITS;
    } while (group < 0);
    return number;
  }

  /// Value of a rank: its share of the way through its bucket.
  private static double valueAt(long rank, Met met, long[] reached) {
    int found = Arrays.binarySearch(reached, rank + 1);
    int at = found < 0 ? -1 - found : found;
    double share = (rank - reached[at] + met.times[at] + 1.0 / 2) / met.times[at];
    return Bucket.value(met.of[at], share);
  }

  private void vary() {
    varies = true;
    if (total > 0) {
      count(Bucket.of(constant), Math.toIntExact(total));
    }
    constant = 0;
  }

  /// Counts into the window where the bucket has a place in it, else into the table.
  private void countInPlace(int bucket, int times) {
    int place = Integer.rotateRight(bucket - base, 1);
    if (place < 0 || place >= window.length) {
      count(bucket, times);
      return;
    }
    int all = window[place] + times;
    window[place] = (char) all;
    if (all > Character.MAX_VALUE) {
      count(bucket, all - window[place]);
    }
  }

  /// Counts into the table.
  private void count(int bucket, int times) {
    if (2 * (used + 1) > buckets.length) {
      grow();
    }
    int slot = slotOf(bucket);
    if (buckets[slot] == EMPTY) {
      buckets[slot] = bucket;
      used++;
    }
    counts[slot] += times;
  }

  private int slotOf(int bucket) {
    int mask = buckets.length - 1;
    int slot = bucket & mask; // neighbouring buckets are the rule, so a bucket makes a good slot
    while (buckets[slot] != EMPTY && buckets[slot] != bucket) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldBuckets = buckets;
    int[] oldCounts = counts;
    clear(Math.max(FIRST_CAPACITY, 2 * oldBuckets.length));
    for (int slot = 0; slot < oldBuckets.length; slot++) {
      if (oldBuckets[slot] != EMPTY) {
        count(oldBuckets[slot], oldCounts[slot]);
      }
    }
  }

  private void clear(int capacity) {
    buckets = new int[capacity];
    Arrays.fill(buckets, EMPTY);
    counts = new int[capacity];
    used = 0;
  }

  /// Puts the window over the largest number of intervals met; what lies outside goes to the table.
  private void moveWindow() {
    Met met = met();
    int from = 0;
    int until = 0;
    int begin = 0;
    for (int end = 0; end < met.number; end++) {
      while (met.of[end] - met.of[begin] >= 2 * LARGEST_WINDOW) {
        begin++;
      }
      if (end + 1 - begin > until - from) {
        from = begin;
        until = end + 1;
      }
    }
    base = Math.floorDiv(met.of[from], 2 * WINDOW_ROUNDING) * 2 * WINDOW_ROUNDING + 1;
    int length = (met.of[until - 1] - base) / 2 + 1;
    window = new char[Math.ceilDiv(length, WINDOW_ROUNDING) * WINDOW_ROUNDING];
    clear(FIRST_CAPACITY);
    for (int i = 0; i < met.number; i++) {
      int place = Integer.rotateRight(met.of[i] - base, 1);
      int times = met.times[i];
      if (place >= 0 && place < window.length) {
        window[place] = (char) times;
        times -= window[place];
      }
      if (times > 0) {
        count(met.of[i], times);
      }
    }
    mostUsed = Math.max(FEW_OUTSIDE, 2 * used);
  }

  /// The buckets met, in rising order, and how often each was.
  private Met met() {
    int[] outside = new int[used];
    int sorted = 0;
    for (int bucket : buckets) {
      if (bucket != EMPTY) {
        outside[sorted++] = bucket;
      }
    }
    Arrays.sort(outside);
    int[] of = new int[used + window.length];
    int[] times = new int[of.length];
    int next = 0;
    int beside = 0;
    for (int place = 0; place < window.length; place++) {
      int bucket = base + 2 * place;
      while (beside < used && outside[beside] < bucket) {
        of[next] = outside[beside];
        times[next++] = counts[slotOf(outside[beside++])];
      }
      int dense = window[place];
      if (beside < used && outside[beside] == bucket) {
        dense += counts[slotOf(outside[beside++])];
      }
      if (dense > 0) {
        of[next] = bucket;
        times[next++] = dense;
      }
    }
    while (beside < used) {
      of[next] = outside[beside];
      times[next++] = counts[slotOf(outside[beside++])];
    }
    return new Met(of, times, next);
  }

  /// Buckets in rising order, and how often each was met.
  ///
  /// @param number how many there are; what lies behind them in the arrays counts for nothing
  private record Met(int[] of, int[] times, int number) {}

  private static IllegalArgumentException notFinite(double value) {
    return new IllegalArgumentException("An outcome is %s; it must be finite.".formatted(value));
  }
}
