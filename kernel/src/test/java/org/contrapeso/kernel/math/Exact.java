package org.contrapeso.kernel.math;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Exponential and logarithm in 60 decimal digits, to hold the double forms against.
final class Exact {

  private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);
  private static final BigDecimal LN2 =
      new BigDecimal("0.693147180559945309417232121458176568075500134360255254120680009493393622");
  private static final int HALVINGS = 16;
  private static final int TERMS = 12;

  private Exact() {}

  static BigDecimal exp(BigDecimal x) {
    int octaves = x.divide(LN2, DIGITS).setScale(0, RoundingMode.HALF_EVEN).intValueExact();
    BigDecimal r = x.subtract(LN2.multiply(BigDecimal.valueOf(octaves)), DIGITS);
    r = r.divide(BigDecimal.valueOf(1L << HALVINGS), DIGITS);
    BigDecimal sum = BigDecimal.ONE;
    for (int term = TERMS; term >= 1; term--) {
      sum =
          BigDecimal.ONE.add(
              sum.multiply(r, DIGITS).divide(BigDecimal.valueOf(term), DIGITS), DIGITS);
    }
    for (int squaring = 0; squaring < HALVINGS; squaring++) {
      sum = sum.multiply(sum, DIGITS);
    }
    BigDecimal two = BigDecimal.TWO;
    return octaves >= 0
        ? sum.multiply(two.pow(octaves), DIGITS)
        : sum.divide(two.pow(-octaves), DIGITS);
  }

  /// Three Newton steps from the platform's logarithm, which each triple the digits.
  static BigDecimal log(BigDecimal x) {
    BigDecimal y = BigDecimal.valueOf(StrictMath.log(x.doubleValue()));
    for (int step = 0; step < 3; step++) {
      BigDecimal power = exp(y);
      y =
          y.add(
              BigDecimal.TWO.multiply(
                  x.subtract(power, DIGITS).divide(x.add(power, DIGITS), DIGITS), DIGITS),
              DIGITS);
    }
    return y;
  }

  /// Distance of a result from the exact value, in units in the last place of the exact value.
  static double ulps(double result, BigDecimal exact) {
    double nearest = exact.doubleValue();
    double unit = Math.ulp(nearest);
    if (isPowerOfTwo(nearest)) {
      unit /= 2; // The finer of the two units that meet at a power of two.
    }
    unit = Math.max(unit, Double.MIN_VALUE);
    return new BigDecimal(result)
        .subtract(exact)
        .abs()
        .divide(new BigDecimal(unit), DIGITS)
        .doubleValue();
  }

  private static boolean isPowerOfTwo(double x) {
    return (Double.doubleToRawLongBits(x) & 0xF_FFFF_FFFF_FFFFL) == 0;
  }
}
