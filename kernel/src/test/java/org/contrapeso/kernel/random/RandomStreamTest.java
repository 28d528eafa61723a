package org.contrapeso.kernel.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RandomStreamTest {

  private static final long SEED = 20_220_101;
  private static final RandomStream STREAM = RandomStream.of(SEED, "organisation.initial_sizes");

  /// Test vectors of the hash's authors.
  @Test
  void processIdsArePublishedFnvHashes() {
    assertThat(RandomStream.process("")).isEqualTo(0x811c9dc5);
    assertThat(RandomStream.process("a")).isEqualTo(0xe40c292c);
    assertThat(RandomStream.process("foobar")).isEqualTo(0xbf9cf968);
  }

  @Test
  void everyPartOfTheAddressMatters() {
    Set<Double> numbers = new HashSet<>();
    RandomStream otherProcess = RandomStream.of(SEED, "violence.deaths");
    RandomStream otherSeed = RandomStream.of(SEED + 1, "organisation.initial_sizes");
    RandomStream otherHighSeed = RandomStream.of(SEED + (1L << 32), "organisation.initial_sizes");
    for (int future = 0; future < 3; future++) {
      for (int entity = 0; entity < 3; entity++) {
        for (int step : new int[] {0, 1, RandomStream.STEPS - 1}) {
          for (int draw : new int[] {0, 1, 2, RandomStream.DRAWS - 1}) {
            numbers.add(STREAM.uniform(future, entity, step, draw));
            numbers.add(otherProcess.uniform(future, entity, step, draw));
            numbers.add(otherSeed.uniform(future, entity, step, draw));
            numbers.add(otherHighSeed.uniform(future, entity, step, draw));
          }
        }
      }
    }
    assertThat(numbers).hasSize(4 * 3 * 3 * 3 * 4);
  }

  @Test
  void lanesHoldTheScalarNumbersOfTheirFutures() {
    int[] future = {7, 7, 0, 1_999, 7};
    double[] result = {-1, -1, -1, -1, -1};
    STREAM.uniforms(future, 12, 260, result, 4);
    for (int lane = 0; lane < 4; lane++) {
      assertThat(result[lane]).isEqualTo(STREAM.uniform(future[lane], 12, 260));
    }
    assertThat(result[0]).isEqualTo(result[1]);
    assertThat(result[4]).isEqualTo(-1);
  }

  /// Each statistic is a standard normal under independence and uniformity; one in 15 million such
  /// samples exceeds 5.4.
  @Test
  void numbersAreUniformAndUncorrelatedAlongEveryPartOfTheAddress() {
    int n = 200_000;
    for (int axis = 0; axis < 4; axis++) {
      double sum = 0;
      double sumOfSquares = 0;
      double sumOfProducts = 0;
      double previous = 0;
      for (int i = 0; i <= n; i++) {
        double u =
            switch (axis) {
                  case 0 -> STREAM.uniform(i, 0, 0);
                  case 1 -> STREAM.uniform(0, i, 0);
                  case 2 -> STREAM.uniform(0, 0, i);
                  default -> STREAM.uniform(0, 0, i / RandomStream.DRAWS, i % RandomStream.DRAWS);
                }
                - 0.5;
        if (i > 0) {
          sum += u;
          sumOfSquares += u * u;
          sumOfProducts += u * previous;
        }
        previous = u;
      }
      assertThat(Math.abs(sum) / Math.sqrt(n / 12.0)).as("mean, axis %d", axis).isLessThan(5.4);
      assertThat(Math.abs(sumOfSquares - n / 12.0) / Math.sqrt(n / 180.0))
          .as("variance, axis %d", axis)
          .isLessThan(5.4);
      assertThat(Math.abs(sumOfProducts) / (Math.sqrt(n) / 12))
          .as("serial correlation, axis %d", axis)
          .isLessThan(5.4);
    }
  }

  @Test
  void stepsAndDrawsBeyondTheirRangeAreRefused() {
    assertThatThrownBy(() -> STREAM.uniform(0, 0, -1)).hasMessageContaining("step -1");
    assertThatThrownBy(() -> STREAM.uniform(0, 0, RandomStream.STEPS))
        .hasMessageContaining("[0, 16777216)");
    assertThatThrownBy(() -> STREAM.uniform(0, 0, 0, -1)).hasMessageContaining("draw -1");
    assertThatThrownBy(() -> STREAM.uniform(0, 0, 0, RandomStream.DRAWS))
        .hasMessageContaining("[0, 512)");
  }
}
