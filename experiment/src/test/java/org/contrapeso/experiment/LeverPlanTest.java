package org.contrapeso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LeverPlanTest {

  private static final double STATUS_QUO = 1;

  @Test
  void withoutARampTheLeverMovesAtOnceAndStays() {
    LeverPlan plan = plan(3, 0, 0, OptionalInt.empty());
    assertThat(settings(plan, 4)).containsExactly(3, 3, 3, 3);
    assertThat(plan.effortAt(100_000, STATUS_QUO)).isEqualTo(3);
  }

  @Test
  void nothingMovesBeforeTheStart() {
    assertThat(settings(plan(3, 2, 0, OptionalInt.empty()), 4)).containsExactly(1, 1, 3, 3);
  }

  @Test
  void aRampReachesTheValueInEqualWeeklyParts() {
    assertThat(settings(plan(3, 1, 3, OptionalInt.empty()), 7))
        .containsExactly(1, 1.5, 2, 2.5, 3, 3, 3);
  }

  @Test
  void aRampGoesDownAsItGoesUp() {
    assertThat(settings(plan(0, 0, 3, OptionalInt.empty()), 5))
        .containsExactly(0.75, 0.5, 0.25, 0, 0);
  }

  @Test
  void afterItsDurationTheLeverFallsBack() {
    assertThat(settings(plan(3, 1, 0, OptionalInt.of(2)), 5)).containsExactly(1, 3, 3, 1, 1);
  }

  @Test
  void aDurationShorterThanTheRampCutsTheRamp() {
    assertThat(settings(plan(3, 0, 3, OptionalInt.of(2)), 4)).containsExactly(1.5, 2, 1, 1);
  }

  private static LeverPlan plan(double value, int start, int ramp, OptionalInt duration) {
    return new LeverPlan("room.lever", value, start, ramp, duration);
  }

  private static double[] settings(LeverPlan plan, int weeks) {
    return IntStream.range(0, weeks).mapToDouble(week -> plan.effortAt(week, STATUS_QUO)).toArray();
  }
}
