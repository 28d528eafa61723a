package org.contrapeso.store;

/// A column of a table.
record TableColumn(String name, ColumnType type) {}
