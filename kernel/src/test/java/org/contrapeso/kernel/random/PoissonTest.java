package org.contrapeso.kernel.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.kernel.math.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Statistical tests at 5.4 standard errors: one correct sampler in 15 million would fail one.
final class PoissonTest {

  private static final RandomStream STREAM = RandomStream.of(20_220_101, "test.poisson");
  private static final double STANDARD_ERRORS = 5.4;
  private static final int DRAWS = 200_000;

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.3, 1, 4.5, 9.99, 10, 11.5, 40, 300, 5_000, 1e6, 1e9})
  void meanAndVarianceEqualTheMean(double mean) {
    double sum = 0;
    double sumOfSquares = 0;
    for (int future = 0; future < DRAWS; future++) {
      double deviation = Poisson.draw(STREAM, future, 3, 17, mean) - mean;
      sum += deviation;
      sumOfSquares += deviation * deviation;
    }
    double errorOfMean = Math.sqrt(mean / DRAWS);
    double errorOfVariance = Math.sqrt((mean + 2 * mean * mean) / DRAWS);
    assertThat(Math.abs(sum / DRAWS)).isLessThan(STANDARD_ERRORS * errorOfMean);
    assertThat(Math.abs(sumOfSquares / DRAWS - mean)).isLessThan(STANDARD_ERRORS * errorOfVariance);
  }

  @Test
  void countsOfManyLanesAreThoseOfEach() {
    double[] means = {0, 1e-300, 0.001, 0.04, 0.3, 1, 4.5, 9.99, 10, 40, 1e6};
    int lanes = 5_000;
    int[] future = new int[lanes];
    double[] mean = new double[lanes];
    double[] counts = new double[lanes];
    for (int lane = 0; lane < lanes; lane++) {
      future[lane] = 3 * lane;
      mean[lane] = means[lane % means.length];
    }
    Poisson.draw(STREAM, future, 3, 17, mean, counts, lanes);
    for (int lane = 0; lane < lanes; lane++) {
      assertThat((long) counts[lane])
          .isEqualTo(Poisson.draw(STREAM, future[lane], 3, 17, mean[lane]));
    }
    Poisson.draw(STREAM, future, 3, 17, new double[lanes], counts, lanes);
    assertThat(counts).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, 0x1.1p30})
  void aMeanOutsideItsRangeIsRefusedInAnyLane(double mean) {
    double[] means = {1, mean};
    assertThatThrownBy(() -> Poisson.draw(STREAM, new int[2], 0, 0, means, new double[2], 2))
        .hasMessageContaining("is not in [0");
  }

  /// Pearson's chi-square over counts with at least 20 expected, the rest pooled at each end;
  /// compared through Wilson and Hilferty's normal approximation.
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 4.5, 9.99, 10, 11.5, 40, 300})
  void countsFollowTheProbabilitiesOfThePoissonLaw(double mean) {
    int largest = (int) (mean + 12 * Math.sqrt(mean) + 12);
    long[] observed = new long[largest + 1];
    for (int future = 0; future < DRAWS; future++) {
      observed[(int) Math.min(largest, Poisson.draw(STREAM, future, 5, 9, mean))]++;
    }
    double chiSquare = 0;
    int cells = 0;
    double pooledExpected = 0;
    long pooledObserved = 0;
    double expectedSoFar = 0;
    for (int count = 0; count <= largest; count++) {
      pooledExpected += DRAWS * probability(count, mean);
      pooledObserved += observed[count];
      if (pooledExpected >= 20 && DRAWS - expectedSoFar - pooledExpected >= 20) {
        chiSquare += square(pooledObserved - pooledExpected) / pooledExpected;
        cells++;
        expectedSoFar += pooledExpected;
        pooledExpected = 0;
        pooledObserved = 0;
      }
    }
    double rest = DRAWS - expectedSoFar;
    chiSquare += square(pooledObserved - rest) / rest;
    double freedom = cells;
    double z =
        (Math.cbrt(chiSquare / freedom) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom));
    assertThat(z).isLessThan(STANDARD_ERRORS);
  }

  /// Kolmogorov and Smirnov's distance to the normal law, which lies within 0.5/√mean of the
  /// Poisson law at a large mean; `P(D > 4/√n)` is below 1e-13.
  @ParameterizedTest
  @ValueSource(doubles = {1e6, 1e9})
  void largeMeansAreNearlyNormal(double mean) {
    double[] levels = new double[DRAWS];
    for (int future = 0; future < DRAWS; future++) {
      levels[future] =
          Normal.cdf((Poisson.draw(STREAM, future, 1, 2, mean) + 0.5 - mean) / Math.sqrt(mean));
    }
    Arrays.sort(levels);
    double distance = 0;
    for (int rank = 0; rank < DRAWS; rank++) {
      distance = Math.max(distance, Math.abs(levels[rank] - (rank + 0.5) / DRAWS));
    }
    assertThat(distance).isLessThan(4 / Math.sqrt(DRAWS) + 0.5 / Math.sqrt(mean));
  }

  @Test
  void smallMeansNeverLoseACountWhenTheMeanRises() {
    for (int future = 0; future < 1_000; future++) {
      long previous = 0;
      for (double mean = 0; mean < 10; mean += 0.25) {
        long count = Poisson.draw(STREAM, future, 0, 0, mean);
        assertThat(count).isGreaterThanOrEqualTo(previous);
        previous = count;
      }
    }
  }

  @Test
  void theSameAddressGivesTheSameCount() {
    for (double mean : new double[] {0.5, 9, 12, 1e5}) {
      assertThat(Poisson.draw(STREAM, 4, 5, 6, mean))
          .isEqualTo(Poisson.draw(STREAM, 4, 5, 6, mean));
    }
    assertThat(Poisson.draw(STREAM, 4, 5, 6, 1e5)).isNotEqualTo(Poisson.draw(STREAM, 4, 5, 7, 1e5));
  }

  @Test
  void countsAreTheSameOnEveryMachine() {
    long digest = 0;
    for (int future = 0; future < DRAWS; future++) {
      digest = digest * 31 + Poisson.draw(STREAM, future, 8, 8, future % 64);
    }
    assertThat(digest).isEqualTo(3119749009620209590L);
  }

  @Test
  void nothingIsExpectedFromAMeanOfZero() {
    for (int future = 0; future < 1_000; future++) {
      assertThat(Poisson.draw(STREAM, future, 0, 0, 0)).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, Double.NaN, 1.1e9, Double.POSITIVE_INFINITY})
  void impossibleMeansAreRefused(double mean) {
    assertThatThrownBy(() -> Poisson.draw(STREAM, 0, 0, 0, mean))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Double.toString(mean));
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 55, 1e4})
  void theLawOfProbabilitiesSumsToOne(double mean) {
    double sum = 0;
    for (int count = 0; count < mean + 20 * Math.sqrt(mean); count++) {
      sum += Elementary.exp(Poisson.logProbability(count, mean));
    }
    assertThat(sum).isBetween(1 - 1e-11, 1 + 1e-11);
  }

  /// By recurrence, independently of the sampler's own formula.
  private static double probability(int count, double mean) {
    double probability = Math.exp(-mean);
    for (int k = 1; k <= count; k++) {
      probability *= mean / k;
    }
    return probability;
  }

  private static double square(double x) {
    return x * x;
  }
}
