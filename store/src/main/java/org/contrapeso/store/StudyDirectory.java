package org.contrapeso.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultBlock;
import org.contrapeso.experiment.ResultSink;

/// The directory that a study's results go to.
///
/// While results arrive they are kept in a folder `.partial`, with a checkpoint now and then, every
/// 15 seconds or, where checkpoints take long, so that they take a thirtieth of the time: whatever
/// ends the process, a later run goes on from the last one and gives the same files, byte by byte.
/// [#finish] turns them into
///
/// - `futures.parquet`: `future`, and what was drawn, under the id of each input: a number, or the
///   id of an alternative;
/// - `outcomes.parquet`: `course`, `future`, and the study's result columns; by course, then
///   future;
/// - `series.parquet`: `course`, `outcome`, `week`, `year`, `p10` to `p90`;
/// - `trajectories.parquet`, if the study asks for it: `course`, `future`, `outcome`, `week`,
///   `value`;
/// - `manifest.json`: what the results hang on, and a hash of each table.
///
/// A table that many machines wrote is a folder of that name, whose files in the order of their
/// names hold its rows; see [StudySlice].
///
/// Memory does not grow with the number of futures. One directory takes one run at a time: a lock
/// holds off others. Not thread-safe.
public final class StudyDirectory implements ResultSink, AutoCloseable {

  private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(15);

  /// Pauses are so many times as long as a checkpoint takes, and so many times the shortest pause
  /// at most.
  private static final int CHECKPOINTS_PER_PAUSE = 30;

  private final ResultPaths paths;
  private final ResolvedStudy study;
  private final Identity identity;
  private final String reproduce;
  private final Duration betweenCheckpoints;
  private final FileChannel lock;
  private final Journal journal;
  private long nextCheckpoint;
  private boolean sound = true;

  private StudyDirectory(
      ResultPaths paths,
      ResolvedStudy study,
      Identity identity,
      String reproduce,
      Duration betweenCheckpoints,
      FileChannel lock)
      throws IOException {
    this.paths = paths;
    this.study = study;
    this.identity = identity;
    this.reproduce = reproduce;
    this.betweenCheckpoints = betweenCheckpoints;
    this.lock = lock;
    journal = Journal.open(paths.partial(), study, 0);
    nextCheckpoint = System.nanoTime() + betweenCheckpoints.toNanos();
  }

  /// A directory for results that begin with the first future. It is made if it does not exist;
  /// earlier results of the same study stay until new ones take their place.
  ///
  /// @throws FaultsException if results cannot go there; nothing has been changed then
  public static StudyDirectory create(Path directory, ResolvedStudy study, Provenance provenance)
      throws FaultsException, IOException {
    return open(directory, study, provenance, false, BETWEEN_CHECKPOINTS);
  }

  /// A directory whose unfinished results of the same study count; with none, as by [#create].
  ///
  /// @throws FaultsException if results cannot go there; nothing has been changed then
  public static StudyDirectory resume(Path directory, ResolvedStudy study, Provenance provenance)
      throws FaultsException, IOException {
    return open(directory, study, provenance, true, BETWEEN_CHECKPOINTS);
  }

  /// Manifest of finished results that running the study would give again; empty if there are none.
  public static Optional<Manifest> findFinished(
      Path directory, ResolvedStudy study, Provenance provenance) throws IOException {
    return DirectoryCheck.findManifest(new ResultPaths(directory))
        .filter(manifest -> manifest.identity().equals(Identity.of(study, provenance)));
  }

