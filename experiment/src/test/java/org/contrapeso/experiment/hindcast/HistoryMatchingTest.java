package org.contrapeso.experiment.hindcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.experiment.Observation;
import org.contrapeso.experiment.scenario.HindcastPlan;
import org.contrapeso.model.assembly.WholeModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class HistoryMatchingTest {

  private static final Path SCENARIOS = Path.of("../scenarios");
  private static final int FUTURES = 192;

  private static WholeModel model;
  private static HindcastPlan plan;
  private static Matched matched;

  @BeforeAll
  static void match() throws Exception {
    model = WholeModel.of(Registry.read(Path.of("../evidence")));
    HindcastPlan shipped = HindcastPlan.read(SCENARIOS, model.registry());
    plan = // few futures: many are kept, and chance may narrow a range
        new HindcastPlan(
            shipped.cutOff(), 0.25, 0.8, 0.25, 0.05, 0.3, FUTURES, 1, 7, 5, shipped.observations());
    matched = HistoryMatching.match(model, plan, 2, (wave, done, futures) -> {});
  }

  @Test
  void theSameSeedGivesTheSameFileWhateverTheThreads() {
    Matched again = HistoryMatching.match(model, plan, 1, (wave, done, futures) -> {});
    assertThat(MatchedFile.write(again)).isEqualTo(MatchedFile.write(matched));
  }

  @Test
  void rangesNarrowButStayInsideTheDeclaredOnesAndNoNarrowerThanAllowed() {
    assertThat(matched.ranges()).isNotEmpty();
    matched
        .ranges()
        .forEach((id, range) -> {
          Parameter declared = model.registry().findParameter(id).orElseThrow();
          double width = declared.high() - declared.low();
          assertThat(range.low()).as(id).isGreaterThanOrEqualTo(declared.low());
          assertThat(range.high()).as(id).isLessThanOrEqualTo(declared.high());
          assertThat(range.high() - range.low()).as(id).isPositive().isLessThan(width);
        });
  }

  @Test
  void heldOutYearsRuleNothingOut() {
    List<Observation> without = plan.observations().stream().filter(Observation::fitted).toList();
    assertThat(without).hasSizeLessThan(plan.observations().size());
    double[][] means = new double[plan.observations().size()][1];
    for (int row = 0; row < means.length; row++) {
      Observation each = plan.observations().get(row);
      means[row][0] = each.fitted() ? each.recorded() : 0;
    }
    Hindcasts exact = new Hindcasts(new double[1][1], means);
    assertThat(exact.implausibility(plan.observations())).containsExactly(0.0);
  }

  @Test
  void implausibilityIsTheDistanceInTolerances() {
    Observation observation =
        new Observation("a.b", "a.b", 2020, 0, 200, 0.1, true, "person/year", 52);
    assertThat(observation.implausibility(260)).isCloseTo(3, within(1e-12));
    assertThat(observation.implausibility(140)).isCloseTo(3, within(1e-12));
  }

  @Test
  void aRecordByFiscalYearBeginsInOctoberOfTheYearBefore() {
    Observation purity =
        plan.observations().stream()
            .filter(each -> each.outcome().equals("market.purity") && each.year() == 2024)
            .findFirst()
            .orElseThrow();
    assertThat(purity.firstWeek()).isEqualTo(11 * 52 + 39);
  }

  @Test
  void eachHeldOutYearIsHeldAgainstForecastsThatKnowNoModel() {
    List<Matched.Comparison> heldOut =
        matched.errors().stream()
            .filter(error -> !error.observation().fitted())
            .filter(error -> !error.observation().series().equals("violence.sesnsp"))
            .toList();
    assertThat(heldOut).hasSizeGreaterThan(4);
    for (Matched.Comparison error : heldOut) {
      System.out.printf(
          "%s %d: model %+.1f %%, last value %+.1f %%, trend %+.1f %%%n",
          error.observation().outcome(),
          error.observation().year(),
          100 * error.of(error.middle()),
          100 * error.of(error.lastValue()),
          100 * error.of(error.trend()));
      assertThat(error.lastValue()).isFinite();
      assertThat(error.trend()).isFinite();
    }
  }

  @Test
  void noForecastJoinsSeriesThatCountDifferently() {
    assertThat(matched.errors())
        .filteredOn(error -> error.observation().series().equals("violence.sesnsp"))
        .isNotEmpty()
        .allSatisfy(error -> assertThat(error.lastValue()).isNaN());
  }

  @Test
  void theLastValueIsThatOfTheLastFittedYear() {
    Matched.Comparison deaths =
        matched.errors().stream()
            .filter(e -> e.observation().outcome().equals("health.overdose_deaths"))
            .filter(e -> e.observation().year() == 2025)
            .findFirst()
            .orElseThrow();
    assertThat(deaths.lastValue()).isCloseTo(105_007, within(0.5));
    assertThat(deaths.recorded()).isCloseTo(68_632, within(0.5));
  }
}
