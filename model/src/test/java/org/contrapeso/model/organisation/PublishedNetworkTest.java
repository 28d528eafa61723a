package org.contrapeso.model.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Series;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublishedNetworkTest {

  private static final String RIVALRIES = "organisation.rivalries";
  private static final String ALLIANCES = "organisation.alliances";

  private Registry registry;

  @BeforeAll
  void read() throws Exception {
    registry = Registry.read(Path.of("../evidence"));
  }

  /// The counts and weights of the published data.
  @Test
  void thePublishedNetworkIsReadWhole() {
    FaultLog log = new FaultLog();
    OrganisationNetwork network = PublishedNetwork.read(registry, log);
    assertThat(log.faults()).isEmpty();
    assertThat(network.organisations()).isEqualTo(150);
    assertThat(network.firstRival[150]).isEqualTo(2 * 92);
    assertThat(network.totalRivalStrength()).isEqualTo(2 * 179);
    double alliances = 0;
    int friendless = 0;
    for (int i = 0; i < 150; i++) {
      alliances += network.allyStrength(i);
      friendless += network.allyStrength(i) == 0 ? 1 : 0;
    }
    assertThat(alliances).isEqualTo(2 * 163);
    assertThat(friendless).isEqualTo(59);
  }

  @Test
  void organisationsAreOrderedByTheTotalWeightOfTheirTies() {
    OrganisationNetwork network = PublishedNetwork.read(registry, new FaultLog());
    for (int i = 1; i < network.organisations(); i++) {
      assertThat(network.rivalStrength(i) + network.allyStrength(i))
          .isLessThanOrEqualTo(network.rivalStrength(i - 1) + network.allyStrength(i - 1));
    }
  }

  /// The table carries them for readers; the model adds them up from the ties.
  @Test
  void strengthsInTheTableAreThoseOfTheTies() {
    OrganisationNetwork network = PublishedNetwork.read(registry, new FaultLog());
    Series table = registry.findSeries("organisation.organisations").orElseThrow();
    for (int i = 0; i < network.organisations(); i++) {
      assertThat(table.numbers("rival_strength")[i]).isEqualTo(network.rivalStrength(i));
      assertThat(table.numbers("ally_strength")[i]).isEqualTo(network.allyStrength(i));
    }
  }

  @Test
  void everyUnsoundRowIsReportedAtOnce() {
    List<Fault> faults =
        faultsOf(
            withRow(
                withRow(
                    withRow(registry, RIVALRIES, List.of("G001", "G999", "2")),
                    ALLIANCES,
                    List.of("G004", "G004", "1")),
                ALLIANCES,
                List.of("G001", "G002", "0")));
    assertThat(faults).hasSize(3);
    assertThat(faults)
        .anySatisfy(fault -> {
          assertThat(fault.file()).contains("rivalries");
          assertThat(fault.value()).isEqualTo("G999");
          assertThat(fault.fix()).contains("G099");
        })
        .anySatisfy(fault -> assertThat(fault.value()).isEqualTo("G004,G004,1"))
        .anySatisfy(fault -> assertThat(fault.value()).isEqualTo("G001,G002,0"));
  }

  @Test
  void aRepeatedPairIsReportedInEitherOrder() {
    assertThat(faultsOf(withRow(registry, RIVALRIES, List.of("G005", "G001", "3"))))
        .extracting(Fault::value)
        .containsExactly("G005,G001,3");
  }

  @Test
  void aRepeatedOrganisationIsReported() {
    assertThat(faultsOf(withRow(registry, "organisation.organisations", List.of("G007"))))
        .extracting(Fault::value)
        .containsExactly("G007");
  }

  @Test
  void aMissingSeriesIsReported() {
    SortedMap<String, Series> series = new TreeMap<>(registry.series());
    series.remove(ALLIANCES);
    assertThat(faultsOf(with(registry, series)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.value()).isEqualTo(ALLIANCES));
  }

  private static List<Fault> faultsOf(Registry registry) {
    FaultLog log = new FaultLog();
    PublishedNetwork.read(registry, log);
    return log.faults();
  }

  private static Registry withRow(Registry registry, String id, List<String> row) {
    SortedMap<String, Series> changed = new TreeMap<>(registry.series());
    changed.computeIfPresent(
        id,
        (key, series) -> {
          List<List<String>> rows = new ArrayList<>(series.rows());
          rows.add(row);
          return new Series(
              series.id(),
              series.place(),
              series.name(),
              series.meaning(),
              series.columns(),
              series.sources(),
              series.licence(),
              rows);
        });
    return with(registry, changed);
  }

  private static Registry with(Registry registry, SortedMap<String, Series> series) {
    return new Registry(
        registry.units(),
        registry.sources(),
        registry.parameters(),
        registry.hypotheses(),
        registry.levers(),
        registry.outcomes(),
        series,
        registry.results(),
        registry.rules(),
        registry.claims(),
        registry.debate(),
        registry.unknowns(),
        registry.contentHash(),
        registry.boundHash());
  }
}
