package org.contrapeso.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OrderStatisticsTest {

  private static final SplittableRandom RANDOM = new SplittableRandom(42);

  /// Orders that part badly, and values that tie.
  enum Shape {
    RANDOM_ORDER(i -> RANDOM.nextDouble()),
    RISING(i -> i),
    FALLING(i -> -i),
    EQUAL(i -> 7),
    TWO_VALUES(i -> i % 2),
    MOSTLY_ZERO(i -> i % 100 == 0 ? i : 0),
    ORGAN_PIPE(i -> Math.abs(i - 2_500)),
    SAW(i -> i % 37);

    private final IntToDoubleFunction value;

    Shape(IntToDoubleFunction value) {
      this.value = value;
    }
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void atEachRankStandsWhatSortingPutsThere(Shape shape) {
    for (int count : new int[] {1, 2, 47, 48, 49, 300, 5_000, 20_001}) {
      double[] values = new double[count];
      Arrays.setAll(values, shape.value);
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      int[] ranks = {0, count / 10, count / 4, count / 2, count / 2, 9 * count / 10, count - 1};
      OrderStatistics.select(values, ranks);
      for (int rank : ranks) {
        assertThat(values[rank]).as("%d values, rank %d", count, rank).isEqualTo(sorted[rank]);
      }
      Arrays.sort(values);
      assertThat(values).containsExactly(sorted);
    }
  }
}
