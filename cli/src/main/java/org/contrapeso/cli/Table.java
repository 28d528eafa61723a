package org.contrapeso.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A table that a verb prints: as aligned text to people, as CSV or JSON to programs.
///
/// People read rounded numbers, words and heads in their language, and maybe fewer columns.
/// Programs read every column under names that do not change: numbers in full in JSON, and to ten
/// significant digits in CSV.
final class Table {

  /// How a table is printed.
  enum Format {
    TABLE,
    CSV,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A relative change, signed: a percentage to people, a plain number to programs.
  ///
  /// @param value the change as a share, `0.1` for ten percent more
  record Change(double value) {

    /// The largest change that says something; a larger one says that it began at next to nothing.
    private static final int LARGEST = 10;

    /// Returns the change as people read it, such as `+18.9 %`; one that rounds to nothing bears no
    /// sign.
    @Override
    public String toString() {
      if (isBeyondMeasure()) {
        return "> +%,d %%".formatted(100 * LARGEST);
      }
      double percent = Math.rint(1_000 * value) / 10;
      return percent == 0 ? "0.0 %" : String.format(Locale.ROOT, "%+,.1f %%", percent);
    }

    /// Whether it is so large that its size says nothing.
    boolean isBeyondMeasure() {
      return value > LARGEST;
    }
  }

  /// A share of futures: to at most three digits to people, a plain number to programs.
  ///
  /// @param value in `[0, 1]`
  record Portion(double value) {

    private static final int DECIMALS = 3;

    /// Returns the share as people read it, such as `0.125`, `0.5` and `1`.
    @Override
    public String toString() {
      return new BigDecimal(value)
          .setScale(DECIMALS, RoundingMode.HALF_EVEN)
          .stripTrailingZeros()
          .toPlainString();
    }
  }

  /// Something that people read by its name and programs by its id.
  ///
  /// @param id what programs read
  /// @param name what people read, in their language
  record Named(String id, String name) {

    @Override
    public String toString() {
      return id;
    }
  }

  private static final MathContext CSV_DIGITS = new MathContext(10);
  private static final double MILLION = 1e6;

  private final List<String> columns;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();
  private List<String> forPeople;
  private List<String> unrepeated = List.of();

  Table(String... columns) {
    this.columns = List.of(columns);
    forPeople = this.columns;
  }

  /// Leaves people these columns alone.
  Table forPeople(String... chosen) {
    forPeople = List.of(chosen);
    return this;
  }

  /// Leaves a cell of these columns blank to people where it and those of them before it repeat the
  /// row above.
  Table withoutRepeats(String... chosen) {
    unrepeated = List.of(chosen);
    return this;
  }

  /// Adds a row: text, terms, numbers, changes, booleans, or null for a missing value.
  Table row(@Nullable Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "A row has %d cells under %d columns.".formatted(cells.length, columns.size()));
    }
    List<@Nullable Object> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell);
    }
    rows.add(row);
    return this;
  }

  void print(Format format, Wording words, PrintWriter out) {
    switch (format) {
      case TABLE -> printText(words, out);
      case CSV -> printCsv(out);
      case JSON -> out.println(json());
    }
    out.flush();
  }

  private void printText(Wording words, PrintWriter out) {
    List<TextColumn> text = new ArrayList<>();
    for (String name : forPeople) {
      List<String> cells = new ArrayList<>();
      boolean numeric = !rows.isEmpty();
      List<@Nullable Object> above = List.of();
      for (List<@Nullable Object> row : rows) {
        Object cell = row.get(columns.indexOf(name));
        cells.add(repeats(name, row, above) ? "" : shown(cell, words));
        above = row;
        numeric &= isNumeric(cell);
      }
      String head = name.indexOf('.') < 0 ? words.say("head." + name) : name;
      text.add(new TextColumn(head, cells, numeric));
    }
    TextColumn.print(text, rows.size(), out);
  }

  private static boolean isNumeric(@Nullable Object cell) {
    return cell == null
        || cell instanceof Number
        || cell instanceof Change
        || cell instanceof Portion;
  }

  private boolean repeats(String name, List<@Nullable Object> row, List<@Nullable Object> above) {
    int depth = unrepeated.indexOf(name);
    return depth >= 0
        && !above.isEmpty()
        && unrepeated.subList(0, depth + 1).stream()
            .map(columns::indexOf)
            .allMatch(column -> Objects.equals(row.get(column), above.get(column)));
  }

  private void printCsv(PrintWriter out) {
    out.println(String.join(",", columns.stream().map(Table::quoted).toList()));
    for (List<@Nullable Object> row : rows) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(quoted(decimal(bare(cell)))));
      out.println(String.join(",", cells));
    }
  }

  private String json() {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.beginArray();
      for (List<@Nullable Object> row : rows) {
        json.beginObject();
        for (int column = 0; column < columns.size(); column++) {
          json.name(columns.get(column));
          write(json, bare(row.get(column)));
        }
        json.endObject();
      }
      json.endArray();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private static void write(JsonWriter json, @Nullable Object cell) throws IOException {
    switch (cell) {
      case null -> json.nullValue();
      case Number number -> json.value(number);
      case Boolean truth -> json.value(truth);
      default -> json.value(String.valueOf(cell));
    }
  }

  /// A number as people read it: whole from 1,000 on, else with four significant digits.
  static String rounded(double value) {
    double size = Math.abs(value);
    if (size >= 1_000 || value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return size >= 1e-3
        ? String.format(Locale.ROOT, "%.4g", value)
        : String.format(Locale.ROOT, "%.3e", value);
  }

  private static String shown(@Nullable Object cell, Wording words) {
    return switch (cell) {
      case null -> "";
      case Double number when Math.abs(number) >= MILLION -> millions(number);
      case Double number -> rounded(number);
      case Term term -> term.in(words);
      case Named named -> named.name;
      default -> String.valueOf(cell);
    };
  }

  /// A large number as people read it, in millions: `1.250 M`, `13,313 M`.
  private static String millions(double number) {
    return rounded(number / MILLION) + " M";
  }

  /// What programs read of a cell.
  private static @Nullable Object bare(@Nullable Object cell) {
    return switch (cell) {
      case Change change when change.isBeyondMeasure() -> null;
      case Change change -> (Double) change.value();
      case Portion portion -> (Double) portion.value();
      case null, default -> cell;
    };
  }

  /// A cell of CSV: a number in decimals, without an exponent and without the noise of its last
  /// digits.
  private static String decimal(@Nullable Object cell) {
    if (cell instanceof Double number && Double.isFinite(number)) {
      BigDecimal rounded = new BigDecimal(number).round(CSV_DIGITS);
      return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
    return cell == null ? "" : String.valueOf(cell);
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
