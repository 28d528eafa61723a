package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Compares and copies folders.
final class Folders {

  private Folders() {}

  /// Paths of all files below a folder, relative to it and sorted.
  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Paths of all that lies below a folder, folders too, relative to it and sorted.
  static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.map(folder::relativize).sorted().toList();
    }
  }

  /// Fails unless both folders hold the same files, byte by byte.
  static void assertSameBytes(Path actual, Path expected) throws IOException {
    assertThat(files(actual)).isEqualTo(files(expected));
    for (Path file : files(expected)) {
      assertThat(Files.mismatch(actual.resolve(file), expected.resolve(file)))
          .as("first byte in which %s differs from that in %s", actual.resolve(file), expected)
          .isEqualTo(-1);
    }
  }

  /// Copies a folder and all below it.
  static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Files.createDirectories(to.resolve(file).getParent());
      Files.copy(from.resolve(file), to.resolve(file));
    }
  }
}
