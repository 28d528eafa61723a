package org.contrapeso.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OrderStatisticsTest {

  private static final long SEED = 42;

  /// Orders that part badly, and values that tie.
  enum Shape {
    RANDOM,
    RISING,
    FALLING,
    EQUAL,
    TWO_VALUES,
    MOSTLY_ZERO,
    ORGAN_PIPE,
    SAW;

    double[] draw(int count) {
      SplittableRandom random = new SplittableRandom(SEED);
      double[] values = new double[count];
      Arrays.setAll(values, i -> value(i, random));
      return values;
    }

    private double value(int i, SplittableRandom random) {
      return switch (this) {
        case RANDOM -> random.nextDouble();
        case RISING -> i;
        case FALLING -> -i;
        case EQUAL -> 7;
        case TWO_VALUES -> i % 2;
        case MOSTLY_ZERO -> i % 100 == 0 ? i : 0;
        case ORGAN_PIPE -> Math.abs(i - 2_500);
        case SAW -> i % 37;
      };
    }
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void atEachRankStandsWhatSortingPutsThere(Shape shape) {
    for (int count : new int[] {1, 2, 47, 48, 49, 300, 5_000, 20_001}) {
      double[] values = shape.draw(count);
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
