package org.contrapeso.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.contrapeso.evidence.Summary;
import org.contrapeso.experiment.Trigger.Action;
import org.contrapeso.experiment.Trigger.Condition;
import org.contrapeso.experiment.Trigger.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WarmRunnerTest {

  private static final int FUTURES = 150;
  private static final ResolvedStudy STUDY = TillStudy.of(FUTURES, Summary.END, Summary.MEAN, 1);
  private static final Course IDLE = STUDY.courses().getFirst();
  private static final Course BUSY = STUDY.courses().getLast();

  @ParameterizedTest
  @CsvSource({"1, 16, 0", "2, 8, 150", "3, 1, 77", "2, 64, 64"})
  void resultsAreThoseOfTheBatchBitForBit(int threads, int lanes, int futuresKept)
      throws IOException {
    WarmRunner runner = new WarmRunner(STUDY, new Till(() -> {}), threads, lanes, futuresKept);
    for (int repetition = 0; repetition < 3; repetition++) {
      assertThat(values(run(runner, STUDY.courses()), 2)).isDeepEqualTo(values(batch(STUDY), 2));
    }
  }

  @Test
  void aCourseThatMovesIsRunFromTheSamePast() throws IOException {
    AtomicInteger pasts = new AtomicInteger();
    WarmRunner runner = new WarmRunner(STUDY, new Till(pasts::incrementAndGet), 2, 16, FUTURES);
    run(runner, List.of(IDLE));
    int once = pasts.get();
    for (int pay = 2; pay < 6; pay++) {
      Course moved = paying(pay);
      List<Course> courses = List.of(IDLE, moved);
      assertThat(values(run(runner, courses), 2))
          .isDeepEqualTo(values(batch(STUDY.withCourses(courses, IDLE.id())), 2));
    }
    assertThat(once).isEqualTo(10);
    assertThat(pasts.get()).isEqualTo(once);
  }

  @Test
  void aCourseThatWasRunShortlyBeforeIsNotRunAgain() throws IOException {
    AtomicInteger weeks = new AtomicInteger();
    WarmRunner runner =
        new WarmRunner(STUDY, new Till(() -> {}).withWeeks(weeks::incrementAndGet), 2, 16, FUTURES);
    run(runner, List.of(IDLE, paying(2)));
    run(runner, List.of(IDLE, paying(3)));
    run(runner, List.of(IDLE, paying(4)));
    int once = weeks.get();
    List<Course> courses = List.of(IDLE, paying(2));
    assertThat(values(run(runner, courses), 2))
        .isDeepEqualTo(values(batch(STUDY.withCourses(courses, IDLE.id())), 2));
    assertThat(weeks.get()).isEqualTo(once);
    run(runner, List.of(IDLE, paying(5)));
    run(runner, List.of(IDLE, paying(2)));
    int since = weeks.get();
    run(runner, List.of(IDLE, paying(3)));
    assertThat(weeks.get()).isGreaterThan(since);
  }

  private static Course paying(double amount) {
    return BUSY.withPlans(List.of(new LeverPlan("room.paid", amount, 1, 0, OptionalInt.empty())));
  }

  @Test
  void aSearchRunsThePastOnceAndGivesTheColumnsOfTheBatch() throws IOException {
    AtomicInteger pasts = new AtomicInteger();
    WarmRunner search = WarmRunner.forSearch(STUDY, new Till(pasts::incrementAndGet), 2, 16);
    for (int pay = 2; pay < 6; pay++) {
      Course moved = paying(pay);
      List<ResultBlock> batch = batch(STUDY.withCourses(List.of(moved), BUSY.id()));
      assertThat(columns(run(search, List.of(moved)))).isDeepEqualTo(columns(batch));
      assertThat(columns(run(search, List.of(moved)))).isDeepEqualTo(columns(batch));
    }
    assertThat(pasts.get()).isEqualTo(10);
  }

  @Test
  void aTriggerThatNobodyExpectedObservesThePastToo() throws IOException {
    Trigger above =
        new Trigger(
            "room.balance", new Condition(Side.ABOVE, 500, 3), Action.START, 1, Optional.empty());
    Course waiting =
        BUSY.withPlans(
            List.of(new LeverPlan("room.paid", 3, 0, 0, OptionalInt.empty(), Optional.of(above))));
    WarmRunner runner = new WarmRunner(STUDY, new Till(() -> {}), 2, 16, FUTURES);
    run(runner, STUDY.courses());
    List<Course> courses = List.of(IDLE, waiting);
    assertThat(values(run(runner, courses), 2))
        .isDeepEqualTo(values(batch(STUDY.withCourses(courses, IDLE.id())), 2));
  }

  @Test
  void aPartOfTheFuturesIsRunAlone() {
    WarmRunner runner = new WarmRunner(STUDY, new Till(() -> {}), 2, 16, 32);
    List<ResultBlock> part = new ArrayList<>();
    runner.run(STUDY.courses(), 16, 64, part::add, () -> false);
    assertThat(part).extracting(ResultBlock::firstFuture).containsExactly(16, 32, 48);
    assertThatThrownBy(() -> runner.run(STUDY.courses(), 8, 64, part::add, () -> false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// The till takes a millisecond a week: a block of both courses would take 30.
  @Test
  void aRunIsCancelledBetweenTwoWeeks() {
    AtomicInteger weeks = new AtomicInteger();
    AtomicLong cancelledAt = new AtomicLong();
    WarmRunner runner =
        new WarmRunner(
            STUDY,
            new Till(() -> {})
                .withWeeks(() -> {
                  sleepOneMillisecond();
                  if (weeks.incrementAndGet() == 40) {
                    cancelledAt.set(System.nanoTime());
                  }
                }),
            2,
            16,
            FUTURES);
    List<ResultBlock> taken = new ArrayList<>();
    assertThatThrownBy(
            () -> runner.run(STUDY.courses(), 0, FUTURES, taken::add, () -> cancelledAt.get() != 0))
        .isInstanceOf(CancellationException.class);
    assertThat(weeks.get()).isBetween(40, 44);
    assertThat(Duration.ofNanos(System.nanoTime() - cancelledAt.get()))
        .isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void whatIsFinishedBeforeACancellationIsStillRight() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    WarmRunner runner = new WarmRunner(STUDY, new Till(() -> {}), 2, 16, FUTURES);
    assertThatThrownBy(() ->
            runner.run(
                STUDY.courses(), 0, FUTURES, block -> {}, () -> asked.incrementAndGet() > 130))
        .isInstanceOf(CancellationException.class);
    assertThat(values(run(runner, STUDY.courses()), 2)).isDeepEqualTo(values(batch(STUDY), 2));
  }

  private static void sleepOneMillisecond() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<ResultBlock> run(WarmRunner runner, List<Course> courses) {
    List<ResultBlock> blocks = new ArrayList<>();
    runner.run(courses, 0, FUTURES, blocks::add, () -> false);
    return blocks;
  }

  private static List<ResultBlock> batch(ResolvedStudy study) throws IOException {
    Collector collector = new Collector(0);
    new LocalRunner(1, 4).run(study, new Till(() -> {}), collector, Progress.SILENT);
    return collector.blocks;
  }

  /// Everything that blocks say, future by future, however they are cut.
  private static double[][] values(List<ResultBlock> blocks, int courses) {
    List<double[]> values = new ArrayList<>();
    for (ResultBlock block : blocks) {
      for (int slot = 0; slot < block.futures(); slot++) {
        List<Double> future = new ArrayList<>();
        add(block.inputs(), slot, future);
        future.add(block.match()[slot]);
        add(block.history(), block.futures(), slot, future);
        for (int course = 0; course < courses; course++) {
          add(block.columns()[course], slot, future);
          add(block.forecast()[course], block.futures(), slot, future);
        }
        values.add(future.stream().mapToDouble(Double::doubleValue).toArray());
      }
    }
    return values.toArray(double[][]::new);
  }

  /// The result columns of the only course, future by future.
  private static double[][] columns(List<ResultBlock> blocks) {
    List<double[]> values = new ArrayList<>();
    for (ResultBlock block : blocks) {
      for (int slot = 0; slot < block.futures(); slot++) {
        List<Double> future = new ArrayList<>();
        add(block.columns()[0], slot, future);
        values.add(future.stream().mapToDouble(Double::doubleValue).toArray());
      }
    }
    return values.toArray(double[][]::new);
  }

  private static void add(TrajectoryBlock runs, int futures, int slot, List<Double> to) {
    for (int at = slot; at < runs.values().length; at += futures) {
      to.add(runs.values()[at]);
    }
  }

  private static void add(double[][] rows, int slot, List<Double> to) {
    Arrays.stream(rows).forEach(row -> to.add(row[slot]));
  }
}
