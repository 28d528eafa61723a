package org.contrapeso.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.LocalRunner;
import org.contrapeso.experiment.Progress;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyJson;
import org.contrapeso.experiment.scenario.StudyDocument;
import org.contrapeso.store.Manifest;
import org.contrapeso.store.Provenance;
import org.contrapeso.store.StudyDirectory;
import org.jspecify.annotations.Nullable;

/// Studies that people send: read as strictly as files are, run in turns with everybody else's
/// work, and answered with the tables and the manifest that the command line would write.
///
/// Results lie in a folder of this process and go with it; of many studies the oldest goes first.
final class SentStudies implements AutoCloseable {

  private static final List<String> YAML =
      List.of("application/yaml", "application/x-yaml", "text/yaml");
  private static final int MOST_KEPT = 8;
  private static final int MOST_UNDER_WAY = 4;
  private static final long SECONDS_OF_A_STUDY = 30; // until there is room, about
  private static final long MOST_RUNS = 60_000;
  private static final int FUTURES_OF_A_STEP = 4 * LocalRunner.FUTURES_PER_BLOCK;
  static final String PARQUET = "application/vnd.apache.parquet";
  private static final String MANIFEST = "manifest.json";
  private static final String SLOT = "study";

  private final Holdings holdings;
  private final Turns turns;
  private final int threads;
  private final SequencedMap<String, Sent> known = new LinkedHashMap<>();
  private @Nullable Path folder;

  SentStudies(Holdings holdings, Turns turns, int threads) {
    this.holdings = holdings;
    this.turns = turns;
    this.threads = threads;
  }

  /// A table of the results.
  ///
  /// @param name name of its file
  /// @param rows number of rows
  /// @param hash content hash, the same as on the command line
  record FileEntry(String name, long rows, String hash) {}

  /// How far a study is.
  ///
  /// @param hash hash of the resolved study, by which it is asked for
  /// @param state `waiting`, `running`, `finished` or `failed`
  /// @param futures futures run so far
  /// @param of futures of the study
  /// @param courses ids of its courses
  /// @param files tables, once it is finished
  record StudyState(
      String hash,
      String state,
      int futures,
      int of,
      List<String> courses,
      List<FileEntry> files) {}

  /// Takes a study; the same one is not run twice.
  void take(Asked asked) throws Exception {
    Context context = asked.context();
    String type = Optional.ofNullable(context.contentType()).orElse("").replaceFirst(";.*$", "");
    if (!YAML.contains(type.strip())) {
      throw new Refusal(Status.UNSUPPORTED, "media.title", "media.detail");
    }
    ResolvedStudy study =
        StudyDocument.resolve(context.bodyAsBytes(), holdings.scenarios(), holdings.model());
    if (study.runs() > MOST_RUNS || study.trajectories()) {
      Refusal.Flaw flaw =
          study.trajectories()
              ? Refusal.Flaw.of("series.trajectories", "true", "expected.trajectories")
              : Refusal.Flaw.of(
                  "design.futures", String.valueOf(study.futures()), "expected.runs", MOST_RUNS);
      throw flaw.alone();
    }
    Sent sent = admit(study, asked.asker());
    context.header("Location", "/api/v1/studies/" + sent.hash);
    Answers.bytes(
        context,
        sent.manifest == null ? Status.ACCEPTED : Status.OK,
        Route.JSON,
        Json.bytes(sent.state()));
  }

  /// The study that was sent before, or a new one in the queue.
  private synchronized Sent admit(ResolvedStudy study, Asker asker)
      throws IOException, BusyException, TooLargeException {
    String hash = StudyJson.hash(study);
    Sent before = known.get(hash);
    if (before != null && !before.failed) {
      return before;
    }
    if (known.values().stream().filter(each -> !each.isOver()).count() >= MOST_UNDER_WAY) {
      throw new BusyException(SECONDS_OF_A_STUDY);
    }
    Sent sent = new Sent(study, hash, create(hash));
    turns.queue(asker, SLOT + "-" + hash, sent);
    keep(sent);
    return sent;
  }

  /// Answers how far a study is.
  void show(Asked asked) throws Exception {
    Answers.json(asked.context(), wanted(asked).state());
  }

