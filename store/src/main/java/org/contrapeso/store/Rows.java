package org.contrapeso.store;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A table row by row, read once from first to last; positions of columns count from 0.
final class Rows implements AutoCloseable {

  private final Pages pages;
  private @Nullable Page page;
  private int row;

  Rows(Pages pages) {
    this.pages = pages;
  }

  /// Goes to the next row, at first to the first one.
  ///
  /// @return whether there is one
  boolean next() throws IOException {
    row++;
    while (page == null || row >= page.rows()) {
      Optional<Page> following = pages.next();
      if (following.isEmpty()) {
        return false;
      }
      page = following.get();
      row = 0;
    }
    return true;
  }

  int integer(int column) {
    return page().integer(row, column);
  }

  double number(int column) {
    return page().number(row, column);
  }

  String text(int column) {
    return page().text(row, column);
  }

  @Override
  public void close() throws IOException {
    pages.close();
  }

  private Page page() {
    if (page == null) {
      throw new IllegalStateException("A value was asked for before the first row.");
    }
    return page;
  }
}
