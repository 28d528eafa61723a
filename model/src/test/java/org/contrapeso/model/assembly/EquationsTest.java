package org.contrapeso.model.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.contrapeso.evidence.Registry;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.model.organisation.InitialSizes;
import org.contrapeso.model.organisation.OrganisationLever;
import org.contrapeso.model.organisation.OrganisationOutcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The room does what its equations say.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EquationsTest {

  /// Relative to the largest value so far: what is left of a collapse keeps the rounding of what
  /// was.
  private static final double NEAR = 1e-12;

  private Registry registry;
  private WholeModel model;
  private DrawnFutures futures;

  @BeforeAll
  void read() throws Exception {
    registry = Registry.read(Path.of("../evidence"));
    model = WholeModel.of(registry);
    futures = new DrawnFutures(model);
  }

  /// Ten years of 12 drawn futures, levers moving twice a year.
  @Test
  void everyWeekAgreesWithTheDenseReference() {
    int[] numbers = DrawnFutures.numbers(0, 12);
    Assumptions assumptions = futures.alone(numbers);
    Arrays.fill(row(assumptions, "organisation.initial_sizes"), InitialSizes.EXPECTED.ordinal());
    LaneRun run = new LaneRun(model, assumptions);
    DenseOrganisations[] references = new DenseOrganisations[numbers.length];
    for (int lane = 0; lane < numbers.length; lane++) {
      references[lane] = reference(assumptions, lane);
    }
    double[][] first = new double[numbers.length][];
    Arrays.setAll(first, run::sizes);
    double[][] peak = new double[model.outcomes().size()][numbers.length];
    for (int week = 0; week < 520; week++) {
      double[][] efforts = futures.efforts(week, numbers);
      double[] before =
          Arrays.stream(references).mapToDouble(DenseOrganisations::members).toArray();
      run.advance(efforts);
      for (int lane = 0; lane < numbers.length; lane++) {
        DenseOrganisations.Flows flows =
            references[lane].advance(
                efforts[OrganisationLever.ARREST_EFFORT.ordinal()][lane],
                efforts[OrganisationLever.RECRUITMENT_EFFORT.ordinal()][lane]);
        agree(run, OrganisationOutcome.MEMBERS, lane, before[lane], peak);
        agree(run, OrganisationOutcome.RECRUITS, lane, flows.recruits(), peak);
        agree(run, OrganisationOutcome.CONFLICT_DEATHS, lane, flows.deaths(), peak);
        agree(run, OrganisationOutcome.ARRESTS, lane, flows.arrests(), peak);
        agree(run, OrganisationOutcome.SATURATION_LOSSES, lane, flows.saturation(), peak);
      }
    }
    for (int lane = 0; lane < numbers.length; lane++) {
      double[] sizes = run.sizes(lane);
      for (int i = 0; i < sizes.length; i++) {
        double expected = references[lane].members(i);
        assertThat(sizes[i]).isCloseTo(expected, within(NEAR * Math.max(first[lane][i], expected)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 1, 2})
  void theNetworkHasThePublishedHostility(double background) {
    double[][] dense = DenseOrganisations.hostility(registry, "published", background);
    for (int i = 0; i < dense.length; i++) {
      for (int j = 0; j < dense.length; j++) {
        assertThat(model.network().hostility(i, j, background))
            .isCloseTo(dense[i][j], within(1e-15 * Math.max(1, dense[i][j])));
      }
    }
  }

  @Test
  void deathsOfTheFirstWeekAreThoseOfThePublishedNetworkUnderEveryStructure() {
    int[] same = {7, 7, 7};
    Assumptions assumptions = futures.alone(same);
    double[] structure = row(assumptions, "organisation.conflict_structure");
    for (int lane = 0; lane < same.length; lane++) {
      structure[lane] = lane;
    }
    Arrays.fill(row(assumptions, "organisation.initial_sizes"), InitialSizes.EXPECTED.ordinal());
    LaneRun run = new LaneRun(model, assumptions);
    run.advance(LaneRun.efforts(model, same.length, 1, 1));
    double published = run.outcome(OrganisationOutcome.CONFLICT_DEATHS, 0);
    assertThat(published).isGreaterThan(1);
    for (int lane = 1; lane < same.length; lane++) {
      assertThat(run.outcome(OrganisationOutcome.CONFLICT_DEATHS, lane))
          .isCloseTo(published, within(1e-9 * published));
    }
    while (run.week() < 52) {
      run.advance(LaneRun.efforts(model, same.length, 1, 1));
    }
    double later = run.outcome(OrganisationOutcome.CONFLICT_DEATHS, 0);
    for (int lane = 1; lane < same.length; lane++) {
      assertThat(run.outcome(OrganisationOutcome.CONFLICT_DEATHS, lane))
          .as("deaths after a year, by a structure of its own")
          .isNotCloseTo(later, within(1e-4 * later));
    }
  }

  private static void agree(
      LaneRun run, OrganisationOutcome outcome, int lane, double expected, double[][] peak) {
    double[] largest = peak[outcome.ordinal()];
    largest[lane] = Math.max(largest[lane], expected);
    assertThat(run.outcome(outcome, lane))
        .as("%s of lane %s in week %s", outcome, lane, run.week() - 1)
        .isCloseTo(expected, within(NEAR * largest[lane]));
  }

  private DenseOrganisations reference(Assumptions assumptions, int lane) {
    int structure = (int) row(assumptions, "organisation.conflict_structure")[lane];
    return new DenseOrganisations(
        registry,
        id -> row(assumptions, id)[lane],
        model.alternatives("organisation.conflict_structure").get(structure));
  }

  private double[] row(Assumptions assumptions, String id) {
    return assumptions.input()[model.inputs().indexOf(id)];
  }
}
