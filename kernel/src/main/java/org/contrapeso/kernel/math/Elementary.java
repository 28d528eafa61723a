package org.contrapeso.kernel.math;

/// Exponential, natural logarithm and power, with the same bits everywhere.
///
/// Errors are in units in the last place (ulp) of the exact result, as bounds that the tests hold
/// over seeded arguments across the whole range: `exp` 0.55, `log` 0.55, `pow` 0.75, where rounding
/// alone costs 0.5. A subnormal result may be off by 1 ulp, since it is rounded twice.
///
/// NaN gives NaN. Special values are those of `java.lang.Math`.
///
/// Design. Each function reduces its argument by a power of two and sums a Taylor series whose
/// remainder is below 2^-60, so that every coefficient is a plain fraction. Rounding errors of the
/// leading terms are carried along in a second double (Dekker 1971; Muller et al., *Handbook of
/// Floating-Point Arithmetic*, 2018, ch. 4). No tables, hence no gathers in a loop over lanes.
///
/// Array forms read the first `n` slots and write the first `n` of the result, which may be the
/// same array. They allocate nothing.
public final class Elementary {

  /// The double nearest to ln 2.
  public static final double LN_2 = 0x1.62e42fefa39efp-1;

  /// Ln 2 in two parts; the first has 42 significant bits, so that its product with an exponent is
  /// exact. Together they hold ln 2 to 2^-102.
  static final double LN2_HIGH = 0x1.62e42fefa38p-1;

  static final double LN2_LOW = 0x1.ef35793c7673p-45;
  static final double LOG2_E = 0x1.71547652b82fep0;

  /// Adding this rounds a double below 2^51 to an integer, kept in the low bits of the sum.
  static final double ROUNDER = 0x1.8p52;

  /// Beyond these arguments the exponential is infinite or rounds to zero.
  static final double EXP_OVERFLOWS = 710;

  static final double EXP_VANISHES = -746;

  /// Up to this size of argument the exponential is a normal double.
  static final double EXP_IS_NORMAL = 708;

  /// Octaves left out of the first scaling where the result may not be normal.
  static final int OCTAVES_ASIDE = 64;

  static final int MANTISSA_BITS = 52;
  static final int EXPONENT_BIAS = 1023;
  static final long SQRT_HALF_BITS = 0x3FE6A09E667F3BCDL;
  static final double SUBNORMAL_SCALE = 0x1p54;
  static final int SUBNORMAL_EXPONENT = 54;

  /// Two thirds, less the double nearest to it.
  static final double TWO_THIRDS_LOW = 0x1.5555555555555p-55;

  private Elementary() {}

  /// `e^x`: infinite from 709.79 on, zero below -745.14, subnormal between there and -708.4.
  public static double exp(double x) {
    return exp(x, 0);
  }

  /// Writes `e^x` of the first `n` slots into `result`.
  public static void exp(double[] x, double[] result, int n) {
    for (int lane = 0; lane < n; lane++) {
      result[lane] = exp(x[lane]);
    }
  }

  /// Natural logarithm: negative infinity at either zero, NaN below.
  public static double log(double x) {
    return x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE ? logOfNormal(x, 0) : logOfSpecial(x);
  }

  /// Writes the natural logarithm of the first `n` slots into `result`.
  public static void log(double[] x, double[] result, int n) {
    for (int lane = 0; lane < n; lane++) {
      result[lane] = log(x[lane]);
    }
  }

  /// `x^y`; a negative base needs an integer exponent, else the result is NaN.
  public static double pow(double x, double y) {
    return x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE && Math.abs(y) <= Double.MAX_VALUE
        ? powOfNormal(x, 0, y)
        : powOfSpecial(x, y);
  }

  /// `x^y` of a base above 0, as `e^(y ln x)`: half the work of [#pow], off by up to two ulp more
  /// for every unit of `|y ln x|`. An exponent of 0 gives 1.
  public static double powOfPositive(double x, double y) {
    double product = y * log(x);
    return exp(y == 0 ? 0 : product);
  }

  /// Writes `x^y` of the first `n` slots into `result`.
  public static void pow(double[] x, double[] y, double[] result, int n) {
    for (int lane = 0; lane < n; lane++) {
      result[lane] = pow(x[lane], y[lane]);
    }
  }

