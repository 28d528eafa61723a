package org.contrapeso.briefing;

import java.util.Locale;

/// A language in which briefings are written.
public enum Language {
  /// English.
  ENGLISH("en", "", "\u00a0billion"),
  /// Spanish of Mexico.
  SPANISH("es-MX", "\u00a0", "\u00a0mil\u00a0millones");

  private final String tag;
  private final String beforePercent;
  private final String billions;

  Language(String tag, String beforePercent, String billions) {
    this.tag = tag;
    this.beforePercent = beforePercent;
    this.billions = billions;
  }

  /// The language of a locale, whatever its country.
  ///
  /// @throws IllegalArgumentException if no briefing is written in that language
  public static Language of(Locale locale) {
    for (Language language : values()) {
      if (language.locale().getLanguage().equals(locale.getLanguage())) {
        return language;
      }
    }
    throw new IllegalArgumentException(
        "Briefings are written in English (en) and Spanish (es), not in \"%s\"."
            .formatted(locale.toLanguageTag()));
  }

  /// Tag of the language, as in the attribute `lang` of a page.
  public String tag() {
    return tag;
  }

  /// The locale itself.
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /// What stands between a number and its percent sign.
  String beforePercent() {
    return beforePercent;
  }

  /// What stands behind a number of thousands of millions.
  String billions() {
    return billions;
  }
}
