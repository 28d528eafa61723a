package org.contrapeso.checks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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

/// Faulty options, studies, courses, beliefs and folders: each is refused with its place, its
/// value, what was expected and a likely fix, and nothing is written.
final class BadInputTest {

  private static final String STUDY =
      """
      name: {en: "A", es: "B"}
      question: {en: "A?", es: "¿B?"}
      courses: [no_change, mine.yaml]
      baseline: no_change
      factorial: {organisation.arrest_effort: [1, 2]}
      beliefs: held.yaml
      design: {kind: sobol, futures: 8, seed: 7}
      clock: {policy_start: 2012-07, weeks: 26}
      outcomes: [organisation.members, organisation.arrests]
      series: {every: 4, trajectories: false}
      """;

  private static final String COURSE =
      """
      name: {en: "Mine", es: "Mío"}
      words: {en: "So be it.", es: "Así sea."}
      levers:
        organisation.arrest_effort: 1.5
        organisation.recruitment_effort: {value: 0.5, start: 10, duration: 94}
      """;

  private static final String BELIEFS =
      """
      name: {en: "Held", es: "Creído"}
      words: {en: "So it is.", es: "Así es."}
      hypotheses:
        organisation.conflict_structure: {published: 3, flat: 1}
      parameters:
        organisation.recruitment_rate: {low: 0.0024, high: 0.0026}
      correlations:
        - {between: [organisation.conflict_rate, organisation.initial_members], value: -0.5}
      """;

  @TempDir private Path folder;

