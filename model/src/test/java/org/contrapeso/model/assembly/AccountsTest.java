package org.contrapeso.model.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.contrapeso.evidence.Registry;
import org.contrapeso.model.organisation.OrganisationOutcome;
import org.contrapeso.model.organisation.Stepping;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Members are conserved: 1,000 drawn futures over 400 weeks by each way of stepping, with levers
/// anywhere on their scales. What is reported are the flows of the week, however it is stepped.
final class AccountsTest {

  private static final int FUTURES = 1_000;
  private static final int LANES = 50;
  private static final int WEEKS = 400;

  /// Share of the members that the rounding of 150 additions may reach.
  private static final double ROUNDING = 1e-13;

  @ParameterizedTest
  @EnumSource
  void flowsAddUpAndNothingIsNegativeAndTheExtinctStayExtinct(Stepping stepping) throws Exception {
    WholeModel model = WholeModel.of(Registry.read(Path.of("../evidence"))).withStepping(stepping);
    DrawnFutures futures = new DrawnFutures(model);
    int collapsed = 0;
    int dissolved = 0;
    for (int first = 0; first < FUTURES; first += LANES) {
      int[] numbers = DrawnFutures.numbers(first, LANES);
      LaneRun run = new LaneRun(model, futures.alone(numbers));
      double[][] sizes = sizes(run);
      double[][] before = new double[model.outcomes().size()][LANES];
      double[][] efforts = {};
      for (int week = 0; week < WEEKS; week++) {
        efforts = week % DrawnFutures.SETTING_WEEKS == 0 ? futures.efforts(week, numbers) : efforts;
        run.advance(efforts);
        for (int lane = 0; lane < LANES; lane++) {
          checkReport(run, lane);
          if (week > 0) {
            checkBalance(before, run, lane);
          }
        }
        for (int row = 0; row < before.length; row++) {
          System.arraycopy(run.outcomes[row], 0, before[row], 0, LANES);
        }
        dissolved += checkExtinct(sizes, run);
      }
      for (int lane = 0; lane < LANES; lane++) {
        collapsed += run.outcome(OrganisationOutcome.MEMBERS, lane) == 0 ? 1 : 0;
      }
    }
    assertThat(collapsed).as("futures in which no member is left").isBetween(1, FUTURES - 1);
    assertThat(dissolved).as("organisations that came to an end").isPositive();
  }

  private static void checkReport(LaneRun run, int lane) {
    for (OrganisationOutcome outcome : OrganisationOutcome.values()) {
      double value = run.outcome(outcome, lane);
      if (!(value >= 0 && value <= Double.MAX_VALUE)) {
        assertThat(value).as(message(run, lane, outcome)).isFinite().isNotNegative();
      }
      if (run.outcome(OrganisationOutcome.MEMBERS, lane) == 0 && value != 0) {
        assertThat(value).as(message(run, lane, outcome)).isZero();
      }
    }
  }

  private static void checkBalance(double[][] before, LaneRun run, int lane) {
    double members = before[OrganisationOutcome.MEMBERS.ordinal()][lane];
    double recruits = before[OrganisationOutcome.RECRUITS.ordinal()][lane];
    double losses =
        before[OrganisationOutcome.CONFLICT_DEATHS.ordinal()][lane]
            + before[OrganisationOutcome.ARRESTS.ordinal()][lane]
            + before[OrganisationOutcome.SATURATION_LOSSES.ordinal()][lane];
    double now = run.outcome(OrganisationOutcome.MEMBERS, lane);
    double gap = Math.abs(members + recruits - losses - now);
    if (!(gap <= ROUNDING * (members + recruits + losses))) {
      assertThat(gap).as(message(run, lane, "balance")).isZero();
    }
  }

  /// Counts the organisations that came to an end in this week, and keeps the new sizes.
  private static int checkExtinct(double[][] sizes, LaneRun run) {
    int ended = 0;
    for (int lane = 0; lane < LANES; lane++) {
      double[] now = run.sizes(lane);
      for (int i = 0; i < now.length; i++) {
        if (!(now[i] >= 0) || (sizes[lane][i] == 0 && now[i] != 0)) {
          assertThat(now[i]).as(message(run, lane, "organisation " + i)).isZero();
        }
        ended += now[i] == 0 && sizes[lane][i] > 0 ? 1 : 0;
      }
      sizes[lane] = now;
    }
    return ended;
  }

  private static double[][] sizes(LaneRun run) {
    double[][] sizes = new double[LANES][];
    Arrays.setAll(sizes, run::sizes);
    return sizes;
  }

  private static String message(LaneRun run, int lane, Object what) {
    return "%s of lane %s in week %s, seed %s"
        .formatted(what, lane, run.week() - 1, DrawnFutures.SEED);
  }
}
