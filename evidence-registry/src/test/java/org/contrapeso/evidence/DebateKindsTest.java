package org.contrapeso.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules, claims and rows of the debate.
class DebateKindsTest {

  private static final String RULE =
      """
      name: {en: "Consent", es: "Consentimiento"}
      authority: {en: "Charter, Article 2(4)", es: "Carta, artículo 2(4)"}
      text: {en: "No force.", es: "Nada de fuerza."}
      readings:
        - {by: {en: "One", es: "Uno"}, position: met, words: {en: "Yes.", es: "Sí."}, sources: [lovelace_1843]}
      when: {en: "Always.", es: "Siempre."}
      sources: [lovelace_1843]
      """;

  private static final String CLAIM =
      """
      claim: {en: "Arrests work.", es: "Las detenciones funcionan."}
      made_by: {en: "Officials", es: "Funcionarios"}
      rows: [D04, D26]
      for: [{source: lovelace_1843}]
      against: [{source: lovelace_1843, words: {en: "No.", es: "No."}}]
      if_true:
        hypotheses: {organisation.conflict_structure: flat}
        parameters: {organisation.arrest_flow: {low: 115, high: 120}}
        levers: {organisation.arrest_effort: 2}
      if_false:
        hypotheses: {organisation.conflict_structure: {flat: 1, published: 3}}
      """;

  private static final String ROW =
      """
      part: {en: "Arrests", es: "Detenciones"}
      mechanism: [organisation, organisation.conflict_structure, RECRUITS]
      evidence: [organisation.arrest_flow, organisation.rivalries, lovelace_1843]
      reach: [organisation.arrest_effort, organisation.members, arrests_work, contrapeso law]
      tests: [SteppingTest.moreArrestsLeaveFewerMembers]
      flips:
        - name: {en: "More arrests", es: "Más detenciones"}
          set: {organisation.arrest_effort: 2, organisation.conflict_structure: flat}
          against: {organisation.conflict_structure: flat}
          outcome: organisation.members
          statistic: end
          expect: down
          weeks: 260
      """;

  private static final String RULE_FILE = "rules/consent.yaml";
  private static final String CLAIM_FILE = "claims/arrests_work.yaml";
  private static final String ROW_FILE = "debate/D26.yaml";

  @TempDir Path parent;

  @Test
  void aRuleIsReadWithEveryKey() {
    LegalRule rule = folder().read().findRule("consent").orElseThrow();
    assertThat(rule.authority().en()).isEqualTo("Charter, Article 2(4)");
    assertThat(rule.text().es()).isEqualTo("Nada de fuerza.");
    assertThat(rule.when().en()).isEqualTo("Always.");
    assertThat(rule.readings())
        .singleElement()
        .satisfies(reading -> {
          assertThat(reading.by().en()).isEqualTo("One");
          assertThat(reading.position()).isEqualTo(LegalRule.Position.MET);
          assertThat(reading.sources()).containsExactly("lovelace_1843");
        });
  }

  @Test
  void aClaimSaysWhatMakesItTrueAndWhatFalse() {
    Claim claim = folder().read().findClaim("arrests_work").orElseThrow();
    assertThat(claim.rows()).containsExactly("D04", "D26");
    assertThat(claim.against().getFirst().words()).contains(new Text("No.", "No."));
    assertThat(claim.suppositionOf(true).hypotheses())
        .isEqualTo(
            new TreeMap<>(
                Map.of("organisation.conflict_structure", new TreeMap<>(Map.of("flat", 1.0)))));
    assertThat(claim.suppositionOf(true).parameters())
        .containsEntry("organisation.arrest_flow", new Supposition.Range(115, 120));
    assertThat(claim.suppositionOf(true).levers()).containsEntry("organisation.arrest_effort", 2.0);
    assertThat(claim.suppositionOf(false).hypotheses().firstEntry().getValue())
        .containsEntry("flat", 1.0)
        .containsEntry("published", 3.0);
  }

  @Test
  void aRowOfTheDebateSaysWhereItLives() {
    DebateRow row = folder().read().findRow("D26").orElseThrow();
    assertThat(row.mechanism()).contains("RECRUITS");
    assertThat(row.flips())
        .singleElement()
        .satisfies(flip -> {
          assertThat(flip.set()).containsEntry("organisation.arrest_effort", "2");
          assertThat(flip.against()).containsOnlyKeys("organisation.conflict_structure");
          assertThat(flip.statistic()).isEqualTo(DebateRow.Statistic.END);
          assertThat(flip.expect()).isEqualTo(DebateRow.Direction.DOWN);
          assertThat(flip.weeks()).hasValue(260);
        });
  }

  @Test
  void theHashCoversThem() {
    String hash = folder().read().contentHash();
    assertThat(folder().replace(CLAIM_FILE, "Officials", "Some").read().contentHash())
        .isNotEqualTo(hash);
  }

