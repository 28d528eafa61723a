package org.contrapeso.evidence;

import java.util.Locale;

/// Prose for readers, in English and in Mexican Spanish.
///
/// @param en the English text
/// @param es the Spanish text
public record Text(String en, String es) {

  /// Returns the text in the language of `locale`: Spanish for `es`, English for all others.
  public String in(Locale locale) {
    return locale.getLanguage().equals("es") ? es : en;
  }
}
