package org.contrapeso.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.evidence.yaml.Scalar;
import org.contrapeso.evidence.yaml.TextFile;

/// Observed or published data in columns, from a pair of files in `evidence/series/`.
///
/// @param id `room.name`
/// @param place where its description stands
/// @param name for readers
/// @param meaning what was observed
/// @param columns in the order of the table
/// @param sources ids of sources, at least one
/// @param licence under which terms the data may be passed on
/// @param rows the table without its header, each row with one cell per column
public record Series(
    String id,
    Place place,
    Text name,
    Text meaning,
    List<Column> columns,
    List<String> sources,
    String licence,
    List<List<String>> rows)
    implements Entry {

  /// One column.
  ///
  /// @param id its header
  /// @param unit of its numbers; empty for labels
  /// @param meaning for readers
  public record Column(String id, Optional<Unit> unit, Text meaning) {}

  /// The column `id` as text, one per row.
  ///
  /// @throws IllegalArgumentException if there is no such column
  public List<String> labels(String id) {
    int column = indexOf(id);
    return rows.stream().map(row -> row.get(column)).toList();
  }

  /// The column `id` as finite numbers in its own unit, one per row.
  ///
  /// @throws IllegalArgumentException if there is no such column, or it holds labels
  public double[] numbers(String id) {
    int column = indexOf(id);
    if (columns.get(column).unit.isEmpty()) {
      throw new IllegalArgumentException(
          "Column %s of %s holds labels, not numbers.".formatted(id, this.id));
    }
    return rows.stream().mapToDouble(row -> Double.parseDouble(row.get(column))).toArray();
  }

  private int indexOf(String column) {
    for (int index = 0; index < columns.size(); index++) {
      if (columns.get(index).id.equals(column)) {
        return index;
      }
    }
    throw new IllegalArgumentException(
        "%s has no column %s; it has %s."
            .formatted(id, column, columns.stream().map(Column::id).toList()));
  }

  static Series read(String id, Mapping node, Optional<TextFile> table, EntryContext context) {
    List<Column> columns = new ArrayList<>();
    Mapping listed = node.mapping("columns");
    for (String name : listed.keys()) {
      Mapping column = listed.mapping(name);
      Optional<Unit> unit =
          column.text("unit").isEmpty()
              ? Optional.empty()
              : Optional.of(context.unit(column, "unit"));
      columns.add(new Column(name, unit, Text.of(column, "meaning")));
    }
    return new Series(
        id,
        node.place(),
        Text.of(node, "name"),
        Text.of(node, "meaning"),
        List.copyOf(columns),
        context.sources(node),
        node.text("licence"),
        table
            .flatMap(file ->
                file.text(context.log())
                    .map(text -> rows(columns, file.name(), text, context.log())))
            .orElseGet(List::of));
  }

  private static List<List<String>> rows(
      List<Column> columns, String file, String text, FaultLog log) {
    List<Csv.Row> table = Csv.parse(file, text, log);
    List<String> header = columns.stream().map(Column::id).toList();
    List<String> found = table.isEmpty() ? List.of() : table.getFirst().cells();
    if (!found.equals(header)) {
      log.report(
          new Place(file, 1),
          "",
          String.join(",", found),
          "expected the header " + String.join(",", header),
          "Let the columns of the description and of the table agree, in order.");
      return List.of();
    }
    List<List<String>> rows = new ArrayList<>();
    for (Csv.Row row : table.subList(1, table.size())) {
      check(row, columns, file, log);
      rows.add(row.cells());
    }
    return List.copyOf(rows);
  }

  private static void check(Csv.Row row, List<Column> columns, String file, FaultLog log) {
    var place = new Place(file, row.line());
    if (row.cells().size() != columns.size()) {
      log.report(
          place,
          "",
          row.cells().size() + " cells",
          "expected " + columns.size() + ", one per column",
          "Quote a cell that holds a comma.");
      return;
    }
    for (int index = 0; index < columns.size(); index++) {
      String cell = row.cells().get(index);
      boolean holdsNumber = Scalar.isDecimal(cell) && Double.isFinite(Double.parseDouble(cell));
      if (columns.get(index).unit.isPresent() && !holdsNumber) {
        log.report(place, columns.get(index).id, cell, "expected a finite number", "");
      }
    }
  }
}
