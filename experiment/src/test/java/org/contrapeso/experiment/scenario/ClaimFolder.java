package org.contrapeso.experiment.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultsException;

/// A copy of this project's evidence whose claims are those of a test.
public final class ClaimFolder {

  private static final Path EVIDENCE = Path.of("..", "evidence");
  private static final List<String> DEBATE = List.of("claims", "debate");

  private final Path root;
  private final String source;

  private ClaimFolder(Path root, String source) {
    this.root = root;
    this.source = source;
  }

  /// Copies the evidence into `root`, without claims and rows of the debate; sources that only
  /// those cite are left out too.
  public static ClaimFolder in(Path root) throws FaultsException {
    Registry whole = Registry.read(EVIDENCE);
    SortedMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(EVIDENCE)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String path = EVIDENCE.relativize(file).toString();
        if (DEBATE.stream().noneMatch(folder -> path.startsWith(folder + "/"))) {
          files.put(path, file);
        }
      }
      for (String path : files.keySet()) {
        Path copy = root.resolve(path);
        Files.createDirectories(copy.getParent());
        Files.copy(files.get(path), copy);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    ClaimFolder folder =
        new ClaimFolder(
            root,
            whole.findParameter("organisation.arrest_flow").orElseThrow().sources().getFirst());
    return folder.withoutUncited();
  }

  private ClaimFolder withoutUncited() {
    try {
      Registry.read(root);
    } catch (FaultsException faults) {
      faults.faults().forEach(fault -> delete(fault.file()));
    }
    return this;
  }

  private void delete(String file) {
    try {
      Files.delete(root.resolve(Path.of(file).subpath(1, Path.of(file).getNameCount())));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Writes a claim of what is to be supposed.
  ///
  /// @param ifTrue inside of the braces of a mapping
  public ClaimFolder claim(String id, String ifTrue, String ifFalse) {
    return write(
        "claims/" + id + ".yaml",
        """
        claim: {en: "%s", es: "%s"}
        made_by: {en: "Some", es: "Algunos"}
        rows: [D04]
        for: [{source: %s}]
        against: [{source: %s}]
        if_true: {%s}
        if_false: {%s}
        """
            .formatted(id, id, source, source, ifTrue, ifFalse));
  }

  /// Writes a file.
  public ClaimFolder write(String path, String content) {
    try {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), content);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Reads it.
  public Registry read() throws FaultsException {
    return Registry.read(root);
  }
}