  /// Each row: file, text in it, its replacement, parts of the only fault.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          rules/consent | position: met | position: mett | consent.yaml:5; "met" was meant
          rules/consent | sources: [lovelace_1843]} | sources: [lovelace_1842]} | :5; "lovelace_1843" was meant
          claims/arrests_work | [D04, D26] | [D04, D31] | :3; rows[1] = D31; from D01 to D30
          claims/arrests_work | for: [{source: lovelace_1843}] | for: [] | :4; expected a source, or a note
          claims/arrests_work | against: [{source: lovelace_1843, | against: [{source: babbage, | :5; against[0].source = babbage; no such source
          claims/arrests_work | conflict_structure: flat} | conflict_structure: flt} | :7; if_true.hypotheses.organisation.conflict_structure = flt; "flat" was meant
          claims/arrests_work | conflict_structure: flat} | conflict_structur: flat} | :7; id of a hypothesis; "organisation.conflict_structure"
          claims/arrests_work | {flat: 1, published: 3} | {flat: 0, published: 0} | :11; all weights are 0
          claims/arrests_work | {flat: 1, published: 3} | {flt: 1, published: 3} | :11; conflict_structure.flt; "flat" was meant
          claims/arrests_work | {low: 115, high: 120} | {low: 100, high: 120} | :8; low = 100; inside the declared range, 110.0 to 120.0 person/week
          claims/arrests_work | {low: 115, high: 120} | {low: 118, high: 115} | :8; low = 118; expected low to be at most high
          claims/arrests_work | arrest_flow: { | arest_flow: { | :8; id of a parameter; "organisation.arrest_flow"
          claims/arrests_work | arrest_effort: 2 | arrest_effort: 9 | :9; = 9; from 0.0 to 4.0
          claims/arrests_work | arrest_effort: 2 | arest_effort: 2 | :9; id of a lever; "organisation.arrest_effort"
          claims/arrests_work | arrest_effort: 2 | arrest_effort: .nan | :9; .nan; finite
          debate/D26 | [organisation, | [organization, | :2; mechanism[0] = organization; "organisation" was meant
          debate/D26 | [organisation.arrest_flow, | [organisation.arrest_flw, | :3; evidence[0]; "organisation.arrest_flow"
          debate/D26 | arrests_work, | arrests_wrk, | :4; reach[2]; "arrests_work"
          debate/D26 | [SteppingTest.more | [stepping.more | :5; tests[0]; StrikesTest.moreStrikesTakeMoreLives
          debate/D26 | arrest_effort: 2, | arrest_effort: 5, | :8; flips[0].set.organisation.arrest_effort = 5; from 0.0 to 4.0
          debate/D26 | arrest_effort: 2, | arrest_effort: many, | :8; = many; a number from
          debate/D26 | arrest_effort: 2, | arest_effort: 2, | :8; id of a lever, hypothesis or parameter; "organisation.arrest_effort"
          debate/D26 | arrest_effort: 2, | arrest_flow: 1, | :8; = 1; from 110.0 to 120.0
          debate/D26 | against: {organisation.conflict_structure: flat} | against: {organisation.conflict_structure: flt} | :9; = flt; "flat" was meant
          debate/D26 | outcome: organisation.members | outcome: organisation.member | :10; "organisation.members" was meant
          debate/D26 | statistic: end | statistic: peak | :11; = peak
          debate/D26 | expect: down | expect: donw | :12; "down" was meant
          debate/D26 | weeks: 260 | weeks: 0 | :13; weeks = 0
          """)
  void aFaultIsToldWithItsPlace(String file, String sound, String faulty, String parts) {
    assertThat(folder().replace(file + ".yaml", sound, faulty).faults())
        .singleElement()
        .asString()
        .contains(parts.split("; "));
  }

  @Test
  void aClaimThatIsTrueAndFalseByTheSameIsAFault() {
    String same = CLAIM.substring(0, CLAIM.indexOf("if_true"));
    String supposed = "\n  levers: {organisation.arrest_effort: 2}\n";
    EvidenceFolder folder =
        folder().write(CLAIM_FILE, same + "if_true:" + supposed + "if_false:" + supposed);
    assertThat(folder.faults())
        .singleElement()
        .asString()
        .contains("if_false", "expected something else than if_true supposes");
  }

  @Test
  void everyFaultIsToldAtOnceAcrossFiles() {
    assertThat(
            folder()
                .replace(CLAIM_FILE, "arrest_effort: 2", "arrest_effort: 9")
                .replace(ROW_FILE, "outcome: organisation.members", "outcome: organisation.mmbers")
                .replace(RULE_FILE, "[lovelace_1843]}", "[babbage]}")
                .faults())
        .hasSize(3);
  }

  private EvidenceFolder folder() {
    return EvidenceFolder.in(parent)
        .write(RULE_FILE, RULE)
        .write(CLAIM_FILE, CLAIM)
        .write(ROW_FILE, ROW);
  }
}
