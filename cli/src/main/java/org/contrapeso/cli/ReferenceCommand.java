package org.contrapeso.cli;

import java.io.IOException;
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
    description = "Writes the generated pages of docs/reference.",
    hidden = true,
    mixinStandardHelpOptions = true)
final class ReferenceCommand implements Callable<Integer> {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder for the pages (default: docs/reference)")
  private Path out = Path.of("docs", "reference");

  @Override
  public Integer call() throws FaultsException, IOException {
    Map<String, String> pages = ReferencePages.of(Home.open());
    Files.createDirectories(out);
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(out.resolve(page.getKey()), page.getValue());
    }
    return 0;
  }
}
