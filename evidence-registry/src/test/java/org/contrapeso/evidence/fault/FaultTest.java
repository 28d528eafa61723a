package org.contrapeso.evidence.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FaultTest {

  @Test
  void allPartsArePrinted() {
    assertThat(new Fault("a.yaml", 7, "low", "3", "expected at most 2", "Maybe 0.3 was meant."))
        .hasToString("a.yaml:7: low = 3: expected at most 2. Maybe 0.3 was meant.");
  }

  @Test
  void partsThatAreEmptyAreLeftOut() {
    assertThat(new Fault("a.yaml", 0, "", "", "no such file", ""))
        .hasToString("a.yaml: no such file.");
    assertThat(new Fault("", 0, "", "5 kg", "expected USD", "")).hasToString("5 kg: expected USD.");
    assertThat(new Fault("a.yaml", 1, "low", "", "this key is missing", ""))
        .hasToString("a.yaml:1: low: this key is missing.");
  }

  @Test
  void aLongValueIsCutAndControlCharactersAreEscaped() {
    assertThat(Fault.of("x".repeat(100), "expected less", ""))
        .hasToString("x".repeat(80) + "… (100 characters): expected less.");
    assertThat(Fault.of("a\nb\u001b[2J", "expected text", ""))
        .hasToString("a\\nb\\u001b[2J: expected text.");
    assertThat(Fault.of("", "no \u202e", "Remove \u001b" + "x".repeat(1000) + "."))
        .asString()
        .startsWith("no \\u202e. Remove \\u001bxxx")
        .hasSizeLessThan(450);
  }

  @Test
  void aFaultMovesToThePlaceOfItsText() {
    Fault placed = Fault.of("5 kg", "expected USD", "").withPlace(new Place("a.yaml", 3), "price");

    assertThat(placed).hasToString("a.yaml:3: price = 5 kg: expected USD.");
    assertThat(placed.place()).isEqualTo(new Place("a.yaml", 3));
  }

  @Test
  void theLogSortsByFileThenLineAndKeepsTheOrderOfReportWithinALine() {
    var log = new FaultLog();
    log.report(new Place("b", 1), "k", "", "third", "");
    log.report(new Place("a", 10), "k", "", "second", "");
    log.report(new Place("a", 9), "k", "", "first", "");
    log.report(new Place("b", 1), "j", "", "fourth", "");

    assertThat(log.faults())
        .extracting(Fault::expected)
        .containsExactly("first", "second", "third", "fourth");
    assertThatThrownBy(log::throwIfAny)
        .isInstanceOf(FaultsException.class)
        .hasMessage("a:9: k: first.\na:10: k: second.\nb:1: k: third.\nb:1: j: fourth.");
  }

  @Test
  void anEmptyLogThrowsNothing() throws FaultsException {
    var log = new FaultLog();
    log.throwIfAny();

    assertThat(log.isEmpty()).isTrue();
  }
}
