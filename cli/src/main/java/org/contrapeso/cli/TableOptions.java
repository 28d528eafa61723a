package org.contrapeso.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/// Options of every verb that prints a table.
final class TableOptions {

  private static final String SPANISH = "es";

  @Option(
      names = "--format",
      description =
          "table, for people: rounded, M for million, maybe fewer columns; csv or json, for programs:"
              + " every column (default: ${DEFAULT-VALUE})",
      paramLabel = "FORMAT")
  Table.Format format = Table.Format.TABLE;

  @Option(
      names = "--lang",
      description = "en or es: language of texts and of this help (default: ${DEFAULT-VALUE})",
      paramLabel = "LANG")
  Lang lang = Lang.EN;

  /// Languages that the program speaks.
  enum Lang {
    EN,
    ES;

    /// The language as it is spoken where the question is.
    Locale locale() {
      return this == ES ? Locale.of(SPANISH, "MX") : Locale.US;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A command, with the language added where it is not the default.
  String inLanguage(String command) {
    return lang == Lang.EN ? command : command + " --lang " + SPANISH;
  }

  /// What the program says in the language that is asked for.
  Wording words() {
    return Wording.of(locale());
  }

  /// Locale of texts and, in reports, of numbers.
  Locale locale() {
    return lang.locale();
  }
}
