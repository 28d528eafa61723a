package org.contrapeso.store;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Place;

/// Finds what keeps results from going into a directory, before anything is written there.
final class DirectoryCheck {

  private static final String ELSEWHERE = FoundResults.ELSEWHERE;
  private static final double BYTES_PER_GIB = 1L << 30;

  private final ResultPaths paths;
  private final Identity wanted;
  private final boolean resume;
  private final FaultLog log = new FaultLog();

  private DirectoryCheck(ResultPaths paths, Identity wanted, boolean resume) {
    this.paths = paths;
    this.wanted = wanted;
    this.resume = resume;
  }

  /// Returns quietly if results can go into a directory.
  ///
  /// @param wanted identity of the results
  /// @param resume whether unfinished results of the same identity are welcome
  /// @param bytes room that the results take, roughly
  /// @throws FaultsException with all that stands in the way
  static void check(ResultPaths paths, Identity wanted, boolean resume, long bytes)
      throws FaultsException, IOException {
    DirectoryCheck check = new DirectoryCheck(paths, wanted, resume);
    check.checkDirectory(bytes);
    check.log.throwIfAny();
  }

  /// Manifest of a directory; empty if there is none, or it is not ours.
  static Optional<Manifest> findManifest(ResultPaths paths) throws IOException {
    return find(paths.manifest(), ManifestJson::read);
  }

  private void checkDirectory(long bytes) throws IOException {
    Path directory = paths.directory().toAbsolutePath();
    Path nearest = directory;
    while (!Files.exists(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    if (!Files.isDirectory(nearest)) {
      report(nearest, "expected a folder but found a file", ELSEWHERE);
      return;
    }
    if (!Files.isWritable(nearest)) {
      report(nearest, "this folder cannot be written to", ELSEWHERE);
    }
    if (nearest.equals(directory)) {
      checkContent();
    }
    checkRoom(nearest, bytes);
  }

  private void checkContent() throws IOException {
    if (isLocked()) {
      report(paths.directory(), "another run is writing here", "Wait for it. " + ELSEWHERE);
      return;
    }
    List<String> early = List.of(name(paths.lock()), name(paths.identity()) + ".draft");
    List<String> foreign =
        Stream.concat(
                names(paths.directory()).filter(name -> !name.equals(name(paths.partial()))),
                names(paths.partial()).filter(name -> !early.contains(name)))
            .sorted()
            .toList();
    new FoundResults(
            paths.directory().toString(),
            paths.partial().toString(),
            find(paths.identity(), ManifestJson::readIdentity),
            findManifest(paths).map(Manifest::identity),
            foreign)
        .check(wanted, resume, log);
  }

  private void checkRoom(Path nearest, long bytes) throws IOException {
    long free = Files.getFileStore(nearest).getUsableSpace() + sizeOf(paths.partial());
    if (free < bytes) {
      report(
          paths.directory(),
          String.format(
              Locale.ROOT,
              "the results take about %.1f GiB, but %.1f GiB are free",
              bytes / BYTES_PER_GIB,
              free / BYTES_PER_GIB),
          "Ask for fewer futures with --futures, or name another folder with --out.");
    }
  }

  private boolean isLocked() throws IOException {
    if (!Files.isRegularFile(paths.lock())) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(paths.lock(), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException inThisProcess) {
      return true;
    }
  }

  private void report(Path place, String what, String fix) {
    log.report(Place.of(place.toString()), "", "", what, fix);
  }

  private static <T> Optional<T> find(Path file, Function<String, T> reader) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(Files.readString(file)));
    } catch (JsonParseException | CharacterCodingException notOurs) {
      return Optional.empty();
    }
  }

  private static long sizeOf(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    long size = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        size += Files.isRegularFile(file) ? Files.size(file) : 0;
      }
    }
    return size;
  }

  private static Stream<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(DirectoryCheck::name).toList().stream();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
