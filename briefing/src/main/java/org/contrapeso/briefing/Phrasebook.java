package org.contrapeso.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contrapeso.briefing.markup.Characters;
import org.contrapeso.briefing.markup.Node;

/// What a briefing says, in one language: phrases by key, with places for names and numbers in
/// braces.
///
/// A phrase that is missing, a place that nothing fills and a filling without a place are errors,
/// so that no reader meets them. Phrases hold no markup.
final class Phrasebook {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

  private final Language language;
  private final Properties phrases;

  private Phrasebook(Language language, Properties phrases) {
    this.language = language;
    this.phrases = phrases;
  }

  /// The phrases of a language.
  static Phrasebook of(Language language) {
    return language == Language.SPANISH ? Spanish.PHRASES : English.PHRASES;
  }

  /// Read when English is first spoken.
  private static final class English {
    private static final Phrasebook PHRASES = read(Language.ENGLISH);
  }

  /// Read when Spanish is first spoken.
  private static final class Spanish {
    private static final Phrasebook PHRASES = read(Language.SPANISH);
  }

  private static Phrasebook read(Language language) {
    String file = "messages_" + language.locale().getLanguage() + ".properties";
    Properties phrases = new Properties();
    try (InputStream in = Phrasebook.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The phrases of %s are missing.".formatted(language));
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        phrases.load(reader);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Phrasebook(language, phrases);
  }

  Language language() {
    return language;
  }

  /// A phrase.
  ///
  /// @param filling name of a place and what fills it, by turns
  String say(String key, String... filling) {
    StringBuilder text = new StringBuilder();
    for (Node node : phrase(key, (Object[]) filling)) {
      if (node instanceof Characters characters) {
        text.append(characters.text());
      }
    }
    return text.toString();
  }

  /// The form of a phrase that goes with a number: keys end in `.one` and `.other`. The number
  /// itself fills the place `{n}`.
  String count(String key, long number, String... filling) {
    List<String> all = new ArrayList<>(List.of(filling));
    all.add("n");
    all.add(new Numerals(language).count(number));
    return say(key + (number == 1 ? ".one" : ".other"), all.toArray(String[]::new));
  }

  /// The word for a constant: the key is `type.constant` in lower case.
  String name(Enum<?> constant) {
    return say(keyOf(constant));
  }

  /// A phrase that may be missing.
  Optional<String> find(String key) {
    return Optional.ofNullable(phrases.getProperty(key));
  }

  /// A phrase as markup.
  ///
  /// @param filling name of a place and what fills it, a string or a node, by turns
  List<Node> phrase(String key, Object... filling) {
    String pattern = phrases.getProperty(key);
    if (pattern == null) {
      throw new IllegalStateException("There is no phrase %s in %s.".formatted(key, language));
    }
    List<Node> nodes = new ArrayList<>();
    Set<String> filled = new LinkedHashSet<>();
    Matcher place = PLACE.matcher(pattern);
    int written = 0;
    while (place.find()) {
      String name = place.group(1);
      append(nodes, pattern.substring(written, place.start()));
      nodes.add(fillingOf(key, name, filling));
      filled.add(name);
      written = place.end();
    }
    append(nodes, pattern.substring(written));
    for (int at = 0; at < filling.length; at += 2) {
      if (!filled.contains(filling[at]) && !filling[at].equals("n")) {
        throw new IllegalStateException(
            "The phrase %s has no place {%s} in %s.".formatted(key, filling[at], language));
      }
    }
    return nodes;
  }

  /// A list in a sentence: `A, B and C`.
  String join(List<String> items) {
    if (items.size() == 1) {
      return items.getFirst();
    }
    String last = items.getLast();
    String before = String.join(", ", items.subList(0, items.size() - 1));
    return say(
        soundsLikeAnd(last) ? "list.and.before_i" : "list.and", "list", before, "last", last);
  }

  static String keyOf(Enum<?> constant) {
    String type = constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
    return type + "." + constant.name().toLowerCase(Locale.ROOT);
  }

  /// Whether a word begins with the sound before which Spanish *y* becomes *e*.
  private static boolean soundsLikeAnd(String word) {
    String bare = word.toLowerCase(Locale.ROOT).replaceFirst("^[^\\p{L}]+", "");
    return bare.matches("(?s)(i|í|hi(?![aeo])|hí).*");
  }

  private Node fillingOf(String key, String name, Object... filling) {
    for (int at = 0; at + 1 < filling.length; at += 2) {
      if (filling[at].equals(name)) {
        return filling[at + 1] instanceof Node node
            ? node
            : new Characters((String) filling[at + 1]);
      }
    }
    throw new IllegalStateException(
        "Nothing fills the place {%s} of the phrase %s.".formatted(name, key));
  }

  private static void append(List<Node> nodes, String text) {
    if (!text.isEmpty()) {
      nodes.add(new Characters(text));
    }
  }
}