  /// Answers with a file of the results.
  void give(Asked asked) throws Exception {
    Sent sent = wanted(asked);
    String name = asked.context().pathParam("name");
    Manifest manifest = sent.manifest;
    boolean there =
        manifest != null
            && (name.equals(MANIFEST)
                || manifest.files().stream().anyMatch(file -> file.name().equals(name)));
    if (!there) {
      throw new Refusal(Status.NOT_FOUND, "missing.title", "missing.file");
    }
    Answers.file(
        asked.context(), name.equals(MANIFEST) ? Route.JSON : PARQUET, sent.place.resolve(name));
  }

  private Sent wanted(Asked asked) throws Refusal {
    return find(asked.context().pathParam("hash"))
        .orElseThrow(() -> new Refusal(Status.NOT_FOUND, "missing.title", "missing.study"));
  }

  private synchronized Optional<Sent> find(String hash) {
    return Optional.ofNullable(known.get(hash));
  }

  private Path create(String hash) throws IOException {
    Path all = folder;
    if (all == null) {
      all = Files.createTempDirectory("contrapeso-");
      folder = all;
    }
    Path place = all.resolve(hash);
    delete(place);
    return place;
  }

  private void keep(Sent sent) throws IOException {
    known.remove(sent.hash);
    known.putLast(sent.hash, sent);
    for (Sent old : List.copyOf(known.values())) {
      if (known.size() > MOST_KEPT && old.isOver()) {
        known.remove(old.hash);
        delete(old.place);
      }
    }
  }

  private static void delete(Path place) throws IOException {
    if (Files.exists(place)) {
      try (Stream<Path> all = Files.walk(place)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  /// Deletes every result.
  @Override
  public synchronized void close() throws IOException {
    Path all = folder;
    if (all != null) {
      delete(all);
    }
  }

  /// A study that was sent, and what of it is there.
  private final class Sent implements Work {

    private final ResolvedStudy study;
    private final String hash;
    private final Path place;
    private @Nullable StudyDirectory directory;
    private volatile int futures;
    private volatile boolean begun;
    private volatile boolean failed;
    private volatile @Nullable Manifest manifest;

    Sent(ResolvedStudy study, String hash, Path place) {
      this.study = study;
      this.hash = hash;
      this.place = place;
    }

    boolean isOver() {
      return failed || manifest != null;
    }

    StudyState state() {
      Manifest written = manifest;
      List<FileEntry> files = new ArrayList<>();
      if (written != null) {
        written
            .files()
            .forEach(file -> files.add(new FileEntry(file.name(), file.rows(), file.hash())));
      }
      return new StudyState(
          hash,
          failed ? "failed" : written != null ? "finished" : begun ? "running" : "waiting",
          futures,
          study.futures(),
          study.courses().stream().map(course -> course.id()).toList(),
          files);
    }

    @Override
    public boolean advance(BooleanSupplier cancelled) {
      begun = true;
      boolean isWhole = false;
      try {
        boolean more = step(cancelled);
        isWhole = true;
        return more;
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      } catch (FaultsException impossible) {
        throw new IllegalStateException(impossible);
      } finally {
        if (!isWhole) {
          close();
        }
      }
    }

    private void close() {
      StudyDirectory results = directory;
      if (results != null) {
        try {
          results.close();
        } catch (IOException unwritable) {
          Defects.report(unwritable);
        }
      }
    }

    private boolean step(BooleanSupplier cancelled) throws IOException, FaultsException {
      StudyDirectory results = directory;
      if (results == null) {
        results = StudyDirectory.create(place, study, provenance());
        directory = results;
      }
      int end = Math.min(results.nextFuture() + FUTURES_OF_A_STEP, study.futures());
      new LocalRunner(threads, LocalRunner.FUTURES_PER_BLOCK)
          .run(study, holdings.model(), results, end, new Stoppable(cancelled));
      futures = results.nextFuture();
      if (futures < study.futures()) {
        return true;
      }
      manifest = results.finish();
      results.close();
      return false;
    }

    @Override
    public void ended(@Nullable RuntimeException cause) {
      failed = true;
      if (cause != null && !(cause instanceof CancellationException)) {
        Defects.report(cause);
      }
    }

    private Provenance provenance() {
      SortedMap<String, String> hashes = new TreeMap<>();
      hashes.put("evidence", holdings.registry().contentHash());
      hashes.put("model", holdings.fingerprint());
      return new Provenance(holdings.version(), hashes, "POST /api/v1/studies");
    }
  }

  /// Passes on that a run is to stop.
  private record Stoppable(BooleanSupplier stop) implements Progress {

    @Override
    public void reached(int futures, int of) {}

    @Override
    public boolean cancelled() {
      return stop.getAsBoolean();
    }
  }
}
