package org.contrapeso.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBTableFunctionBuilder;

/// DuckDB in memory, set up so that equal tables give equal files and nothing is fetched from
/// elsewhere.
///
/// One thread and a fixed size of row groups fix a file's bytes. Memory is bounded whatever the
/// number of rows.
final class Database implements AutoCloseable {

  private static final int ROW_GROUP_ROWS = 10 * 2048; // ten of DuckDB's vectors
  private static final List<String> SETTINGS =
      List.of(
          "autoinstall_known_extensions = false",
          "autoload_known_extensions = false",
          "preserve_insertion_order = true",
          "threads = 1",
          "memory_limit = '1GB'");

  private final DuckDBConnection connection;
  private int tablesWritten;

  private Database(DuckDBConnection connection) {
    this.connection = connection;
  }

  /// Loads what a database needs, beside whatever else goes on, so that the first one opens at
  /// once.
  static void prepare() {
    Thread.ofPlatform()
        .name("database")
        .daemon()
        .start(() -> {
          try {
            open(Path.of(System.getProperty("java.io.tmpdir"))).close();
          } catch (IOException _) {
            // Whoever opens a database will hear of it.
          }
        });
  }

  /// A database that spills, if it must, into a folder.
  static Database open(Path spill) throws IOException {
    try {
      DuckDBConnection connection =
          DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
      try (Statement statement = connection.createStatement()) {
        for (String setting : SETTINGS) {
          statement.execute("SET " + setting);
        }
        statement.execute("SET temp_directory = " + quoted(spill.toAbsolutePath().toString()));
      } catch (SQLException failed) {
        connection.close();
        throw failed;
      }
      return new Database(connection);
    } catch (SQLException failed) {
      throw new IOException("DuckDB cannot start: " + failed.getMessage(), failed);
    } catch (LinkageError failed) {
      throw new IOException(
          "DuckDB cannot load its library; it unpacks it into the folder of temporary files, "
              + System.getProperty("java.io.tmpdir"),
          failed);
    }
  }

  /// Writes a table as Parquet, down to the disk.
  ///
  /// @return the hash of what was written
  ContentHash write(Table table, Path file) throws IOException {
    RowFeed feed = new RowFeed(table);
    String function = "rows_" + tablesWritten++;
    try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction();
        Statement statement = connection.createStatement()) {
      builder.withName(function).withFunction(feed).register(connection);
      statement.execute(
          String.format(
              Locale.ROOT,
              "COPY (SELECT * FROM %s()) TO %s (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE %d)",
              function,
              quoted(file.toAbsolutePath().toString()),
              ROW_GROUP_ROWS));
    } catch (SQLException failed) {
      throw feed.failure().orElseGet(() -> new IOException(failed.getMessage(), failed));
    } finally {
      feed.close();
    }
    ChecksummedFile.force(file);
    return feed.hash();
  }

  /// Columns of a Parquet file, or of a folder of them.
  ///
  /// @throws IOException if it is no Parquet file, or has a column of another type than ours
  List<TableColumn> columns(Path file) throws IOException {
    List<TableColumn> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + parquet(file))) {
      while (rows.next()) {
        columns.add(new TableColumn(rows.getString(1), ColumnType.valueOf(rows.getString(2))));
      }
    } catch (SQLException failed) {
      throw new IOException(failed.getMessage(), failed);
    } catch (IllegalArgumentException unknownType) {
      throw new IOException("a column is of a type that is not ours", unknownType);
    }
    return columns;
  }

  /// Rows of a Parquet file, or of a folder of them, in their order.
  ///
  /// @param columns the columns wanted
  Pages read(Path file, List<TableColumn> columns) throws IOException {
    String names =
        columns.stream().map(column -> identifier(column.name())).collect(Collectors.joining(", "));
    try {
      DuckDBPreparedStatement statement =
          connection.prepare("SELECT %s FROM %s".formatted(names, parquet(file)));
      try {
        return new ParquetPages(statement, statement.query());
      } catch (SQLException failed) {
        statement.close();
        throw failed;
      }
    } catch (SQLException failed) {
      throw new IOException(failed.getMessage(), failed);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException failed) {
      throw new IOException("DuckDB cannot close: " + failed.getMessage(), failed);
    }
  }

  /// A file as a table, or the files of a folder in the order of their names; letters of the name
  /// that would stand for many files stand for themselves.
  private static String parquet(Path file) {
    String literal = file.toAbsolutePath().toString().replaceAll("[\\[*?]", "[$0]");
    return "read_parquet(%s)"
        .formatted(quoted(Files.isDirectory(file) ? literal + "/*.parquet" : literal));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
