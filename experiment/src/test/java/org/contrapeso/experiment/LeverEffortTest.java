package org.contrapeso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Levers whose status quo moves: a till into which 1 is paid until week 4, and 2 from then on.
final class LeverEffortTest {

  private static final int POLICY_START = 3;

  private final Till till = new Till(() -> {}).withRiseFrom(4);

  @Test
  void aLeverWithoutAPlanFollowsItsPast() {
    assertThat(settings(List.of())).containsExactly(1, 1, 1, 1, 2, 2, 2, 2);
  }

  @Test
  void aPlanLeavesTheStatusQuoOfTheWeekAndFallsBackToIt() {
    assertThat(settings(List.of(new LeverPlan("room.paid", 5, 1, 0, OptionalInt.of(2)))))
        .containsExactly(1, 1, 1, 1, 5, 5, 2, 2);
  }

  @Test
  void aRampSetsOutFromTheStatusQuoOfTheWeek() {
    assertThat(settings(List.of(new LeverPlan("room.paid", 5, 0, 2, OptionalInt.empty()))))
        .containsExactly(1, 1, 1, 1 + 4 / 3.0, 2 + 3 * (2 / 3.0), 5, 5, 5);
  }

  private double[] settings(List<LeverPlan> plans) {
    LeverEffort effort = new LeverEffort(till, plans, POLICY_START, 2);
    return IntStream.range(0, 8).mapToDouble(week -> effort.in(week)[0][1]).toArray();
  }
}
