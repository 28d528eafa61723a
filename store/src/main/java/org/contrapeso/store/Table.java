package org.contrapeso.store;

import java.io.IOException;
import java.util.List;

/// A table to be written: its columns, and its rows, streamed.
///
/// @param file name of its file
record Table(String file, List<TableColumn> columns, Source source) {

  Table {
    columns = List.copyOf(columns);
  }

  /// Opens the pages of a table.
  interface Source {
    Pages open() throws IOException;
  }
}
