package org.contrapeso.kernel.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// Every sample is seeded; the seed is in the name of the failing assertion.
final class ElementaryTest {

  private static final long SEED = 20_220_101;
  private static final int MANY = 1_000_000;
  private static final int EXACTLY_CHECKED = 10_000;

  static final double[] SPECIAL = {
    0.0,
    -0.0,
    1,
    -1,
    0.5,
    2,
    -2,
    3,
    -3,
    2.5,
    -2.5,
    1e300,
    -1e300,
    1e-300,
    -1e-300,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    0x1p53,
    0x1p53 + 2,
    0x1p52 + 1,
    -(0x1p52 + 1),
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  @Test
  void expIsWithinItsStatedError() {
    SplittableRandom random = new SplittableRandom(SEED);
    double worst = 0;
    for (int point = 0; point < EXACTLY_CHECKED; point++) {
      double x = point % 2 == 0 ? random.nextDouble(-708.3, 709.7) : random.nextDouble(-2, 2);
      worst = Math.max(worst, Exact.ulps(Elementary.exp(x), Exact.exp(new BigDecimal(x))));
    }
    assertThat(worst).as("ulp, seed %d", SEED).isLessThan(0.55).isGreaterThan(0.4);
  }

  @Test
  void expAgreesWithStrictMathOverAMillionPoints() {
    SplittableRandom random = new SplittableRandom(SEED);
    expectNeighbours(
        () -> random.nextDouble(-708.3, 709.7), Elementary::exp, StrictMath::exp, MANY / 2);
    expectNeighbours(() -> magnitude(random, -60, 9), Elementary::exp, StrictMath::exp, MANY / 2);
  }

  @Test
  void expUnderflowsGraduallyToZero() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int point = 0; point < EXACTLY_CHECKED / 10; point++) {
      double x = random.nextDouble(-745.2, -708.3);
      assertThat(Exact.ulps(Elementary.exp(x), Exact.exp(new BigDecimal(x))))
          .as("ulp of exp(%s), seed %d", x, SEED)
          .isLessThanOrEqualTo(1);
    }
    assertThat(Elementary.exp(-745.2)).isZero();
    assertThat(Elementary.exp(-745.1)).isEqualTo(Double.MIN_VALUE);
  }

  @Test
  void expOverflowsWhereTheExactValueDoes() {
    assertThat(Elementary.exp(709.782712893384)).isFinite().isGreaterThan(1.79e308);
    assertThat(Elementary.exp(Math.nextUp(709.782712893384))).isInfinite();
    assertThat(Elementary.exp(Double.MAX_VALUE)).isInfinite();
  }

  @Test
  void logIsWithinItsStatedError() {
    SplittableRandom random = new SplittableRandom(SEED);
    double worst = 0;
    for (int point = 0; point < EXACTLY_CHECKED; point++) {
      double x =
          switch (point % 3) {
            case 0 -> Math.abs(magnitude(random, -1022, 1023));
            case 1 -> random.nextDouble(0.5, 2);
            default -> 1 + magnitude(random, -40, -3);
          };
      worst = Math.max(worst, Exact.ulps(Elementary.log(x), Exact.log(new BigDecimal(x))));
    }
    assertThat(worst).as("ulp, seed %d", SEED).isLessThan(0.55).isGreaterThan(0.4);
  }

  @Test
  void logAgreesWithStrictMathOverAMillionPoints() {
    SplittableRandom random = new SplittableRandom(SEED);
    expectNeighbours(
        () -> Math.abs(magnitude(random, -1074, 1023)), Elementary::log, StrictMath::log, MANY / 2);
    expectNeighbours(() -> random.nextDouble(0.4, 2.5), Elementary::log, StrictMath::log, MANY / 2);
  }

  @Test
  void powIsWithinItsStatedError() {
    SplittableRandom random = new SplittableRandom(SEED);
    double worst = 0;
    for (int point = 0; point < EXACTLY_CHECKED; point++) {
      double x = powBase(random, point);
      double y = powExponent(random, x);
      BigDecimal exact = Exact.exp(new BigDecimal(y).multiply(Exact.log(new BigDecimal(x))));
      worst = Math.max(worst, Exact.ulps(Elementary.pow(x, y), exact));
    }
    assertThat(worst).as("ulp, seed %d", SEED).isLessThan(0.75).isGreaterThan(0.4);
  }

  @Test
  void powOfPositiveIsWithinItsStatedError() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int point = 0; point < EXACTLY_CHECKED; point++) {
      double x = Math.abs(powBase(random, point));
      double y = powExponent(random, x);
      BigDecimal exponent = new BigDecimal(y).multiply(Exact.log(new BigDecimal(x)));
      assertThat(Exact.ulps(Elementary.powOfPositive(x, y), Exact.exp(exponent)))
          .as("ulp of powOfPositive(%s, %s), seed %d", x, y, SEED)
          .isLessThan(1 + 2 * Math.abs(exponent.doubleValue()));
    }
    assertThat(Elementary.powOfPositive(0, 0)).isEqualTo(1);
    assertThat(Elementary.powOfPositive(0, 0.5)).isZero();
    assertThat(Elementary.powOfPositive(1, -3)).isEqualTo(1);
  }

  @Test
  void powAgreesWithStrictMathOverAMillionPoints() {
    SplittableRandom random = new SplittableRandom(SEED);
    int differing = 0;
    for (int point = 0; point < MANY; point++) {
      double x = powBase(random, point);
      double y = powExponent(random, x);
      double ours = Elementary.pow(x, y);
      double theirs = StrictMath.pow(x, y);
      if (ours != theirs) {
        differing++;
        assertThat(Math.abs(ours - theirs))
            .as("pow(%s, %s), seed %d", x, y, SEED)
            .isLessThanOrEqualTo(Math.ulp(theirs));
      }
    }
    assertThat(differing).isLessThan(MANY / 10);
  }

  @Test
  void specialValuesAreThoseOfJavaMath() {
    for (double x : SPECIAL) {
      expectSame("exp(%s)".formatted(x), Elementary.exp(x), StrictMath.exp(x));
      expectSame("log(%s)".formatted(x), Elementary.log(x), StrictMath.log(x));
      for (double y : SPECIAL) {
        expectSame("pow(%s, %s)".formatted(x, y), Elementary.pow(x, y), StrictMath.pow(x, y));
      }
    }
  }

  @Test
  void powIsWithinItsStatedErrorForEnormousExponents() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int point = 0; point < EXACTLY_CHECKED / 10; point++) {
      double x = 1 + magnitude(random, -52, -30);
      double largest = 708 / Math.abs(StrictMath.log(x));
      double y = random.nextDouble(-largest, largest);
      BigDecimal exact = Exact.exp(new BigDecimal(y).multiply(Exact.log(new BigDecimal(x))));
      assertThat(Exact.ulps(Elementary.pow(x, y), exact))
          .as("ulp of pow(%s, %s), seed %d", x, y, SEED)
          .isLessThan(0.75);
    }
  }

  @Test
  void powOfASubnormalBaseLosesNothing() {
    assertThat(Elementary.pow(0x1p-1074, 0.5)).isEqualTo(0x1p-537);
    assertThat(Elementary.pow(0x1p-1060, -0.25)).isEqualTo(0x1p265);
    assertThat(Elementary.pow(-0x1p-1060, -1)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void arrayFormsGiveTheBitsOfTheScalarFormsAndMayWriteInPlace() {
    SplittableRandom random = new SplittableRandom(SEED);
    int n = 4_097;
    double[] x = random.doubles(n + 1, -800, 800).toArray();
    double[] y = random.doubles(n + 1, -3, 3).toArray();
    System.arraycopy(SPECIAL, 0, x, 0, SPECIAL.length);
    double[] exp = new double[n + 1];
    double[] log = x.clone();
    double[] pow = new double[n + 1];
    Elementary.exp(x, exp, n);
    Elementary.log(log, log, n);
    Elementary.pow(x, y, pow, n);
    for (int lane = 0; lane < n; lane++) {
      expectSameBits(exp[lane], Elementary.exp(x[lane]));
      expectSameBits(log[lane], Elementary.log(x[lane]));
      expectSameBits(pow[lane], Elementary.pow(x[lane], y[lane]));
    }
    assertThat(exp[n]).isZero();
    assertThat(log[n]).isEqualTo(x[n]);
    assertThat(pow[n]).isZero();
  }

  /// The digests were taken on an x86 server with and without fused multiply-add and vector
  /// instructions, compiled and interpreted.
  @Test
  void resultsHaveTheSameBitsOnEveryMachine() {
    SplittableRandom random = new SplittableRandom(SEED);
    long exp = 0;
    long log = 0;
    long pow = 0;
    long quantile = 0;
    long cdf = 0;
    for (int point = 0; point < MANY / 10; point++) {
      double x = powBase(random, point);
      exp = digest(exp, Elementary.exp(random.nextDouble(-745, 710)));
      log = digest(log, Elementary.log(x));
      pow = digest(pow, Elementary.pow(x, random.nextDouble(-5, 5)));
      quantile = digest(quantile, Normal.quantile(random.nextDouble()));
      cdf = digest(cdf, Normal.cdf(random.nextDouble(-38, 9)));
    }
    assertThat(new long[] {exp, log, pow, quantile, cdf})
        .containsExactly(
            8755626547337759326L,
            -7974871532539745730L,
            3927493114639352148L,
            -3727220104097389087L,
            -7631125115158933197L);
  }

  @Test
  void expAndLogNeverFallAsTheirArgumentRises() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int point = 0; point < MANY / 10; point++) {
      double x = random.nextDouble(-700, 700);
      assertThat(Elementary.exp(Math.nextUp(x))).isGreaterThanOrEqualTo(Elementary.exp(x));
      double positive = Math.abs(magnitude(random, -1000, 1000));
      assertThat(Elementary.log(Math.nextUp(positive)))
          .isGreaterThanOrEqualTo(Elementary.log(positive));
    }
  }

  private static long digest(long soFar, double value) {
    return soFar * 31 + Double.doubleToRawLongBits(value);
  }

  private interface Sample {
    double draw();
  }

  /// Two results with less than an ulp of error each are equal or neighbours.
  private static void expectNeighbours(
      Sample sample, DoubleUnaryOperator ours, DoubleUnaryOperator theirs, int points) {
    for (int point = 0; point < points; point++) {
      double x = sample.draw();
      double left = ours.applyAsDouble(x);
      double right = theirs.applyAsDouble(x);
      if (left != right) {
        assertThat(Math.abs(left - right))
            .as("at %s, seed %d", x, SEED)
            .isLessThanOrEqualTo(Math.ulp(right));
      }
    }
  }

  private static double magnitude(SplittableRandom random, int lowest, int highest) {
    double size = Math.scalb(random.nextDouble(1, 2), random.nextInt(lowest, highest));
    return random.nextBoolean() ? size : -size;
  }

  private static double powBase(SplittableRandom random, int point) {
    return switch (point % 3) {
      case 0 -> Math.abs(magnitude(random, -1022, 1023));
      case 1 -> random.nextDouble(0.1, 10);
      default -> 1 + magnitude(random, -30, -3);
    };
  }

  /// An exponent that keeps the power within the normal range. It stops at 2^31 because
  /// `StrictMath.pow` is off by over a thousand ulp for larger ones.
  private static double powExponent(SplittableRandom random, double x) {
    double largest = Math.min(0x1p31, 708 / Math.abs(StrictMath.log(x)));
    return random.nextDouble(-largest, largest);
  }

  private static void expectSame(String call, double ours, double theirs) {
    if (Double.isNaN(theirs) || Double.isInfinite(theirs) || theirs == 0) {
      assertThat(Double.valueOf(ours)).as(call).isEqualTo(Double.valueOf(theirs));
    } else {
      assertThat(Math.abs(ours - theirs)).as(call).isLessThanOrEqualTo(Math.ulp(theirs));
    }
  }

  private static void expectSameBits(double left, double right) {
    assertThat(Double.doubleToLongBits(left)).isEqualTo(Double.doubleToLongBits(right));
  }
}
