package org.contrapeso.kernel.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import org.contrapeso.kernel.lanes.VectorUnit;
import org.contrapeso.kernel.lanes.Vectors;
import org.junit.jupiter.api.Test;

/// Functions over many lanes give the bits of those of one. All NaN count as one.
final class VectorElementaryTest {

  private static final long SEED = 20_220_101;
  private static final int MANY = 1_000_000;
  private static final int LANES = lanes();
  private static final int GAP = 3;
  private static final double UNTOUCHED = 5;

  /// Vectors can be counted once the vector unit is loaded.
  private static int lanes() {
    assertThat(VectorUnit.isPresent()).as("the vector unit").isTrue();
    return 2 * Vectors.LENGTH;
  }

  @Test
  void specialArgumentsGiveTheSameBits() {
    for (double x : ElementaryTest.SPECIAL) {
      double[] ones = filled(x);
      for (double y : ElementaryTest.SPECIAL) {
        double[] twos = filled(y);
        twos[0] = 1;
        assertSame("exp", VectorElementaryTest::exp, (a, _) -> Elementary.exp(a), ones, twos);
        assertSame("log", VectorElementaryTest::log, (a, _) -> Elementary.log(a), ones, twos);
        assertSame("pow", VectorElementaryTest::pow, Elementary::pow, ones, twos);
      }
    }
  }

  @Test
  void aMillionArgumentsGiveTheSameBits() {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] ones = new double[LANES];
    double[] twos = new double[LANES];
    for (int point = 0; point < MANY; point += LANES) {
      for (int lane = 0; lane < LANES; lane++) {
        ones[lane] = number(random, 750);
        twos[lane] = number(random, 20);
      }
      assertSame("exp", VectorElementaryTest::exp, (a, _) -> Elementary.exp(a), ones, twos);
      assertSame("log", VectorElementaryTest::log, (a, _) -> Elementary.log(a), ones, twos);
      assertSame("pow", VectorElementaryTest::pow, Elementary::pow, ones, twos);
    }
  }

  private static void exp(double[] lanes) {
    VectorElementary.exp(lanes, GAP, GAP + LANES);
  }

  private static void log(double[] lanes) {
    VectorElementary.log(lanes, GAP, GAP + LANES);
  }

  private static void pow(double[] lanes) {
    VectorElementary.pow(lanes, GAP, GAP + LANES, 2 * GAP + LANES);
  }

  /// Any pattern of bits, or a number within bounds; each as often.
  private static double number(SplittableRandom random, double bound) {
    return random.nextBoolean()
        ? Double.longBitsToDouble(random.nextLong())
        : random.nextDouble(-bound, bound);
  }

  private static double[] filled(double x) {
    double[] row = new double[LANES];
    Arrays.fill(row, x);
    return row;
  }

  private static void assertSame(
      String name,
      Consumer<double[]> wide,
      DoubleBinaryOperator narrow,
      double[] ones,
      double[] twos) {
    double[] lanes = new double[2 * (GAP + LANES) + GAP];
    Arrays.fill(lanes, UNTOUCHED);
    System.arraycopy(ones, 0, lanes, GAP, LANES);
    System.arraycopy(twos, 0, lanes, 2 * GAP + LANES, LANES);
    double[] given = lanes.clone();
    wide.accept(lanes);
    for (int lane = 0; lane < LANES; lane++) {
      double expected = narrow.applyAsDouble(ones[lane], twos[lane]);
      if (Double.doubleToLongBits(lanes[GAP + lane]) != Double.doubleToLongBits(expected)) {
        throw new AssertionError(
            "%s(%a, %a) is %a over lanes and %a alone; seed %d"
                .formatted(name, ones[lane], twos[lane], lanes[GAP + lane], expected, SEED));
      }
    }
    System.arraycopy(ones, 0, lanes, GAP, LANES);
    assertThat(lanes).as("all but the results of " + name).isEqualTo(given);
  }
}
