package org.contrapeso.experiment.published;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.contrapeso.evidence.PublishedResult;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.model.assembly.WholeModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LostLeaderTest {

  private static final String SPLIT = "leadership.split_probability";
  private static final String DEATHS = "leadership.extra_deaths_per_removal";

  private Registry registry;
  private WholeModel model;

  @BeforeAll
  void read() throws FaultsException {
    registry = Registry.read(Path.of("../evidence"));
    model = WholeModel.of(registry);
  }

  @Test
  void nothingFollowsWhereNobodySplitsAndNobodyDiesInTheSuccession() throws FaultsException {
    assertThat(violence(0, 0)).isZero();
  }

  @Test
  void splitsAndSuccessionsBothAddViolenceAndAddUp() throws FaultsException {
    double splits = violence(0.2, 0);
    double succession = violence(0, 17);
    assertThat(splits).isPositive();
    assertThat(succession).isPositive();
    assertThat(violence(0.2, 17)).isCloseTo(splits + succession, within(1e-12));
  }

  @Test
  void withoutRivalryBetweenThePartsFewerDie() throws FaultsException {
    double elsewhere =
        measure(
            "V10",
            "fights_after_removal_soon",
            new TreeMap<>(requireNonNull(registry.results().get("V10")).settings()));
    assertThat(elsewhere).isLessThan(violence(0.2, 0));
  }

  private double violence(double splits, double deaths) throws FaultsException {
    SortedMap<String, Double> settings =
        new TreeMap<>(requireNonNull(registry.results().get("V9")).settings());
    settings.put(SPLIT, splits);
    settings.put(DEATHS, deaths);
    return measure("V9", "violence_after_removal_soon", settings);
  }

  private double measure(String id, String quantity, SortedMap<String, Double> set)
      throws FaultsException {
    PublishedResult file = requireNonNull(registry.results().get(id));
    Settings settings =
        new Settings(
            new PublishedResult(
                file.id(),
                file.place(),
                file.title(),
                file.type(),
                file.sources(),
                file.quantities(),
                file.note(),
                set,
                file.needs()));
    return LostLeader.computations().stream()
        .flatMap(computation -> computation.find(quantity, model).stream())
        .findFirst()
        .orElseThrow()
        .measure(model, settings);
  }
}
