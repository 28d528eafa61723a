package org.contrapeso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contrapeso.kernel.Clock;
import org.contrapeso.kernel.Simulation;
import org.junit.jupiter.api.Test;

final class HistoryScoreTest {

  private static final Simulation TILL = new Till(() -> {});
  private static final int FIRST_WEEK = 10;

  private final HistoryScore score =
      new HistoryScore(
          new HistoryRecord(
              3,
              List.of(
                  new Observation(
                      TILL.outcomes().getFirst(),
                      "room.series",
                      2020,
                      FIRST_WEEK,
                      100,
                      0.1,
                      true,
                      "1",
                      1))),
          TILL,
          2);

  @Test
  void aLaneMatchesWhereItsMeanOfTheYearLiesWithinTheTolerances() {
    pass(129, 131);
    assertThat(score.match(0)).isEqualTo(1);
    assertThat(score.match(1)).isZero();
  }

  @Test
  void weeksOutsideTheYearDoNotCount() {
    week(FIRST_WEEK - 1, 9e9, 0);
    pass(100, 100);
    week(FIRST_WEEK + Clock.WEEKS_PER_YEAR, 9e9, 0);
    assertThat(score.match(0)).isEqualTo(1);
    assertThat(score.match(1)).isEqualTo(1);
  }

  @Test
  void aNewRunForgetsTheOneBefore() {
    pass(100, 100);
    score.reset();
    pass(100, 100);
    assertThat(score.match(0)).isEqualTo(1);
  }

  @Test
  void everyFutureMeetsARecordOfNothing() {
    assertThat(new HistoryScore(HistoryRecord.NONE, TILL, 1).match(0)).isEqualTo(1);
  }

  private void pass(double first, double second) {
    for (int week = 0; week < Clock.WEEKS_PER_YEAR; week++) {
      week(FIRST_WEEK + week, first, second);
    }
  }

  private void week(int week, double first, double second) {
    double[][] reported = new double[TILL.outcomes().size()][];
    reported[0] = new double[] {first, second};
    score.observe(week, reported);
  }
}
