package org.contrapeso.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.contrapeso.evidence.PublishedResult.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedResultTest {

  @TempDir Path parent;

  @Test
  void aRelativeToleranceIsAShareOfTheTargetOnBothSides() {
    Quantity members = quantity(0);

    assertThat(members.holds(995.1)).isTrue();
    assertThat(members.holds(1004.9)).isTrue();
    assertThat(members.holds(994.9)).isFalse();
    assertThat(members.holds(1005.1)).isFalse();
    assertThat(members.holds(Double.NaN)).isFalse();
  }

  @Test
  void anIntervalHoldsWithItsEnds() {
    Quantity members = quantity(1);

    assertThat(members.target()).isEmpty();
    assertThat(members.holds(900) && members.holds(1100)).isTrue();
    assertThat(members.holds(899) || members.holds(1101)).isFalse();
  }

  @Test
  void aNegativeTargetHasItsToleranceOnBothSides() {
    Quantity members =
        EvidenceFolder.in(parent)
            .replace(EvidenceFolder.RESULT_FILE, "target: 1000", "target: -1000")
            .read()
            .findResult("V1")
            .orElseThrow()
            .quantities()
            .getFirst();

    assertThat(members.holds(-1004.9) && members.holds(-995.1)).isTrue();
    assertThat(members.holds(-1005.1) || members.holds(1000)).isFalse();
  }

  @Test
  void aMissIsDeclaredWithItsReason() {
    PublishedResult result =
        folderWith("not_reproduced: {en: Too few years., es: Faltan años.}\n    calibrated: true")
            .read()
            .findResult("V1")
            .orElseThrow();

    assertThat(result.quantities().getFirst().notReproduced())
        .contains(new Text("Too few years.", "Faltan años."));
    assertThat(result.quantities().getFirst().calibrated()).isTrue();
    assertThat(result.quantities().getLast().notReproduced()).isEmpty();
    assertThat(result.quantities().getLast().calibrated()).isFalse();
  }

  @Test
  void aMissWithoutAReasonInBothLanguagesIsAFault() {
    assertThat(folderWith("not_reproduced: true").faults())
        .singleElement()
        .asString()
        .contains("V1.yaml:", "quantities[0].not_reproduced = true", "expected keys and values");
    assertThat(folderWith("not_reproduced: {en: Too few years.}").faults())
        .singleElement()
        .asString()
        .contains("quantities[0].not_reproduced.es");
  }

  @Test
  void aResultNamesTheAlternativesThatItNeeds() {
    assertThat(needing("organisation.conflict_structure: flat").read().findResult("V1"))
        .map(PublishedResult::needs)
        .contains(new TreeMap<>(Map.of("organisation.conflict_structure", "flat")));
  }

  @Test
  void needsThatNoHypothesisHasAreFaults() {
    assertThat(
            needing("organisation.conflict_structur: flat, organisation.conflict_structure: flt")
                .faults())
        .containsExactly(
            "evidence/results/V1.yaml:17: needs.organisation.conflict_structur: expected the id of"
                + " a hypothesis. Maybe \"organisation.conflict_structure\" was meant.",
            "evidence/results/V1.yaml:17: needs.organisation.conflict_structure = flt: expected one"
                + " of the alternatives flat, published. Maybe \"flat\" was meant.");
  }

  private EvidenceFolder needing(String needs) {
    return EvidenceFolder.in(parent)
        .replace(
            EvidenceFolder.RESULT_FILE,
            "settings: {weeks: 520}",
            "settings: {weeks: 520}\nneeds: {" + needs + "}");
  }

  private EvidenceFolder folderWith(String keys) {
    return EvidenceFolder.in(parent)
        .replace(
            EvidenceFolder.RESULT_FILE,
            "tolerance_kind: relative",
            "tolerance_kind: relative\n    " + keys);
  }

  private Quantity quantity(int index) {
    return EvidenceFolder.in(parent).read().findResult("V1").orElseThrow().quantities().get(index);
  }
}
