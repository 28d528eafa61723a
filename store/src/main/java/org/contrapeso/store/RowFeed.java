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
  private @Nullable Rows rows;
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
    rows = new Rows(table.source().open());
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
    if (rows != null) {
      rows.close();
    }
  }

  private long fill(DuckDBDataChunkWriter chunk) throws IOException {
    if (rows == null) {
      throw new IOException("Rows were asked for before the table was opened.");
    }
    DuckDBWritableVector[] vectors = new DuckDBWritableVector[table.columns().size()];
    for (int column = 0; column < vectors.length; column++) {
      vectors[column] = chunk.vector(column);
    }
    int row = 0;
    while (row < chunk.capacity() && rows.next()) {
      for (int column = 0; column < vectors.length; column++) {
        switch (table.columns().get(column).type()) {
          case INTEGER -> vectors[column].setInt(row, rows.integer(column));
          case DOUBLE -> vectors[column].setDouble(row, rows.number(column));
          case VARCHAR -> vectors[column].setString(row, rows.text(column));
        }
      }
      hash.add(rows);
      row++;
    }
    return row;
  }
}
