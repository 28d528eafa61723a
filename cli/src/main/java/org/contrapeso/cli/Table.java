package org.contrapeso.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A table that a verb prints, as aligned text, CSV or JSON.
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

    /// Returns the change as people read it, such as `+18.9 %`; one that rounds to nothing bears no
    /// sign.
    @Override
    public String toString() {
      double percent = Math.rint(1_000 * value) / 10;
      return percent == 0 ? "0.0 %" : String.format(Locale.ROOT, "%+.1f %%", percent);
    }
  }

  private final List<String> columns;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  Table(String... columns) {
    this.columns = List.of(columns);
  }

  /// Adds a row: text, numbers, changes, booleans, or null for a missing value.
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

  void print(Format format, PrintWriter out) {
    switch (format) {
      case TABLE -> printText(out);
      case CSV -> printCsv(out);
      case JSON -> out.println(json());
    }
    out.flush();
  }

  private void printText(PrintWriter out) {
    List<TextColumn> text = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      List<String> cells = new ArrayList<>();
      boolean numeric = !rows.isEmpty();
      for (List<@Nullable Object> row : rows) {
        Object cell = row.get(column);
        cells.add(shown(cell));
        numeric &= cell == null || cell instanceof Number || cell instanceof Change;
      }
      text.add(new TextColumn(columns.get(column), cells, numeric));
    }
    TextColumn.print(text, rows.size(), out);
  }

  private void printCsv(PrintWriter out) {
    out.println(String.join(",", columns.stream().map(Table::quoted).toList()));
    for (List<@Nullable Object> row : rows) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(quoted(plain(bare(cell)))));
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
    switch (bare(cell)) {
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

  private static String shown(@Nullable Object cell) {
    return cell instanceof Double number ? rounded(number) : plain(cell);
  }

  /// What programs read of a cell.
  private static @Nullable Object bare(@Nullable Object cell) {
    return cell instanceof Change change ? (Double) change.value() : cell;
  }

  private static String plain(@Nullable Object cell) {
    return cell == null ? "" : String.valueOf(cell);
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
