package org.contrapeso.evidence;

import java.util.Locale;

/// The rule by which a Java name becomes part of an id: `arrestFlow` and `ARREST_FLOW` are
/// `arrest_flow`, `ConflictStructure` is `conflict_structure`, `DeclineOf2023` is
/// `decline_of_2023`.
final class Ids {

  private Ids() {}

  /// The id of an enum constant.
  static String of(Enum<?> constant) {
    return ofConstant(constant.name());
  }

  /// The id of an enum constant by its name.
  static String ofConstant(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /// The id of a record component, or of a class by its simple name.
  static String ofCamel(String name) {
    var id = new StringBuilder();
    for (int at = 0; at < name.length(); at++) {
      char letter = name.charAt(at);
      boolean number =
          at > 0 && Character.isDigit(letter) && !Character.isDigit(name.charAt(at - 1));
      if (number) {
        id.append('_').append(letter);
      } else if (Character.isUpperCase(letter)) {
        id.append(at == 0 ? "" : "_").append(Character.toLowerCase(letter));
      } else {
        id.append(letter);
      }
    }
    return id.toString();
  }

  /// The constant of `words` whose id is `id`; the schema lists the same words.
  static <E extends Enum<E>> E constant(Class<E> words, String id) {
    for (E constant : words.getEnumConstants()) {
      if (of(constant).equals(id)) {
        return constant;
      }
    }
    throw new IllegalStateException(
        "The schema lets \"" + id + "\" pass, which " + words.getSimpleName() + " lacks.");
  }
}
