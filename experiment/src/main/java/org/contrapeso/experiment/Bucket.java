package org.contrapeso.experiment;

/// Narrow intervals of numbers, each known by a whole number that rises with its values.
///
/// An interval is cut out of the bits of a double: its sign, its exponent and the leading [#BITS]
/// bits of its fraction, so that it is at most 1/256 of its value wide. A number that is the edge
/// of an interval, such as 0, 1 or 100, is a bucket of its own; its bucket is even, that of an
/// interval is odd. The idea is that of relative-error sketches (Masson, Rim & Lee 2019, VLDB
/// 12(12):2195–2205), with a bucket number that is exact on every machine.
public final class Bucket {

  private static final int BITS = 8;

  /// Width of an interval relative to the numbers in it, at most.
  public static final double RELATIVE_WIDTH = 1.0 / (1 << BITS);

  private static final int SHIFT = 52 - BITS;
  private static final long BELOW_EDGE = (1L << SHIFT) - 1;

  /// The bucket of infinity; not a number lies beyond.
  private static final int INFINITE = (int) ((0x7ffL << 52) >>> (SHIFT - 1));

  private Bucket() {}

  /// The bucket of a number.
  public static int of(double value) {
    long bits = Double.doubleToRawLongBits(value);
    long sign = bits >> 63;
    long inside = -(bits & BELOW_EDGE) >>> 63;
    long size = (((bits & Long.MAX_VALUE) >>> SHIFT) << 1) | inside;
    return (int) ((size ^ sign) - sign);
  }

  /// Whether the numbers of a bucket are finite.
  public static boolean isFinite(int bucket) {
    return Math.abs(bucket) < INFINITE;
  }

  /// A number's share of the way through its bucket, as a number.
  ///
  /// @param share in `[0, 1]`
  public static double value(int bucket, double share) {
    double low = edge(bucket >> 1);
    return bucket % 2 == 0 ? low : low + share * (edge((bucket >> 1) + 1) - low);
  }

  private static double edge(int number) {
    return number < 0
        ? -Double.longBitsToDouble((long) -number << SHIFT)
        : Double.longBitsToDouble((long) number << SHIFT);
  }
}
