package org.contrapeso.store;

/// Some rows of a table, all at hand; positions of rows and columns count from 0.
interface Page {

  /// Number of rows.
  int rows();

  /// Value in a column of type [ColumnType#INTEGER].
  int integer(int row, int column);

  /// Value in a column of type [ColumnType#DOUBLE].
  double number(int row, int column);

  /// Value in a column of type [ColumnType#VARCHAR].
  String text(int row, int column);
}
