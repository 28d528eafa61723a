package org.contrapeso.experiment.hindcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.contrapeso.evidence.Registry;
import org.contrapeso.experiment.Observation;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.design.Copula;
import org.contrapeso.experiment.design.ScrambledSobol;
import org.contrapeso.experiment.scenario.BeliefProfile;
import org.contrapeso.experiment.scenario.BelievedInputs;
import org.contrapeso.experiment.scenario.HindcastPlan;
import org.contrapeso.experiment.scenario.Scenarios;
import org.contrapeso.kernel.LaneBlock;
import org.contrapeso.kernel.Simulation;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.violence.HomicideFall;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What makes registered homicides fall from 2024 to 2025, in the futures of the default profile:
/// the same futures with detentions and transfers as recorded, and as they were before.
final class HomicideFallTest {

  private static final int FUTURES = 384;
  private static final long SEED = 11;
  private static final double TAIL = 0.05;
  private static final double MIDDLE = 0.5;

  private static HindcastPlan plan;
  private static Hindcasts recorded;
  private static Hindcasts without;
  private static double[] readings;

  @BeforeAll
  static void run() throws Exception {
    Path scenarios = Path.of("../scenarios");
    WholeModel model = WholeModel.of(Registry.read(Path.of("../evidence")));
    plan = HindcastPlan.read(scenarios, model.registry());
    BeliefProfile beliefs =
        Scenarios.open(scenarios, model.registry()).beliefs().stream()
            .filter(profile -> profile.id().equals("even_handed"))
            .findFirst()
            .orElseThrow();
    List<StudyInput> inputs = BelievedInputs.of(beliefs, model);
    recorded = run(model, inputs);
    without = run(new WithoutCauses(model), inputs);
    readings = recorded.values()[ids(inputs).indexOf("violence.homicide_fall")];
  }

  private static Hindcasts run(Simulation model, List<StudyInput> inputs) {
    double[][] independent = new double[inputs.size()][inputs.size()];
    for (int input = 0; input < inputs.size(); input++) {
      independent[input][input] = 1;
    }
    return Hindcasts.run(
        model,
        new Hindcasts.Wave(
            inputs,
            new ScrambledSobol(SEED, inputs.size(), FUTURES),
            Copula.of(ids(inputs), independent),
            SEED),
        plan.observations(),
        2,
        done -> {},
        () -> false);
  }

  @Test
  void theRecordedFallLiesInTheBandOfFalls() {
    double record = recorded("violence.sesnsp", 2025) / recorded("violence.sesnsp", 2024);
    double[] falls = changes(recorded, future -> true);
    assertThat(record).isBetween(Kept.quantile(falls, TAIL), Kept.quantile(falls, 1 - TAIL));
  }

  @Test
  void homicidesFallByDetentionsAndTransfersOnly() {
    double[] with = changes(recorded, HomicideFallTest::isTrueFall);
    double[] none = changes(without, HomicideFallTest::isTrueFall);
    assertThat(Kept.quantile(none, MIDDLE)).isGreaterThan(1.02);
    assertThat(Kept.quantile(with, MIDDLE)).isLessThan(1);
    assertThat(Kept.quantile(none, TAIL)).isGreaterThan(0.95);
    assertThat(Kept.quantile(with, TAIL)).isLessThan(0.85);
  }

  @Test
  void beforeDetentionsBeganEveryFutureIsTheSameWithoutThem() {
    int row = row("violence.homicides", 2023);
    assertThat(Arrays.equals(recorded.means()[row], without.means()[row])).isTrue();
  }

  @Test
  void relabellingMakesRegisteredHomicidesFallWithoutAnyDetention() {
    double[] relabelled = changes(without, future -> !isTrueFall(future));
    assertThat(Kept.quantile(relabelled, MIDDLE))
        .isLessThan(Kept.quantile(changes(without, HomicideFallTest::isTrueFall), MIDDLE) - 0.03);
  }

  /// Homicides of 2025 over those of 2024, in the futures asked for.
  private static double[] changes(Hindcasts runs, IntPredicate futures) {
    double[] before = runs.means()[row("violence.homicides", 2024)];
    double[] after = runs.means()[row("violence.sesnsp", 2025)];
    return IntStream.range(0, FUTURES)
        .filter(futures)
        .mapToDouble(future -> after[future] / before[future])
        .toArray();
  }

  private static boolean isTrueFall(int future) {
    return readings[future] == HomicideFall.TRUE_FALL.ordinal();
  }

  private static double recorded(String series, int year) {
    return plan.observations().get(row(series, year)).recorded();
  }

  private static int row(String series, int year) {
    List<Observation> observations = plan.observations();
    return IntStream.range(0, observations.size())
        .filter(row -> observations.get(row).series().equals(series))
        .filter(row -> observations.get(row).year() == year)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(List<StudyInput> inputs) {
    return inputs.stream().map(StudyInput::id).toList();
  }

  /// The model with a past in which no one more is detained and no one handed over.
  private record WithoutCauses(Simulation model) implements Simulation {

    @Override
    public List<String> inputs() {
      return model.inputs();
    }

    @Override
    public List<String> levers() {
      return model.levers();
    }

    @Override
    public void statusQuo(int week, double[] settings) {
      model.statusQuo(week, settings);
      settings[levers().indexOf("organisation.detentions")] = 0;
      settings[levers().indexOf("leadership.transfers")] = 0;
    }

    @Override
    public List<String> outcomes() {
      return model.outcomes();
    }

    @Override
    public LaneBlock open(int lanes) {
      return model.open(lanes);
    }
  }
}
