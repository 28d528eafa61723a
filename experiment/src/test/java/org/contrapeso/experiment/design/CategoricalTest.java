package org.contrapeso.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class CategoricalTest {

  @Test
  void alternativesGetSharesInProportionToTheirWeights() {
    Categorical choice = Categorical.of(1, 0, 2, 1);
    int[] counts = new int[4];
    for (int i = 0; i < 1_000; i++) {
      counts[choice.quantile((i + 0.5) / 1_000)]++;
    }
    assertThat(counts).containsExactly(250, 0, 500, 250);
  }

  @Test
  void anAlternativeOfWeightZeroIsNeverChosen() {
    assertThat(Categorical.of(0, 1, 0).quantile(0)).isEqualTo(1);
    assertThat(Categorical.of(0, 1, 0).quantile(1)).isEqualTo(1);
    assertThat(Categorical.of(0.1, 0.2, 0).quantile(1 - 0x1p-53)).isEqualTo(1);
  }

  @Test
  void impossibleWeightsAreRefused() {
    assertThatThrownBy(() -> Categorical.of()).hasMessageContaining("sum of weights is 0");
    assertThatThrownBy(() -> Categorical.of(0, 0)).hasMessageContaining("sum of weights is 0");
    assertThatThrownBy(() -> Categorical.of(1, -1)).hasMessageContaining("weight -1.0");
    assertThatThrownBy(() -> Categorical.of(1, Double.NaN)).hasMessageContaining("weight NaN");
    assertThatThrownBy(() -> Categorical.of(Double.MAX_VALUE, Double.MAX_VALUE))
        .hasMessageContaining("Infinity");
  }
}
