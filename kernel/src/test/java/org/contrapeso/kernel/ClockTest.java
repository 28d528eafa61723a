package org.contrapeso.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

final class ClockTest {

  private static final Clock CLOCK = new Clock(YearMonth.of(2012, 1));

  @Test
  void aYearIsFiftyTwoWeeksAndAMonthATwelfthOfIt() {
    assertThat(CLOCK.weekOf(YearMonth.of(2012, 1))).isZero();
    assertThat(CLOCK.weekOf(YearMonth.of(2012, 4))).isEqualTo(13);
    assertThat(CLOCK.weekOf(YearMonth.of(2022, 1))).isEqualTo(520);
    assertThat(CLOCK.yearOf(546)).isEqualTo(2022.5);
    assertThat(CLOCK.monthOf(520)).isEqualTo(YearMonth.of(2022, 1));
    assertThat(CLOCK.monthOf(519)).isEqualTo(YearMonth.of(2021, 12));
  }

  @Test
  void monthsBeforeTheStartAndBeyondTwoCenturiesAreRefused() {
    assertThat(CLOCK.weekOf(YearMonth.of(2212, 1))).isEqualTo(Clock.MOST_WEEKS);
    assertThatThrownBy(() -> CLOCK.weekOf(YearMonth.of(2212, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most");
    assertThatThrownBy(() -> CLOCK.weekOf(YearMonth.of(Year.MAX_VALUE, 12)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CLOCK.weekOf(YearMonth.of(2011, 12)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("before");
  }
}
