package org.contrapeso.model.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.contrapeso.evidence.Registry;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.model.organisation.InitialSizes;
import org.contrapeso.model.organisation.OrganisationNetwork;
import org.contrapeso.model.organisation.OrganisationNetwork.Tie;
import org.contrapeso.model.organisation.OrganisationOutcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Changes of the inputs whose effect on the outcomes is known beforehand.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SymmetriesTest {

  private static final int[] NUMBERS = DrawnFutures.numbers(0, 24);
  private static final int WEEKS = 260;

  private WholeModel model;
  private DrawnFutures futures;

  @BeforeAll
  void read() throws Exception {
    model = WholeModel.of(Registry.read(Path.of("../evidence")));
    futures = new DrawnFutures(model);
  }

  @Test
  void noArrestEffortEqualsNoArrestFlow() {
    Assumptions idle = futures.alone(NUMBERS);
    Arrays.fill(row(idle, "organisation.arrest_flow"), 0);
    sameBits(new LaneRun(model, futures.alone(NUMBERS)), 0, 1, new LaneRun(model, idle), 3, 1);
  }

  @Test
  void noRecruitmentEffortEqualsNoRecruitmentRate() {
    Assumptions idle = futures.alone(NUMBERS);
    Arrays.fill(row(idle, "organisation.recruitment_rate"), 0);
    sameBits(new LaneRun(model, futures.alone(NUMBERS)), 1, 0, new LaneRun(model, idle), 1, 0.5);
  }

  @Test
  void doubleArrestEffortEqualsDoubleArrestFlow() {
    Assumptions busy = futures.alone(NUMBERS);
    scale(busy, "organisation.arrest_flow", 2);
    sameBits(new LaneRun(model, futures.alone(NUMBERS)), 2, 1, new LaneRun(model, busy), 1, 1);
  }

  /// Powers of two, so that not a bit is lost.
  @Test
  void twiceTheMembersAndArrestsAtHalfTheCrowdingDoubleEveryOutcome() {
    Assumptions single = expected(futures.alone(NUMBERS));
    Assumptions twofold = expected(futures.alone(NUMBERS));
    scale(twofold, "organisation.initial_members", 2);
    scale(twofold, "organisation.arrest_flow", 2);
    scale(twofold, "organisation.conflict_rate", 1 / 2.0);
    scale(twofold, "organisation.saturation_rate", 1 / 2.0);
    LaneRun one = new LaneRun(model, single);
    LaneRun two = new LaneRun(model, twofold);
    for (int week = 0; week < WEEKS; week++) {
      one.advance(futures.efforts(week, NUMBERS));
      two.advance(futures.efforts(week, NUMBERS));
      for (int lane = 0; lane < NUMBERS.length; lane++) {
        double[] doubled = Arrays.stream(one.published(lane)).map(value -> 2 * value).toArray();
        assertThat(two.published(lane)).containsExactly(doubled);
      }
    }
  }

  @Test
  void labelsOfOrganisationsThatStartAlikeDoNotMatter() {
    SplittableRandom random = new SplittableRandom(DrawnFutures.SEED);
    int organisations = 12;
    int[] label = permutation(organisations, random);
    List<Tie> rivalries = ties(organisations, random);
    List<Tie> alliances = ties(organisations, random);
    Assumptions assumptions = expected(futures.alone(NUMBERS));
    Arrays.fill(row(assumptions, "organisation.rank_size_exponent"), 0);
    LaneRun plain =
        new LaneRun(
            model.withNetwork(new OrganisationNetwork(organisations, rivalries, alliances)),
            assumptions);
    LaneRun renamed =
        new LaneRun(
            model.withNetwork(
                new OrganisationNetwork(
                    organisations, renamed(rivalries, label), renamed(alliances, label))),
            assumptions);
    for (int week = 0; week < WEEKS; week++) {
      plain.advance(futures.efforts(week, NUMBERS));
      renamed.advance(futures.efforts(week, NUMBERS));
    }
    double spread = 0;
    for (int lane = 0; lane < NUMBERS.length; lane++) {
      double[] sizes = plain.sizes(lane);
      double[] others = renamed.sizes(lane);
      for (int i = 0; i < organisations; i++) {
        assertThat(others[label[i]]).isCloseTo(sizes[i], within(1e-11 * Math.max(1, sizes[i])));
        spread = Math.max(spread, Math.abs(others[i] - sizes[i]));
      }
    }
    assertThat(spread).as("the labels did move").isGreaterThan(1);
  }

  @Test
  void withoutConflictTheStructureOfConflictDoesNotMatter() {
    Assumptions one = futures.alone(NUMBERS);
    Assumptions other = futures.alone(NUMBERS);
    double[] structure = row(other, "organisation.conflict_structure");
    for (int lane = 0; lane < NUMBERS.length; lane++) {
      structure[lane] = (structure[lane] + 1) % 3;
    }
    for (Assumptions peaceful : List.of(one, other)) {
      Arrays.fill(row(peaceful, "organisation.conflict_rate"), 0);
    }
    LaneRun run = new LaneRun(model, one);
    sameBits(run, 1, 1, new LaneRun(model, other), 1, 1);
    assertThat(run.outcome(OrganisationOutcome.CONFLICT_DEATHS, 0)).isZero();
  }

  private void sameBits(
      LaneRun one,
      double arrests,
      double recruitment,
      LaneRun other,
      double otherArrests,
      double otherRecruitment) {
    for (int week = 0; week < WEEKS; week++) {
      one.advance(LaneRun.efforts(model, NUMBERS.length, arrests, recruitment));
      other.advance(LaneRun.efforts(model, NUMBERS.length, otherArrests, otherRecruitment));
      for (int lane = 0; lane < NUMBERS.length; lane++) {
        assertThat(other.published(lane)).containsExactly(one.published(lane));
      }
    }
  }

  private Assumptions expected(Assumptions assumptions) {
    Arrays.fill(row(assumptions, "organisation.initial_sizes"), InitialSizes.EXPECTED.ordinal());
    return assumptions;
  }

  private void scale(Assumptions assumptions, String id, double factor) {
    double[] row = row(assumptions, id);
    for (int lane = 0; lane < row.length; lane++) {
      row[lane] *= factor;
    }
  }

  private double[] row(Assumptions assumptions, String id) {
    return assumptions.input()[model.inputs().indexOf(id)];
  }

  private static int[] permutation(int size, SplittableRandom random) {
    int[] permutation = DrawnFutures.numbers(0, size);
    for (int i = size - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = permutation[i];
      permutation[i] = permutation[other];
      permutation[other] = kept;
    }
    return permutation;
  }

  private static List<Tie> ties(int organisations, SplittableRandom random) {
    List<Tie> ties = new ArrayList<>();
    for (int a = 0; a < organisations; a++) {
      for (int b = 0; b < a; b++) {
        if (random.nextInt(4) == 0) {
          ties.add(new Tie(a, b, 1 + random.nextInt(9)));
        }
      }
    }
    return ties;
  }

  private static List<Tie> renamed(List<Tie> ties, int[] label) {
    return ties.stream()
        .map(tie -> new Tie(label[tie.first()], label[tie.second()], tie.weight()))
        .toList();
  }
}
