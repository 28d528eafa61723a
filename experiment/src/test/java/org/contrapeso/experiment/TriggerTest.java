package org.contrapeso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.contrapeso.evidence.Summary;
import org.contrapeso.experiment.Trigger.Action;
import org.contrapeso.experiment.Trigger.Condition;
import org.contrapeso.experiment.Trigger.Side;
import org.junit.jupiter.api.Test;

/// Plans that hang on the balance of a till, into which 1 is paid every week and 3 by the plan. The
/// policy starts in week 2.
final class TriggerTest {

  private static final int POLICY_START = 2;

  @Test
  void itStartsAPlanAfterSoManyWeeksInARow() {
    Trigger aboveFour = trigger(Action.START, new Condition(Side.ABOVE, 4, 2), Optional.empty());
    assertThat(settings(plan(0, aboveFour), 0, 1, 2, 5, 3, 5, 6, 0, 0, 0))
        .containsExactly(1, 1, 1, 1, 1, 1, 1, 3, 3, 3);
  }

  @Test
  void theStartOfThePlanCountsFromThen() {
    Trigger belowTwo = trigger(Action.START, new Condition(Side.BELOW, 2, 1), Optional.empty());
    assertThat(settings(plan(2, belowTwo), 5, 5, 5, 1, 5, 5, 5, 5))
        .containsExactly(1, 1, 1, 1, 1, 1, 3, 3);
  }

  @Test
  void weeksBeforeThePolicyStartCountButNothingHappensInThem() {
    Trigger aboveFour = trigger(Action.START, new Condition(Side.ABOVE, 4, 2), Optional.empty());
    assertThat(settings(plan(0, aboveFour), 5, 5, 0, 0)).containsExactly(1, 1, 3, 3);
  }

  @Test
  void itStopsAPlanForGood() {
    Trigger aboveFour = trigger(Action.STOP, new Condition(Side.ABOVE, 4, 1), Optional.empty());
    assertThat(settings(plan(0, aboveFour), 0, 0, 0, 5, 0, 0)).containsExactly(1, 1, 3, 3, 1, 1);
  }

  @Test
  void aReleaseUndoesItAndItWaitsAnew() {
    Trigger aboveFour =
        trigger(
            Action.STOP,
            new Condition(Side.ABOVE, 4, 1),
            Optional.of(new Condition(Side.BELOW, 2, 2)));
    assertThat(settings(plan(0, aboveFour), 0, 0, 5, 1, 3, 1, 1, 0, 5, 0))
        .containsExactly(1, 1, 3, 1, 1, 1, 1, 3, 3, 1);
  }

  @Test
  void itMultipliesTheValueOfAPlan() {
    Trigger aboveFour =
        new Trigger(
            "room.balance",
            new Condition(Side.ABOVE, 4, 1),
            Action.SCALE,
            0.5,
            Optional.of(new Condition(Side.BELOW, 4, 1)));
    assertThat(settings(plan(0, aboveFour), 0, 0, 5, 5, 0, 0))
        .containsExactly(1, 1, 3, 1.5, 1.5, 3);
  }

  @Test
  void aLaneHeedsWhatItselfObservesAlone() {
    Trigger aboveFour = trigger(Action.START, new Condition(Side.ABOVE, 4, 1), Optional.empty());
    LeverEffort effort =
        new LeverEffort(new Till(() -> {}), List.of(plan(0, aboveFour)), POLICY_START, 3);
    effort.observe(new double[][] {{0, 5, Double.NaN}, {0, 0, 0}});
    assertThat(effort.in(POLICY_START)[0]).containsExactly(1, 3, 1);
    effort.reset();
    assertThat(effort.in(POLICY_START)[0]).containsExactly(1, 1, 1);
  }

