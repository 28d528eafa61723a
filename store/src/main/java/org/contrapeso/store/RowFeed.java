package org.contrapeso.store;

import java.io.IOException;
import java.util.Optional;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/// Feeds the rows of a table to DuckDB, a chunk at a time, and hashes them on the way.
final class RowFeed implements DuckDBTableFunction<RowFeed, RowFeed, RowFeed> {

  private final Table table;
  private final ContentHash hash;
  private @Nullable Pages pages;
  private Optional<Page> page = Optional.empty();
  private int nextRow;
  private @Nullable IOException failure;

  RowFeed(Table table) {
    this.table = table;
    hash = new ContentHash(table.columns());
  }

  @Override
  public RowFeed bind(DuckDBTableFunctionBindInfo info) {
    for (TableColumn column : table.columns()) {
      info.addResultColumn(column.name(), column.type().inDuckDb());
    }
    return this;
  }

  @Override
  public RowFeed init(DuckDBTableFunctionInitInfo info) throws IOException {
    info.setMaxThreads(1);
    pages = table.source().open();
    return this;
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk)
      throws IOException {
    try {
      return fill(chunk);
    } catch (IOException failed) {
      failure = failed;
      throw failed;
    }
  }

  /// Why rows could not be read, if they could not.
  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  /// Hash of the rows fed.
  ContentHash hash() {
    return hash;
  }

  void close() throws IOException {
    if (pages != null) {
      pages.close();
    }
  }

  private long fill(DuckDBDataChunkWriter chunk) throws IOException {
    DuckDBWritableVector[] vectors = new DuckDBWritableVector[table.columns().size()];
    for (int column = 0; column < vectors.length; column++) {
      vectors[column] = chunk.vector(column);
    }
    int filled = 0;
    while (filled < chunk.capacity() && turnToNextRow()) {
      Page from = page.orElseThrow();
      int rows = (int) Math.min(chunk.capacity() - filled, from.rows() - nextRow);
      for (int column = 0; column < vectors.length; column++) {
        copy(
            from,
            nextRow,
            column,
            table.columns().get(column).type(),
            vectors[column],
            filled,
            rows);
      }
      hash.add(from, nextRow, nextRow + rows);
      nextRow += rows;
      filled += rows;
    }
    return filled;
  }

  /// Turns the page where its last row was fed.
  ///
  /// @return whether there is another row
  private boolean turnToNextRow() throws IOException {
    if (pages == null) {
      throw new IOException("Rows were asked for before the table was opened.");
    }
    while (page.isEmpty() || nextRow >= page.get().rows()) {
      page = pages.next();
      nextRow = 0;
      if (page.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static void copy(
      Page page,
      int from,
      int column,
      ColumnType type,
      DuckDBWritableVector vector,
      int to,
      int rows) {
    switch (type) {
      case INTEGER -> {
        for (int row = 0; row < rows; row++) {
          vector.setInt(to + row, page.integer(from + row, column));
        }
      }
      case DOUBLE -> {
        for (int row = 0; row < rows; row++) {
          vector.setDouble(to + row, page.number(from + row, column));
        }
      }
      case VARCHAR -> {
        for (int row = 0; row < rows; row++) {
          vector.setString(to + row, page.text(from + row, column));
        }
      }
    }
  }
}
