package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages of `docs/reference/` and the tables of `docs/model/` are what `./contrapeso reference`
/// writes now.
final class ReferenceDocsTest {

  private static final String REMEDY =
      "run ./contrapeso reference in the root, read what changed, commit it";

  /// Packages of the model that are no rooms.
  private static final Set<String> SHARED = Set.of("assembly.md", "world.md");

  @Test
  void thePagesAreThoseThatTheProgramWritesNow(@TempDir Path folder) throws IOException {
    Path reference = Files.createDirectory(folder.resolve("reference"));
    Path model = Files.createDirectory(folder.resolve("model"));
    Map<String, String> rooms = pages(Checkout.root().resolve("docs/model"));
    for (Map.Entry<String, String> room : rooms.entrySet()) {
      Files.writeString(model.resolve(room.getKey()), withoutTables(room.getValue()));
    }
    Program.here().print("reference", "--out", reference.toString(), "--model", model.toString());
    Map<String, String> written = pages(reference);
    assertThat(written).containsKeys("commands.md", "parameters.md", "published-results.md");
    assertThat(pages(Checkout.root().resolve("docs/reference"))).as(REMEDY).isEqualTo(written);
    assertThat(rooms).as(REMEDY).isEqualTo(pages(model));
  }

  @Test
  void everyRoomHasAPage() throws IOException {
    Path rooms = Checkout.root().resolve("model/src/main/java/org/contrapeso/model");
    try (Stream<Path> packages = Files.list(rooms)) {
      List<String> expected =
          packages
              .filter(Files::isDirectory)
              .map(room -> room.getFileName() + ".md")
              .filter(page -> !SHARED.contains(page))
              .sorted()
              .toList();
      assertThat(pages(Checkout.root().resolve("docs/model")).keySet())
          .containsExactlyElementsOf(expected);
    }
  }

  private static String withoutTables(String page) {
    return page.replaceAll("(?s)(<!-- parameters -->).*(<!-- /parameters -->)", "$1$2");
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