  /// A directory with checkpoints at another pace.
  static StudyDirectory open(
      Path directory,
      ResolvedStudy study,
      Provenance provenance,
      boolean resume,
      Duration betweenCheckpoints)
      throws FaultsException, IOException {
    ResultPaths paths = new ResultPaths(directory);
    Identity identity = Identity.of(study, provenance);
    Database.prepare();
    FileChannel lock;
    try {
      DirectoryCheck.check(paths, identity, resume, estimatedBytes(study));
      lock = claim(paths, identity);
    } catch (IOException failed) {
      throw new FaultsException(
          Fault.at(
              Place.of(directory.toString()),
              "",
              "",
              "results cannot be written here: " + reason(failed),
              "Name another folder with --out."));
    }
    try {
      return new StudyDirectory(
          paths, study, identity, provenance.reproduce(), betweenCheckpoints, lock);
    } catch (IOException | RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  /// Room that the results of a study take on the disk while they are written, roughly, in bytes.
  ///
  /// Numbers as they are, once in the journal and once, at worst, in the tables.
  public static long estimatedBytes(ResolvedStudy study) {
    return (long) (2.0 * FrameLayout.of(study).bytesPerFuture() * study.futures());
  }

  @Override
  public int nextFuture() {
    return journal.nextFuture();
  }

  /// Takes the next block.
  ///
  /// @throws IllegalArgumentException if it is not the next one, or an input or a result is not
  ///   finite
  /// @throws IOException if it cannot be written; the last checkpoint stands
  @Override
  public void accept(ResultBlock block) throws IOException {
    boolean before = sound;
    sound = false;
    BlockCheck.check(study, block, nextFuture(), study.futures());
    try {
      journal.append(block);
      checkpointIfDue();
    } catch (IOException failed) {
      throw unwritable(failed);
    }
    sound = before;
  }

  private void checkpointIfDue() throws IOException {
    long began = System.nanoTime();
    if (began - nextCheckpoint >= 0) {
      journal.checkpoint();
      long ended = System.nanoTime();
      long least = betweenCheckpoints.toNanos();
      nextCheckpoint =
          ended
              + CHECKPOINTS_PER_PAUSE
                  * Math.clamp(ended - began, least / CHECKPOINTS_PER_PAUSE, least);
    }
  }

  /// Turns the results into the files of the directory. Whatever ends the process on the way, a
  /// resumed run can do it again.
  ///
  /// @return the manifest, as written
  /// @throws IllegalStateException if futures are missing
  /// @throws IOException if a file cannot be written; the last checkpoint stands
  public Manifest finish() throws IOException {
    if (journal.nextFuture() != study.futures() || !sound) {
      throw new IllegalStateException(
          "%d of %d futures are here; the study is not finished."
              .formatted(journal.nextFuture(), study.futures()));
    }
    try {
      checkpointIfDue();
      journal.endPart();
      Manifest manifest = manifest(writeTables());
      Path draft = paths.partial().resolve("manifest.json");
      Files.writeString(draft, manifest.json());
      try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      publish(manifest, draft);
      sound = false; // what the journal holds is published
      close();
      delete(paths.partial());
      return manifest;
    } catch (IOException failed) {
      throw unwritable(failed);
    }
  }

  /// Makes all that was accepted safe, and lets others use the directory.
  @Override
  public void close() throws IOException {
    try (lock;
        journal) {
      if (sound && lock.isOpen()) {
        journal.checkpoint();
      }
    }
  }

  /// Writes the tables, each by a thread of its own.
  private List<Manifest.Entry> writeTables() throws IOException {
    journal.bands().count(); // many threads read them
    List<Table> tables = new StudyTables(study, journal.frames()).all(journal.bands()::bands);
    List<Future<Manifest.Entry>> underWay = new ArrayList<>();
    List<Manifest.Entry> entries = new ArrayList<>();
    try (ExecutorService writers = Executors.newFixedThreadPool(tables.size())) {
      tables.forEach(table -> underWay.add(writers.submit(() -> write(table))));
      for (Future<Manifest.Entry> entry : underWay) {
        entries.add(entry.get());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the writing was interrupted");
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException why ? why : new IOException(failed.getCause());
    }
    return entries;
  }

  private Manifest.Entry write(Table table) throws IOException {
    try (Database database = Database.open(paths.partial().resolve("spill-" + table.file()))) {
      ContentHash hash = database.write(table, paths.partial().resolve(table.file()));
      return new Manifest.Entry(table.file(), hash.rows(), hash.hex());
    }
  }

  /// Moves new files over earlier ones. Between the first deletion and the last move the directory
  /// has no manifest, so that no one takes it for complete.
  private void publish(Manifest manifest, Path draft) throws IOException {
    Files.deleteIfExists(paths.manifest());
    Files.deleteIfExists(paths.briefing());
    Files.deleteIfExists(paths.comparisons());
    for (Manifest.Entry entry : manifest.files()) {
      if (Files.isDirectory(paths.table(entry.name()))) {
        delete(paths.table(entry.name()));
      }
      ChecksummedFile.moveInto(paths.partial().resolve(entry.name()), paths.table(entry.name()));
    }
    ChecksummedFile.moveInto(draft, paths.manifest());
  }

  private Manifest manifest(List<Manifest.Entry> entries) {
    return Manifest.of(study, identity, reproduce, entries);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static FileChannel claim(ResultPaths paths, Identity identity) throws IOException {
    Files.createDirectories(paths.partial());
    FileChannel lock =
        FileChannel.open(paths.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() == null) {
        throw new IOException("another run is writing here");
      }
      Path draft = paths.identity().resolveSibling(paths.identity().getFileName() + ".draft");
      Files.writeString(draft, ManifestJson.write(identity));
      ChecksummedFile.moveInto(draft, paths.identity());
      return lock;
    } catch (OverlappingFileLockException inThisProcess) {
      lock.close();
      throw new IOException("another run is writing here", inThisProcess);
    } catch (IOException failed) {
      lock.close();
      throw failed;
    }
  }

  private IOException unwritable(IOException why) {
    return new IOException(
        "Results cannot be written into %s: %s. What was done up to the last checkpoint is safe: make room or allow writing, and go on with --resume."
            .formatted(paths.directory(), reason(why)),
        why);
  }

  private static String reason(IOException why) {
    return why instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : String.valueOf(why.getMessage());
  }
}
