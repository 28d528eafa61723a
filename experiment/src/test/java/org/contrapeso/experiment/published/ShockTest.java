package org.contrapeso.experiment.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.contrapeso.evidence.PublishedResult;
import org.contrapeso.evidence.PublishedResult.Quantity;
import org.contrapeso.evidence.Registry;
import org.contrapeso.model.assembly.WholeModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The conflict shock, held against the equations in the notes of its files in steps of a week, as
/// its authors' script has them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ShockTest {

  private static final int WEEKLY = 1;
  private static final int FINE = 200;

  private List<PublishedResult> shocks;
  private List<Verdict> verdicts;

  @BeforeAll
  void measure() throws Exception {
    Registry registry = Registry.read(Path.of("../evidence"));
    shocks =
        registry.results().values().stream()
            .filter(result -> result.settings().containsKey("shock_multiplier"))
            .toList();
    verdicts = PublishedResults.measure(registry, WholeModel.of(registry));
  }

  @Test
  void weeklyStepsGiveTheNumbersOfTheScript() {
    assertThat(shocks).hasSize(4);
    for (PublishedResult shock : shocks) {
      Map<String, Double> script = solve(shock.settings(), WEEKLY);
      for (Quantity quantity : shock.quantities()) {
        assertThat(quantity.holds(script.getOrDefault(quantity.id(), Double.NaN)))
            .as("%s %s", shock.id(), quantity.id())
            .isTrue();
      }
    }
  }

  @Test
  void theRoomGivesWhatTheScriptGives() {
    for (PublishedResult shock : shocks) {
      Map<String, Double> script = solve(shock.settings(), WEEKLY);
      for (Verdict verdict : verdicts) {
        if (verdict.result().equals(shock.id())) {
          assertThat(verdict.measured())
              .as("%s %s", shock.id(), verdict.quantity().id())
              .isCloseTo(script.getOrDefault(verdict.quantity().id(), Double.NaN), within(1e-9));
        }
      }
    }
  }

  @Test
  void finerStepsWouldGiveOtherNumbers() {
    for (PublishedResult shock : shocks) {
      String quantity = "deaths_vs_no_shock";
      double script = solve(shock.settings(), WEEKLY).getOrDefault(quantity, Double.NaN);
      double exact = solve(shock.settings(), FINE).getOrDefault(quantity, Double.NaN);
      assertThat(script - exact).isNotCloseTo(0, within(1e-5));
    }
  }

  private static double number(SortedMap<String, Double> settings, String name) {
    return settings.getOrDefault(name, Double.NaN);
  }

  private record Course(double[] sizes, double deaths) {}

  private static Map<String, Double> solve(SortedMap<String, Double> settings, int stepsPerWeek) {
    Course calm = follow(settings, 1, stepsPerWeek);
    Course shocked = follow(settings, number(settings, "shock_multiplier"), stepsPerWeek);
    double smallest = 1;
    double below = 0;
    double end = number(settings, "shock_start") + number(settings, "shock_weeks");
    for (int week = 0; week < calm.sizes.length; week++) {
      double share = shocked.sizes[week] / calm.sizes[week];
      smallest = Math.min(smallest, share);
      below += week > end && share < number(settings, "recovery_share") ? 1 : 0;
    }
    return Map.of(
        "deaths_vs_no_shock",
        shocked.deaths / calm.deaths - 1,
        "minimum_size_vs_no_shock",
        smallest - 1,
        "weeks_to_recover",
        below);
  }

  private static Course follow(
      SortedMap<String, Double> settings, double factor, int stepsPerWeek) {
    double step = 1.0 / stepsPerWeek;
    double[] sizes = new double[(int) (number(settings, "weeks") + 1)];
    double size = number(settings, "members_each");
    double deaths = 0;
    double start = number(settings, "shock_start");
    for (int week = 0; week < sizes.length; week++) {
      sizes[week] = size;
      boolean shocked = week >= start && week < start + number(settings, "shock_weeks");
      double conflict = number(settings, "conflict_rate") * (shocked ? factor : 1);
      for (int part = 0; part < stepsPerWeek; part++) {
        deaths += week < number(settings, "deaths_weeks") ? step * 2 * conflict * size * size : 0;
        size +=
            step
                * (number(settings, "recruitment_rate") * size
                    - conflict * size * size
                    - number(settings, "arrest_rate") * size
                    - number(settings, "saturation_rate") * size * size);
      }
    }
    return new Course(sizes, deaths);
  }
}
