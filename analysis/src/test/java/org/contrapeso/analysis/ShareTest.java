package org.contrapeso.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.contrapeso.analysis.Share.Interval;
import org.junit.jupiter.api.Test;

final class ShareTest {

  @Test
  void intervalIsThatOfWilson() {
    // Newcombe (1998), Statistics in Medicine 17:857-872, table I, method 3.
    assertInterval(new Share(81, 263), 0.2553, 0.3662);
    assertInterval(new Share(15, 148), 0.0624, 0.1605);
    assertInterval(new Share(0, 20), 0, 0.1611);
    assertInterval(new Share(1, 29), 0.0061, 0.1718);
  }

  @Test
  void intervalOfTheComplementIsTheMirrorImage() {
    for (int count = 0; count <= 40; count++) {
      Interval interval = new Share(count, 40).interval();
      Interval mirrored = new Share(40 - count, 40).interval();
      assertThat(mirrored.low()).isCloseTo(1 - interval.high(), within(1e-12));
      assertThat(mirrored.high()).isCloseTo(1 - interval.low(), within(1e-12));
    }
  }

  @Test
  void intervalHoldsTheShareAndStaysBetweenNoneAndAll() {
    for (int count = 0; count <= 2000; count++) {
      Share share = new Share(count, 2000);
      assertThat(share.interval().low()).isBetween(0.0, share.value());
      assertThat(share.interval().high()).isBetween(share.value(), 1.0);
    }
  }

  @Test
  void aPartLargerThanItsWholeIsRefused() {
    assertThatThrownBy(() -> new Share(3, 2)).hasMessageContaining("3 in 2");
    assertThatThrownBy(() -> new Share(-1, 2)).hasMessageContaining("-1 in 2");
    assertThatThrownBy(() -> new Share(0, 0)).hasMessageContaining("0 in 0");
  }

  private static void assertInterval(Share share, double low, double high) {
    assertThat(share.interval().low()).isCloseTo(low, within(5e-5));
    assertThat(share.interval().high()).isCloseTo(high, within(5e-5));
  }
}
