package org.contrapeso.model.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.contrapeso.evidence.Registry;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.model.organisation.OrganisationOutcome;
import org.contrapeso.model.organisation.Stepping;
import org.contrapeso.model.organisation.Surroundings;
import org.contrapeso.model.world.OrganisationEvent;
import org.contrapeso.model.world.Signal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Members are conserved where organisations split, are joined by new ones, and are struck: drawn
/// futures of the whole model over ten years by each way of stepping, levers anywhere on their
/// scales.
final class CoupledAccountsTest {

  private static final int FUTURES = 200;
  private static final int LANES = 50;
  private static final int WEEKS = 520;
  private static final double ROUNDING = 1e-11;

  @ParameterizedTest
  @EnumSource
  void membersAreConservedWhateverComesFromOutside(Stepping stepping) throws Exception {
    WholeModel model = WholeModel.of(Registry.read(Path.of("../evidence"))).withStepping(stepping);
    DrawnFutures futures = new DrawnFutures(model);
    double entrants = 0;
    double struck = 0;
    double broken = 0;
    for (int first = 0; first < FUTURES; first += LANES) {
      int[] numbers = DrawnFutures.numbers(first, LANES);
      Assumptions assumptions = futures.assumptions(numbers);
      int row = model.inputs().indexOf("organisation.surroundings");
      Arrays.fill(assumptions.input()[row], Surroundings.COUPLED.ordinal());
      LaneRun run = new LaneRun(model, assumptions);
      double[] expected = new double[LANES];
      for (int week = 0; week < WEEKS; week++) {
        run.advance(futures.efforts(week, numbers));
        for (int lane = 0; lane < LANES; lane++) {
          double members = run.outcome(OrganisationOutcome.MEMBERS, lane);
          if (week > 0) {
            assertThat(Math.abs(members - expected[lane]))
                .as("lane %s, week %s: %s against %s", lane, week, members, expected[lane])
                .isLessThanOrEqualTo(ROUNDING * (1 + members));
          }
          double joining =
              run.outcome(OrganisationOutcome.RECRUITS, lane)
                  + run.outcome(OrganisationOutcome.ENTRANTS, lane);
          double leaving =
              run.outcome(OrganisationOutcome.CONFLICT_DEATHS, lane)
                  + run.outcome(OrganisationOutcome.ARRESTS, lane)
                  + run.outcome(OrganisationOutcome.SATURATION_LOSSES, lane)
                  + run.outcome(OrganisationOutcome.STRIKE_LOSSES, lane);
          expected[lane] = members + joining - leaving;
          entrants += run.outcome(OrganisationOutcome.ENTRANTS, lane);
          struck += run.outcome(OrganisationOutcome.STRIKE_LOSSES, lane);
          check(run, lane);
        }
        broken += run.lanes.signals().of(OrganisationEvent.BREAKAWAY).count();
      }
    }
    assertThat(entrants).as("entrants").isPositive();
    assertThat(struck).as("members killed by strikes").isPositive();
    assertThat(broken).as("parts that broke away").isPositive();
  }

  private static void check(LaneRun run, int lane) {
    for (OrganisationOutcome outcome : OrganisationOutcome.values()) {
      assertThat(run.outcome(outcome, lane)).as("%s", outcome).isFinite().isNotNegative();
    }
    assertThat(run.outcome(OrganisationOutcome.CONCENTRATION, lane)).isLessThanOrEqualTo(1 + 1e-9);
    assertThat(run.lanes.signals().of(Signal.ACTIVITY)[lane]).isBetween(0.0, 1.0);
    assertThat(run.lanes.signals().of(Signal.SUCCESSION_DEATHS)[lane]).isNotNegative();
  }
}
