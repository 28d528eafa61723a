package org.contrapeso.experiment.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.evidence.yaml.Node;
import org.contrapeso.evidence.yaml.Schema;
import org.contrapeso.evidence.yaml.TextFile;
import org.contrapeso.evidence.yaml.YamlReader;

/// Finds and reads scenario files: by id among those that ship, or by path where a person wrote
/// one.
final class ScenarioFiles {

  private static final String ENDING = ".yaml";

  private final Path root;
  private final Map<ScenarioKind, Schema> schemas = new EnumMap<>(ScenarioKind.class);

  ScenarioFiles(Path root) throws FaultsException {
    this.root = root;
    for (ScenarioKind kind : ScenarioKind.values()) {
      schemas.put(kind, Schema.read(root.resolve("schema/" + kind.word() + ".schema.json")));
    }
  }

  /// A file that was found.
  ///
  /// @param id name of the file without its ending
  /// @param path where it lies
  record Found(String id, Path path) {}

  /// Id of the file that a word stands for: the word itself, or the name at the end of a path.
  static String idOf(String word) {
    String name = word.substring(word.lastIndexOf('/') + 1);
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  /// Ids of the files of a kind that ship, sorted.
  List<String> ids(ScenarioKind kind) {
    try (Stream<Path> files = Files.list(root.resolve(kind.folder()))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING))
          .map(ScenarioFiles::idOf)
          .sorted()
          .toList();
    } catch (IOException missing) {
      return List.of();
    }
  }

  /// Finds a file by id, or, where the word ends in `.yaml`, by path.
  ///
  /// @param folder folder from which a relative path starts
  /// @param asked where the word stands, for a fault
  Optional<Found> find(ScenarioKind kind, String word, Path folder, Place asked, FaultLog log) {
    if (word.endsWith(ENDING)) {
      try {
        Path path = folder.resolve(word);
        return Optional.of(new Found(idOf(word), path));
      } catch (InvalidPathException unreadable) {
        log.report(asked, kind.word(), word, "expected a path", "");
        return Optional.empty();
      }
    }
    List<String> known = ids(kind);
    if (known.contains(word)) {
      return Optional.of(new Found(word, root.resolve(kind.folder()).resolve(word + ENDING)));
    }
    log.report(
        asked,
        kind.word(),
        word,
        "expected the id of a file in scenarios/%s or a path that ends in .yaml"
            .formatted(kind.folder()),
        Nearest.hint(word, known));
    return Optional.empty();
  }

  /// Reads a file that was found and holds it against the schema of its kind; reads on past faults
  /// of form, which are in the log, so that faults of meaning are told with them.
  Optional<Mapping> read(ScenarioKind kind, Found found, FaultLog log) {
    return YamlReader.readAsMeant(found.path(), schema(kind), log);
  }

  /// Reads a document that is at hand, likewise.
  Optional<Mapping> read(ScenarioKind kind, TextFile document, FaultLog log) {
    return YamlReader.readAsMeant(document, schema(kind), log);
  }

  /// Reads a part of a document, likewise.
  Optional<Mapping> read(ScenarioKind kind, Node part, FaultLog log) {
    return YamlReader.readAsMeant(part, schema(kind), log);
  }

  private Schema schema(ScenarioKind kind) {
    Schema schema = schemas.get(kind);
    if (schema == null) {
      throw new IllegalStateException("No schema was read for " + kind);
    }
    return schema;
  }
}
