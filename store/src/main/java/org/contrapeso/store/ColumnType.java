package org.contrapeso.store;

import org.duckdb.DuckDBColumnType;

/// Type of the values of a column.
enum ColumnType {
  /// Whole number of 32 bits.
  INTEGER(DuckDBColumnType.INTEGER),
  /// IEEE 754 number of 64 bits.
  DOUBLE(DuckDBColumnType.DOUBLE),
  /// Text.
  VARCHAR(DuckDBColumnType.VARCHAR);

  private final DuckDBColumnType inDuckDb;

  ColumnType(DuckDBColumnType inDuckDb) {
    this.inDuckDb = inDuckDb;
  }

  DuckDBColumnType inDuckDb() {
    return inDuckDb;
  }
}
