package org.contrapeso.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.contrapeso.evidence.fault.FaultsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `contrapeso reference`: writes the generated pages of the documentation.
@Command(
    name = "reference",
    description = "Writes the generated pages and tables of the documentation.",
    hidden = true,
    mixinStandardHelpOptions = true)
final class ReferenceCommand implements Callable<Integer> {

  private static final String MARKDOWN = ".md";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder for the pages (default: docs/reference)")
  private Path out = Path.of("docs", "reference");

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "folder of the rooms' pages (default: docs/model)")
  private Path model = Path.of("docs", "model");

  @Override
  public Integer call() throws FaultsException, IOException {
    Home home = Home.open();
    Map<String, String> pages = ReferencePages.of(home);
    Files.createDirectories(out);
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(out.resolve(page.getKey()), page.getValue());
    }
    try (DirectoryStream<Path> rooms = Files.newDirectoryStream(model, "*" + MARKDOWN)) {
      for (Path page : rooms) {
        String room = String.valueOf(page.getFileName()).replace(MARKDOWN, "");
        Files.writeString(page, ReferencePages.withTables(room, Files.readString(page), home));
      }
    }
    return 0;
  }
}
