package org.contrapeso.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/// What the command line says, in one language: phrases by key, with places as
/// [java.util.Formatter] has them.
///
/// Faults are told in English in every language: they name keys and values of files.
final class Wording {

  private final Locale locale;
  private final Properties phrases = new Properties();

  private Wording(Locale locale) {
    this.locale = locale;
    try (Reader reader = open("phrases_" + locale.getLanguage() + ".properties")) {
      phrases.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The phrases of a language.
  static Wording of(Locale locale) {
    return new Wording(locale);
  }

  /// What commands and options are for, in a language other than that of their annotations; see
  /// [ResourceBundle] and picocli for the keys.
  static ResourceBundle help(Locale locale) {
    try (Reader reader = open("help_" + locale.getLanguage() + ".properties")) {
      return new PropertyResourceBundle(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Reader open(String file) {
    InputStream in = Wording.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("The phrases %s are missing.".formatted(file));
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  /// Language of the texts that go with these phrases.
  Locale locale() {
    return locale;
  }

  /// A phrase, filled.
  String say(String key, Object... filling) {
    String phrase = phrases.getProperty(key);
    if (phrase == null) {
      throw new IllegalStateException("There is no phrase %s in %s.".formatted(key, locale));
    }
    return filling.length == 0 ? phrase : String.format(Locale.ROOT, phrase, filling);
  }

  /// The form of a phrase that goes with a number, which fills its first place: keys end in `.one`
  /// and `.other`.
  String count(String key, long number) {
    return say(key + (number == 1 ? ".one" : ".other"), number);
  }
}
