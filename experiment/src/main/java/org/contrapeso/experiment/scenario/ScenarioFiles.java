package org.contrapeso.experiment.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.evidence.yaml.Node;
import org.contrapeso.evidence.yaml.Schema;
import org.contrapeso.evidence.yaml.TextFile;
import org.contrapeso.evidence.yaml.TreeHash;
import org.contrapeso.evidence.yaml.YamlReader;

/// Finds and reads scenario files: by id among those that ship, or by path where a person wrote
/// one.
///
/// What ships is read once, so that all that is resolved hangs on the same bytes, those of [#hash].
final class ScenarioFiles {

  private static final String ENDING = ".yaml";
  private static final String SCHEMA = ".schema.json";

  private final Path root;
  private final SortedMap<String, TextFile> shipped;
  private final Map<ScenarioKind, Schema> schemas = new EnumMap<>(ScenarioKind.class);

  /// Reads what ships in the folder `scenarios/`.
  ///
  /// @throws FaultsException if a file cannot be read or a schema is unsound
  ScenarioFiles(Path root) throws FaultsException {
    this.root = root;
    FaultLog log = new FaultLog();
    shipped = read(root, log);
    log.throwIfAny();
    for (ScenarioKind kind : ScenarioKind.values()) {
      schemas.put(kind, Schema.read(root.resolve("schema/" + kind.word() + ".schema.json")));
    }
  }

  private static SortedMap<String, TextFile> read(Path root, FaultLog log) {
    SortedMap<String, TextFile> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      walk.filter(path -> path.toString().endsWith(ENDING) || path.toString().endsWith(SCHEMA))
          .filter(path -> !Files.isDirectory(path))
          .forEach(path ->
              TextFile.read(path, path.toString().replace('\\', '/'), YamlReader.MAX_BYTES, log)
                  .ifPresent(file ->
                      files.put(root.relativize(path).toString().replace('\\', '/'), file)));
    } catch (IOException | UncheckedIOException unreadable) {
      log.report(
          Place.of(root.toString()),
          "",
          "",
          "the folder cannot be read",
          "Check that it is there and may be read by this user.");
    }
    return Collections.unmodifiableSortedMap(files);
  }

  /// SHA-256, in hexadecimal, over path, length and content of what ships, in the order of paths.
  String hash() {
    return TreeHash.of(shipped);
  }

  /// A file that ships, by its path below the folder.
  Optional<TextFile> findShipped(String path) {
    return Optional.ofNullable(shipped.get(path));
  }

  /// Where a file lies, or would lie, that ships.
  Path pathOf(String path) {
    return root.resolve(path);
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
    String folder = kind.folder() + "/";
    return shipped.keySet().stream()
        .filter(path -> path.startsWith(folder) && path.indexOf('/', folder.length()) < 0)
        .map(ScenarioFiles::idOf)
        .sorted()
        .toList();
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
    Optional<TextFile> ships =
        found.path().startsWith(root)
            ? findShipped(root.relativize(found.path()).toString().replace('\\', '/'))
            : Optional.empty();
    return ships.isPresent()
        ? read(kind, ships.get(), log)
        : YamlReader.readAsMeant(found.path(), schema(kind), log);
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
