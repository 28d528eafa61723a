package org.contrapeso.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrapeso.evidence.EvidenceFolder.HYPOTHESIS_FILE;
import static org.contrapeso.evidence.EvidenceFolder.LEVER_FILE;
import static org.contrapeso.evidence.EvidenceFolder.OUTCOME_FILE;
import static org.contrapeso.evidence.EvidenceFolder.PARAMETER;
import static org.contrapeso.evidence.EvidenceFolder.PARAMETER_FILE;
import static org.contrapeso.evidence.EvidenceFolder.RESULT_FILE;
import static org.contrapeso.evidence.EvidenceFolder.SERIES_FILE;
import static org.contrapeso.evidence.EvidenceFolder.SOURCE;
import static org.contrapeso.evidence.EvidenceFolder.SOURCE_FILE;
import static org.contrapeso.evidence.EvidenceFolder.TABLE_FILE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTest {

  @TempDir Path parent;

  @Test
  void theEvidenceOfThisProjectHasNoFault() throws FaultsException {
    Registry registry = Registry.read(Path.of("..", "evidence"));

    assertThat(registry.parameters()).containsKey("organisation.recruitment_rate");
    assertThat(registry.sources()).isNotEmpty();
  }

  @Test
  void aParameterIsReadWithEveryKey() {
    Registry registry = EvidenceFolder.in(parent).read();
    Parameter flow = registry.findParameter("organisation.arrest_flow").orElseThrow();

    assertThat(flow.name().in(Locale.ENGLISH)).isEqualTo("Arrest flow");
    assertThat(flow.name().in(Locale.of("es", "MX"))).isEqualTo("Flujo de detenciones");
    assertThat(flow.symbol()).isEqualTo("η");
    assertThat(flow.unit().toString()).isEqualTo("person/week");
    assertThat(List.of(flow.low(), flow.central(), flow.high())).containsExactly(110., 110., 120.);
    assertThat(flow.distribution()).isEqualTo(Distribution.UNIFORM);
    assertThat(flow.acts()).isEqualTo(Acts.ALWAYS);
    assertThat(flow.grade()).isEqualTo(Grade.PRIMARY);
    assertThat(flow.sources()).containsExactly("lovelace_1843");
    assertThat(flow.rivals().getFirst().value()).isEqualTo(117.6);
    assertThat(flow.reviewBy()).isEqualTo(LocalDate.of(2027, 11, 30));
    assertThat(flow.place())
        .isEqualTo(new Place("evidence/parameters/organisation/arrest_flow.yaml", 1));
  }

  @Test
  void everyOtherKindIsReadWithItsKeys() {
    Registry registry = EvidenceFolder.in(parent).read();

    Hypothesis structure = registry.findHypothesis("organisation.conflict_structure").orElseThrow();
    assertThat(structure.defaultAlternative()).isEqualTo("published");
    assertThat(structure.alternatives().keySet()).containsExactly("flat", "published");
    assertThat(structure.alternatives().firstEntry().getValue().weight()).isEqualTo(0.5);

    Lever effort = registry.findLever("organisation.arrest_effort").orElseThrow();
    assertThat(List.of(effort.low(), effort.statusQuo(), effort.high()))
        .containsExactly(0., 1., 4.);
    assertThat(effort.settings().getLast().name().es()).isEqualTo("al doble");

    Outcome members = registry.findOutcome("organisation.members").orElseThrow();
    assertThat(members.kind()).isEqualTo(OutcomeKind.STOCK);
    assertThat(members.summary()).isEqualTo(Summary.END);
    assertThat(members.better()).isEqualTo(Better.LOWER);

    Series rivalries = registry.findSeries("organisation.rivalries").orElseThrow();
    assertThat(rivalries.labels("a")).containsExactly("G001", "G002, the second");
    assertThat(rivalries.numbers("weight")).containsExactly(7, 15);

    PublishedResult result = registry.findResult("V1").orElseThrow();
    assertThat(result.settings()).containsEntry("weeks", 520.);
    assertThat(result.quantities()).hasSize(2);

    Source source = registry.findSource("lovelace_1843").orElseThrow();
    assertThat(source.year()).isEqualTo(1843);
    assertThat(source.doi()).contains("10.1000/balance");
    assertThat(source.url()).isEmpty();
  }

  @Test
  void theHashChangesWithAnyByteAndWithAnyName() {
    EvidenceFolder folder = EvidenceFolder.in(parent);
    String hash = folder.read().contentHash();
    String again = EvidenceFolder.in(parent.resolve("elsewhere")).read().contentHash();
    String edited = folder.replace(SOURCE_FILE, "On balances", "On balance").read().contentHash();
    String renamed =
        folder
            .delete(RESULT_FILE)
            .write("results/V2.yaml", EvidenceFolder.RESULT)
            .read()
            .contentHash();

    assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(again);
    assertThat(List.of(hash, edited, renamed)).doesNotHaveDuplicates();
  }

  /// Each row: file, text in it, its replacement, the fault. `|` separates.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PARAMETER | low: 110 | low: 130 | :6: low = 130: expected low to be below high. Maybe they are swapped.
          PARAMETER | high: 120 | high: 110 | :6: low = 110: the range is empty: low equals high. Widen the range, or use constant.
          PARAMETER | distribution: uniform | distribution: constant | :5: central = 110: expected low, central and high to be alike, since the distribution is constant. Write the value three times, or use uniform.
          PARAMETER | central: 110 | central: 99 | :5: central = 99: expected the central value inside of [low, high]. Widen the range or correct the value.
          PARAMETER | central: 110 | central: .nan | :5: central = .nan: expected a finite number. Give a number, or leave it out.
          PARAMETER | central: 110 | central: NaN | :5: central = NaN: expected a finite number. Give a number, or leave it out.
          PARAMETER | central: 110 | central: -.inf | :5: central = -.inf: expected a finite number. Give a number, or leave it out.
          PARAMETER | central: 110 | central: 1e999 | :5: central = 1e999: expected a finite number. Give a number, or leave it out.
          PARAMETER | central: 110 | central: "110" | :5: central = 110: expected a number. Remove the quotes.
          PARAMETER | central: 110 | central: 110,5 | :5: central = 110,5: expected a number. Write 110.5.
          PARAMETER | central: 110 | central: 110 person | :5: central = 110 person: expected a number. Write the number alone, in the unit that the entry declares.
          PARAMETER | central: 110 | central: [110] | :5: central = a list: expected a number. Write a single value.
          PARAMETER | central: | centrl: | :5: centrl: unknown key. Maybe "central" was meant.
          PARAMETER | symbol: "η" | symbol: 5 | :3: symbol = 5: expected text. Put it in quotes.
          PARAMETER | symbol: "η" | symbol: " " | :3: symbol = " ": expected text that is not blank. Write the text.
          PARAMETER | distribution: uniform | distribution: unifrom | :8: distribution = unifrom: expected uniform or log_uniform or triangular or constant. Maybe "uniform" was meant.
          PARAMETER | unit: person/week | unit: persn/week | :4: unit = persn/week: there is no unit "persn". Maybe "person" was meant.
          PARAMETER | unit: person/week | unit: person per week | :4: unit = person per week: expected a unit such as person/week. Units are joined by / and *.
          PARAMETER | sources: [lovelace_1843] | sources: [lovelace_1834] | :11: sources[0] = lovelace_1834: there is no such source. Maybe "lovelace_1843" was meant.
          PARAMETER | sources: [lovelace_1843] | sources: [] | :11: sources = 0 entries: expected at least 1.
          PARAMETER | sources: [lovelace_1843] | sources: [lovelace_1843, lovelace_1843] | :11: sources[1] = lovelace_1843: listed before. Remove one of the two.
          PARAMETER | source: lovelace_1843 | source: babbage | :14: rivals[0].source = babbage: there is no such source. Write sources/babbage.yaml.
          PARAMETER | 2027-11-30 | 2027-02-30 | :15: review_by = 2027-02-30: expected a day of the calendar, such as 2027-11-30.
          PARAMETER | 2027-11-30 | soon | :15: review_by = soon: expected a date such as 2027-11-30.
          PARAMETER | , es: "Porque sí." | `` | :12: why.es: this key is missing. Add "es:".
          PARAMETER | acts: always | acts: always\\nacts: start | :10: acts = start: this key was given before, on line 9. Keep one of the two.
          HYPOTHESIS | default: published | default: publishd | :3: default = publishd: expected one of the alternatives flat, published. Maybe "published" was meant.
          HYPOTHESIS | weight: 0.5 | weight: -0.5 | :13: alternatives.flat.weight = -0.5: expected at least 0.
          HYPOTHESIS | flat: | Flat: | :10: alternatives.Flat: expected a name in snake_case, such as arrest_flow.
          LEVER | low: 0 | low: 5 | :5: low = 5: expected low to be below high. Maybe they are swapped.
          LEVER | status_quo: 1 | status_quo: 7 | :4: status_quo = 7: expected the status quo inside of [low, high]. Widen the scale.
          LEVER | value: 2 | value: 9 | :9: settings[1].value = 9: expected a value inside of [low, high].
          LEVER | value: 2 | value: 1 | :9: settings[1].value = 1: given before in this list. Keep one of the two.
          LEVER | value: 1 | value: 3 | :7: settings = a list: expected words for the status quo, 1. Add a setting with that value.
          OUTCOME | kind: stock | kind: stok | :4: kind = stok: expected stock or flow. Maybe "stock" was meant.
          OUTCOME | unit: person | unit: kg/ | :3: unit = kg/: expected a unit such as person/week. Units are joined by / and *.
          SERIES | weight: {unit: 1 | weight: {unit: pound | :5: columns.weight.unit = pound: there is no unit "pound". Units: 1, USD, g, kg, person, week, year.
          TABLE | G001,7 | G001 | :2: 1 cells: expected 2, one per column. Quote a cell that holds a comma.
          TABLE | G001,7 | G001,NaN | :2: weight = NaN: expected a finite number.
          TABLE | G001,7 | G001,1e999 | :2: weight = 1e999: expected a finite number.
          TABLE | G001,7 | G001, | :2: weight: expected a finite number.
          TABLE | a,weight | a,wait | :1: a,wait: expected the header a,weight. Let the columns of the description and of the table agree, in order.
          TABLE | "G002, the second" | "G002 | :3: a quote is opened but not closed. Close it.
          TABLE | "G002, the second" | "G"002 | :3: text after a closing quote. Double quotes in a cell.
          RESULT | members_2023 | members_2022 | :11: quantities[1].id = members_2022: given before in this list. Keep one of the two.
          RESULT | target: 1000 | target: 0 | :10: quantities[0].tolerance_kind = relative: a share of 0 is nothing. Use an absolute tolerance.
          RESULT | low: 900 | low: 1200 | :14: quantities[1].low = 1200: expected low to be below high. Maybe they are swapped.
          RESULT | tolerance: 0.005 | tolerance: -1 | :9: quantities[0].tolerance = -1: expected at least 0.
          RESULT | high: 1100 | hihg: 1100 | :15: quantities[1].hihg: unknown key. Maybe "high" was meant.
          SOURCE | 10.1000/balance | doi:10.1000/balance | :5: doi = doi:10.1000/balance: expected a DOI such as 10.1126/science.adh2888, without address.
          SOURCE | year: 1843 | year: 1843.5 | :3: year = 1843.5: expected a whole number.
          SOURCE | authors: ["Lovelace, A."] | authors: Lovelace | :2: authors = Lovelace: expected a list. Put it in brackets: [Lovelace].
          UNITS | dimension: mass, factor: 1} | dimension: mas, factor: 1} | :6: units.kg.dimension = mas: expected one of the dimensions mass, money, person, time. Maybe "mass" was meant.
          UNITS | factor: 0.001 | factor: 0 | :7: units.g.factor = 0: expected more than 0.
          """)
  void aSpoiltValueIsReportedWithItsLineAndALikelyFix(
      String kind, String from, String to, String fault) {
    String file =
        switch (kind) {
          case "PARAMETER" -> PARAMETER_FILE;
          case "HYPOTHESIS" -> HYPOTHESIS_FILE;
          case "LEVER" -> LEVER_FILE;
          case "OUTCOME" -> OUTCOME_FILE;
          case "SERIES" -> SERIES_FILE;
          case "TABLE" -> TABLE_FILE;
          case "RESULT" -> RESULT_FILE;
          case "SOURCE" -> SOURCE_FILE;
          default -> "units.yaml";
        };
    EvidenceFolder folder = EvidenceFolder.in(parent).replace(file, from, to.replace("\\n", "\n"));

    assertThat(folder.faults()).contains("evidence/" + file + fault);
  }

  @Test
  void allFaultsOfAFileAreReportedTogetherInTheOrderOfLines() {
    EvidenceFolder folder =
        EvidenceFolder.in(parent)
            .replace(PARAMETER_FILE, "distribution: uniform", "distribution: flat")
            .replace(PARAMETER_FILE, "symbol:", "letter:")
            .replace(PARAMETER_FILE, "high: 120", "high: many")
            .replace(PARAMETER_FILE, "review_by: 2027-11-30", "review_by: 2027");

    assertThat(folder.faults())
        .extracting(fault -> fault.substring("evidence/parameters/organisation/".length()))
        .containsExactly(
            "arrest_flow.yaml:1: symbol: this key is missing. Add \"symbol:\".",
            "arrest_flow.yaml:3: letter: unknown key. Keys here: acts, central, distribution, grade,"
                + " high, low, meaning, name, review_by, rivals, sources, symbol, unit, why.",
            "arrest_flow.yaml:7: high = many: expected a number.",
            "arrest_flow.yaml:8: distribution = flat: expected uniform or log_uniform or"
                + " triangular or constant.",
            "arrest_flow.yaml:15: review_by = 2027: expected text. Put it in quotes.");
  }

  @Test
  void faultsOfAllFilesAreReportedTogetherInTheOrderOfPaths() {
    EvidenceFolder folder =
        EvidenceFolder.in(parent)
            .replace(SOURCE_FILE, "year: 1843", "year: long ago")
            .replace(LEVER_FILE, "high: 4", "high: 1.5")
            .replace(OUTCOME_FILE, "better: lower", "better: more");

    assertThat(folder.faults())
        .containsExactly(
            "evidence/levers/organisation/arrest_effort.yaml:9: settings[1].value = 2: expected a"
                + " value inside of [low, high].",
            "evidence/outcomes/organisation/members.yaml:6: better = more: expected lower or higher"
                + " or none.",
            "evidence/sources/lovelace_1843.yaml:3: year = long ago: expected a whole number.");
  }

  @Test
  void aLogUniformRangeMustLieAboveZero() {
    EvidenceFolder folder =
        EvidenceFolder.in(parent)
            .replace(PARAMETER_FILE, "uniform", "log_uniform")
            .replace(PARAMETER_FILE, "low: 110", "low: 0");

    assertThat(folder.faults())
        .containsExactly(
            "evidence/parameters/organisation/arrest_flow.yaml:6: low = 0: log_uniform needs a"
                + " range above 0. Maybe use uniform.");
  }

  @Test
  void weightsThatAreAllZeroAreRefused() {
    EvidenceFolder folder =
        EvidenceFolder.in(parent)
            .replace(HYPOTHESIS_FILE, "weight: 0.5", "weight: 0")
            .replace(HYPOTHESIS_FILE, "weight: 1", "weight: 0");

    assertThat(folder.faults())
        .containsExactly(
            "evidence/hypotheses/organisation/conflict_structure.yaml:4: alternatives = a mapping:"
                + " all weights are 0. Give a weight above 0 to one of them.");
  }

  @Test
  void aHypothesisNeedsTwoAlternatives() {
    String flat = EvidenceFolder.HYPOTHESIS.substring(EvidenceFolder.HYPOTHESIS.indexOf("  flat:"));
    String rest = flat.substring(0, flat.indexOf("why:"));
    EvidenceFolder folder = EvidenceFolder.in(parent).replace(HYPOTHESIS_FILE, rest, "");

    assertThat(folder.faults())
        .containsExactly(
            "evidence/hypotheses/organisation/conflict_structure.yaml:5: alternatives = 1 keys:"
                + " expected at least 2.");
  }

  @Test
  void aSourceThatNothingCitesIsReported() {
    EvidenceFolder folder = EvidenceFolder.in(parent).write("sources/babbage_1864.yaml", SOURCE);

    assertThat(folder.faults())
        .containsExactly(
            "evidence/sources/babbage_1864.yaml: no entry cites this source. Cite it where it is"
                + " used, or remove it.");
  }

  @Test
  void aSourceIsNotCalledUncitedWhileAFileThatMayCiteItIsSpoilt() {
    EvidenceFolder folder =
        EvidenceFolder.in(parent)
            .write("sources/babbage_1864.yaml", SOURCE)
            .write("outcomes/organisation/deaths.yaml", "sources: [babbage_1864");

    assertThat(folder.faults())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("evidence/outcomes/organisation/deaths.yaml:1: not readable as YAML");
  }

  @Test
  void twoEntriesThatTheModelBindsMayNotShareAnId() {
    EvidenceFolder folder =
        EvidenceFolder.in(parent).write("parameters/organisation/members.yaml", PARAMETER);

    assertThat(folder.faults())
        .containsExactly(
            "evidence/outcomes/organisation/members.yaml: the id organisation.members is already"
                + " that of evidence/parameters/organisation/members.yaml. Rename one of the two.");
  }

  @ParameterizedTest
  @CsvSource({
    "parameters/arrest_flow.yaml, expected a file named parameters/<room>/<name>.yaml",
    "parameters/a/b/c.yaml, no file of this name belongs here",
    "parameters/organisation/arrestFlow.yaml, expected a file named parameters/<room>/<name>.yaml",
    "parameters/organisation/arrest_flow.yml, no file of this name belongs here",
    "parameters/organisation/arrest_flow.csv, expected a file named parameters/<room>/<name>.yaml",
    "parameter/organisation/arrest_flow.yaml, no file of this name belongs here",
    "sources/organisation/lovelace.yaml, expected a file named sources/<id>.yaml",
    "notes.txt, no file of this name belongs here",
    "series/organisation/lost.csv, this table has no description",
    "schema/unit.json, no file of this name belongs here",
  })
  void aFileThatDoesNotBelongIsReported(String path, String expected) {
    EvidenceFolder folder = EvidenceFolder.in(parent).write(path, PARAMETER);

    assertThat(folder.faults())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("evidence/" + path + ": " + expected + ".");
  }

  @Test
  void aReadmeMayStandInTheFolder() {
    assertThat(EvidenceFolder.in(parent).write("README.md", "# Evidence").faults()).isEmpty();
  }

  @Test
  void aSeriesWithoutTableIsReported() {
    assertThat(EvidenceFolder.in(parent).delete(TABLE_FILE).faults())
        .containsExactly(
            "evidence/series/organisation/rivalries.yaml: this series has no table. Write the .csv"
                + " file beside it.");
  }

  @Test
  void withoutUnitsOnlyTheirFileIsReported() {
    assertThat(EvidenceFolder.in(parent).delete("units.yaml").faults())
        .containsExactly("evidence/units.yaml: no such file. Write it.");
  }

  @Test
  void aMissingSchemaIsReportedOnce() {
    EvidenceFolder folder =
        EvidenceFolder.in(parent)
            .write("sources/babbage_1864.yaml", SOURCE)
            .delete("schema/source.schema.json");

    assertThat(folder.faults())
        .containsExactly("evidence/schema/source.schema.json: no such file. Restore it.");
  }

  @Test
  void aSchemaOutsideOfTheSubsetIsReported() {
    EvidenceFolder folder =
        EvidenceFolder.in(parent)
            .replace("schema/lever.schema.json", "\"minItems\": 1", "\"contains\": {}");

    assertThat(folder.faults())
        .isNotEmpty()
        .allMatch(fault -> fault.contains("contains: this keyword is outside of the subset"));
  }

  @Test
  void aFolderThatIsNotThereIsReported() {
    Path nowhere = parent.resolve("nowhere");

    assertThat(faultsOf(nowhere))
        .containsExactly(nowhere + ": no such folder. Name the folder of the evidence.");
  }

  @Test
  void aFileInPlaceOfTheFolderIsReported() throws IOException {
    Path file = Files.writeString(parent.resolve("evidence"), "");

    assertThat(faultsOf(file))
        .containsExactly(file + ": no such folder. Name the folder of the evidence.");
  }

  @Test
  void aLinkToNowhereAndALinkToAFolderAreReported() throws IOException {
    EvidenceFolder folder = EvidenceFolder.in(parent);
    Files.createSymbolicLink(folder.root().resolve("sources/a.yaml"), parent.resolve("nowhere"));
    Files.createSymbolicLink(folder.root().resolve("sources/b.yaml"), parent);

    assertThat(folder.faults())
        .containsExactly(
            "evidence/sources/a.yaml: no such file. Check the name.",
            "evidence/sources/b.yaml: expected a file but found a folder. Name a file in it.");
  }

  @Test
  void aHugeFileIsRefusedBeforeItIsRead() throws IOException {
    EvidenceFolder folder = EvidenceFolder.in(parent);
    try (var sparse = new RandomAccessFile(folder.root().resolve(PARAMETER_FILE).toFile(), "rw")) {
      sparse.setLength(100_000_000);
    }

    assertThat(folder.faults())
        .containsExactly(
            "evidence/"
                + PARAMETER_FILE
                + ": 97656 KiB: expected a file of at most 1024 KiB. Maybe another file was meant.");
  }

  @Test
  void manyFaultsAreAllCountedButNotAllPrinted() {
    String many =
        String.join("\n", IntStream.range(0, 500).mapToObj(key -> "k" + key + ": 1").toList());
    EvidenceFolder folder = EvidenceFolder.in(parent).write(OUTCOME_FILE, many);

    assertThat(folder.faults()).hasSize(507);
    assertThat(messageOf(folder.root())).hasLineCount(101).endsWith("… and 407 more.");
  }

  @Test
  void aTableMayHaveAByteOrderMarkAndWindowsLineEnds() {
    byte[] windows = "\uFEFFa,weight\r\nG001,7\r\n".getBytes(StandardCharsets.UTF_8);
    Registry registry = EvidenceFolder.in(parent).write(TABLE_FILE, windows).read();

    assertThat(registry.series().firstEntry().getValue().numbers("weight")).containsExactly(7);
  }

  @Test
  void entriesComeInTheSameOrderEveryTime() {
    assertThat(EvidenceFolder.in(parent).read().entries().map(Entry::id))
        .containsExactly(
            "organisation.arrest_flow",
            "organisation.conflict_structure",
            "organisation.arrest_effort",
            "organisation.members",
            "organisation.rivalries",
            "V1",
            "lovelace_1843");
  }

  @Test
  void theIdOfAnEntryLeadsBackToItsFile() {
    assertThat(EvidenceFolder.in(parent).read().entries())
        .hasSize(7)
        .allSatisfy(entry ->
            assertThat("evidence/" + EntryKind.of(entry).pathOf(entry.id()))
                .isEqualTo(entry.place().file()));
  }

  private static List<String> faultsOf(Path root) {
    try {
      Registry.read(root);
      return List.of();
    } catch (FaultsException faults) {
      return faults.faults().stream().map(Fault::toString).toList();
    }
  }

  private static String messageOf(Path root) {
    try {
      Registry.read(root);
      return "";
    } catch (FaultsException faults) {
      return String.valueOf(faults.getMessage());
    }
  }
}
