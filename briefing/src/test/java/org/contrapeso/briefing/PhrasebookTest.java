package org.contrapeso.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contrapeso.evidence.Better;
import org.contrapeso.evidence.Grade;
import org.contrapeso.evidence.LegalRule;
import org.contrapeso.experiment.design.DesignKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasebookTest {

  private static final Path MAIN = Path.of("src", "main");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern SAID =
      Pattern.compile("\\b(say|phrase|count)\\(\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

  private static Properties phrases(String language) throws IOException {
    Path file =
        MAIN.resolve("resources/org/contrapeso/briefing/messages_" + language + ".properties");
    Properties phrases = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      phrases.load(reader);
    }
    return phrases;
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private static Set<String> placesOf(String phrase) {
    Set<String> places = new TreeSet<>();
    Matcher place = PLACE.matcher(phrase);
    while (place.find()) {
      places.add(place.group(1));
    }
    return places;
  }

  @Test
  void bothLanguagesHaveTheSamePhrasesWithTheSamePlaces() throws IOException {
    Properties english = phrases("en");
    Properties spanish = phrases("es");
    assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(placesOf(spanish.getProperty(key)))
          .as(key)
          .isEqualTo(placesOf(english.getProperty(key)));
    }
  }

  @Test
  void everyKeyStandsInItsFileOnce() throws IOException {
    for (String language : List.of("en", "es")) {
      List<String> keys = new ArrayList<>();
      for (String line :
          Files.readAllLines(
              MAIN.resolve(
                  "resources/org/contrapeso/briefing/messages_" + language + ".properties"))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          keys.add(line.substring(0, line.indexOf('=')));
        }
      }
      assertThat(keys).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyPhraseIsSaidSomewhere() throws IOException {
    Set<String> said = new TreeSet<>();
    List<String> beginnings = new ArrayList<>();
    Matcher literal = LITERAL.matcher(sources());
    while (literal.find()) {
      said.add(literal.group(1));
      if (literal.group(1).matches("[a-z_]+\\.")) {
        beginnings.add(literal.group(1));
      }
    }
    Stream.of(
            Order.values(),
            Grade.values(),
            Better.values(),
            DesignKind.values(),
            Month.values(),
            LegalRule.Position.values())
        .flatMap(Stream::of)
        .forEach(constant -> said.add(Phrasebook.keyOf((Enum<?>) constant)));
    List<String> unused = new ArrayList<>();
    for (String key : phrases("en").stringPropertyNames()) {
      String bare = key.replaceFirst("\\.(one|other)$", "");
      boolean meaning =
          key.endsWith(".meaning") && said.contains(key.substring(0, key.length() - 8));
      if (!said.contains(key)
          && !said.contains(bare)
          && !meaning
          && beginnings.stream().noneMatch(key::startsWith)) {
        unused.add(key);
      }
    }
    assertThat(unused).isEmpty();
  }

  @Test
  void everyPhraseThatTheCodeSaysIsThere() throws IOException {
    Properties english = phrases("en");
    List<String> missing = new ArrayList<>();
    Matcher said = SAID.matcher(sources());
    int met = 0;
    while (said.find()) {
      met++;
      String key = said.group(2);
      boolean counted = said.group(1).equals("count");
      if (counted
          ? !(english.containsKey(key + ".one") && english.containsKey(key + ".other"))
          : !english.containsKey(key)) {
        missing.add(key);
      }
    }
    assertThat(missing).isEmpty();
    assertThat(met).isGreaterThan(50);
  }

  @ParameterizedTest
  @EnumSource
  void everyUnitOfTheRegistryHasWords(Language language) {
    Phrasebook words = Phrasebook.of(language);
    for (String unit : Example.registry().units().named().keySet()) {
      assertThat(words.find("unit." + unit + ".one")).as(unit).isPresent();
      assertThat(words.find("unit." + unit + ".other")).as(unit).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyConstantHasAWord(Language language) {
    Phrasebook words = Phrasebook.of(language);
    Stream.of(
            Order.values(),
            Grade.values(),
            Better.values(),
            DesignKind.values(),
            Month.values(),
            LegalRule.Position.values())
        .flatMap(Stream::of)
        .forEach(constant -> assertThat(words.name((Enum<?>) constant)).isNotBlank());
  }

  @Test
  void aPlaceThatNothingFillsIsAnError() {
    Phrasebook words = Phrasebook.of(Language.ENGLISH);
    assertThatThrownBy(() -> words.say("range", "low", "1")).hasMessageContaining("{high}");
  }

  @Test
  void aFillingWithoutAPlaceIsAnError() {
    Phrasebook words = Phrasebook.of(Language.ENGLISH);
    assertThatThrownBy(() -> words.say("range", "low", "1", "high", "2", "middle", "3"))
        .hasMessageContaining("{middle}");
  }

  @Test
  void bracesInANameAreNotPlaces() {
    Phrasebook words = Phrasebook.of(Language.ENGLISH);
    assertThat(words.say("quoted", "name", "{low} $1 \\")).isEqualTo("“{low} $1 \\”");
  }

  @Test
  void oneIsSingularAndAllElseIsPlural() {
    Phrasebook english = Phrasebook.of(Language.ENGLISH);
    assertThat(english.count("weeks", 1)).isEqualTo("1 week");
    assertThat(english.count("weeks", 0)).isEqualTo("0 weeks");
    assertThat(Phrasebook.of(Language.SPANISH).count("weeks", 1260)).isEqualTo("1,260 semanas");
  }

  @Test
  void spanishAndBecomesEBeforeTheSameSound() {
    Phrasebook spanish = Phrasebook.of(Language.SPANISH);
    assertThat(spanish.join(List.of("A", "B", "C"))).isEqualTo("A, B y C");
    assertThat(spanish.join(List.of("A", "“Impuestos”"))).isEqualTo("A e “Impuestos”");
    assertThat(spanish.join(List.of("A", "hielo"))).isEqualTo("A y hielo");
    assertThat(spanish.join(List.of("A", "hijos"))).isEqualTo("A e hijos");
    assertThat(Phrasebook.of(Language.ENGLISH).join(List.of("A", "Ice"))).isEqualTo("A and Ice");
  }
}
