package org.contrapeso.experiment.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.contrapeso.evidence.PublishedResult;
import org.contrapeso.evidence.PublishedResult.Quantity;
import org.contrapeso.evidence.Registry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublishedResultsPageTest {

  private Registry registry;

  @BeforeAll
  void read() throws Exception {
    registry = Registry.read(Path.of("../evidence"));
  }

  @Test
  void aRowShowsTargetToleranceMeasuredAndVerdict() {
    assertThat(page(0))
        .contains("| [V1](#v1) | Members in 2022 | person | 173,837 | ± 0.5 % | 173,837 | holds |");
    assertThat(page(1e6))
        .contains(
            "| [V1](#v1) | Members in 2022 | person | 173,837 | ± 0.5 % | 1,173,840 | **fails** |");
  }

  @Test
  void anIntervalIsShownAsOne() {
    assertThat(page(0))
        .contains(
            "| [V2](#v2) | Members in 2022 | person | 160,000 to 185,000 |  | 172,500 | holds |");
  }

  @Test
  void noiseOfTheLastDigitsDoesNotShow() {
    assertThat(page(1e-14)).isEqualTo(page(0));
  }

  @Test
  void nothingMeasuredIsAFailure() {
    assertThat(page(Double.NaN)).contains("| NaN | **fails** |").contains("\n0 of ");
  }

  @Test
  void everyResultHasASectionWithItsSources() {
    String page = page(0);
    for (PublishedResult result : registry.results().values()) {
      assertThat(page).contains("\n## " + result.id() + "\n").contains(result.title().en());
    }
    assertThat(page).contains("Prieto-Curiel, R. (2023)");
  }

  @Test
  void theLocaleOfTheMachineChangesNothing() {
    String here = page(0);
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("ar", "EG"));
      assertThat(page(0)).isEqualTo(here);
    } finally {
      Locale.setDefault(usual);
    }
  }

  /// The page of verdicts that lie at the targets, or in the middle of the intervals, plus
  /// `distance`.
  private String page(double distance) {
    List<Verdict> verdicts = new ArrayList<>();
    for (PublishedResult result : registry.results().values()) {
      for (Quantity quantity : result.quantities()) {
        double middle = quantity.low() + (quantity.high() - quantity.low()) / 2;
        double measured = quantity.target().map(PublishedResult.Target::value).orElse(middle);
        verdicts.add(new Verdict(result.id(), quantity, measured + distance));
      }
    }
    return PublishedResultsPage.write(verdicts, registry);
  }
}
