package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Evidence that was spoilt in a copy of the real one: every verb refuses it and says where.
final class BadEvidenceTest {

  private static final String FLOW = "evidence/parameters/organisation/arrest_flow.yaml";

  @TempDir private Path home;

  @BeforeEach
  void copy() throws IOException {
    for (String folder : new String[] {"evidence", "scenarios"}) {
      Folders.copy(Checkout.root().resolve(folder), home.resolve(folder));
    }
  }

  @Test
  void aSoundCopyIsTaken() {
    assertThat(new Program(home).print("levers")).contains("organisation.arrest_effort");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          parameters/organisation/arrest_flow | central: 110 | centrl: 110 | central; missing; centrl; unknown
          parameters/organisation/arrest_flow | central: 110 | central: .nan | :7; central; .nan; finite
          parameters/organisation/arrest_flow | central: 110 | central: many | :7; central; many
          parameters/organisation/arrest_flow | central: 110 | central: 90 | :7; 90; low
          parameters/organisation/arrest_flow | high: 120 | high: 100 | :8; low = 110; below high
          parameters/organisation/arrest_flow | unit: person/week | unit: person | arrest_flow; person; person/week
          parameters/organisation/arrest_flow | unit: person/week | unit: persn/week | :6; "person" was meant
          parameters/organisation/arrest_flow | sources: [prieto_curiel_2023_code, | sources: [prieto_curiel_2024_code, | :13; no such source; "prieto_curiel_2023_code"
          parameters/organisation/arrest_flow | grade: primary | grade: &g primary | :12; anchors are refused
          parameters/organisation/arrest_flow | review_by: 2027-11-30 | review_by: 2027-13-30 | review_by; 2027-13-30
          parameters/organisation/arrest_flow | symbol: | name: {en: "x", es: "y"}\\nsymbol: | name; given before, on line 1
          parameters/organisation/arrest_flow | es: "Flujo de detenciones" | fr: "Flux" | :1; name.es; name.fr
          hypotheses/organisation/initial_sizes | default: expected | default: expcted | :5; "expected" was meant
          hypotheses/organisation/initial_sizes | weight: 1 | weight: -1 | weight; -1
          hypotheses/organisation/initial_sizes | poisson: | poison: | poison; "poisson" was meant
          levers/organisation/arrest_effort | low: 0 | low: 5 | low; 5
          levers/organisation/arrest_effort | unit: 1 | unit: person | arrest_effort; person
          outcomes/organisation/arrests | kind: flow | kind: flw | kind; "flow" was meant
          outcomes/organisation/arrests | unit: person/week | unit: person/year | unit; organisation.arrests
          sources/chung_lu_2002 | year: 2002 | year: 2002.5 | :3; year; 2002.5
          sources/chung_lu_2002 | title: | titel: | title; missing; titel
          levers/organisation/arrest_effort | status_quo: 1 | history: [{from: 2012-01, value: 2}]\\nstatus_quo: 1 | history; last value to be the status quo, 1
          levers/organisation/arrest_effort | status_quo: 1 | history: [{from: 2012-1, value: 1}]\\nstatus_quo: 1 | 2012-1; a month such as 2025-02
          results/V1 | organisation.surroundings: alone | organisation.surroundings: aloen | needs; "alone" was meant
          rules/consent | position: | positoin: | positoin; "position" was meant
          rules/consent | sources: [ | sources: [nobody_1999, | nobody_1999; no such source
          claims/aid_built_capacity | relation.aid_gain: | relation.aid_gian: | if_true; "relation.aid_gain" was meant
          claims/aid_built_capacity | low: 0.134 | low: 1e9 | low = 1e9
          claims/aid_built_capacity | rows: [D03 | rows: [D99 | D99; from D01 to D30
          claims/aid_built_capacity | gao_10_253r | gao_10_253x | gao_10_253x; "gao_10_253r"
          results/V1 | tolerance | tolerence | tolerence; "tolerance" was meant
          units | week: {dimension: time, factor: 1} | week: {dimension: tim, factor: 1} | "time" was meant
          units | factor: 52 | factor: 0 | :8; factor = 0
          schema/lever.schema | "type": "object" | "type": "objekt" | :4; objekt
          """)
  void aFaultIsToldWithItsPlace(String file, String sound, String faulty, String words)
      throws IOException {
    Path path = home.resolve("evidence").resolve(file + (file.contains(".") ? ".json" : ".yaml"));
    String text = Files.readString(path);
    assertThat(text).contains(sound);
    Files.writeString(path, text.replace(sound, faulty.replace("\\n", "\n")));
    Refusal.assertSays(refused(), path.getFileName() + ";" + words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          G001,G002,7 | G001,G002,0     | :2; 0
          G001,G002,7 | G001,G002,seven | :2; seven
          G001,G002,7 | G001,G002,NaN   | :2; NaN
          G001,G002,7 | G001,G999,7     | :2; G999; organisations
          G001,G002,7 | G001,G001,7     | :2; two different organisations
          G001,G003,13| G002,G001,13    | :3; each pair once
          G001,G002,7 | G001,G002       | :2
          a,b,weight  | a,b,wait        | :1; wait; a,b,weight
          """)
  void aRowOfDataIsToldWithItsPlace(String sound, String faulty, String words) throws IOException {
    Path path = home.resolve("evidence/series/organisation/rivalries.csv");
    String text = Files.readString(path);
    assertThat(text).contains(sound);
    Files.writeString(path, text.replaceFirst(sound, faulty));
    Refusal.assertSays(refused(), "rivalries;" + words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parameters/organisation/arrest_flow.yaml",
        "hypotheses/organisation/initial_sizes.yaml",
        "levers/organisation/arrest_effort.yaml",
        "outcomes/organisation/arrests.yaml",
        "sources/prieto_curiel_2023_code.yaml",
        "series/organisation/rivalries.yaml",
        "series/organisation/rivalries.csv",
        "schema/parameter.schema.json",
        "units.yaml"
      })
  void aFileThatIsGoneIsMissed(String file) throws IOException {
    Files.delete(home.resolve("evidence").resolve(file));
    String name = file.substring(file.lastIndexOf('/') + 1, file.indexOf('.'));
    assertThat(refused()).contains(name);
  }

  @Test
  void anEntryThatNoRoomReadsIsTold() throws IOException {
    Path own = home.resolve("evidence/parameters/organisation/bribes.yaml");
    Files.copy(home.resolve(FLOW), own);
    assertThat(refused()).contains("bribes");
  }

  @Test
  void aSourceThatNothingCitesIsTold() throws IOException {
    Path sources = home.resolve("evidence/sources");
    Files.copy(sources.resolve("chung_lu_2002.yaml"), sources.resolve("nobody_1999.yaml"));
    assertThat(refused()).contains("nobody_1999");
  }

  @Test
  void anIdThatTwoFilesHaveIsTold() throws IOException {
    Path twin = home.resolve("evidence/levers/organisation/arrest_flow.yaml");
    Files.copy(home.resolve("evidence/levers/organisation/arrest_effort.yaml"), twin);
    assertThat(refused()).contains("organisation.arrest_flow", "arrest_flow.yaml");
  }

  @Test
  void aHugeADeepAndAnUnreadableFileAreToldAtOnce() throws IOException {
    Path folder = home.resolve("evidence/parameters/organisation");
    try (RandomAccessFile huge = new RandomAccessFile(home.resolve(FLOW).toFile(), "rw")) {
      huge.setLength(100L << 20);
    }
    Files.writeString(folder.resolve("conflict_rate.yaml"), "a: " + "[".repeat(5_000));
    Files.write(folder.resolve("saturation_rate.yaml"), new byte[] {'a', ':', ' ', (byte) 0xFF});
    assertThat(refused())
        .contains("arrest_flow.yaml: 102400 KiB", "conflict_rate.yaml:1: nested deeper than")
        .contains("saturation_rate.yaml:1: expected UTF-8");
  }

  @Test
  void evidenceThatIsNotThereIsMissed() throws IOException {
    assertThat(Refusal.of(new Program(home.resolve("scenarios")), home, "levers"))
        .contains("scenarios", "evidence/", "./contrapeso");
  }

  @Test
  void noStudyBeginsOnFaultyEvidence() throws IOException {
    Files.writeString(home.resolve(FLOW), "central: 1\n");
    String said =
        Refusal.of(new Program(home), home, "study", "--out=" + home.resolve("out"), "--futures=2");
    assertThat(said).contains("arrest_flow.yaml:1");
  }

  private String refused() throws IOException {
    return Refusal.of(new Program(home), home, "levers");
  }
}
