package org.contrapeso.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/// What a query yields, chunk by chunk.
final class ParquetPages implements Pages {

  private final DuckDBPreparedStatement statement;
  private final DuckDBChunkedResult result;

  /// Pages of a result; closes both when it is closed.
  ParquetPages(DuckDBPreparedStatement statement, DuckDBChunkedResult result) {
    this.statement = statement;
    this.result = result;
  }

  @Override
  public Optional<Page> next() throws IOException {
    try {
      return result.nextChunk() ? Optional.of(Chunk.of(result.chunk())) : Optional.empty();
    } catch (RuntimeException failed) {
      throw new IOException("DuckDB cannot read on: " + failed.getMessage(), failed);
    }
  }

  @Override
  public void close() throws IOException {
    try (statement) {
      result.close();
    } catch (SQLException failed) {
      throw new IOException("DuckDB cannot close a result: " + failed.getMessage(), failed);
    }
  }

  private record Chunk(int rows, DuckDBReadableVector[] vectors) implements Page {

    static Chunk of(DuckDBDataChunkReader chunk) throws IOException {
      DuckDBReadableVector[] vectors =
          new DuckDBReadableVector[Math.toIntExact(chunk.columnCount())];
      for (int column = 0; column < vectors.length; column++) {
        vectors[column] = chunk.vector(column);
        for (long row = 0; row < chunk.rowCount(); row++) {
          if (vectors[column].isNull(row)) {
            throw new IOException("a cell in column %d is empty".formatted(column + 1));
          }
        }
      }
      return new Chunk(Math.toIntExact(chunk.rowCount()), vectors);
    }

    @Override
    public int integer(int row, int column) {
      return vectors[column].getInt(row);
    }

    @Override
    public double number(int row, int column) {
      return vectors[column].getDouble(row);
    }

    @Override
    public String text(int row, int column) {
      return vectors[column].getString(row);
    }
  }
}
