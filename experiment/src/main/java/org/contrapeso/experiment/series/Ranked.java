package org.contrapeso.experiment.series;

import java.util.Arrays;
import org.contrapeso.experiment.Bucket;
import org.contrapeso.experiment.SeriesBlock;

/// Values that are all at hand, known by their buckets, from which quantiles are read: those of
/// [SeriesBands] to the bit, without counts that outlive them.
///
/// To be cleared and used again. Not thread-safe.
public final class Ranked implements SeriesBlock.Counter {

  /// Buckets between the least and the largest up to which they are counted; beyond, they are
  /// sorted.
  private static final int WIDEST = 1 << 14;

  private int[] bucket = {};
  private int total;
  private double constant;
  private boolean varies;
  private int[] counted = {};

  /// Forgets all values.
  public void clear() {
    total = 0;
    varies = false;
  }

  @Override
  public void add(double value, int times) {
    if (total == 0) {
      constant = value;
    } else if (!varies
        && Double.doubleToRawLongBits(constant) != Double.doubleToRawLongBits(value)) {
      vary();
    }
    grow(times);
    if (varies) {
      Arrays.fill(bucket, total, total + times, Bucket.of(value));
    }
    total += times;
  }

  @Override
  public void add(int[] of, int from, int number) {
    if (!varies) {
      vary();
    }
    grow(number);
    System.arraycopy(of, from, bucket, total, number);
    total += number;
  }

  /// Quantiles of type 7, as [SeriesBands#DEFINITION] says.
  ///
  /// @param q places in `[0, 1]`
  /// @throws IllegalArgumentException if a value is not finite
  public double[] quantiles(double... q) {
    if (total == 0) {
      throw new IllegalStateException("A quantile of no values was asked for.");
    }
    double[] values = new double[q.length];
    if (!varies) {
      requireFinite(Bucket.of(constant));
      Arrays.fill(values, constant);
      return values;
    }
    int least = Integer.MAX_VALUE;
    int largest = Integer.MIN_VALUE;
    for (int i = 0; i < total; i++) {
      least = Math.min(least, bucket[i]);
      largest = Math.max(largest, bucket[i]);
    }
    requireFinite(least);
    requireFinite(largest);
    sort(least, largest);
    for (int i = 0; i < q.length; i++) {
      double rank = q[i] * (total - 1);
      int below = (int) rank;
      double lower = valueAt(below);
      double upper = valueAt(Math.min(below + 1, total - 1));
      values[i] = lower + (rank - below) * (upper - lower);
    }
    return values;
  }

  /// Sorts the buckets: by counting them where they lie close together.
  private void sort(int least, int largest) {
    long width = (long) largest - least + 1;
    if (width > WIDEST) {
      Arrays.sort(bucket, 0, total);
      return;
    }
    if (counted.length < width) {
      counted = new int[(int) width];
    }
    for (int i = 0; i < total; i++) {
      counted[bucket[i] - least]++;
    }
    int next = 0;
    for (int place = 0; place < width; place++) {
      int times = counted[place];
      if (times > 0) {
        Arrays.fill(bucket, next, next + times, least + place);
        next += times;
        counted[place] = 0;
      }
    }
  }

  /// Value of a rank: its share of the way through its bucket, where all in it lie evenly.
  private double valueAt(int rank) {
    int of = bucket[rank];
    int first = rank;
    while (first > 0 && bucket[first - 1] == of) {
      first--;
    }
    int end = rank + 1;
    while (end < total && bucket[end] == of) {
      end++;
    }
    return Bucket.value(of, (rank - first + 1.0 / 2) / (end - first));
  }

  private void vary() {
    varies = true;
    if (total > 0) {
      Arrays.fill(bucket, 0, total, Bucket.of(constant));
    }
  }

  private void grow(int more) {
    if (total + more > bucket.length) {
      bucket = Arrays.copyOf(bucket, Math.max(total + more, 2 * bucket.length));
    }
  }

  private static void requireFinite(int of) {
    if (!Bucket.isFinite(of)) {
      throw new IllegalArgumentException(
          "An outcome is %s; it must be finite.".formatted(Bucket.value(of, 0)));
    }
  }
}
