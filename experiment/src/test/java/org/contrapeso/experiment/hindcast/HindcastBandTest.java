package org.contrapeso.experiment.hindcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.contrapeso.evidence.Registry;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.design.Copula;
import org.contrapeso.experiment.design.ScrambledSobol;
import org.contrapeso.experiment.scenario.BeliefProfile;
import org.contrapeso.experiment.scenario.BelievedInputs;
import org.contrapeso.experiment.scenario.HindcastPlan;
import org.contrapeso.experiment.scenario.Scenarios;
import org.contrapeso.model.assembly.WholeModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The last recorded years beside the middle nine tenths of the futures of the default profile.
final class HindcastBandTest {

  private static final int FUTURES = 384;
  private static final long SEED = 11;

  private static List<Matched.Comparison> errors;
  private static WholeModel model;

  @BeforeAll
  static void run() throws Exception {
    Path scenarios = Path.of("../scenarios");
    model = WholeModel.of(Registry.read(Path.of("../evidence")));
    HindcastPlan plan = HindcastPlan.read(scenarios, model.registry());
    BeliefProfile beliefs =
        Scenarios.open(scenarios, model.registry()).beliefs().stream()
            .filter(profile -> profile.id().equals("even_handed"))
            .findFirst()
            .orElseThrow();
    List<StudyInput> inputs = BelievedInputs.of(beliefs, model);
    double[][] independent = new double[inputs.size()][inputs.size()];
    for (int input = 0; input < inputs.size(); input++) {
      independent[input][input] = 1;
    }
    Hindcasts runs =
        Hindcasts.run(
            model,
            new Hindcasts.Wave(
                inputs,
                new ScrambledSobol(SEED, inputs.size(), FUTURES),
                Copula.of(inputs.stream().map(StudyInput::id).toList(), independent),
                SEED),
            plan.observations(),
            2,
            done -> {},
            () -> false);
    errors = Errors.of(plan, runs, Kept.of(new double[FUTURES], 0, FUTURES));
  }

  @Test
  void deathsByOverdoseOfTheYearsOfTheFallLieInTheBand() {
    assertThat(error("health.overdose_deaths", 2024).isCovered()).isTrue();
    assertThat(error("health.overdose_deaths", 2025).isCovered()).isTrue();
    assertThat(error("health.synthetic_overdose_deaths", 2024).isCovered()).isTrue();
  }

  @Test
  void homicidesOfTheYearsOfTheFallLieInTheBand() {
    assertThat(error("violence.homicides", 2024).isCovered()).isTrue();
    assertThat(error("violence.homicides", 2025).isCovered()).isTrue();
  }

  @Test
  void mostFuturesHaveDeathsFallFrom2023To2025() {
    assertThat(error("health.overdose_deaths", 2025).middle())
        .isLessThan(0.9 * error("health.overdose_deaths", 2023).middle());
  }

  private static Matched.Comparison error(String outcome, int year) {
    return errors.stream()
        .filter(each -> each.observation().outcome().equals(outcome))
        .filter(each -> each.observation().year() == year)
        .findFirst()
        .orElseThrow();
  }
}
