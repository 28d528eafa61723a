package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Spanish text has one word for each term: that of the glossary.
final class SpanishTest {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /// A row of the glossary's last table: term, Spanish, words that are not used.
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([^|*]+) \\| ([^|`]+) \\| ([^|`]+) \\|$");

  /// English words that stand in no name of a publication, person or publisher.
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(press|polls?|numbers|argument|copyright|publisher|quoted|recorded|from memory"
              + "|others|several|respondents|repository|report on|reports (on|that)|the year"
              + "|this project|working paper|licence of|no licen[cs]e)\\b");

  @Test
  void whatDescribesASourceIsSaidInSpanishToo() throws Exception {
    Locale spanish = Locale.of("es");
    List<String> found = new ArrayList<>();
    for (Source source : Registry.read(Checkout.root().resolve("evidence")).sources().values()) {
      List<String> texts =
          List.of(
              source.authorsIn(spanish),
              source.publishedIn().in(spanish),
              source.licence().in(spanish),
              source.seenHow().in(spanish),
              source.note().map(note -> note.in(spanish)).orElse(""));
      texts.stream()
          .filter(text -> ENGLISH.matcher(text).find())
          .forEach(text -> found.add(source.id() + ": " + text));
      boolean isDescribed =
          Pattern.compile("^(Press reports? |Polls? )").matcher(source.title().en()).find();
      assertThat(isDescribed && source.title().es().equals(source.title().en()))
          .as(source.id())
          .isFalse();
    }
    assertThat(found).isEmpty();
  }

  @Test
  void noTextUsesASecondWordForATerm() {
    List<Pattern> rivals = rivals();
    assertThat(rivals).hasSizeGreaterThan(10);
    List<String> found = new ArrayList<>();
    int lines = 0;
    for (Path file : spanish()) {
      for (String line : Checkout.text(file).lines().filter(l -> isSpanish(file, l)).toList()) {
        lines++;
        String text =
            file.toString().endsWith(".yaml") ? line.replaceFirst("^.*?\\bes: ", "") : line;
        for (Pattern rival : rivals) {
          Matcher match = rival.matcher(text);
          if (match.find()) {
            found.add(file + ": " + match.group());
          }
        }
      }
    }
    assertThat(lines).isGreaterThan(1000);
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "línea de acción, Las Líneas de acción",
    "línea de acción, ninguna línea de acción",
    "arresto, por arrestos",
    "incautación, las incautaciones"
  })
  void aRivalIsFoundInThePluralAndInCapitals(String rival, String text) {
    assertThat(pattern(rival).matcher(text).find()).isTrue();
  }

  private static List<Path> spanish() {
    List<Path> files = new ArrayList<>();
    for (Path file : Checkout.files(".yaml")) {
      if (file.startsWith("evidence") || file.startsWith("scenarios")) {
        files.add(file);
      }
    }
    Checkout.files(".properties").stream()
        .filter(file -> file.toString().endsWith("_es.properties"))
        .forEach(files::add);
    return files;
  }

  private static boolean isSpanish(Path file, String line) {
    return file.toString().endsWith(".properties") || line.matches(".*\\bes: .*");
  }

  private static List<Pattern> rivals() {
    String glossary = Checkout.text(Path.of("GLOSSARY.md"));
    return ROW.matcher(glossary.substring(glossary.indexOf("## In Spanish")))
        .results()
        .flatMap(row -> Arrays.stream(row.group(3).split(", ")))
        .filter(rival -> !rival.equals("–") && !rival.equals("not") && !rival.startsWith("--"))
        .map(SpanishTest::pattern)
        .toList();
  }

  /// A rival in the singular or the plural of its first word.
  private static Pattern pattern(String rival) {
    String first = rival.split(" ", -1)[0];
    String stem = first.endsWith("ción") ? first.replace("ción", "ci(ón|ones)") : first + "(s|es)?";
    return Pattern.compile(
        "\\b" + stem + rival.substring(first.length()) + "\\b",
        FLAGS | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