  /// `e^(x + low)` where `low` is a correction far below `x`.
  ///
  /// Beyond the normal range it scales in two steps, so that neither factor overflows and a
  /// subnormal result is rounded once more.
  private static double exp(double x, double low) {
    if (Math.abs(x) <= EXP_IS_NORMAL) {
      return scaledExp(x, low, 0);
    }
    if (x >= EXP_OVERFLOWS) {
      return Double.POSITIVE_INFINITY;
    }
    if (x <= EXP_VANISHES) {
      return 0;
    }
    int shift = x > 0 ? -OCTAVES_ASIDE : OCTAVES_ASIDE;
    return scaledExp(x, low, shift) * powerOfTwo(-shift);
  }

  /// `e^(x + low) · 2^shift` where that is normal; NaN for NaN. Free of branches.
  ///
  /// With `x = k ln 2 + r` and `|r| <= ln 2 / 2`, sums `e^r` to degree 14 and scales by `2^k`.
  private static double scaledExp(double x, double low, int shift) {
    double shifted = Math.fma(x, LOG2_E, ROUNDER);
    long exponent = Double.doubleToRawLongBits(shifted) - Double.doubleToRawLongBits(ROUNDER);
    double k = shifted - ROUNDER;
    double exact = Math.fma(-k, LN2_HIGH, x);
    double correction = k * LN2_LOW - low;
    double r = exact - correction;
    double rLow = (exact - r) - correction;

    double p = 1.0 / 87_178_291_200.0;
    p = Math.fma(p, r, 1.0 / 6_227_020_800.0);
    p = Math.fma(p, r, 1.0 / 479_001_600.0);
    p = Math.fma(p, r, 1.0 / 39_916_800.0);
    p = Math.fma(p, r, 1.0 / 3_628_800.0);
    p = Math.fma(p, r, 1.0 / 362_880.0);
    p = Math.fma(p, r, 1.0 / 40_320.0);
    p = Math.fma(p, r, 1.0 / 5_040.0);
    p = Math.fma(p, r, 1.0 / 720.0);
    p = Math.fma(p, r, 1.0 / 120.0);
    p = Math.fma(p, r, 1.0 / 24.0);
    p = Math.fma(p, r, 1.0 / 6.0);

    double square = r * r;
    double linear = 1 + r;
    double linearLow = r - (linear - 1);
    double lead = linear + square / 2;
    double leadLow = square / 2 - (lead - linear);
    double squareLow = Math.fma(r, r, -square) / 2;
    double rest = Math.fma(rLow, lead, Math.fma(r * square, p, squareLow));
    double sum = lead + ((linearLow + leadLow) + rest);
    return sum * powerOfTwo(exponent + shift);
  }

  private static double powerOfTwo(long exponent) {
    return Double.longBitsToDouble((exponent + EXPONENT_BIAS) << MANTISSA_BITS);
  }

  /// Logarithm of `x · 2^shift` for normal, positive, finite `x`. Free of branches.
  ///
  /// With `x = m · 2^k` and `m` within a factor √2 of 1, sums `log m = 2 artanh s` to degree 21,
  /// where `s = (m − 1)/(m + 1)`, so `|s| < 0.172`.
  private static double logOfNormal(double x, int shift) {
    long bits = Double.doubleToRawLongBits(x);
    long exponent = (bits - SQRT_HALF_BITS) >> MANTISSA_BITS;
    double m = Double.longBitsToDouble(bits - (exponent << MANTISSA_BITS));
    double k = exponent + shift;

    double sum = m + 1;
    double s = (m - 1) / sum;
    double sLow = (Math.fma(-s, sum, m - 1) - s * (m - (sum - 1))) / sum;
    double z = s * s;
    double p = 2.0 / 21;
    p = Math.fma(p, z, 2.0 / 19);
    p = Math.fma(p, z, 2.0 / 17);
    p = Math.fma(p, z, 2.0 / 15);
    p = Math.fma(p, z, 2.0 / 13);
    p = Math.fma(p, z, 2.0 / 11);
    p = Math.fma(p, z, 2.0 / 9);
    p = Math.fma(p, z, 2.0 / 7);
    p = Math.fma(p, z, 2.0 / 5);
    p = Math.fma(p, z, 2.0 / 3);

    double octaves = k * LN2_HIGH;
    double high = octaves + 2 * s;
    double highLow = 2 * s - (high - octaves);
    return high + (highLow + Math.fma(s * z, p, Math.fma(k, LN2_LOW, 2 * sLow)));
  }

