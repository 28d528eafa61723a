package org.contrapeso.experiment.hindcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class KeptTest {

  @Test
  void futuresAboveTheCutOffAreRuledOut() {
    assertThat(Kept.of(new double[] {4, 1, 3, 2}, 3, 1)).containsExactly(1, 2, 3);
    assertThat(Kept.sharePassing(new double[] {4, 1, 3, 2}, 3)).isEqualTo(0.75);
  }

  @Test
  void theLeastImplausibleAreKeptWhereTooFewPass() {
    assertThat(Kept.of(new double[] {9, 7, 8, 7}, 3, 2)).containsExactly(1, 3);
  }

  @Test
  void quantilesLieBetweenOrderStatistics() {
    double[] values = {3, 1, 2, 5, 4};
    assertThat(Kept.quantile(values, 0)).isEqualTo(1);
    assertThat(Kept.quantile(values, 0.5)).isEqualTo(3);
    assertThat(Kept.quantile(values, 0.625)).isEqualTo(3.5);
    assertThat(Kept.quantile(values, 1)).isEqualTo(5);
  }

  @Test
  void distanceOfKolmogorovAndSmirnovIsTheLargestGapOfTheDistributions() {
    double[] all = IntStream.range(0, 100).mapToDouble(i -> i).toArray();
    double[] lower = IntStream.range(0, 50).mapToDouble(i -> i).toArray();
    assertThat(Kept.distance(all, all)).isZero();
    assertThat(Kept.distance(lower, all)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void distanceByChanceIsTheTabledOne() {
    // Smirnov's table: 1.36 / sqrt(n) at a level of 5 %, 1.63 / sqrt(n) at 1 %
    assertThat(Kept.distanceByChance(0.05, 400)).isCloseTo(1.36 / 20, within(1e-3));
    assertThat(Kept.distanceByChance(0.01, 400)).isCloseTo(1.63 / 20, within(1e-3));
  }

  @Test
  void ranksOfARisingFunctionCorrelateFully() {
    double[] values = {0.3, 0.1, 0.9, 0.5};
    double[] cubes = {0.027, 0.001, 0.729, 0.125};
    double[] fallen = {-0.3, -0.1, -0.9, -0.5};
    assertThat(Kept.correlation(Kept.ranks(values), Kept.ranks(cubes))).isCloseTo(1, within(1e-12));
    assertThat(Kept.correlation(Kept.ranks(values), Kept.ranks(fallen)))
        .isCloseTo(-1, within(1e-12));
  }
}
