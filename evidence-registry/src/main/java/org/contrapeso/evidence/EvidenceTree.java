package org.contrapeso.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.TextFile;
import org.contrapeso.evidence.yaml.TreeHash;
import org.contrapeso.evidence.yaml.YamlReader;

/// The files of an evidence folder, each read once.
///
/// @param name the folder as messages name it: its last name
/// @param files path relative to the folder, with `/` between names, to content; sorted by path
record EvidenceTree(String name, SortedMap<String, TextFile> files) {

  private static final String UNITS = "units.yaml";

  /// The largest table that is read, in bytes.
  private static final int MAX_TABLE_BYTES = 16 * YamlReader.MAX_BYTES;

  /// Reads every file under `root`; reports those that cannot be read.
  static EvidenceTree read(Path root, FaultLog log) {
    Path last = root.toAbsolutePath().normalize().getFileName();
    String name = last == null ? "" : last.toString();
    var files = new TreeMap<String, TextFile>();
    if (!Files.isDirectory(root)) {
      log.report(
          Place.of(root.toString()), "", "", "no such folder", "Name the folder of the evidence.");
      return new EvidenceTree(name, files);
    }
    for (Path file : list(root, log)) {
      String relative = root.relativize(file).toString().replace('\\', '/');
      int maxBytes = relative.endsWith(".csv") ? MAX_TABLE_BYTES : YamlReader.MAX_BYTES;
      TextFile.read(file, name + "/" + relative, maxBytes, log)
          .ifPresent(read -> files.put(relative, read));
    }
    return new EvidenceTree(name, Collections.unmodifiableSortedMap(files));
  }

  private static List<Path> list(Path root, FaultLog log) {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      log.report(
          Place.of(root.toString()),
          "",
          "",
          "the folder cannot be read",
          "Check that it may be read by this user.");
      return List.of();
    }
  }

  /// SHA-256, in hexadecimal, over path, length and content of every file in the order of paths.
  String contentHash() {
    return hash(path -> true);
  }

  /// The same over what a model is bound to.
  String boundHash() {
    return hash(path -> path.equals(UNITS) || isBound(path.substring(0, path.indexOf('/') + 1)));
  }

  private static boolean isBound(String folder) {
    return EntryKind.find(folder.replace("/", ""))
        .filter(kind -> kind.bound() || kind == EntryKind.SERIES)
        .isPresent();
  }

  private String hash(Predicate<String> which) {
    var hashed = new TreeMap<>(files);
    hashed.keySet().removeIf(which.negate());
    return TreeHash.of(hashed);
  }
}
