package org.contrapeso.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.model.organisation.Stepping;

/// The organisation room alone: our engine, hand-written C and NumPy in turns, on the same work.
///
/// `SideBySide [ROUNDS] [--record]`: engines take turns for so many rounds, and medians count. All
/// results must agree to a part in 10⁹ before anything is timed. With `--record`, the table goes
/// into `docs/performance.md`.
public final class SideBySide {

  private static final double TOLERANCE = 1e-9;
  private static final double NANOS = 1e9;
  private static final int WEEKS = 520;
  private static final int RUNS = 512;
  private static final int ROUNDS = 7;
  private static final int WARM_UP = 3;
  private static final List<Integer> LANES = List.of(16, 64);
  private static final String RECORD = "--record";

  private final Laboratory laboratory;
  private final Path folder;
  private final List<Engine> engines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private double alone;

  private SideBySide(Laboratory laboratory, Path folder) throws IOException {
    this.laboratory = laboratory;
    this.folder = folder;
    for (int lanes : LANES) {
      engines.add(new JavaEngine(laboratory.model(), lanes));
    }
    text.append(Machine.describe()).append(".\n\n");
    Path source = laboratory.reference("organisation.c");
    if (Programs.canCompile()) {
      for (int lanes : LANES) {
        engines.add(CReference.batched(source, folder, lanes));
      }
      engines.add(CReference.scalar(source, folder));
    } else {
      text.append("This machine has no gcc, so there is no C to hold against.\n\n");
    }
    if (NumPy.findVersion().isPresent()) {
      engines.add(new NumPy(laboratory.reference("organisation.py"), folder));
    } else {
      text.append("Python 3 has no NumPy here.\n\n");
    }
  }

  /// Runs the comparison and prints it.
  ///
  /// @param arguments number of rounds, and `--record`, both optional
  /// @throws IllegalStateException if results differ
  public static void main(String... arguments)
      throws FaultsException, IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(arguments));
    boolean record = words.remove(RECORD);
    int rounds = words.isEmpty() ? ROUNDS : Integer.parseInt(words.getFirst());
    Laboratory laboratory = Laboratory.open();
    Path folder = Files.createTempDirectory("side-by-side");
    try {
      SideBySide sides = new SideBySide(laboratory, folder);
      for (Stepping stepping : Stepping.values()) {
        sides.compare(stepping, rounds);
      }
      sides.text.append(rooms(rounds, sides.alone));
      System.out.print(sides.text);
      if (record) {
        Page.of(laboratory).fill("side by side", sides.text.toString());
      }
    } finally {
      try (var files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  /// The costs of all rooms, from a Java that has never run the organisations alone: loops that
  /// were compiled for those would be slower in the whole model than they are in any study.
  private static String rooms(int rounds, double alone) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(RoomCosts.class.getName(), rounds + "", alone + ""));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String table = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("The rooms could not be measured.");
    }
    return table;
  }

  private void compare(Stepping stepping, int rounds) throws IOException {
    OrganisationRuns work =
        OrganisationRuns.drawn(
            laboratory.registry(), Ties.published(laboratory.registry()), stepping, WEEKS, RUNS);
    agree(work);
    double[][] seconds = new double[engines.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int engine = 0; engine < engines.size(); engine++) {
        seconds[engine][round] = engines.get(engine).run(work).seconds();
      }
    }
    if (stepping == Stepping.MIDPOINT) {
      alone = NANOS * Median.of(seconds[fastestJava(seconds)]).middle() / work.laneWeeks();
    }
    write(work, seconds);
  }

  /// Lets every engine do the work a few times, and compares what comes out.
  private void agree(OrganisationRuns work) throws IOException {
    Round ours = engines.getFirst().run(work);
    for (Engine engine : engines) {
      for (int round = 0; round < (engine instanceof JavaEngine ? WARM_UP : 1); round++) {
        double difference = engine.run(work).differenceFrom(ours);
        if (!(difference <= TOLERANCE)) {
          throw new IllegalStateException(
              "%s and %s differ by a part of %s; nothing is timed."
                  .formatted(engine.name(), engines.getFirst().name(), difference));
        }
      }
    }
  }

  /// Best of the batched C, if there is any: what the others are held against.
  private int yardstick(double[][] seconds) {
    int best = 0;
    for (int engine = 0; engine < seconds.length; engine++) {
      boolean batched = engines.get(engine) instanceof CReference c && c.kind().equals("batched");
      boolean none = !(engines.get(best) instanceof CReference);
      if (batched
          && (none || Median.of(seconds[engine]).middle() < Median.of(seconds[best]).middle())) {
        best = engine;
      }
    }
    return best;
  }

  private void write(OrganisationRuns work, double[][] seconds) throws IOException {
    int yardstick = yardstick(seconds);
    Ties ties = work.ties();
    text.append(
        String.format(
            Locale.ROOT,
            "**%s**: %d organisations, %d rivalries, %d weeks, %d runs; processor time of one thread;"
                + " median of %d rounds in turn.%n%n",
            work.stepping() == Stepping.MIDPOINT ? "Midpoint" : "Euler",
            ties.organisations(),
            ties.rivalries().size(),
            work.weeks(),
            work.runs(),
            seconds[0].length));
    text.append("| engine | runs/s | least–most | ns a run-week | ratio to ")
        .append(engines.get(yardstick).name())
        .append(" |\n|---|--:|--:|--:|--:|\n");
    for (int engine = 0; engine < seconds.length; engine++) {
      Median time = Median.of(seconds[engine]);
      double[] ratios = new double[seconds[engine].length];
      for (int round = 0; round < ratios.length; round++) {
        ratios[round] = seconds[yardstick][round] / seconds[engine][round];
      }
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %,.0f | %,.0f–%,.0f | %.0f | %.2f |%n",
              engines.get(engine).name(),
              work.runs() / time.middle(),
              work.runs() / time.most(),
              work.runs() / time.least(),
              NANOS * time.middle() / work.laneWeeks(),
              Median.of(ratios).middle()));
    }
    text.append('\n');
    if (Programs.canCompile()) {
      writeRoofline(work, seconds, yardstick);
    }
  }

  private void writeRoofline(OrganisationRuns work, double[][] seconds, int yardstick)
      throws IOException {
    Roofline roof = Roofline.measure(laboratory.reference("peak.c"), folder);
    Ties ties = work.ties();
    double operations = Roofline.operations(ties, work.stepping());
    double moved = Roofline.bytesMoved(ties, work.stepping());
    double limit = roof.limit(ties, work.stepping(), 1);
    text.append(roof.describe());
    text.append(
        String.format(
            Locale.ROOT,
            " A run-week needs %,.0f operations and moves %,.0f bytes (%.2f operations a byte), so"
                + " one core cannot pass %,.0f run-weeks/s.",
            operations,
            moved,
            operations / moved,
            limit));
    for (int engine : new int[] {fastestJava(seconds), yardstick}) {
      double speed = work.laneWeeks() / Median.of(seconds[engine]).middle();
      text.append(
          String.format(
              Locale.ROOT,
              " %s: %.1f Gflop/s, %.0f %% of that limit.",
              engines.get(engine).name(),
              speed * operations / NANOS,
              100 * speed / limit));
    }
    text.append("\n\n");
  }

  private int fastestJava(double[][] seconds) {
    int best = 0;
    for (int engine = 1; engine < LANES.size(); engine++) {
      if (Median.of(seconds[engine]).middle() < Median.of(seconds[best]).middle()) {
        best = engine;
      }
    }
    return best;
  }
}
