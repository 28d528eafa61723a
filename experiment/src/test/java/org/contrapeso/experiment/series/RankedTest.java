package org.contrapeso.experiment.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.contrapeso.experiment.Bucket;
import org.junit.jupiter.api.Test;

final class RankedTest {

  private static final long SEED = 20_260_101;
  private static final double[] PLACES = {0, 0.1, 0.25, 0.5, 0.75, 0.9, 1};

  private final Ranked ranked = new Ranked();

  @Test
  void quantilesAreThoseOfASpreadToTheBit() {
    expectThoseOfASpread(x -> 100 + x); // close together: counted
    expectThoseOfASpread(x -> x - 0.5); // of both signs: sorted
    expectThoseOfASpread(x -> x < 0.7 ? 0 : x);
    expectThoseOfASpread(Math::rint);
  }

  @Test
  void aValueOfAllIsExact() {
    ranked.add(0.1, 64);
    ranked.add(0.1, 3);
    assertThat(ranked.quantiles(PLACES)).containsOnly(0.1);
  }

  @Test
  void aConstantBeforeOthersCountsAsOften() {
    ranked.add(2, 60);
    ranked.add(new int[] {9, Bucket.of(4), Bucket.of(8)}, 1, 2);
    ranked.add(16, 2);
    assertThat(ranked.quantiles(0, 0.5, 61.0 / 63, 1)).containsExactly(2, 2, 8, 16);
  }

  @Test
  void whatWasClearedCountsNoMore() {
    ranked.add(new int[] {Bucket.of(4), Bucket.of(8)}, 0, 2);
    ranked.clear();
    ranked.add(3, 5);
    assertThat(ranked.quantiles(0, 1)).containsExactly(3, 3);
  }

  @Test
  void whatIsNotFiniteIsRefused() {
    ranked.add(new int[] {Bucket.of(1), Bucket.of(Double.POSITIVE_INFINITY)}, 0, 2);
    assertThatThrownBy(() -> ranked.quantiles(0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finite");
    ranked.clear();
    ranked.add(Double.NaN, 2);
    assertThatThrownBy(() -> ranked.quantiles(0.5)).hasMessageContaining("finite");
  }

  private void expectThoseOfASpread(DoubleUnaryOperator shape) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int number : new int[] {1, 2, 7, 200, 5_000}) {
      int[] buckets = new int[number];
      Arrays.setAll(buckets, i -> Bucket.of(shape.applyAsDouble(random.nextDouble())));
      Spread spread = new Spread();
      ranked.clear();
      int half = number / 2;
      for (SeriesParts part : new SeriesParts[] {spread::add, ranked::add}) {
        part.add(buckets, 0, half);
        part.add(buckets, half, number - half);
      }
      assertThat(ranked.quantiles(PLACES))
          .as("%d values, seed %d", number, SEED)
          .containsExactly(spread.quantiles(PLACES));
    }
  }

  private interface SeriesParts {
    void add(int[] of, int from, int number);
  }
}
