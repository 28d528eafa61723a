package org.contrapeso.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MarginalTest {

  private static final List<Marginal> EXAMPLES =
      List.of(
          new Marginal.Uniform(-3, 7),
          new Marginal.LogUniform(1e-8, 2e-8),
          new Marginal.LogUniform(1e-300, 1e300),
          new Marginal.Triangular(0.002, 0.002527474, 0.003),
          new Marginal.Triangular(110, 110, 120),
          new Marginal.Triangular(110_000, 115_000, 115_000));

  @Test
  void quantilesRiseFromTheLowEndToTheHighEnd() {
    for (Marginal marginal : EXAMPLES) {
      double previous = marginal.quantile(0);
      for (int step = 1; step <= 1_000; step++) {
        double value = marginal.quantile(step / 1_000.0);
        assertThat(value).as("%s at %d/1000", marginal, step).isGreaterThan(previous);
        previous = value;
      }
    }
    assertThat(new Marginal.Uniform(-3, 7).quantile(0)).isEqualTo(-3);
    assertThat(new Marginal.Uniform(-3, 7).quantile(1)).isEqualTo(7);
    assertThat(new Marginal.Triangular(110, 110, 120).quantile(0)).isEqualTo(110);
    assertThat(new Marginal.Triangular(110, 110, 120).quantile(1)).isEqualTo(120);
  }

  @Test
  void uniformHalvesItsRangeAtItsMedian() {
    assertThat(new Marginal.Uniform(-3, 7).quantile(0.5)).isEqualTo(2);
  }

  @Test
  void logUniformHasTheGeometricMeanAsItsMedian() {
    assertThat(new Marginal.LogUniform(1, 100).quantile(0.5)).isCloseTo(10, within(1e-14));
    assertThat(new Marginal.LogUniform(1e-300, 1e300).quantile(0.5)).isCloseTo(1, within(1e-12));
  }

  @Test
  void triangularFollowsItsDistributionFunction() {
    Marginal.Triangular triangular = new Marginal.Triangular(2, 3, 6);
    for (double u = 0.01; u < 1; u += 0.01) {
      double x = triangular.quantile(u);
      double below = x < 3 ? (x - 2) * (x - 2) / (4 * 1) : 1 - (6 - x) * (6 - x) / (4 * 3);
      assertThat(below).isCloseTo(u, within(1e-14));
    }
    assertThat(triangular.quantile(0.25)).isEqualTo(3);
  }

  @Test
  void aRangeWithoutWidthGivesItsValue() {
    for (Marginal marginal :
        List.of(
            new Marginal.Uniform(0.1, 0.1),
            new Marginal.LogUniform(0.1, 0.1),
            new Marginal.Triangular(0.1, 0.1, 0.1))) {
      for (double u : new double[] {0, 0x1p-53, 0.3, 0.7, 1}) {
        assertThat(marginal.quantile(u)).isEqualTo(0.1);
      }
    }
  }

  @Test
  void impossibleRangesAreRefused() {
    assertThatThrownBy(() -> new Marginal.Uniform(2, 1)).hasMessageContaining("[2.0, 1.0]");
    assertThatThrownBy(() -> new Marginal.Uniform(Double.NaN, 1)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Marginal.Uniform(0, Double.POSITIVE_INFINITY))
        .hasMessageContaining("finite");
    assertThatThrownBy(() -> new Marginal.LogUniform(0, 1)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> new Marginal.Triangular(0, 2, 1)).hasMessageContaining("mode 2.0");
    assertThatThrownBy(() -> new Marginal.Triangular(0, Double.NaN, 1)).hasMessageContaining("NaN");
  }
}
