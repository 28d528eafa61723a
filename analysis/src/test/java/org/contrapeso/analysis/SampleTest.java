package org.contrapeso.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SampleTest {

  @Test
  void quantilesAreThoseOfTypeSeven() {
    // R 4: quantile(c(15, 20, 35, 40, 50), c(.1, .25, .4, .5, .75, .9), type = 7)
    Sample sample = Sample.of(40, 15, 50, 20, 35);
    assertThat(sample.quantile(0.10)).isCloseTo(17, within(1e-12));
    assertThat(sample.quantile(0.25)).isEqualTo(20);
    assertThat(sample.quantile(0.40)).isCloseTo(29, within(1e-12));
    assertThat(sample.median()).isEqualTo(35);
    assertThat(sample.quantile(0.75)).isEqualTo(40);
    assertThat(sample.quantile(0.90)).isCloseTo(46, within(1e-12));
  }

  @Test
  void theEndsAreTheSmallestAndTheLargestValue() {
    Sample sample = Sample.of(3, -1, 2);
    assertThat(sample.quantile(0)).isEqualTo(sample.min()).isEqualTo(-1);
    assertThat(sample.quantile(1)).isEqualTo(sample.max()).isEqualTo(3);
  }

  @Test
  void aSingleValueIsEveryQuantile() {
    assertThat(Sample.of(7).quantiles()).isEqualTo(new Quantiles(7, 7, 7, 7, 7));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void quantilesRiseAndIgnoreTheOrderOfArrival(long seed) {
    double[] values = new SplittableRandom(seed).doubles(101, -5, 5).toArray();
    Sample sample = Sample.of(values);
    double[] reversed = new double[values.length];
    for (int slot = 0; slot < values.length; slot++) {
      reversed[slot] = values[values.length - 1 - slot];
    }
    assertThat(Sample.of(reversed).quantiles()).isEqualTo(sample.quantiles());
    double before = sample.min();
    for (int step = 0; step <= 1000; step++) {
      double quantile = sample.quantile(step / 1000.0);
      assertThat(quantile).isBetween(before, sample.max());
      before = quantile;
    }
  }

  @Test
  void theCallersArrayIsLeftAlone() {
    double[] values = {3, 1, 2};
    Sample sample = Sample.of(values);
    values[0] = -100;
    assertThat(values).containsExactly(-100, 1, 2);
    assertThat(sample.min()).isEqualTo(1);
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> Sample.of(1, Double.NaN))
        .hasMessageContaining("Value 1")
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> Sample.of(Double.POSITIVE_INFINITY)).hasMessageContaining("Infinity");
    assertThatThrownBy(Sample::of).hasMessageContaining("no values");
    assertThatThrownBy(() -> Sample.of(1).quantile(Double.NaN)).hasMessageContaining("[0, 1]");
    assertThatThrownBy(() -> Sample.of(1).quantile(1.1)).hasMessageContaining("1.1");
  }
}
