package org.contrapeso.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.LocalRunner;
import org.contrapeso.experiment.Progress;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultBlock;
import org.contrapeso.experiment.ResultSink;
import org.contrapeso.store.Provenance;
import org.contrapeso.store.StudyDirectory;

/// Whether memory grows with the number of runs: the same short study of few futures and of many,
/// each in a process with the same small heap, from the first future to the last file.
///
/// `Memory [--record]` starts the processes and prints what they say; `Memory FUTURES` is one of
/// them. With `--record`, the table goes into `docs/performance.md`.
public final class Memory {

  private static final String STUDY = "benchmark/short_runs.yaml";
  private static final String RECORD = "--record";
  private static final int[] FUTURES = {5_000, 500_000};
  private static final String HEAP = "-Xmx256m";
  private static final double MEBIBYTE = 1 << 20;
  private static final double NANOS = 1e9;
  private static final int LOOKS = 10;

  private Memory() {}

  /// Measures and prints.
  ///
  /// @param arguments `--record`, or the number of futures of a process; both optional
  public static void main(String... arguments) throws FaultsException, IOException {
    Laboratory laboratory = Laboratory.open();
    List<String> words = new ArrayList<>(List.of(arguments));
    boolean record = words.remove(RECORD);
    if (!words.isEmpty()) {
      System.out.print(run(laboratory, Integer.parseInt(words.getFirst())));
      return;
    }
    StringBuilder text = new StringBuilder(Machine.describe());
    text.append(
        String.format(
            Locale.ROOT,
            ". Two courses over four weeks, files written, `%s`.%n%n"
                + "| runs | heap in use, most | wall s | files, MiB |%n|--:|--:|--:|--:|%n",
            HEAP));
    for (int futures : FUTURES) {
      text.append(Programs.output(command(futures)));
    }
    System.out.print(text);
    if (record) {
      Page.of(laboratory).fill("memory", text.toString());
    }
  }

  /// This program again, with a heap of its own, for one size.
  private static List<String> command(int futures) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of(
            HEAP,
            "-cp",
            System.getProperty("java.class.path"),
            Memory.class.getName(),
            Integer.toString(futures)));
    return command;
  }

  private static String run(Laboratory laboratory, int futures)
      throws FaultsException, IOException {
    ResolvedStudy study = laboratory.study(laboratory.root().resolve(STUDY).toString(), futures);
    Path folder = Files.createTempDirectory("memory");
    try {
      long begun = System.nanoTime();
      Watched watched;
      try (StudyDirectory results =
          StudyDirectory.create(folder, study, new Provenance("", new TreeMap<>(), ""))) {
        watched = new Watched(results, Math.ceilDiv(futures, LOOKS));
        new LocalRunner(Runtime.getRuntime().availableProcessors(), LocalRunner.FUTURES_PER_BLOCK)
            .run(study, laboratory.model(), watched, Progress.SILENT);
        results.finish();
        watched.look();
      }
      return String.format(
          Locale.ROOT,
          "| %,d | %.1f MiB | %.1f | %.0f |%n",
          study.runs(),
          Arrays.stream(watched.inUse).max().orElseThrow() / MEBIBYTE,
          (System.nanoTime() - begun) / NANOS,
          sizes(folder) / MEBIBYTE);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static double sizes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /// A sink that looks now and then at what the heap holds after a collection.
  private static final class Watched implements ResultSink {

    private final ResultSink sink;
    private final int pause;
    private final long[] inUse = new long[LOOKS + 1];
    private int looks;

    Watched(ResultSink sink, int pause) {
      this.sink = sink;
      this.pause = pause;
    }

    @Override
    public int nextFuture() {
      return sink.nextFuture();
    }

    @Override
    public void accept(ResultBlock block) throws IOException {
      sink.accept(block);
      if (sink.nextFuture() >= (looks + 1) * (long) pause) {
        look();
      }
    }

    void look() {
      System.gc();
      inUse[looks++] = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
  }
}
