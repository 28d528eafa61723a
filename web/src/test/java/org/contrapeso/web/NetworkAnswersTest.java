package org.contrapeso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.data.Percentage;
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

  private WholeModel model;
  private ResolvedStudy study;

  @BeforeAll
  void read() throws Exception {
    Holdings holdings = Served.shipped();
    model = holdings.model();
    study = StudyLink.parse("course=full_campaign&futures=3").resolve(holdings.scenarios(), model);
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
    SupplyAnswer.Steps steps =
        new SupplyAnswer.Steps(study, study.courses().getLast(), model, Locale.of("es"));
    Optional<SupplyAnswer> done = steps.advance(() -> false);
    SupplyAnswer answer = done.orElseThrow();
    List<String> nodes = answer.nodes().stream().map(SupplyAnswer.FlowNode::id).toList();
    assertThat(nodes).doesNotHaveDuplicates().containsAll(SupplyRoom.corridors());
    assertThat(answer.nodes()).noneMatch(node -> node.name().equals(node.id()));
    assertThat(answer.years().length).isEqualTo(15);
    for (SupplyAnswer.Flow flow : answer.flows()) {
      assertThat(nodes).contains(flow.from(), flow.to());
      assertThat(flow.values()).hasSize(15).doesNotContain(Double.NaN);
      assertThat(Arrays.stream(flow.values()).min().orElseThrow()).isNotNegative();
    }
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
