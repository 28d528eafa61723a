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
final class IncarcerationTest {

  private Registry registry;
  private WholeModel model;

  @BeforeAll
  void read() throws FaultsException {
    registry = Registry.read(Path.of("../evidence"));
    model = WholeModel.of(registry);
  }

  @Test
  void sentencesCountedInFullPreventInProportionToThemButForThoseArrestedAgain()
      throws FaultsException {
    SortedMap<String, Double> settings = usual();
    double full = measure("offences_prevented_by_prison", settings);
    double again = measure("arrested_again", settings);
    SortedMap<String, Double> longer = new TreeMap<>(settings);
    settings.forEach((name, value) -> {
      if (name.matches("sentence_\\d+")) {
        longer.put(name, 2 * value);
      }
    });
    double fullLonger = measure("offences_prevented_by_prison", longer);
    double againLonger = measure("arrested_again", longer);
    assertThat(againLonger).isLessThan(again);
    assertThat(fullLonger / (1 + againLonger)).isCloseTo(2 * full / (1 + again), within(1e-12));
    assertThat(fullLonger - full)
        .isCloseTo(measure("offences_prevented_by_doubling", settings), within(1e-12));
  }

  @Test
  void fewerArrestsPreventFewerOffences() throws FaultsException {
    SortedMap<String, Double> settings = usual();
    double most = measure("offences_prevented_by_prison", settings);
    settings.merge("arrests_a_year", 2.0, (arrests, divisor) -> arrests / divisor);
    double fewer = measure("offences_prevented_by_prison", settings);
    assertThat(fewer).isPositive().isLessThan(most);
  }

  private SortedMap<String, Double> usual() {
    return new TreeMap<>(requireNonNull(registry.results().get("V25")).settings());
  }

  private double measure(String quantity, SortedMap<String, Double> set) throws FaultsException {
    PublishedResult file = requireNonNull(registry.results().get("V25"));
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
    return Incarceration.computations().stream()
        .flatMap(computation -> computation.find(quantity, model).stream())
        .findFirst()
        .orElseThrow()
        .measure(model, settings);
  }
}
