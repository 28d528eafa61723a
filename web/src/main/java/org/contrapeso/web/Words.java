package org.contrapeso.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.contrapeso.evidence.fault.Nearest;

/// What the server says of requests that it refuses, in one language: phrases by key, with places
/// as [java.util.Formatter] has them.
final class Words {

  static final Words ENGLISH = new Words("en");
  static final Words SPANISH = new Words("es");

  private static final int MOST_LISTED = 12;

  private final String language;
  private final Properties phrases = new Properties();

  private Words(String language) {
    this.language = language;
    String file = "problems_" + language + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The phrases %s are missing.".formatted(file));
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        phrases.load(reader);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The words for whoever asks: in the language that the query names, else in the one of the two
  /// that the browser likes better, else in English.
  ///
  /// @param lang value of the query's key `lang`, or empty
  /// @param accepted value of the header `Accept-Language`, or empty
  static Words of(String lang, String accepted) {
    return Language.find(lang).orElseGet(() -> Language.ofHeader(accepted)).equals("es")
        ? SPANISH
        : ENGLISH;
  }

  /// `en` or `es`.
  String language() {
    return language;
  }

  /// Keys of all phrases.
  Iterable<String> keys() {
    return phrases.stringPropertyNames();
  }

  /// A phrase, filled.
  String say(String key, Object... filling) {
    String phrase = phrases.getProperty(key);
    if (phrase == null) {
      throw new IllegalStateException("There is no phrase %s in %s.".formatted(key, language));
    }
    return filling.length == 0 ? phrase : String.format(Locale.ROOT, phrase, filling);
  }

  /// What a reader of files or links found, which it says in English.
  String of(String found) {
    return language.equals("es") ? FaultPhrases.inSpanish(found) : found;
  }

  /// Known ids that come near to one that is not, else some of them; empty where there are none.
  String hint(String wanted, List<String> known) {
    List<String> near = Nearest.ids(wanted, known);
    if (!near.isEmpty()) {
      return say("hint.near", String.join(", ", near));
    }
    return known.isEmpty()
        ? ""
        : say(
            known.size() > MOST_LISTED ? "hint.some" : "hint.all",
            String.join(", ", known.subList(0, Math.min(MOST_LISTED, known.size()))));
  }
}
