package org.contrapeso.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What readers of files and links find, in Spanish.
///
/// The readers write each message once, in English. Here it is recognised by its form and said
/// again with the same values; one of another form stays as it is.
final class FaultPhrases {

  private static final List<Phrase> PHRASES = read();

  private static final Pattern PLACE = Pattern.compile("\\{(t?)\\}");
  private static final String OR = " or ";
  private static final String TRUTH = "true or false";
  private static final String HELD = "\u0000"; // stands for the "or" of a phrase of its own

  /// A message.
  ///
  /// @param english as it is written, with `{}` for each value
  /// @param form what is recognised
  /// @param spanish the same, with `{}`, or `{t}` for a value that is said in Spanish too
  record Phrase(String english, Pattern form, String spanish) {

    private static Phrase of(String english, String spanish) {
      String form =
          Arrays.stream(english.split("\\{\\}", -1))
              .map(Pattern::quote)
              .collect(Collectors.joining("(.*?)"));
      return new Phrase(english, Pattern.compile(form, Pattern.DOTALL), spanish);
    }

    private int letters() {
      return english.replace("{}", "").length();
    }
  }

  private FaultPhrases() {}

  /// All phrases, those with the most letters of their own first.
  static List<Phrase> all() {
    return PHRASES;
  }

  /// A message in Spanish; as it is where no phrase has its form.
  static String inSpanish(String english) {
    for (Phrase phrase : PHRASES) {
      Matcher message = phrase.form().matcher(english);
      if (message.matches()) {
        return filled(phrase.spanish(), message);
      }
    }
    return english;
  }

  private static String filled(String spanish, Matcher message) {
    StringBuilder text = new StringBuilder();
    Matcher place = PLACE.matcher(spanish);
    for (int value = 1; place.find(); value++) {
      String given = message.group(value);
      String said = place.group(1).isEmpty() ? given : each(given);
      place.appendReplacement(text, Matcher.quoteReplacement(said));
    }
    return place.appendTail(text).toString();
  }

  /// Several with "or" between them, each in Spanish.
  private static String each(String values) {
    return Arrays.stream(values.replace(TRUTH, TRUTH.replace(OR, HELD)).split(OR, -1))
        .map(value -> inSpanish(value.replace(HELD, OR)))
        .collect(Collectors.joining(" o "));
  }

  private static List<Phrase> read() {
    try (InputStream in = FaultPhrases.class.getResourceAsStream("faults_es.txt")) {
      if (in == null) {
        throw new IllegalStateException("The phrases of faults are missing.");
      }
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      List<Phrase> phrases = new ArrayList<>();
      for (int line = 0; line < lines.size(); line += 2) {
        phrases.add(Phrase.of(lines.get(line), lines.get(line + 1)));
      }
      phrases.sort(Comparator.comparingInt(Phrase::letters).reversed());
      return List.copyOf(phrases);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
