package org.contrapeso.kernel.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// Reference values come from `normal.py`, which lies beside `normal.csv`.
final class NormalTest {

  private static final long SEED = 20_220_101;
  private static final int POINTS = 100_000;

  @Test
  void cdfIsWithinItsStatedErrorOfReferenceValues() throws IOException {
    expectReference("cdf", Normal::cdf, 8 * 0x1p-53);
  }

  @Test
  void quantileIsWithinItsStatedErrorOfReferenceValues() throws IOException {
    expectReference("quantile", Normal::quantile, 1e-15);
  }

  @Test
  void cdfUndoesQuantile() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int point = 0; point < POINTS; point++) {
      double p = random.nextDouble(0x1p-53, 1);
      double back = Normal.cdf(Normal.quantile(p));
      assertThat(Math.abs(back - p)).as("p = %s, seed %d", p, SEED).isLessThan(1e-15);
    }
  }

  @Test
  void bothTailsMirrorEachOther() {
    for (double x = 0; x < 8; x += 0x1p-7) {
      assertThat(Normal.cdf(x) + Normal.cdf(-x)).isBetween(1 - 0x1p-52, 1 + 0x1p-52);
    }
    for (double p = 0x1p-10; p < 0.5; p += 0x1p-10) {
      assertThat(Normal.quantile(1 - p)).isEqualTo(-Normal.quantile(p));
    }
  }

  @Test
  void endsAndImpossibleArgumentsHaveTheirStatedValues() {
    assertThat(Normal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Normal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Normal.quantile(0.5)).isZero();
    assertThat(Normal.quantile(-0.01)).isNaN();
    assertThat(Normal.quantile(1.01)).isNaN();
    assertThat(Normal.quantile(Double.NaN)).isNaN();
    assertThat(Normal.cdf(Double.NaN)).isNaN();
    assertThat(Normal.cdf(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Normal.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(Normal.cdf(-39)).isZero();
    assertThat(Normal.cdf(9)).isEqualTo(1);
  }

  @Test
  void arrayFormGivesTheBitsOfTheScalarForm() {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] p = random.doubles(1_025).toArray();
    double[] result = p.clone();
    Normal.quantile(result, result, 1_024);
    for (int lane = 0; lane < 1_024; lane++) {
      assertThat(result[lane]).isEqualTo(Normal.quantile(p[lane]));
    }
    assertThat(result[1_024]).isEqualTo(p[1_024]);
  }

  private static void expectReference(
      String function, DoubleUnaryOperator ours, double relativeError) throws IOException {
    int checked = 0;
    for (String line : referenceLines()) {
      String[] cells = line.split(",", -1);
      if (cells[0].equals(function)) {
        double value = Double.parseDouble(cells[2]);
        double result = ours.applyAsDouble(Double.parseDouble(cells[1]));
        assertThat(Math.abs(result - value))
            .as(line)
            .isLessThanOrEqualTo(relativeError * Math.abs(value));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(300);
  }

  private static String[] referenceLines() throws IOException {
    try (InputStream csv =
        Objects.requireNonNull(NormalTest.class.getResourceAsStream("normal.csv"))) {
      return new String(csv.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
    }
  }
}
