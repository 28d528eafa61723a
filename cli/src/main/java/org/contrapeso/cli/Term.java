package org.contrapeso.cli;

import java.util.Locale;

/// A word of the program in a table: people read it in their language, programs always as the same
/// word.
///
/// @param key key of the phrase that people read
/// @param word what programs read
/// @param rest what follows in either, such as an id; may be empty
record Term(String key, String word, String rest) {

  /// The word for a constant; the key is `type.constant` in lower case.
  static Term of(Enum<?> constant) {
    String type = constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
    String word = constant.name().toLowerCase(Locale.ROOT);
    return new Term(type + "." + word, word, "");
  }

  /// The name of a field.
  static Term field(String name) {
    return field(name, "");
  }

  /// The name of a field that an id, a number or a month completes.
  static Term field(String name, String rest) {
    return new Term("field." + name.replace(' ', '_'), name, rest.isEmpty() ? "" : " " + rest);
  }

  /// The kind of an entry.
  static Term kind(String word) {
    return new Term("kind." + word, word, "");
  }

  /// As people read it.
  String in(Wording words) {
    return words.say(key) + rest;
  }

  /// As programs read it.
  @Override
  public String toString() {
    return word + rest;
  }
}
