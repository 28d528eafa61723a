package org.contrapeso.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/// Options of every verb that prints a table.
final class TableOptions {

  private static final String SPANISH = "es";

  @Option(
      names = "--format",
      description = "table, csv or json (default: ${DEFAULT-VALUE})",
      paramLabel = "FORMAT")
  Table.Format format = Table.Format.TABLE;

  @Option(
      names = "--lang",
      description = "en or es: language of texts (default: ${DEFAULT-VALUE})",
      paramLabel = "LANG")
  Lang lang = Lang.EN;

  /// Languages that the program speaks.
  enum Lang {
    EN,
    ES;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A command, with the language added where it is not the default.
  String inLanguage(String command) {
    return lang == Lang.EN ? command : command + " --lang " + SPANISH;
  }

  /// Locale of texts and, in reports, of numbers.
  Locale locale() {
    return lang == Lang.ES ? Locale.of(SPANISH, "MX") : Locale.US;
  }
}
