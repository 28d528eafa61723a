package org.contrapeso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.contrapeso.analysis.Quantiles;
import org.contrapeso.analysis.Sample;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.Probe;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.scenario.StudyLink;
import org.contrapeso.model.assembly.WeekLanes;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.supply.SupplyRoom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NetworkAnswersTest {

  private static final Percentage ROUNDING = Percentage.withPercentage(1e-7);
  private static final int FUTURES = 3;

  private WholeModel model;
  private ResolvedStudy study;

  @BeforeAll
  void read() throws Exception {
    Holdings holdings = Served.shipped();
    model = holdings.model();
    study =
        StudyLink.parse("course=full_campaign&futures=" + FUTURES)
            .resolve(holdings.scenarios(), model);
  }

  @Test
  void whatTakesTheCorridorsIsWhatLandsAndWhatIsSeized() {
    int delivered = model.outcomes().indexOf("supply.delivered");
    int seized = model.outcomes().indexOf("supply.seized");
    Probe.run(
        study,
        model,
        study.courses().getLast(),
        0,
        2,
        (week, lanes, reported) -> {
          for (int lane = 0; lane < 2; lane++) {
            SupplyRoom.Flows flows = ((WeekLanes) lanes).supply().flows(lane);
            double lost = Arrays.stream(flows.seized()).sum();
            double landed = Arrays.stream(flows.sent()).sum() - lost + flows.elsewhere();
            assertThat(landed).isCloseTo(reported[delivered][lane], ROUNDING);
            assertThat(lost + flows.seizedInMexico())
                .isLessThanOrEqualTo(reported[seized][lane] * (1 + 1e-9));
            assertThat(flows.destroyed()).isNotNegative();
          }
        },
        () -> false);
  }

  @Test
  void flowsLeadFromNodeToNodeYearByYear() {
    SupplyAnswer answer = supply(study, study.courses().getLast());
    List<String> nodes = answer.nodes().stream().map(SupplyAnswer.FlowNode::id).toList();
    assertThat(nodes).doesNotHaveDuplicates().containsAll(SupplyRoom.corridors());
    assertThat(answer.nodes()).noneMatch(node -> node.name().equals(node.id()));
    assertThat(answer.years().length).isEqualTo(15);
    assertThat(answer.baseline()).isEqualTo("no_change");
    for (SupplyAnswer.Flow flow : answer.flows()) {
      assertThat(nodes).contains(flow.from(), flow.to());
      SupplyAnswer.Spread values = flow.amount().values();
      for (double[] each : List.of(values.p10(), values.p50(), values.p90())) {
        assertThat(each).hasSize(15).doesNotContain(Double.NaN);
        assertThat(Arrays.stream(each).min().orElseThrow()).isNotNegative();
      }
      for (int year = 0; year < 15; year++) {
        assertThat(values.p50()[year]).isBetween(values.p10()[year], values.p90()[year]);
      }
    }
  }

  @Test
  void aPlacesSpreadIsThatOfItsTotalAndItsChangeThatOfTheDifferencesFutureByFuture() {
    int delivered = model.outcomes().indexOf("supply.delivered");
    double[][] campaign = yearly(study, study.courses().getLast(), delivered);
    double[][] before = yearly(study, study.courses().getFirst(), delivered);
    SupplyAnswer answer = supply(study, study.courses().getLast());
    SupplyAnswer.Held total = node(answer, "delivered").total();
    SupplyAnswer.Spread told = Objects.requireNonNull(total.change());
    SupplyAnswer.Spread baseline = Objects.requireNonNull(total.baseline());
    for (int year = 0; year < campaign.length; year++) {
      Quantiles now = Sample.of(campaign[year]).quantiles();
      assertThat(total.values().p10()[year]).isCloseTo(now.p10(), ROUNDING);
      assertThat(total.values().p50()[year]).isCloseTo(now.p50(), ROUNDING);
      assertThat(total.values().p90()[year]).isCloseTo(now.p90(), ROUNDING);
      double[] differences = new double[FUTURES];
      for (int future = 0; future < FUTURES; future++) {
        differences[future] = campaign[year][future] - before[year][future];
      }
      Quantiles change = Sample.of(differences).quantiles();
      Offset<Double> digits = Offset.offset(1e-7 * now.p50());
      assertThat(told.p10()[year]).isCloseTo(change.p10(), digits);
      assertThat(told.p50()[year]).isCloseTo(change.p50(), digits);
      assertThat(told.p90()[year]).isCloseTo(change.p90(), digits);
      assertThat(baseline.p50()[year])
          .isCloseTo(Sample.of(before[year]).quantiles().p50(), ROUNDING);
    }
    assertThat(Arrays.stream(told.p50()).anyMatch(each -> each != 0)).isTrue();
  }

  @Test
  void inOneFuturePlacesHoldWhatTheirFlowsBringAndWaysShareAllThatIsSent() throws Exception {
    Holdings holdings = Served.shipped();
    ResolvedStudy one =
        StudyLink.parse("course=full_campaign&futures=1").resolve(holdings.scenarios(), model);
    SupplyAnswer answer = supply(one, one.courses().getLast());
    for (int at = 0; at < answer.years().length; at++) {
      int year = at;
      for (SupplyAnswer.FlowNode node : answer.nodes()) {
        double in = sum(answer, flow -> flow.to().equals(node.id()), year);
        double out = sum(answer, flow -> flow.from().equals(node.id()), year);
        assertThat(Math.max(in, out)).isCloseTo(node.total().values().p50()[year], ROUNDING);
      }
      double shares =
          answer.nodes().stream()
              .map(SupplyAnswer.FlowNode::share)
              .filter(Objects::nonNull)
              .mapToDouble(share -> share.values().p50()[year])
              .sum();
      assertThat(shares).isCloseTo(1, ROUNDING);
    }
  }

  @Test
  void underTheBaselineItselfNothingIsHeldAgainstIt() {
    SupplyAnswer answer = supply(study, study.courses().getFirst());
    assertThat(answer.baseline()).isNull();
    assertThat(answer.nodes()).allMatch(node -> node.total().change() == null);
    assertThat(answer.flows()).allMatch(flow -> flow.amount().baseline() == null);
  }

  private SupplyAnswer supply(ResolvedStudy of, Course course) {
    SupplyAnswer.Steps steps = new SupplyAnswer.Steps(of, course, model, Locale.of("es"));
    Optional<SupplyAnswer> done = Optional.empty();
    while (done.isEmpty()) {
      done = steps.advance(() -> false);
    }
    return done.get();
  }

  private static SupplyAnswer.FlowNode node(SupplyAnswer answer, String id) {
    return answer.nodes().stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
  }

  private static double sum(SupplyAnswer answer, Predicate<SupplyAnswer.Flow> which, int year) {
    return answer.flows().stream()
        .filter(which)
        .mapToDouble(flow -> flow.amount().values().p50()[year])
        .sum();
  }

  /// What the model reports of an outcome, added up over the last 15 years, `[year][future]`.
  private double[][] yearly(ResolvedStudy of, Course course, int outcome) {
    int first = of.historyLength() - 5 * 52;
    double[][] sums = new double[15][FUTURES];
    Probe.run(
        of,
        model,
        course,
        0,
        FUTURES,
        (week, lanes, reported) -> {
          if (week >= first && week < first + 15 * 52) {
            for (int future = 0; future < FUTURES; future++) {
              sums[(week - first) / 52][future] += reported[outcome][future];
            }
          }
        },
        () -> false);
    return sums;
  }

  @Test
  void organisationsAreNumbersThatAreBornAndEnd() {
    OrganisationsAnswer answer =
        OrganisationsAnswer.of(study, study.courses().getLast(), model, 1, () -> false);
    assertThat(answer.organisations()).hasSizeGreaterThanOrEqualTo(100);
    assertThat(answer.organisations())
        .extracting(OrganisationsAnswer.Organisation::id)
        .doesNotHaveDuplicates();
    int known = model.network().organisations();
    double[] total = new double[answer.years().length];
    Probe.run(
        study,
        model,
        study.courses().getLast(),
        1,
        1,
        (week, lanes, reported) -> {
          if (week % 52 == study.historyLength() % 52) {
            total[week / 52] =
                java.util.stream.IntStream.range(0, model.organisations())
                    .mapToDouble(each -> ((WeekLanes) lanes).organisations().members(each, 0))
                    .sum();
          }
        },
        () -> false);
    for (int year = 0; year < total.length; year++) {
      int at = year;
      double sum = answer.organisations().stream().mapToDouble(each -> each.sizes()[at]).sum();
      assertThat(sum).isBetween(total[year] - answer.organisations().size(), total[year] + 1e-6);
    }
    assertThat(answer.organisations())
        .filteredOn(each -> each.id() < known)
        .allMatch(each -> each.born() == null && each.parent() == null);
    assertThat(answer.organisations())
        .filteredOn(each -> each.id() >= known)
        .allMatch(each -> each.born() != null);
    assertThat(answer.rivalries()).isNotEmpty().allMatch(pair -> pair[0] < pair[1]);
  }
}