  private static double logOfSpecial(double x) {
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (x > 0 && x < Double.MIN_NORMAL) {
      return logOfNormal(x * SUBNORMAL_SCALE, -SUBNORMAL_EXPONENT);
    }
    return x > 0 ? x : Double.NaN;
  }

  /// `(x · 2^shift)^y` for normal, positive, finite `x` and finite `y`.
  ///
  /// The logarithm is that of [#log], taken to degree 27 and to about 2^-65 in two doubles: the
  /// power multiplies its error by as much as 745.
  private static double powOfNormal(double x, int shift, double y) {
    long bits = Double.doubleToRawLongBits(x);
    long exponent = (bits - SQRT_HALF_BITS) >> MANTISSA_BITS;
    double m = Double.longBitsToDouble(bits - (exponent << MANTISSA_BITS));
    double k = exponent + shift;

    double sum = m + 1;
    double s = (m - 1) / sum;
    double sLow = (Math.fma(-s, sum, m - 1) - s * (m - (sum - 1))) / sum;
    double z = s * s;
    double zLow = Math.fma(2 * s, sLow, Math.fma(s, s, -z));
    double cube = s * z;
    double cubeLow = Math.fma(s, z, -cube) + Math.fma(s, zLow, sLow * z);
    double p = 2.0 / 27;
    p = Math.fma(p, z, 2.0 / 25);
    p = Math.fma(p, z, 2.0 / 23);
    p = Math.fma(p, z, 2.0 / 21);
    p = Math.fma(p, z, 2.0 / 19);
    p = Math.fma(p, z, 2.0 / 17);
    p = Math.fma(p, z, 2.0 / 15);
    p = Math.fma(p, z, 2.0 / 13);
    p = Math.fma(p, z, 2.0 / 11);
    p = Math.fma(p, z, 2.0 / 9);
    p = Math.fma(p, z, 2.0 / 7);
    p = Math.fma(p, z, 2.0 / 5);
    double beyond = p * z;
    double factor = 2.0 / 3 + beyond;
    double factorLow = (2.0 / 3 - factor) + beyond + TWO_THIRDS_LOW;
    double tail = cube * factor;
    double tailLow = Math.fma(cube, factor, -tail) + Math.fma(cube, factorLow, cubeLow * factor);

    double octaves = k * LN2_HIGH;
    double lead = octaves + 2 * s;
    double leadLow = 2 * s - (lead - octaves);
    double high = lead + tail;
    double highLow =
        (tail - (high - lead)) + (leadLow + (Math.fma(k, LN2_LOW, 2 * sLow) + tailLow));
    double log = high + highLow;
    double logLow = highLow - (log - high);

    double product = y * log;
    return exp(product, Math.fma(y, log, -product) + y * logLow);
  }

  private static double powOfSpecial(double x, double y) {
    if (y == 0) {
      return 1;
    }
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Double.NaN;
    }
    double base = Math.abs(x);
    if (Double.isInfinite(y)) {
      if (base == 1) {
        return Double.NaN;
      }
      return base > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
    }
    boolean negative = Math.copySign(1, x) < 0;
    boolean integer = y == Math.rint(y);
    double magnitude;
    if (base == 0 || Double.isInfinite(base)) {
      magnitude = base == 0 == y < 0 ? Double.POSITIVE_INFINITY : 0;
    } else if (negative && !integer) {
      return Double.NaN;
    } else if (base < Double.MIN_NORMAL) {
      magnitude = powOfNormal(base * SUBNORMAL_SCALE, -SUBNORMAL_EXPONENT, y);
    } else {
      magnitude = powOfNormal(base, 0, y);
    }
    boolean odd = integer && y / 2 != Math.rint(y / 2);
    return negative && odd ? -magnitude : magnitude;
  }
}
