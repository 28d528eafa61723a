package org.contrapeso.evidence;

import java.util.Locale;
import java.util.Optional;
import org.contrapeso.evidence.yaml.Mapping;

/// Prose for readers, in English and in Mexican Spanish.
///
/// @param en the English text
/// @param es the Spanish text
public record Text(String en, String es) {

  /// The prose under a key of a file.
  public static Text of(Mapping file, String key) {
    Mapping prose = file.mapping(key);
    return new Text(prose.text("en"), prose.text("es"));
  }

  /// The prose under a key of a file, if it is there.
  public static Optional<Text> find(Mapping file, String key) {
    return file.has(key) ? Optional.of(of(file, key)) : Optional.empty();
  }

  /// Returns the text in the language of `locale`: Spanish for `es`, English for all others.
  public String in(Locale locale) {
    return locale.getLanguage().equals("es") ? es : en;
  }
}
