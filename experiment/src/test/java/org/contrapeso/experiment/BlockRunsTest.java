package org.contrapeso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.contrapeso.evidence.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is recorded of a run, held against sums done by hand (the first and the last week weigh
/// half): the busy course pays 3 in weeks 2, 3 and 4 after the policy start, and 1 in all others;
/// the idle course always pays 1.
final class BlockRunsTest {

  private static final int IDLE = 0;
  private static final int BUSY = 1;

  @ParameterizedTest
  @CsvSource({
    "END, 20, 26, 1, 1",
    "PEAK, 20, 26, 1, 3",
    "TOTAL, 150, 189, 10, 16",
    "MEAN, 15, 18.9, 1, 1.6"
  })
  void aSummaryReadsTheWeeksOfThePolicy(
      Summary summary, double idle, double busy, double idlePayment, double busyPayment) {
    ResolvedStudy study = TillStudy.of(5, summary, summary, 1);
    ResultBlock block = compute(study);
    for (int future = 0; future < 5; future++) {
      double first = block.inputs()[0][future];
      boolean summed = summary == Summary.TOTAL;
      double firsts = summed ? TillStudy.HORIZON * first : first;
      assertThat(column(study, block, IDLE, "room.balance", future)).isEqualTo(near(firsts + idle));
      assertThat(column(study, block, BUSY, "room.balance", future)).isEqualTo(near(firsts + busy));
      assertThat(column(study, block, IDLE, "room.payment", future)).isEqualTo(idlePayment);
      assertThat(column(study, block, BUSY, "room.payment", future)).isEqualTo(busyPayment);
    }
  }

  @Test
  void bothBaselinesAndTheTotalOfAFlowAreRecorded() {
    ResolvedStudy study = TillStudy.of(5, Summary.END, Summary.MEAN, 1);
    ResultBlock block = compute(study);
    assertThat(study.columns())
        .extracting(ResultColumn::name)
        .containsExactly(
            "room.balance",
            "room.balance.at_start",
            "room.payment",
            "room.payment.at_start",
            "room.payment.total");
    for (int course : new int[] {IDLE, BUSY}) {
      assertThat(column(study, block, course, "room.balance.at_start", 3))
          .isEqualTo(near(block.inputs()[0][3] + TillStudy.HISTORY));
      assertThat(column(study, block, course, "room.payment.at_start", 3)).isEqualTo(1);
    }
    assertThat(column(study, block, IDLE, "room.payment.total", 3)).isEqualTo(10);
    assertThat(column(study, block, BUSY, "room.payment.total", 3)).isEqualTo(16);
  }

  @Test
  void seriesAreRecordedFromTheStartToTheLastWeek() {
    ResolvedStudy study = TillStudy.of(5, Summary.END, Summary.MEAN, 4);
    ResultBlock block = compute(study);
    assertThat(study.historyWeeks()).containsExactly(2, 6);
    assertThat(study.forecastWeeks()).containsExactly(10, 14, 18, 20);
    double first = block.inputs()[0][4];
    assertThat(series(block.history(), 0, 4, first)).containsExactly(2, 6);
    assertThat(series(block.forecast()[IDLE], 0, 4, first)).containsExactly(10, 14, 18, 20);
    assertThat(series(block.forecast()[BUSY], 0, 4, first)).containsExactly(10, 18, 24, 26);
    assertThat(series(block.forecast()[BUSY], 1, 4, 0)).containsExactly(1, 3, 1, 1);
  }

  @Test
  void aPolicyThatStartsWithTheModelHasNoHistory() {
    ResolvedStudy study = TillStudy.of(5, Summary.END, Summary.MEAN, 4);
    ResolvedStudy early = study.withPeriod(study.modelStart(), 0, study.horizon());
    ResultBlock block = compute(early);
    assertThat(block.history().weeks()).isZero();
    assertThat(series(block.forecast()[IDLE], 0, 2, block.inputs()[0][2]))
        .containsExactly(0, 4, 8, 10);
  }

  private static ResultBlock compute(ResolvedStudy study) {
    return new BlockRuns(study, new Till(() -> {}), new Draws(study), 4, () -> false).compute(0);
  }

  private static double column(
      ResolvedStudy study, ResultBlock block, int course, String name, int future) {
    List<String> names = study.columns().stream().map(ResultColumn::name).toList();
    double value = block.columns()[course][names.indexOf(name)][future];
    return name.startsWith("room.balance") ? near(value) : value;
  }

  /// A future's values in the recorded weeks, less `first`.
  private static double[] series(TrajectoryBlock runs, int outcome, int future, double first) {
    return IntStream.range(0, runs.weeks())
        .mapToDouble(week -> near(runs.value(outcome, week, future) - first))
        .toArray();
  }

  /// Rounded to nine decimals, far above the rounding of these sums.
  private static double near(double value) {
    return Math.rint(value * 1e9) / 1e9;
  }
}
