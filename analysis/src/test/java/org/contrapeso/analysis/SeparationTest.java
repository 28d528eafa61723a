package org.contrapeso.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeparationTest {

  private static final double[] FIRST = {1, 2, 3, 4};

  @Test
  void samplesThatDoNotOverlapLieAWholeApart() {
    assertThat(Separation.of(FIRST, new double[] {5, 6}).distance()).isEqualTo(1);
  }

  @Test
  void aSampleLiesNothingFromItself() {
    assertThat(Separation.of(FIRST, FIRST).distance()).isZero();
    assertThat(Separation.of(FIRST, FIRST).isTold()).isFalse();
  }

  @Test
  void valuesThatBothHoldAreCountedTogether() {
    assertThat(Separation.of(new double[] {1, 1, 2, 2}, new double[] {1, 2, 2, 2}).distance())
        .isEqualTo(1.0 / 4);
  }

  @Test
  void kindsLieApartByTheLargestDifferenceOfAShare() {
    assertThat(Separation.ofKinds(new int[] {8, 2}, new int[] {3, 7}).distance())
        .isEqualTo(1.0 / 2);
  }

  @Test
  void chanceSeldomTellsSamplesOfOneDistributionApart() {
    SplittableRandom random = new SplittableRandom(1);
    long told =
        IntStream.range(0, 5_000)
            .filter(draw ->
                Separation.of(random.doubles(200).toArray(), random.doubles(300).toArray())
                    .isTold())
            .count();
    assertThat(told / 5_000.0).isCloseTo(1.0 / 1_000, within(1.0 / 1_000));
  }

  @Test
  void anEmptySampleIsRefused() {
    assertThatThrownBy(() -> Separation.of(FIRST, new double[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 and 0");
  }
}
