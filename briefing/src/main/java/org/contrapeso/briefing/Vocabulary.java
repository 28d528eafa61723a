package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words of briefings, for others who show the same things.
public final class Vocabulary {

  /// The unit of what an outcome or a lever names itself, such as strikes.
  private static final String EVENT = "event";

  private final Phrasebook words;

  private Vocabulary(Phrasebook words) {
    this.words = words;
  }

  /// The words of a language.
  ///
  /// @throws IllegalArgumentException if no briefing is written in it
  public static Vocabulary of(Locale locale) {
    return new Vocabulary(Phrasebook.of(Language.of(locale)));
  }

  /// Name of a room; its id where nobody has given it one.
  public String room(String id) {
    return words.find("room." + id).orElse(id);
  }

  /// A unit in words, after a number that is not one, such as *people per week*; empty for `1`, for
  /// a share, and for events, which their outcome names.
  public String unit(String symbol) {
    return unit(words, symbol, false);
  }

  static String unit(Phrasebook words, String symbol, boolean one) {
    if (symbol.equals(Findings.PERCENT)) {
      return "";
    }
    String[] terms = symbol.split("/", -1);
    boolean named = terms[0].equals("1") || terms[0].equals(EVENT);
    String above = named ? "" : product(words, terms[0], one);
    List<String> below = new ArrayList<>();
    for (int term = 1; term < terms.length; term++) {
      below.add(product(words, terms[term], true));
    }
    if (below.isEmpty()) {
      return above;
    }
    String per = words.say("unit.per", "below", words.join(below));
    return above.isEmpty() ? per : above + " " + per;
  }

  private static String product(Phrasebook words, String term, boolean one) {
    List<String> factors = new ArrayList<>();
    for (String factor : term.split("[*·]", -1)) {
      factors.add(words.find("unit." + factor + (one ? ".one" : ".other")).orElse(factor));
    }
    return String.join("-", factors);
  }
}
