package org.contrapeso.model.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.contrapeso.evidence.Registry;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.model.organisation.InitialSizes;
import org.contrapeso.model.organisation.OrganisationOutcome;
import org.contrapeso.model.organisation.Stepping;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// How near the weekly step comes to the differential equation, where that has a known solution:
/// without conflict and saturation, `C(t) = T + (C(0) − T) exp(ρ t)` with `T = η / ρ`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SteppingTest {

  private static final int WEEKS = 520;
  private static final int[] NUMBERS = DrawnFutures.numbers(0, 8);

  private WholeModel model;
  private Assumptions assumptions;

  @BeforeAll
  void read() throws Exception {
    model = WholeModel.of(Registry.read(Path.of("../evidence")));
    assumptions = new DrawnFutures(model).alone(NUMBERS);
    Arrays.fill(row("conflict_rate"), 0);
    Arrays.fill(row("saturation_rate"), 0);
    Arrays.fill(row("initial_sizes"), InitialSizes.EXPECTED.ordinal());
  }

  /// The error of the one-leg step is of second order: `5 ρ³ t / 12` of the distance from the
  /// threshold, and `ρ² / 2` of it in the first week. A linear equation does not tell the method
  /// from that of Adams and Bashforth: of `5/12`, `1/24` are the midpoint rule's, and `3/8` come
  /// from sizes foretold in a straight line.
  @Test
  void theMiddleOfTheWeekFollowsTheSolution() {
    LaneRun run = run(Stepping.MIDPOINT);
    for (int lane = 0; lane < NUMBERS.length; lane++) {
      double gap = solution(lane) - members(run, lane);
      assertThat(gap / midpointError(lane)).isBetween(0.9, 1.1);
    }
  }

  /// Euler's error is of first order, `ρ² t / 2` of that distance: a hundred times as large.
  @Test
  void eulerLagsBehindIt() {
    LaneRun run = run(Stepping.EULER);
    for (int lane = 0; lane < NUMBERS.length; lane++) {
      assertThat(solution(lane) - members(run, lane)).isGreaterThan(50 * midpointError(lane));
    }
  }

  @Test
  void eulerFlowsAtTheRatesOfTheBeginningOfTheWeek() {
    LaneRun run = new LaneRun(model.withStepping(Stepping.EULER), assumptions);
    run.advance(LaneRun.efforts(model, NUMBERS.length, 1, 1));
    for (int lane = 0; lane < NUMBERS.length; lane++) {
      assertThat(run.outcome(OrganisationOutcome.RECRUITS, lane))
          .isCloseTo(row("recruitment_rate")[lane] * row("initial_members")[lane], within(1e-9));
      assertThat(run.outcome(OrganisationOutcome.ARRESTS, lane))
          .isCloseTo(row("arrest_flow")[lane], within(1e-9));
    }
  }

  private LaneRun run(Stepping stepping) {
    LaneRun run = new LaneRun(model.withStepping(stepping), assumptions);
    for (int week = 0; week <= WEEKS; week++) {
      run.advance(LaneRun.efforts(model, NUMBERS.length, 1, 1));
    }
    return run;
  }

  private static double members(LaneRun run, int lane) {
    return run.outcome(OrganisationOutcome.MEMBERS, lane);
  }

  private double solution(int lane) {
    return threshold(lane) + distance(lane);
  }

  private double midpointError(int lane) {
    double rate = row("recruitment_rate")[lane];
    return rate * rate * (5 * rate * WEEKS / 12 + 1.0 / 2) * distance(lane);
  }

  private double distance(int lane) {
    return (row("initial_members")[lane] - threshold(lane))
        * Math.exp(row("recruitment_rate")[lane] * WEEKS);
  }

  private double threshold(int lane) {
    return row("arrest_flow")[lane] / row("recruitment_rate")[lane];
  }

  private double[] row(String name) {
    return assumptions.input()[model.inputs().indexOf("organisation." + name)];
  }
}
