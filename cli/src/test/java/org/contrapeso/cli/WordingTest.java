package org.contrapeso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contrapeso.evidence.Acts;
import org.contrapeso.evidence.Better;
import org.contrapeso.evidence.DebateRow;
import org.contrapeso.evidence.Distribution;
import org.contrapeso.evidence.Grade;
import org.contrapeso.evidence.LegalRule;
import org.contrapeso.evidence.OutcomeKind;
import org.contrapeso.evidence.PublishedResult;
import org.contrapeso.evidence.Summary;
import org.contrapeso.experiment.published.Verdict;
import org.contrapeso.model.law.RuleState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;

/// What the command line says, in both languages.
final class WordingTest {

  private static final Path MAIN = Path.of("src", "main");
  private static final Pattern PLACE = Pattern.compile("%[,.0-9]*[a-z%]");
  private static final Pattern HEADS = Pattern.compile("new Table\\(([^;]*?)\\)");
  private static final Pattern WORD = Pattern.compile("\"([a-z_0-9 ]+)\"");
  private static final Pattern FIELD = Pattern.compile("field\\(\"([a-z ]+)\"");
  private static final Pattern SAID = Pattern.compile("(say|count)\\(\\s*\"([a-z._]+)\"\\s*[,)]");

  /// A literal that is printed without a phrase.
  private static final Pattern UNTRANSLATED =
      Pattern.compile("(println|printf|print)\\(\\s*\"[^\"]*[A-Za-z]{2}");

  private @Nullable String before;

  @BeforeEach
  void findTheEvidence() {
    before = System.getProperty(Home.PROPERTY);
    System.setProperty(Home.PROPERTY, Path.of("..").toAbsolutePath().normalize().toString());
  }

  @AfterEach
  void putBackWhatWasThere() {
    if (before == null) {
      System.clearProperty(Home.PROPERTY);
    } else {
      System.setProperty(Home.PROPERTY, before);
    }
  }

  @Test
  void bothLanguagesHaveTheSamePhrasesWithTheSamePlaces() throws IOException {
    Properties english = phrases("en");
    Properties spanish = phrases("es");
    assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(places(spanish.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
    }
  }

  @Test
  void everyHeadFieldAndPhraseOfTheCodeIsThere() throws IOException {
    String code = code();
    List<String> keys = new ArrayList<>();
    HEADS
        .matcher(code)
        .results()
        .flatMap(table -> WORD.matcher(table.group(1)).results())
        .forEach(head -> keys.add("head." + head.group(1)));
    FIELD
        .matcher(code)
        .results()
        .forEach(field -> keys.add("field." + field.group(1).replace(' ', '_')));
    for (MatchResult said : SAID.matcher(code).results().toList()) {
      keys.add(said.group(2) + (said.group(1).equals("count") ? ".one" : ""));
    }
    assertThat(keys).hasSizeGreaterThan(100);
    assertThat(phrases("en").stringPropertyNames()).containsAll(keys);
  }

  @Test
  void everyConstantOfATableHasAWord() throws IOException {
    List<String> keys =
        Stream.of(
                Acts.values(),
                Better.values(),
                DebateRow.Statistic.values(),
                DebateRow.Direction.values(),
                Distribution.values(),
                Grade.values(),
                LegalRule.Position.values(),
                OutcomeKind.values(),
                PublishedResult.Type.values(),
                RuleState.values(),
                Summary.values(),
                Verdict.Word.values())
            .flatMap(Stream::of)
            .map(constant -> Term.of((Enum<?>) constant).key())
            .toList();
    assertThat(phrases("en").stringPropertyNames()).containsAll(keys);
  }

  @Test
  void nothingIsPrintedThatIsNoPhrase() throws IOException {
    assertThat(UNTRANSLATED.matcher(code()).results().map(MatchResult::group)).isEmpty();
  }

  @Test
  void everyCommandAndOptionIsExplainedInSpanish() {
    ResourceBundle help = Wording.help(TableOptions.Lang.ES.locale());
    List<String> english = new ArrayList<>();
    CommandLine root = Main.commandLine();
    List<CommandLine> commands = new ArrayList<>(root.getSubcommands().values());
    commands.add(root);
    for (CommandLine command : commands) {
      List<String> before = texts(command);
      command.setResourceBundle(help);
      List<String> after = texts(command);
      for (int text = 0; text < before.size(); text++) {
        if (before.get(text).equals(after.get(text))) {
          english.add(command.getCommandName() + ": " + before.get(text));
        }
      }
    }
    assertThat(english).isEmpty();
  }

  @Test
  void helpComesInTheLanguageThatIsAskedFor() {
    assertThat(printed("study --lang es --help"))
        .contains("Uso: ", "semilla")
        .doesNotContain("seed,");
    assertThat(printed("--lang es --help")).contains("Comandos:", "Lista la evidencia");
    assertThat(printed("study --help")).contains("Usage: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evidence",
        "courses",
        "levers",
        "outcomes",
        "beliefs",
        "parameters",
        "claims",
        "run --weeks 2",
        "law full_campaign --weeks 60",
        "evidence organisation.arrest_flow",
        "debate D07"
      })
  void everyTableFitsInBothLanguages(String command) {
    String english = printed(command + " --lang en");
    String spanish = printed(command + " --lang es");
    assertThat(Stream.concat(english.lines(), spanish.lines()))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextColumn.WIDTH));
    assertThat(spanish.lines().findFirst()).isNotEqualTo(english.lines().findFirst());
  }

  @Test
  void programsReadTheSameColumnsAndTermsInEveryLanguage() {
    String english = printed("law full_campaign --weeks 20 --format csv --lang en");
    String spanish = printed("law full_campaign --weeks 20 --format csv --lang es");
    assertThat(spanish.lines().findFirst()).isEqualTo(english.lines().findFirst());
    assertThat(spanish).contains(",not_engaged,").doesNotContain("no se aplica");
  }

  @Test
  void aRuleThatIsNeverEngagedIsNamedInOneLine() {
    String table = printed("law no_change --weeks 20 --lang es");
    assertThat(table)
        .contains("Nunca se aplican a no_change: charter_force")
        .doesNotContain("not engaged");
  }

  private static List<String> texts(CommandLine command) {
    List<String> texts = new ArrayList<>();
    texts.add(String.join(" ", command.getCommandSpec().usageMessage().description()));
    for (ArgSpec argument : command.getCommandSpec().args()) {
      texts.add(argument + ": " + String.join(" ", argument.description()));
    }
    assertThat(command.getUsageMessage(Ansi.OFF)).isNotBlank();
    return texts;
  }

  private static String printed(String command) {
    StringWriter out = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(new StringWriter(), true));
    assertThat(commandLine.execute(command.split(" "))).as(command).isZero();
    return out.toString();
  }

  private static List<String> places(String phrase) {
    return PLACE.matcher(phrase).results().map(MatchResult::group).toList();
  }

  private static Properties phrases(String language) throws IOException {
    Path file = MAIN.resolve("resources/org/contrapeso/cli/phrases_" + language + ".properties");
    Properties phrases = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      phrases.load(reader);
    }
    return phrases;
  }

  private static String code() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
