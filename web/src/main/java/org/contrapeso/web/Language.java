package org.contrapeso.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which language whoever asks reads.
final class Language {

  /// Every language that there is, the usual one first.
  static final List<String> ALL = List.of("en", "es");

  private Language() {}

  /// A language by its tag.
  static Optional<String> find(String tag) {
    return ALL.contains(tag) ? Optional.of(tag) : Optional.empty();
  }

  /// The language that a header `Accept-Language` likes best (RFC 9110, section 12.5.4), of equals
  /// the first; English where it names neither.
  static String ofHeader(String accepted) {
    String best = ALL.getFirst();
    double most = 0;
    for (String part : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] pieces = part.strip().split("\\s*;\\s*q\\s*=\\s*", 2);
      String tag = pieces[0].replaceFirst("-.*", "");
      double weight = pieces.length < 2 ? 1 : weight(pieces[1]);
      if (ALL.contains(tag) && weight > most) {
        best = tag;
        most = weight;
      }
    }
    return best;
  }

  private static double weight(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException unreadable) {
      return 0;
    }
  }
}
