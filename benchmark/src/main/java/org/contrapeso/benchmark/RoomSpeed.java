package org.contrapeso.benchmark;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The job that people in a room wait for: a whole process, from a cold start to the briefing.
///
/// `RoomSpeed [--record] [ARGUMENT…]` runs `contrapeso study benchmark/room_speed.yaml ARGUMENT…`
/// into a folder of its own and prints what it took, by kind of thread, as Linux counts it. With
/// `--record`, the table goes into `docs/performance.md`.
public final class RoomSpeed {

  private static final String RECORD = "--record";
  private static final double NANOS = 1e9;
  private static final double TICKS_PER_SECOND = 100; // USER_HZ, the same on every Linux
  private static final int SAMPLE_MILLIS = 100;

  /// Places behind the name in `/proc/PID/task/TID/stat`.
  private static final int USER_TIME = 11;

  private static final int SYSTEM_TIME = 12;

  /// Kinds of threads, by how their names begin: one way or another.
  private enum Kind {
    MODEL("ensemble", "the model and its weekly series"),
    MAIN("java|pool-|ForkJoin|database", "evidence, files, comparisons, briefing"),
    C2("C2 Comp", "the optimising compiler"),
    C1("C1 Comp", "the quick compiler"),
    OTHER("", "collector, other");

    private final String prefixes;
    private final String words;

    Kind(String prefixes, String words) {
      this.prefixes = prefixes;
      this.words = words;
    }

    static Kind of(String thread) {
      return Stream.of(values())
          .filter(kind -> thread.matches("(" + kind.prefixes + ").*"))
          .findFirst()
          .orElseThrow();
    }
  }

  private RoomSpeed() {}

  /// Runs and prints.
  ///
  /// @param arguments `--record`, and what is handed on to `contrapeso study`
  public static void main(String... arguments) throws Exception {
    List<String> words = new ArrayList<>(List.of(arguments));
    boolean record = words.remove(RECORD);
    Laboratory laboratory = Laboratory.open();
    Path program = laboratory.root().resolve("contrapeso");
    Programs.output(List.of(program.toString(), "--version")); // builds and rehearses first
    Path out = Files.createTempDirectory("room-speed");
    try {
      List<String> command = new ArrayList<>(List.of(program.toString(), "study"));
      command.add(laboratory.root().resolve("benchmark/room_speed.yaml").toString());
      command.addAll(List.of("--yes", "--out", out.resolve("results").toString()));
      command.addAll(words);
      String text = run(command);
      System.out.print(text);
      if (record) {
        Page.of(laboratory).fill("room speed", text);
      }
    } finally {
      try (Stream<Path> files = Files.walk(out)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    String machine = Machine.describe();
    Map<String, Double> busy = new TreeMap<>();
    Map<String, Kind> kinds = new TreeMap<>();
    Path printed = Files.createTempFile("room-speed", ".txt");
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    while (!process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS)) {
      sample(Path.of("/proc", Long.toString(process.pid()), "task"), busy, kinds);
    }
    double wall = (System.nanoTime() - begun) / NANOS;
    String said = Files.readString(printed);
    Files.delete(printed);
    if (process.exitValue() != 0) {
      throw new IOException("It ended with code %d: %s".formatted(process.exitValue(), said));
    }
    EnumMap<Kind, Double> sums = new EnumMap<>(Kind.class);
    busy.forEach((thread, seconds) -> sums.merge(kinds.get(thread), seconds, Double::sum));
    double all = sums.values().stream().mapToDouble(Double::doubleValue).sum();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s. Whole process, %.1f s of wall time, %.1f s of processor time.%n%n"
                + "| threads that run | s of processor time |%n|---|--:|%n",
            machine,
            wall,
            all));
    sums.forEach((kind, seconds) ->
        text.append(String.format(Locale.ROOT, "| %s | %.1f |%n", kind.words, seconds)));
    return text.toString();
  }

  /// Notes what each thread has taken so far.
  private static void sample(Path tasks, Map<String, Double> busy, Map<String, Kind> kinds) {
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
      for (Path thread : threads) {
        String stat = Files.readString(thread.resolve("stat"));
        int end = stat.lastIndexOf(')');
        String[] fields = stat.substring(end + 2).split(" ", -1);
        String id = thread.getFileName().toString();
        kinds.put(id, Kind.of(stat.substring(stat.indexOf('(') + 1, end)));
        busy.put(
            id,
            (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]))
                / TICKS_PER_SECOND);
      }
    } catch (IOException _) {
      // A thread ended, or the process did; what was seen of it stays.
    }
  }
}
