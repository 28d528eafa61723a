package org.contrapeso.model.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.contrapeso.evidence.Registry;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.model.organisation.ConflictStructure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a lane gives depends on its future and its levers alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LanesTest {

  private static final int FUTURES = 64;
  private static final int WEEKS = 120;

  private WholeModel model;
  private DrawnFutures futures;

  @BeforeAll
  void read() throws Exception {
    model = WholeModel.of(Registry.read(Path.of("../evidence")));
    futures = new DrawnFutures(model);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 16, 64})
  void theNumberOfLanesChangesNoBit(int lanes) {
    double[][][] alone = report(futures.assumptions(DrawnFutures.numbers(0, FUTURES)));
    for (int first = 0; first < FUTURES; first += lanes) {
      double[][][] block = report(futures.assumptions(DrawnFutures.numbers(first, lanes)));
      for (int lane = 0; lane < lanes; lane++) {
        assertThat(block[lane]).isDeepEqualTo(alone[first + lane]);
      }
    }
  }

  @Test
  void placeAndNeighboursChangeNoBit() {
    int[] numbers = DrawnFutures.numbers(0, FUTURES);
    int[] others = IntStream.range(0, FUTURES).map(lane -> (37 * lane + 11) % FUTURES).toArray();
    double[][][] inOrder = report(futures.assumptions(numbers));
    double[][][] shuffled = report(futures.assumptions(others));
    for (int lane = 0; lane < FUTURES; lane++) {
      assertThat(shuffled[lane]).isDeepEqualTo(inOrder[others[lane]]);
    }
  }

  @Test
  void thePublishedStructureHasTheSameBitsBesideOthers() {
    int[] numbers = DrawnFutures.numbers(0, 9);
    Assumptions alike = futures.alone(numbers);
    Assumptions mixed = futures.alone(numbers);
    for (int lane = 0; lane < numbers.length; lane++) {
      structure(alike)[lane] = ConflictStructure.PUBLISHED.ordinal();
      structure(mixed)[lane] = lane % ConflictStructure.values().length;
    }
    double[][][] published = report(alike);
    double[][][] beside = report(mixed);
    for (int lane = 0; lane < numbers.length; lane++) {
      boolean same = lane % ConflictStructure.values().length == 0;
      assertThat(Arrays.deepEquals(beside[lane], published[lane])).isEqualTo(same);
    }
  }

  @Test
  void aForkGoesOnWithTheSameBitsAndLeavesTheTrunkAlone() {
    int[] numbers = DrawnFutures.numbers(0, 16);
    LaneRun trunk = new LaneRun(model, futures.assumptions(numbers));
    advanceTo(60, trunk, numbers);
    LaneRun busy = new LaneRun(model, futures.assumptions(DrawnFutures.numbers(500, 16)));
    busy.advance(futures.efforts(0, numbers));
    busy.take(trunk);
    LaneRun fork = new LaneRun(model, trunk);
    double[][] forked = new double[numbers.length][];
    advanceTo(WEEKS, fork, numbers);
    Arrays.setAll(forked, fork::reported);
    assertThat(trunk.week()).isEqualTo(60);
    for (int week = 60; week < WEEKS; week++) {
      busy.advance(futures.efforts(week, numbers));
    }
    advanceTo(WEEKS, trunk, numbers);
    for (int lane = 0; lane < numbers.length; lane++) {
      assertThat(trunk.reported(lane)).containsExactly(forked[lane]);
      assertThat(busy.reported(lane)).containsExactly(forked[lane]);
      assertThat(trunk.sizes(lane)).containsExactly(fork.sizes(lane));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 17})
  void twoCoursesAreIdenticalUntilTheFirstWeekInWhichTheyDiffer(int parting) {
    int[] numbers = DrawnFutures.numbers(0, 8);
    Assumptions assumptions = futures.assumptions(numbers);
    LaneRun one = new LaneRun(model, assumptions);
    LaneRun other = new LaneRun(model, assumptions);
    for (int week = 0; week < 40; week++) {
      one.advance(LaneRun.efforts(model, numbers.length, 1, 1));
      other.advance(LaneRun.efforts(model, numbers.length, week < parting ? 1 : 2, 1));
      for (int lane = 0; lane < numbers.length; lane++) {
        assertThat(Arrays.equals(other.reported(lane), one.reported(lane)))
            .as("week %s", week)
            .isEqualTo(week < parting);
      }
    }
  }

  @Test
  void theSameLanesCanStartAgain() {
    int[] numbers = DrawnFutures.numbers(0, 8);
    LaneRun fresh = new LaneRun(model, futures.assumptions(numbers));
    LaneRun used = new LaneRun(model, futures.assumptions(DrawnFutures.numbers(100, 8)));
    advanceTo(WEEKS, used, numbers);
    used.start(futures.assumptions(numbers));
    fresh.advance(futures.efforts(0, numbers));
    used.advance(futures.efforts(0, numbers));
    for (int lane = 0; lane < numbers.length; lane++) {
      assertThat(used.reported(lane)).containsExactly(fresh.reported(lane));
    }
  }

  /// What every week reports, `[lane][week][outcome]`.
  private double[][][] report(Assumptions assumptions) {
    int[] numbers = assumptions.future();
    LaneRun run = new LaneRun(model, assumptions);
    double[][][] report = new double[numbers.length][WEEKS][];
    for (int week = 0; week < WEEKS; week++) {
      run.advance(futures.efforts(week, numbers));
      for (int lane = 0; lane < numbers.length; lane++) {
        report[lane][week] = run.reported(lane);
      }
    }
    return report;
  }

  private void advanceTo(int week, LaneRun run, int[] numbers) {
    while (run.week() < week) {
      run.advance(futures.efforts(run.week(), numbers));
    }
  }

  private double[] structure(Assumptions assumptions) {
    return assumptions.input()[model.inputs().indexOf("organisation.conflict_structure")];
  }
}