  private Path study;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    study = Files.writeString(folder.resolve("study.yaml"), STUDY);
    Files.writeString(folder.resolve("mine.yaml"), COURSE);
    Files.writeString(folder.resolve("held.yaml"), BELIEFS);
    out = folder.resolve("out");
  }

  @Test
  void whatTheFaultsBelowAreMadeOfIsSound() {
    Program.here().print("study", study.toString(), "--out=" + out);
    assertThat(out.resolve("briefing.html")).exists();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                             | Usage: contrapeso; study; run
          stdy                                           | stdy; contrapeso study
          xyz                                            | xyz; contrapeso --help
          study --futurs=9                               | --futurs; --futures
          study --futures                                | --futures
          study --futures=0                              | --futures; '0'; from 1 to
          study --futures=-1                             | --futures; '-1'; from 1 to
          study --futures=abc                            | --futures; 'abc'; from 1 to
          study --futures=2.5                            | --futures; '2.5'; from 1 to
          study --futures=1e99                           | --futures; '1e99'; from 1 to
          study --threads=0                              | --threads = 0; 1 or more
          study --threads=two                            | --threads; 'two'; whole number
          study --lanes=0                                | --lanes = 0; 1 or more
          study --seed=x                                 | --seed; 'x'; whole number
          study --format=xml                             | --format; 'xml'; TABLE, CSV, JSON
          study --lang=fr                                | --lang; 'fr'; EN, ES
          study one two                                  | two
          study defualt                                  | study = defualt; "default" was meant
          study xyz                                      | study = xyz; Known; default
          study no_such_file.yaml                        | no_such_file.yaml; no such file
          study --courses=no_chnage                      | no_chnage; "no_change" was meant
          study --courses=                               | course; Known; no_change
          study --courses=double_arrests,double_arrests  | double_arrests; once; repetition
          study --beliefs=xyz                            | beliefs = xyz; Known; even_handed
          run --weeks=-1                                 | --weeks = -1; expected 0 to
          run --weeks=1e9                                | --weeks = 1000000000; expected 0 to
          run --weeks=10401                              | --weeks = 10401; expected 0 to 10400
          run --weeks=many                               | --weeks; 'many'; whole number
          run --from=2022-13                             | --from = 2022-13; such as 2022-01
          run --from=2011-12                             | --from = 2011-12; from 2012-01
          run --from=9999-12                             | --from = 9999-12; from 2012-01
          run --from=+100000000-01                       | --from = +100000000-01; 10400 weeks
          run --from=soon                                | --from = soon; such as 2022-01
          run --outcomes=organisation.arests             | "organisation.arrests" was meant
          run --outcomes=xyz                             | xyz; Known; organisation.members
          run --outcomes=organisation.members,organisation.members | --outcomes; once
          run --course=xyz                               | course = xyz; Known; no_change
          run --set=xyz=1                                | xyz=1; Known; campaign.escalation
          run --set=arrest_flow=1                        | "organisation.arrest_flow" was meant
          run --set=organisation.arrest_flow             | expected id=value
          run --set=organisation.arrest_flow=            | expected a number
          run --set=organisation.arrest_flow=NaN         | NaN; expected a number
          run --set=organisation.arrest_flow=1e999       | 1e999; finite
          run --set=organisation.arrest_flow=x1e308      | x1e308; finite
          run --set=organisation.arrest_flow=1e308 --set=organisation.arrest_effort=4 | nearer to
          run --set=organisation.arrest_flow=-5          | -5; 0 or more
          run --set=organisation.arrest_flow=x-1         | x-1; at least 0
          run --set=organisation.arrest_flow=5_person    | person/week; measures something else
          run --set=organisation.arrest_flow=5_parsec    | no unit "parsec"; week
          run --set=organisation.arrest_effort=9         | 9; between 0.0 and 4.0
          run --set=organisation.conflict_structure=flt  | flt; published; "flat" was meant
          run --set=organisation.arrest_flow=1 --set=organisation.arrest_flow=2 | once
          run --assume=xyz                               | --assume = xyz; claim=true
          run --assume=xyz=true                          | --assume = xyz=true; Known
          study --assume=xyz=maybe                       | --assume = xyz=maybe; claim=false
          claims xyz                                     | xyz; id of a claim
          debate D31                                     | D31; row of the debate
          evidence arrest_flow                           | "organisation.arrest_flow" was meant
          evidence xyz                                   | xyz; `contrapeso evidence`
          validate now                                   | now; contrapeso validate --help
          """)
  void anOption(String command, String words) throws IOException {
    String[] arguments = command.isEmpty() ? new String[0] : command.split(" ", -1);
    for (int at = 0; at < arguments.length; at++) {
      arguments[at] = arguments[at].replace("5_", "5 ");
    }
    Refusal.assertSays(refused(arguments), words);
  }

  @Test
  void everyFaultOfACommandAtOnce() throws IOException {
    String said =
        refused("run", "--from=soon", "--weeks=-1", "--outcomes=xyz", "--course=xyz", "--set=x=1");
    Refusal.assertSays(said, "5 faults; --from = soon; --weeks = -1; --outcomes = xyz; x=1");
    assertThat(said).contains("course = xyz");
  }

  @Test
  void aBillionFuturesWithTheTimeAndTheDiskThatTheyWouldTake() throws IOException {
    String said = refused("study", study.toString(), "--futures=1e9", "--out=" + out);
    assertThat(said)
        .contains("1,000,000,000 futures × 4 courses", "--futures")
        .containsPattern("about [0-9,.]+ hours and [0-9,.]+ GiB of disk");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          study | weeks: 26              | weks: 26            | 8 | clock.weks; unknown key; "weeks"
          study | every: 4               | every: .nan         | 10| series.every; .nan; finite
          study | futures: 8             | futures: 0          | 7 | design.futures; 0; 1
          study | futures: 8             | futures: 1.5        | 7 | design.futures; 1.5
          study | weeks: 26              | weeks: 2147483647   | 8 | clock.weeks; at most
          study | 2012-07                | 9999-12             | 8 | clock.policy_start; 9999-12
          study | kind: sobol            | kind: sobl          | 7 | sobl; "sobol" was meant
          study | [no_change, mine.yaml] | []                  | 3 | courses
          study | [no_change, mine.yaml] | [no_change, no_change] | 3 | no_change; listed before
          study | [no_change, mine.yaml] | [no_change, gone.yaml] | 0 | gone.yaml; no such file
          study | [no_change, mine.yaml] | [no_change, study.yaml]| 1 | study.yaml; words; missing
          study | baseline: no_change    | baseline: mine_too  | 4 | baseline = mine_too
          study | arrest_effort: [1, 2]  | arrest_effort: []   | 5 | arrest_effort
          study | arrest_effort: [1, 2]  | arrest_effort: [1, 9]| 5| 9.0; between 0.0 and 4.0
          study | outcomes: [            | outcomes: [xyz,     | 9 | xyz
          study | outcomes: [            | outcomes: &a [      | 9 | &a; anchors are refused
          study | beliefs: held.yaml     | beliefs: *a         | 6 | *a; aliases are refused
          study | series: {              | clock: {}\\nseries: {| 10| clock; given before, on line 8
          study | question: {            | question: {en: "",  | 2 | question.en
          mine  | effort: 1.5            | effort: 5 person    | 4 | arrest_effort = 5 person
          mine  | effort: 1.5            | effort: 7           | 4 | 7; between 0.0 and 4.0
          mine  | organisation.arrest_ef | organisation.arest_ef| 4| "organisation.arrest_effort"
          mine  | duration: 94           | duration: -4        | 5 | duration; -4
          mine  | duration: 94           | trigger: {outcome: organisation.arests, above: 1, weeks: 1, then: stop} | 5 | "organisation.arrests"
          mine  | duration: 94           | trigger: {outcome: organisation.arrests, weeks: 1, then: stop} | 5 | trigger; either above or below
          mine  | duration: 94           | trigger: {outcome: organisation.arrests, above: 1, weeks: 0, then: stop} | 5 | trigger.weeks; 0
          mine  | duration: 94           | trigger: {outcome: organisation.arrests, above: 1, weeks: 1, then: stp} | 5 | trigger.then; stp; "stop" was meant
          mine  | duration: 94           | trigger: {outcome: organisation.arrests, above: 1, weeks: 1, then: scale, value: 9} | 5 | trigger.value; 9; between 0.0 and
          mine  | duration: 94           | trigger: {outcome: organisation.arrests, abve: 1, weeks: 1, then: stop} | 5 | trigger.abve; "above"
          mine  | words:                 | word:               | 2 | word; unknown key; "words"
          held  | low: 0.0024            | low: 0.0028         | 6 | low; 0.0028; high
          held  | low: 0.0024            | low: .inf           | 6 | low; .inf; finite
          held  | low: 0.0024            | low: 0.0001         | 6 | low; wider belief needs evidence
          held  | flat: 1                | flt: 1              | 4 | flt; "flat" was meant
          held  | published: 3, flat: 1  | published: 0        | 4 | conflict_structure
          held  | value: -0.5            | value: -1.5         | 8 | value; -1.5
          held  | organisation.initial_m | organisation.conflict_rate, organisation.m | 8 | between
          """)
  void aFile(String file, String sound, String faulty, int line, String words) throws IOException {
    Path path = folder.resolve(file + ".yaml");
    String text = Files.readString(path);
    assertThat(text).contains(sound);
    Files.writeString(path, text.replace(sound, faulty.replace("\\n", "\n")));
    String said = refused("study", study.toString(), "--out=" + out);
    Refusal.assertSays(said, words);
    if (line > 0) {
      assertThat(said).contains(".yaml:" + line + ": ");
    }
  }

  @Test
  void everyFaultOfAStudyItsCoursesAndItsBeliefsAtOnce() throws IOException {
    Files.writeString(study, STUDY.replace("baseline: no_change", "baseline: none"));
    Files.writeString(folder.resolve("mine.yaml"), COURSE.replace("1.5", "9"));
    Files.writeString(folder.resolve("held.yaml"), BELIEFS.replace("0.0024", "0.9"));
    String said = refused("study", study.toString(), "--out=" + out);
    Refusal.assertSays(said, "3 faults; study.yaml:4; mine.yaml:4; held.yaml:6");
  }

  @Test
  void aFaultOfFormAndAFaultOfMeaningInOneFileAtOnce() throws IOException {
    Files.writeString(
        folder.resolve("mine.yaml"),
        COURSE.replace(
            "{value: 0.5, start: 10, duration: 94}",
            "{value: 5000, trigger: {outcome: organisation.arrests, abov: 1, weeks: 1, then: stp}}"));
    String said = refused("study", study.toString(), "--out=" + out);
    Refusal.assertSays(said, "3 faults; trigger.abov; \"above\" was meant; stp; value = 5000");
    assertThat(said).doesNotContain("either above or below");
  }

  @Test
  void aHugeFile() throws IOException {
    try (RandomAccessFile huge = new RandomAccessFile(study.toFile(), "rw")) {
      huge.setLength(100L << 20);
    }
    assertThat(refusedStudy()).contains("study.yaml", "102400 KiB", "at most 1024 KiB");
  }

  @Test
  void aFileOfGreatDepth() throws IOException {
    Files.writeString(study, "name: " + "[".repeat(10_000) + "]".repeat(10_000));
    assertThat(refusedStudy()).contains("study.yaml:1", "nested deeper", "Flatten");
  }

  @Test
  void aFileThatWouldGrowByItsAliases() throws IOException {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
    for (int level = 1; level < 30; level++) {
      laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, level - 1, level - 1));
    }
    Files.writeString(study, laughs);
    assertThat(refusedStudy()).contains("study.yaml:1", "anchors", "study.yaml:2", "aliases");
  }

  @Test
  void aFileThatIsNoText() throws IOException {
    Files.write(study, new byte[] {0, 1, 2, 3});
    assertThat(refusedStudy()).contains("study.yaml", "not a text file");
    Files.write(study, STUDY.getBytes(ISO_8859_1));
    assertThat(refusedStudy()).contains("study.yaml:2", "UTF-8");
    Files.writeString(study, "");
    assertThat(refusedStudy()).contains("study.yaml", "empty");
    Files.writeString(study, STUDY.replace("  ", "\t").replace("clock:", "\tclock:"));
    assertThat(refusedStudy()).contains("study.yaml:8", "TAB", "spaces");
  }

  @Test
  void aFolderInPlaceOfAFile() throws IOException {
    Files.delete(study);
    Files.createDirectory(study);
    assertThat(refusedStudy()).contains("study.yaml", "expected a file but found a folder");
  }

  /// A memory of this process, which no one may read from its beginning; where there is none, the
  /// link leads nowhere.
  @Test
  void aFileThatCannotBeRead() throws IOException {
    Files.delete(study);
    Files.createSymbolicLink(study, Path.of("/proc/self/mem"));
    assertThat(refusedStudy()).contains("study.yaml").containsAnyOf("cannot be read", "no such");
    Files.delete(study);
  }

  @Test
  void aFileInPlaceOfTheFolderForResults() throws IOException {
    Files.writeString(out, "mine");
    assertThat(refusedStudy()).contains("out: expected a folder but found a file", "--out");
    assertThat(refused("study", study.toString(), "--out=" + out.resolve("deeper")))
        .contains("out: expected a folder but found a file", "--out");
    assertThat(out).hasContent("mine");
  }

  @Test
  void aFolderOfOthers() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("thesis.txt"), "mine");
    assertThat(refusedStudy()).contains("out: expected an empty folder", "thesis.txt", "--out");
  }

  @Test
  void aFolderThatCannotBeWrittenTo() throws IOException {
    assertThat(refused("study", study.toString(), "--out=/proc/contrapeso"))
        .contains("/proc", "--out");
    assertThat(refused("study", study.toString(), "--out=")).contains("--out", "folder");
  }

  @Test
  void resultsOfAnotherStudy() throws IOException {
    Program.here().print("study", study.toString(), "--futures=2", "--out=" + out);
    Path kept = folder.resolve("kept");
    Folders.copy(out, kept);
    assertThat(refusedStudy()).contains("out: study = ", "another study", "--out");
    assertThat(refused("study", study.toString(), "--resume", "--out=" + out))
        .contains("out: study = ", "another study", "--out");
    Folders.assertSameBytes(out, kept);
  }

  private String refusedStudy() throws IOException {
    return refused("study", study.toString(), "--out=" + out);
  }

  private String refused(String... command) throws IOException {
    return Refusal.of(Program.here(), folder, command);
  }
}
