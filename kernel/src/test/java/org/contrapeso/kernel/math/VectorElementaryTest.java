package org.contrapeso.kernel.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import org.contrapeso.kernel.lanes.VectorUnit;
import org.contrapeso.kernel.lanes.Vectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Functions over many lanes give the bits of those of one. All NaN count as one.
final class VectorElementaryTest {

  private static final long SEED = 20_220_101;
  private static final int MANY = 1_000_000;

  @BeforeAll
  static void loadTheVectorUnit() {
    assertThat(VectorUnit.isPresent()).as("the vector unit").isTrue();
  }

  @Test
  void specialArgumentsGiveTheSameBits() {
    for (double x : ElementaryTest.SPECIAL) {
      double[] ones = filled(x);
      for (double y : ElementaryTest.SPECIAL) {
        double[] twos = filled(y);
        twos[0] = 1;
        assertSame("exp", VectorElementary::exp, (a, _) -> Elementary.exp(a), ones, twos);
        assertSame("log", VectorElementary::log, (a, _) -> Elementary.log(a), ones, twos);
        assertSame("pow", VectorElementary::pow, Elementary::pow, ones, twos);
      }
    }
  }

  @Test
  void aMillionArgumentsGiveTheSameBits() {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] ones = new double[Vectors.LENGTH];
    double[] twos = new double[Vectors.LENGTH];
    for (int point = 0; point < MANY; point += Vectors.LENGTH) {
      for (int lane = 0; lane < Vectors.LENGTH; lane++) {
        ones[lane] = number(random, 750);
        twos[lane] = number(random, 20);
      }
      assertSame("exp", VectorElementary::exp, (a, _) -> Elementary.exp(a), ones, twos);
      assertSame("log", VectorElementary::log, (a, _) -> Elementary.log(a), ones, twos);
      assertSame("pow", VectorElementary::pow, Elementary::pow, ones, twos);
    }
  }

  /// Any pattern of bits, or a number within bounds; each as often.
  private static double number(SplittableRandom random, double bound) {
    return random.nextBoolean()
        ? Double.longBitsToDouble(random.nextLong())
        : random.nextDouble(-bound, bound);
  }

  private static double[] filled(double x) {
    double[] row = new double[Vectors.LENGTH];
    Arrays.fill(row, x);
    return row;
  }

  private static void assertSame(
      String name,
      Consumer<double[]> wide,
      DoubleBinaryOperator narrow,
      double[] ones,
      double[] twos) {
    int length = Vectors.LENGTH;
    double[] lanes = new double[2 * length];
    System.arraycopy(ones, 0, lanes, 0, length);
    System.arraycopy(twos, 0, lanes, length, length);
    wide.accept(lanes);
    for (int lane = 0; lane < length; lane++) {
      double expected = narrow.applyAsDouble(ones[lane], twos[lane]);
      if (Double.doubleToLongBits(lanes[lane]) != Double.doubleToLongBits(expected)) {
        throw new AssertionError(
            "%s(%a, %a) is %a over lanes and %a alone; seed %d"
                .formatted(name, ones[lane], twos[lane], lanes[lane], expected, SEED));
      }
    }
  }
}
