package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages of `docs/reference/` are what `./contrapeso reference` writes now.
final class ReferenceDocsTest {

  @Test
  void thePagesAreThoseThatTheProgramWritesNow(@TempDir Path folder) throws IOException {
    Program.here().print("reference", "--out", folder.toString());
    Map<String, String> written = pages(folder);
    assertThat(written).containsKeys("commands.md", "parameters.md", "published-results.md");
    assertThat(pages(Checkout.root().resolve("docs/reference")))
        .as("run ./contrapeso reference in the root, read what changed, commit it")
        .isEqualTo(written);
  }

  private static Map<String, String> pages(Path folder) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        pages.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    return pages;
  }
}
