package org.contrapeso.model.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.contrapeso.evidence.Registry;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.model.organisation.ConflictStructure;
import org.contrapeso.model.organisation.InitialSizes;
import org.contrapeso.model.organisation.OrganisationNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The sizes with which organisations begin.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FirstSizesTest {

  private static final int FUTURES = 400;

  private WholeModel model;

  @BeforeAll
  void read() throws Exception {
    model = WholeModel.of(Registry.read(Path.of("../evidence")));
  }

  @Test
  void expectedSizesFallWithRankAndAddUp() {
    double[] sizes = start(model, InitialSizes.EXPECTED, 1).sizes(0);
    assertThat(Arrays.stream(sizes).sum()).isCloseTo(central("initial_members"), within(1e-9));
    for (int rank = 2; rank <= sizes.length; rank++) {
      assertThat(sizes[rank - 1] * rank).isCloseTo(sizes[0], within(1e-9));
    }
  }

  /// Bounds of 5 standard errors: the test of a sound generator fails once in a million seeds.
  @Test
  void drawnSizesSpreadAroundTheExpectedOnesAsPoissonDrawsDo() {
    double[] expected = start(model, InitialSizes.EXPECTED, 1).sizes(0);
    LaneRun drawn = start(model, InitialSizes.POISSON, FUTURES);
    double[] sum = new double[expected.length];
    double squares = 0;
    for (int lane = 0; lane < FUTURES; lane++) {
      double[] sizes = drawn.sizes(lane);
      for (int i = 0; i < sizes.length; i++) {
        assertThat(sizes[i]).isEqualTo(Math.rint(sizes[i])).isNotNegative();
        sum[i] += sizes[i];
        squares += Math.pow(sizes[i] - expected[i], 2) / expected[i];
      }
    }
    for (int i = 0; i < expected.length; i++) {
      assertThat(sum[i] / FUTURES)
          .isCloseTo(expected[i], within(5 * Math.sqrt(expected[i] / FUTURES)));
    }
    double draws = (double) FUTURES * expected.length;
    assertThat(squares / draws).isCloseTo(1, within(5 * Math.sqrt(2 / draws)));
  }

  @Test
  void organisationsAreDrawnIndependently() {
    double[] expected = start(model, InitialSizes.EXPECTED, 1).sizes(0);
    LaneRun drawn = start(model, InitialSizes.POISSON, FUTURES);
    double product = 0;
    for (int lane = 0; lane < FUTURES; lane++) {
      double[] sizes = drawn.sizes(lane);
      for (int i = 1; i < sizes.length; i++) {
        product +=
            (sizes[i] - expected[i])
                * (sizes[i - 1] - expected[i - 1])
                / Math.sqrt(expected[i] * expected[i - 1]);
      }
    }
    double pairs = (double) FUTURES * (expected.length - 1);
    assertThat(product / pairs).isCloseTo(0, within(5 / Math.sqrt(pairs)));
  }

  @Test
  void theDrawDependsOnSeedAndFutureAlone() {
    Assumptions assumptions = assumptions(model, InitialSizes.POISSON, 8);
    double[] first = started(model, assumptions).sizes(3);
    Arrays.fill(row(model, assumptions, "conflict_structure"), ConflictStructure.FLAT.ordinal());
    Arrays.fill(row(model, assumptions, "conflict_rate"), 0);
    assertThat(started(model, assumptions).sizes(3)).containsExactly(first);
    Assumptions reseeded = new Assumptions(1, assumptions.future(), assumptions.input());
    assertThat(started(model, reseeded).sizes(3)).isNotEqualTo(first);
    assertThat(started(model, assumptions).sizes(4)).isNotEqualTo(first);
  }

  /// One more organisation, where all have the same expected size, takes no draw from the others.
  @Test
  void oneMoreOrganisationChangesOnlyItself() {
    double each = 700;
    double[] four = alike(4, each).sizes(5);
    double[] five = alike(5, each).sizes(5);
    assertThat(Arrays.copyOf(five, 4)).containsExactly(four);
    assertThat(five[4]).isNotIn(four[0], four[1], four[2], four[3], each);
  }

  private LaneRun alike(int organisations, double each) {
    WholeModel small =
        model.withNetwork(new OrganisationNetwork(organisations, List.of(), List.of()));
    Assumptions assumptions = assumptions(small, InitialSizes.POISSON, 8);
    Arrays.fill(row(small, assumptions, "rank_size_exponent"), 0);
    Arrays.fill(row(small, assumptions, "initial_members"), organisations * each);
    return started(small, assumptions);
  }

  private static LaneRun start(WholeModel model, InitialSizes initialSizes, int lanes) {
    return started(model, assumptions(model, initialSizes, lanes));
  }

  private static LaneRun started(WholeModel model, Assumptions assumptions) {
    return new LaneRun(model, assumptions);
  }

  private static Assumptions assumptions(WholeModel model, InitialSizes initialSizes, int lanes) {
    double[] central = model.central();
    double[][] input = new double[central.length][lanes];
    for (int row = 0; row < central.length; row++) {
      Arrays.fill(input[row], central[row]);
    }
    Assumptions assumptions =
        new Assumptions(DrawnFutures.SEED, DrawnFutures.numbers(0, lanes), input);
    Arrays.fill(row(model, assumptions, "initial_sizes"), initialSizes.ordinal());
    return assumptions;
  }

  private double central(String name) {
    return model.central()[model.inputs().indexOf("organisation." + name)];
  }

  private static double[] row(WholeModel model, Assumptions assumptions, String name) {
    return assumptions.input()[model.inputs().indexOf("organisation." + name)];
  }
}
