package org.contrapeso.store;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// A table page by page, read once from first to last.
interface Pages extends AutoCloseable {

  /// The next page, which ends the life of the one before; empty after the last.
  Optional<Page> next() throws IOException;

  @Override
  void close() throws IOException;

  /// Pages that are at hand.
  static Pages of(List<Page> pages) {
    Iterator<Page> left = pages.iterator();
    return new Pages() {
      @Override
      public Optional<Page> next() {
        return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }
}
