package org.contrapeso.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder on a machine's own disk, gone when it is closed.
///
/// @param folder the folder, at first empty
record Scratch(Path folder) implements AutoCloseable {

  /// A new folder among the temporary files of the machine.
  static Scratch make() throws IOException {
    return new Scratch(Files.createTempDirectory("contrapeso-"));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }
}
