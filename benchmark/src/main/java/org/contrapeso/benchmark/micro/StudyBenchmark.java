package org.contrapeso.benchmark.micro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.contrapeso.benchmark.Laboratory;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.LocalRunner;
import org.contrapeso.experiment.Progress;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultBlock;
import org.contrapeso.experiment.ResultSink;
import org.contrapeso.store.Manifest;
import org.contrapeso.store.Provenance;
import org.contrapeso.store.StudyDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// A study of two courses: computing it on one thread, and writing its files, `ms` a run.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@OperationsPerInvocation(StudyBenchmark.RUNS)
public class StudyBenchmark {

  static final int FUTURES = 256;
  static final int RUNS = 2 * FUTURES;
  private static final List<String> COURSES = List.of("no_change", "comprehensive");

  private final Laboratory laboratory;
  private final ResolvedStudy study;
  private final Collected collected = new Collected();
  private final Path folder;

  /// Runs the study once, so that there are results to write.
  public StudyBenchmark() {
    try {
      laboratory = Laboratory.open();
      study = laboratory.study(FUTURES, COURSES);
      folder = Files.createTempDirectory("study-benchmark");
      runner().run(study, laboratory.model(), collected, Progress.SILENT);
    } catch (FaultsException | IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /// Every future under both courses, kept in memory.
  @Benchmark
  public ResultSink compute() throws IOException {
    Collected sink = new Collected();
    runner().run(study, laboratory.model(), sink, Progress.SILENT);
    return sink;
  }

  /// The files of results that are there.
  @Benchmark
  public Manifest write() throws IOException, FaultsException {
    Provenance provenance =
        new Provenance("benchmark", Collections.unmodifiableSortedMap(new TreeMap<>()), "");
    try (StudyDirectory directory = StudyDirectory.create(folder, study, provenance)) {
      for (ResultBlock block : collected.blocks) {
        directory.accept(block);
      }
      return directory.finish();
    }
  }

  /// Removes the files.
  @TearDown
  public void remove() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(StudyBenchmark::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static LocalRunner runner() {
    return new LocalRunner(1, LocalRunner.FUTURES_PER_BLOCK);
  }

  /// A sink that keeps all blocks.
  private static final class Collected implements ResultSink {

    private final List<ResultBlock> blocks = new ArrayList<>();

    @Override
    public int nextFuture() {
      return blocks.stream().mapToInt(ResultBlock::futures).sum();
    }

    @Override
    public void accept(ResultBlock block) {
      blocks.add(block);
    }
  }
}
