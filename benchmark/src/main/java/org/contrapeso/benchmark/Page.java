package org.contrapeso.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The page of figures, `docs/performance.md`: people write the text, benchmarks fill what stands
/// between `<!-- NAME -->` and `<!-- /NAME -->`.
///
/// @param file the page
record Page(Path file) {

  /// The page of a checkout.
  static Page of(Laboratory laboratory) {
    return new Page(laboratory.root().resolve("docs").resolve("performance.md"));
  }

  /// Puts a text into its place.
  ///
  /// @throws IllegalArgumentException if the page has no such place
  void fill(String name, String text) throws IOException {
    String page = Files.readString(file);
    String begin = "<!-- " + name + " -->\n";
    String end = "<!-- /" + name + " -->";
    int from = page.indexOf(begin) + begin.length();
    int to = page.indexOf(end);
    if (from < begin.length() || to < from) {
      throw new IllegalArgumentException(
          "%s has no place for %s; write %s%s.".formatted(file, name, begin, end));
    }
    Files.writeString(file, page.substring(0, from) + text + page.substring(to));
  }
}
