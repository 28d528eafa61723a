package org.contrapeso.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeverTest {

  @TempDir Path parent;

  @Test
  void aLeverWithoutAHistoryHasNone() {
    Registry registry = EvidenceFolder.in(parent).read();
    assertThat(registry.findLever("organisation.arrest_effort").orElseThrow().history()).isEmpty();
  }

  @Test
  void theHistoryIsReadInItsOrder() {
    Registry registry = with("{from: 2006-12, value: 0.5}, {from: 2012-01, value: 1}").read();
    assertThat(registry.findLever("organisation.arrest_effort").orElseThrow().history())
        .containsExactly(
            new Lever.Point(YearMonth.of(2006, 12), 0.5),
            new Lever.Point(YearMonth.of(2012, 1), 1));
  }

  @Test
  void everyFaultOfAHistoryIsTold() {
    assertThat(with("{from: 2012-01, value: 9}, {from: 2012-01, value: 2}").faults())
        .containsExactly(
            place("history[0].value = 9: expected a value inside of [low, high]."),
            place(
                "history[1].from = 2012-01: expected a month after 2012-01. Give the points in the"
                    + " order of time, each month once."),
            place(
                "history = a list: expected the last value to be the status quo, 1. Correct one of"
                    + " the two."));
    assertThat(with("{from: 2012-13, value: 1}").faults())
        .singleElement()
        .asString()
        .contains("history[0].from = 2012-13", "a month such as 2025-02");
    assertThat(with("").faults()).singleElement().asString().contains("history");
  }

  private static String place(String fault) {
    return "evidence/" + EvidenceFolder.LEVER_FILE + ":4: " + fault;
  }

  private EvidenceFolder with(String points) {
    return EvidenceFolder.in(parent)
        .replace(
            EvidenceFolder.LEVER_FILE, "status_quo: 1", "history: [" + points + "]\nstatus_quo: 1");
  }
}
