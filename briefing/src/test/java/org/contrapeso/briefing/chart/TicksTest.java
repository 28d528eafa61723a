package org.contrapeso.briefing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TicksTest {

  @Test
  void amountsAreHeldByMultiplesOfOneTwoOrFive() {
    assertThat(Ticks.around(0, 262_000, 4).values())
        .containsExactly(0d, 100_000d, 200_000d, 300_000d);
    assertThat(Ticks.around(0, 735, 4).values()).containsExactly(0d, 200d, 400d, 600d, 800d);
    assertThat(Ticks.around(-3, 7, 4).values()).containsExactly(-5d, 0d, 5d, 10d);
  }

  @Test
  void yearsLieInsideTheRange() {
    assertThat(Ticks.within(2012, 2027, 4).values()).containsExactly(2015d, 2020d, 2025d);
  }

  @Test
  void aRangeWithoutWidthStillHasTwoTicks() {
    assertThat(Ticks.around(0, 0, 4).values()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(Ticks.around(5, 5, 4).values()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void anyRangeIsHeldByFewTicksThatAreEquallyFarApart() {
    SplittableRandom random = new SplittableRandom(3);
    for (int trial = 0; trial < 10_000; trial++) {
      double low = Math.pow(10, random.nextDouble(-9, 9)) * (random.nextBoolean() ? 1 : -1);
      double high = low + Math.pow(10, random.nextDouble(-3, 3)) * Math.abs(low);
      Ticks ticks = Ticks.around(low, high, 4);
      double step = ticks.values().get(1) - ticks.first();
      assertThat(ticks.values()).as("%s to %s", low, high).hasSizeBetween(2, 5);
      assertThat(ticks.first()).isLessThanOrEqualTo(low + step * 1e-6);
      assertThat(ticks.last()).isGreaterThanOrEqualTo(high - step * 1e-6);
      for (int tick = 1; tick < ticks.values().size(); tick++) {
        assertThat(ticks.values().get(tick) - ticks.values().get(tick - 1))
            .isCloseTo(step, within(step * 1e-6));
      }
    }
  }
}
