package org.contrapeso.experiment.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.contrapeso.experiment.Bucket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpreadTest {

  private static final long SEED = 42;
  private static final double[] PLACES = {0, 0.001, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999, 1};

  /// Shapes that outcomes may have.
  enum Shape {
    UNIFORM,
    LOG_NORMAL,
    HUGE,
    TINY,
    NEGATIVE,
    COUNTS,
    COLLAPSED,
    TWO_CLUSTERS;

    double[] draw(int count) {
      SplittableRandom random = new SplittableRandom(SEED);
      double[] values = new double[count];
      Arrays.setAll(values, i -> draw(random));
      return values;
    }

    private double draw(SplittableRandom random) {
      return switch (this) {
        case UNIFORM -> random.nextDouble(100, 1000);
        case LOG_NORMAL -> Math.exp(3 * random.nextGaussian());
        case HUGE -> 1e300 * random.nextDouble();
        case TINY -> 1e-300 * random.nextDouble();
        case NEGATIVE -> -Math.exp(random.nextGaussian());
        case COUNTS -> random.nextInt(5);
        case COLLAPSED -> random.nextInt(3) == 0 ? random.nextDouble(1e5) : 0;
        case TWO_CLUSTERS -> random.nextBoolean() ? 1 + random.nextDouble() : 1e9;
      };
    }
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void quantilesAreWithinTheErrorOfTheExactOnes(Shape shape) {
    for (int count : new int[] {1, 2, 3, 10, 101, 2_000}) {
      double[] values = shape.draw(count);
      double[] quantiles = spread(values).quantiles(PLACES);
      for (int i = 0; i < PLACES.length; i++) {
        double exact = exact(values, PLACES[i]);
        assertThat(quantiles[i])
            .as("%s values, q = %s, seed %s", count, PLACES[i], SEED)
            .isCloseTo(exact, within(Spread.RELATIVE_ERROR * Math.abs(exact)));
      }
    }
  }

  @Test
  void theErrorOfMixedSignsIsRelativeToTheLargerNeighbour() {
    double[] values = {-1000, 1001};
    assertThat(spread(values).quantiles(0.5)[0])
        .isCloseTo(0.5, within(1001 * Spread.RELATIVE_ERROR));
  }

  @Test
  void theErrorIsBelowFourInAThousand() {
    assertThat(Spread.RELATIVE_ERROR).isLessThan(0.004);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -3.7, 173_837})
  void aConstantIsItsOwnQuantile(double value) {
    double[] same = new double[100];
    Arrays.fill(same, value);
    assertThat(spread(same).quantiles(0.1, 0.5)).containsOnly(value);
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void theOrderOfTheValuesChangesNoByte(Shape shape) throws IOException {
    double[] values = shape.draw(500);
    double[] others = values.clone();
    Arrays.sort(others);
    assertThat(bytes(spread(others))).isEqualTo(bytes(spread(values)));
    assertThat(spread(others).quantiles(PLACES)).containsExactly(spread(values).quantiles(PLACES));
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void valuesCountedTogetherAddUpToThoseCountedOneByOne(Shape shape) throws IOException {
    double[] values = shape.draw(3_000);
    int[] buckets = Arrays.stream(values).mapToInt(Bucket::of).toArray();
    Spread together = new Spread();
    for (int from = 0; from < values.length; from += 60) {
      together.add(buckets, from, 60);
    }
    assertThat(bytes(together)).isEqualTo(bytes(spread(values)));
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void countsMadeApartAddUpToThoseMadeTogether(Shape shape) throws IOException {
    double[] values = shape.draw(1_500);
    Spread sum = spread(Arrays.copyOf(values, 1));
    sum.add(new Spread());
    sum.add(spread(Arrays.copyOfRange(values, 1, 700)));
    sum.add(spread(Arrays.copyOfRange(values, 700, values.length)));
    assertThat(bytes(sum)).isEqualTo(bytes(spread(values)));
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void countsThatWereWrittenAddUpToThoseMadeTogether(Shape shape) throws IOException {
    double[] values = shape.draw(1_500);
    Spread sum = new Spread();
    for (int[] part : new int[][] {{0, 0}, {0, 1}, {1, 900}, {900, 1_500}}) {
      add(sum, spread(Arrays.copyOfRange(values, part[0], part[1])));
    }
    assertThat(bytes(sum)).isEqualTo(bytes(spread(values)));
  }

  @Test
  void writtenCountsAddUpBeyondSixteenBits() throws IOException {
    double[] values = new double[50_000];
    Arrays.setAll(values, i -> i % 50 == 0 ? 1 + i / 500.0 : 1 + i * 1e-9);
    Spread sum = new Spread();
    double[] all = new double[4 * values.length];
    for (int part = 0; part < 4; part++) {
      add(sum, spread(values));
      System.arraycopy(values, 0, all, part * values.length, values.length);
    }
    assertThat(bytes(sum)).isEqualTo(bytes(spread(all)));
  }

  @Test
  void oneBucketCountsBeyondSixteenBits() {
    double[] values = new double[200_001];
    Arrays.setAll(values, i -> i < 200_000 ? 1 + i * 1e-9 : 1000);
    Spread spread = spread(values);
    assertThat(spread.total()).isEqualTo(200_001);
    assertThat(spread.quantiles(0.5)[0]).isCloseTo(1, within(Spread.RELATIVE_ERROR));
    assertThat(spread.quantiles(1)[0]).isCloseTo(1000, within(1000 * Spread.RELATIVE_ERROR));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 0.5, 7, 100, 511})
  void anEdgeIsExactAmongOthers(double value) {
    double[] values = new double[99];
    Arrays.setAll(values, i -> value + Math.max(0, i - 70) * 1.37);
    assertThat(spread(values).quantiles(0.25, 0.5)).containsOnly(value);
  }

  @Test
  void aMillionValuesAreCountedInLittleMemory() throws IOException {
    Spread spread = new Spread();
    SplittableRandom random = new SplittableRandom(SEED);
    int[] buckets = new int[1_000];
    for (int batch = 0; batch < 1_000; batch++) {
      Arrays.setAll(buckets, i -> Bucket.of(Math.exp(random.nextGaussian())));
      spread.add(buckets, 0, buckets.length);
    }
    assertThat(spread.total()).isEqualTo(1_000_000);
    assertThat(bytes(spread)).hasSizeLessThan(20_000);
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void whatIsWrittenIsReadBackAndGoesOn(Shape shape) throws IOException {
    double[] values = shape.draw(600);
    Spread half = spread(Arrays.copyOf(values, 250));
    Spread read = Spread.read(new DataInputStream(new ByteArrayInputStream(bytes(half))));
    for (int i = 250; i < values.length; i++) {
      read.add(values[i], 1);
    }
    assertThat(read.total()).isEqualTo(values.length);
    assertThat(bytes(read)).isEqualTo(bytes(spread(values)));
  }

  @Test
  void memoryDoesNotGrowWithTheNumberOfValues() throws IOException {
    assertThat(bytes(spread(Shape.UNIFORM.draw(100_000))))
        .hasSizeLessThan(2 * bytes(spread(Shape.UNIFORM.draw(5_000))).length);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aValueThatIsNotFiniteIsRefused(double value) {
    Spread spread = new Spread();
    assertThatThrownBy(() -> spread.add(value, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(String.valueOf(value));
    assertThat(spread.total()).isZero();
  }

  @Test
  void noValuesHaveNoQuantile() {
    assertThatThrownBy(() -> new Spread().quantiles(0.5)).isInstanceOf(IllegalStateException.class);
  }

  /// The method of this test, held against values worked out by hand.
  @ParameterizedTest
  @CsvSource({"0, 1", "0.25, 1.75", "0.5, 2.5", "0.9, 3.7", "1, 4"})
  void theExactQuantileIsThatOfTypeSeven(double place, double quantile) {
    assertThat(exact(new double[] {4, 2, 1, 3}, place)).isCloseTo(quantile, within(1e-12));
  }

  private static void add(Spread sum, Spread part) throws IOException {
    sum.add(new DataInputStream(new ByteArrayInputStream(bytes(part))));
  }

  private static Spread spread(double[] values) {
    Spread spread = new Spread();
    for (double value : values) {
      spread.add(value, 1);
    }
    return spread;
  }

  private static double exact(double[] values, double place) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double rank = place * (sorted.length - 1);
    int below = (int) rank;
    double next = sorted[Math.min(below + 1, sorted.length - 1)];
    return sorted[below] + (rank - below) * (next - sorted[below]);
  }

  private static byte[] bytes(Spread spread) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    spread.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