  /// Futures begin with 0 to 1,000 in the till, so that some pass the threshold and some do not.
  @Test
  void lanesThreadsAndResumptionChangeNoBit() throws IOException {
    ResolvedStudy study = study();
    List<ResultBlock> whole = run(study, 1, 64, 0);
    assertThat(Arrays.deepEquals(flat(run(study, 2, 16, 0)), flat(whole))).isTrue();
    assertThat(Arrays.deepEquals(flat(run(study, 2, 1, 0)), flat(whole))).isTrue();
    assertThat(
            Arrays.deepEquals(
                flat(run(study, 2, 8, LocalRunner.FUTURES_PER_BLOCK)),
                flat(whole.subList(1, whole.size()))))
        .isTrue();
  }

  @Test
  void aCourseIsTheBaselineUntilItsTriggerActs() throws IOException {
    ResolvedStudy study = study();
    int acted = 0;
    for (ResultBlock block : run(study, 1, 64, 0)) {
      TrajectoryBlock idle = block.forecast()[0];
      TrajectoryBlock busy = block.forecast()[1];
      for (int future = 0; future < block.futures(); future++) {
        boolean acting = block.history().value(0, TillStudy.HISTORY - 1, future) > 500;
        boolean equal = true;
        for (int week = 0; week < idle.weeks(); week++) {
          assertThat(busy.value(1, week, future)).isEqualTo(acting ? 3 : 1);
          double waiting = idle.value(0, week, future);
          assertThat(busy.value(0, week, future) == waiting).isEqualTo(equal);
          equal = !acting;
          acting |= waiting > 500;
        }
        acted += acting ? 1 : 0;
      }
    }
    assertThat(acted).isBetween(1, study.futures() - 1);
  }

  @Test
  void itIsPartOfTheHashOfAStudy() {
    ResolvedStudy study = study();
    String text = StudyJson.write(study);
    assertThat(text)
        .containsSubsequence(
            "\"trigger\"", "\"outcome\": \"room.balance\"", "\"above\": 500.0", "\"weeks\": 1")
        .contains("\"then\": \"start\"");
    assertThat(StudyJson.hash(study))
        .isNotEqualTo(
            StudyJson.hash(
                TillStudy.of(
                    study.futures(), Summary.END, Summary.MEAN, 1, plan(0, Optional.empty()))));
  }

  private static ResolvedStudy study() {
    Trigger above = trigger(Action.START, new Condition(Side.ABOVE, 500, 1), Optional.empty());
    return TillStudy.of(150, Summary.END, Summary.MEAN, 1, plan(0, above));
  }

  private static List<ResultBlock> run(ResolvedStudy study, int threads, int lanes, int from)
      throws IOException {
    Collector collector = new Collector(from);
    new LocalRunner(threads, lanes).run(study, new Till(() -> {}), collector, Progress.SILENT);
    return collector.blocks;
  }

  private static Object[] flat(List<ResultBlock> blocks) {
    List<Object> values = new ArrayList<>();
    for (ResultBlock block : blocks) {
      values.add(block.inputs());
      values.add(block.columns());
      values.add(block.history().values());
      Arrays.stream(block.forecast()).map(TrajectoryBlock::values).forEach(values::add);
    }
    return values.toArray();
  }

  private static Trigger trigger(Action action, Condition when, Optional<Condition> release) {
    return new Trigger("room.balance", when, action, 1, release);
  }

  private static LeverPlan plan(int start, Trigger trigger) {
    return plan(start, Optional.of(trigger));
  }

  private static LeverPlan plan(int start, Optional<Trigger> trigger) {
    return new LeverPlan("room.paid", 3, start, 0, OptionalInt.empty(), trigger);
  }

  /// What is paid in each week if the till reports these balances.
  private static double[] settings(LeverPlan plan, double... balances) {
    LeverEffort effort = new LeverEffort(new Till(() -> {}), List.of(plan), POLICY_START, 1);
    double[] paid = new double[balances.length];
    for (int week = 0; week < balances.length; week++) {
      paid[week] = effort.in(week)[0][0];
      effort.observe(new double[][] {{balances[week]}, {paid[week]}});
    }
    return paid;
  }
}
