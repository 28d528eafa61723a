package org.contrapeso.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultPhrasesTest {

  private static final Path SCENARIO =
      Path.of("../experiment/src/main/java/org/contrapeso/experiment/scenario");
  private static final Path YAML =
      Path.of("../evidence-registry/src/main/java/org/contrapeso/evidence/yaml");

  private Served served;

  @BeforeAll
  void start() throws Exception {
    served = Served.start();
  }

  @AfterAll
  void stop() {
    served.close();
  }

  /// A text in quotes, put together from several where a plus sign stands between them.
  private static final Pattern LITERAL =
      Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*(?:\"\\s*\\+\\s*\"(?:[^\"\\\\\n]|\\\\.)*)*)\"");

  /// How messages to whoever wrote a link or a study begin.
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(expected|Give|Swap|Raise|A wider|Remove|Add|For a band|Write|Ask|Put (it|the|what)|Assume|it contradicts"
              + "|this key|unknown key|listed before|aliases|anchors|tags|not readable|nested|Keep"
              + "|Flatten|Split|Maybe|Check indentation|Indent|more than one form|Run)\\b.*");

  /// These are told whoever runs the program: they speak of its own files and options.
  private static final List<String> OF_THE_PROGRAM =
      List.of("expected id=value", "expected each id once");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BeliefReader",
        "CourseReader",
        "Factorial",
        "LinkChanges",
        "MatchedRanges",
        "Scenarios",
        "ScenarioFiles",
        "StudyDocument",
        "StudyLink",
        "StudyResolver",
        "Suppositions"
      })
  void everyMessageOfAReaderOfScenariosHasItsPhrase(String reader) throws Exception {
    assertThat(unsaid(SCENARIO.resolve(reader + ".java"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Checks", "NodeType", "Rule", "YamlReader"})
  void everyMessageOfAReaderOfFilesHasItsPhrase(String reader) throws Exception {
    assertThat(unsaid(YAML.resolve(reader + ".java"))).isEmpty();
  }

  @Test
  void everyPhraseHasTheSamePlacesAndOtherWords() {
    assertThat(FaultPhrases.all()).hasSizeGreaterThan(100);
    for (FaultPhrases.Phrase phrase : FaultPhrases.all()) {
      assertThat(phrase.spanish().split("\\{t?\\}", -1))
          .as(phrase.english())
          .hasSameSizeAs(phrase.english().split("\\{\\}", -1));
      assertThat(phrase.spanish()).isNotEqualTo(phrase.english());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expected at most 10 weeks, so that the model runs for 20 at most | se esperaban a lo más 10 semanas, para que el modelo corra a lo más 20",
        "expected at most 3 | se esperaba a lo más 3",
        "expected text or a list | se esperaba texto o una lista",
        "expected true or false or a number | se esperaba true o false o un número",
        "expected sobol or latin | se esperaba sobol o latin",
        "Maybe \"a.b\" or \"c\" was meant. | Quizá se quiso decir \"a.b\" o \"c\".",
        "Known: a, b, … | Se conocen: a, b, …",
        "Write 1.5. | Escribe 1.5.",
        "what no reader says | what no reader says"
      })
  void aMessageIsSaidAgainWithItsValues(String english, String spanish) {
    assertThat(FaultPhrases.inSpanish(english)).isEqualTo(spanish);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l.health.naloxon=1",
        "l.health.naloxone=many",
        "l.health.naloxone=1e9",
        "l.health.naloxone=1.3;strat=2",
        "l.health.naloxone=1.3;start=2;start=3",
        "h.organisation.conflict_structure=flatt",
        "h.organisation.conflict_structur=flat",
        "h.organisation.conflict_structure=flat:0",
        "p.organisation.arrest_flow=5..6",
        "p.organisation.arrest_flow=118..112",
        "p.organisation.arrest_flow=x",
        "claim.nothing=true",
        "claim.strikes_deter=maybe",
        "course=threa",
        "course=%2Fetc",
        "beliefs=nobody",
        "study=none",
        "outcomes=violence.homicide",
        "futures=many",
        "colour=red",
        "seed=1&seed=2"
      })
  void aFaultyLinkIsToldInSpanishWithNoEnglishLeft(String link) throws Exception {
    JsonObject problem =
        JsonParser.parseString(served.get(Served.API + "estimates?" + link + "&lang=es").body())
            .getAsJsonObject();
    assertThat(problem.getAsJsonArray("faults")).isNotEmpty();
    for (JsonElement fault : problem.getAsJsonArray("faults")) {
      String expected = fault.getAsJsonObject().get("expected").getAsString();
      String fix = fault.getAsJsonObject().get("fix").getAsString();
      assertThat(expected + " " + fix)
          .doesNotContainPattern("\\b(expected|the|of|Maybe|Known|Write|Remove|was|key|value)\\b");
    }
  }

  /// Whether a phrase is of a message, of which the source may have the beginning alone.
  private static boolean says(FaultPhrases.Phrase phrase, String text) {
    boolean isOfAny = phrase.english().equals("expected {}");
    return phrase.english().startsWith(text) || (!isOfAny && phrase.form().matcher(text).matches());
  }

  /// Messages in a source file that no phrase says.
  private static List<String> unsaid(Path file) throws Exception {
    List<String> unsaid = new ArrayList<>();
    int found = 0;
    Matcher literal = LITERAL.matcher(Files.readString(file));
    while (literal.find()) {
      String text =
          literal
              .group(1)
              .replaceAll("\"\\s*\\+\\s*\"", "")
              .replace("\\\"", "\"")
              .replaceAll("%[ds]", "{}");
      if (MESSAGE.matcher(text).matches() && !OF_THE_PROGRAM.contains(text)) {
        found++;
        if (FaultPhrases.all().stream().noneMatch(phrase -> says(phrase, text))) {
          unsaid.add(text);
        }
      }
    }
    assertThat(found).as("messages in " + file).isPositive();
    return unsaid;
  }
}
