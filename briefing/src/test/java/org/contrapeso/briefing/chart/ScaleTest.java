package org.contrapeso.briefing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScaleTest {

  @Test
  void endsMeetEndsAndTheMiddleTheMiddle() {
    Scale downwards = new Scale(0, 300, 212, 40);
    assertThat(downwards.at(0)).isEqualTo(212);
    assertThat(downwards.at(300)).isEqualTo(40);
    assertThat(downwards.at(150)).isEqualTo(126);
  }

  @Test
  void aScaleThatDoesNotRiseIsRefused() {
    assertThatThrownBy(() -> new Scale(3, 3, 0, 1)).hasMessageContaining("3.0 to 3.0");
    assertThatThrownBy(() -> new Scale(0, Double.NaN, 0, 1)).hasMessageContaining("NaN");
  }

  @Test
  void coordinatesAreWrittenToTheTenth() {
    assertThat(Drawing.place(12)).isEqualTo("12");
    assertThat(Drawing.place(12.34)).isEqualTo("12.3");
    assertThat(Drawing.place(-0.26)).isEqualTo("-0.3");
    assertThat(Drawing.place(-0.01)).isEqualTo("0");
  }
}
