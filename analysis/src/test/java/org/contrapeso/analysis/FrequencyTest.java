package org.contrapeso.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.contrapeso.analysis.Frequency.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrequencyTest {

  @ParameterizedTest
  @CsvSource({
    "1400, 2000, 7, 10, EXACT",
    "1415, 2000, 7, 10, ROUNDED",
    "101, 2000, 1, 10, ROUNDED",
    "100, 2000, 5, 100, EXACT", // 0.5 of 10 is halfway, and 0 is even
    "99, 2000, 5, 100, ROUNDED",
    "11, 2000, 1, 100, ROUNDED",
    "10, 2000, 1, 100, FEWER_THAN",
    "1, 2000, 1, 100, FEWER_THAN",
    "0, 2000, 0, 2000, EXACT",
    "2000, 2000, 2000, 2000, EXACT",
    "1999, 2000, 99, 100, MORE_THAN",
    "1900, 2000, 95, 100, EXACT",
    "1, 30, 1, 30, EXACT", // too few futures to speak of hundredths
    "2, 3, 7, 10, ROUNDED",
    "300000000, 2000000000, 2, 10, ROUNDED", // 1.5 of 10, and no overflow
  })
  void frequencyFollowsTheStatedRule(int count, int of, int shown, int ofShown, Precision as) {
    assertThat(Frequency.of(new Share(count, of))).isEqualTo(new Frequency(shown, ofShown, as));
  }

  @Test
  void aShareAndItsComplementAddUpToTheWhole() {
    for (int of : new int[] {1, 3, 20, 40, 100, 200, 999, 2000}) {
      for (int count = 0; count <= of; count++) {
        Frequency shown = Frequency.of(new Share(count, of));
        Frequency rest = Frequency.of(new Share(of - count, of));
        assertThat(rest.of()).isEqualTo(shown.of());
        assertThat(shown.count() + rest.count()).isEqualTo(shown.of());
      }
    }
  }

  @Test
  void roundingMovesAShareByHalfAUnitAtMost() {
    int of = 1999;
    for (int count = 0; count <= of; count++) {
      Frequency shown = Frequency.of(new Share(count, of));
      double share = count / (double) of;
      double read = shown.count() / (double) shown.of();
      switch (shown.precision()) {
        case EXACT -> assertThat(read).isEqualTo(share);
        case ROUNDED -> assertThat(Math.abs(read - share)).isLessThanOrEqualTo(0.5 / shown.of());
        case FEWER_THAN -> assertThat(share).isGreaterThan(0).isLessThan(read);
        case MORE_THAN -> assertThat(share).isLessThan(1).isGreaterThan(read);
      }
    }
  }
}
