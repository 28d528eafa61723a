package org.contrapeso.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.LocalRunner;
import org.contrapeso.experiment.Progress;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.model.organisation.Stepping;

/// How time grows with runs, weeks, organisations, rivalries and threads.
///
/// `Curves [ROUNDS]` writes `docs/performance/curves.csv` and `curves.svg` and fills its place in
/// `docs/performance.md`. Sizes take turns in each round, so that a busy spell falls on all alike.
public final class Curves {

  private static final int ROUNDS = 5;
  private static final int LANES = LocalRunner.FUTURES_PER_BLOCK;
  private static final int RUNS = 2 * LANES;
  private static final int WEEKS = 130;
  private static final double NANOS = 1e9;
  private static final double MILLIS = 1e3;
  private static final List<String> COURSES = List.of("no_change");
  private static final int[] FUTURES = {64, 128, 192, 256, 384};
  private static final int[] RUN_LENGTHS = {130, 260, 520, 1040, 2080};
  private static final int[] ORGANISATIONS = {75, 150, 300, 600, 1200};
  private static final int[] RIVALRIES = {0, 100, 200, 400, 800, 1600};

  private final Laboratory laboratory;
  private final int rounds;

  private Curves(Laboratory laboratory, int rounds) {
    this.laboratory = laboratory;
    this.rounds = rounds;
  }

  /// Time of one size of the work.
  private interface Measure {

    double at(int size) throws IOException, FaultsException;
  }

  /// Measures, writes and prints.
  ///
  /// @param arguments number of rounds, optional
  public static void main(String... arguments) throws FaultsException, IOException {
    Laboratory laboratory = Laboratory.open();
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
    List<Curve> curves = new Curves(laboratory, rounds).measure();
    Path folder = laboratory.root().resolve("docs").resolve("performance");
    Files.createDirectories(folder);
    StringBuilder csv = new StringBuilder("curve,size,round,value\n");
    curves.forEach(curve -> csv.append(curve.csv()));
    Files.writeString(folder.resolve("curves.csv"), csv);
    Files.writeString(folder.resolve("curves.svg"), CurveChart.draw(curves));
    String text = table(curves, rounds);
    System.out.print(text);
    Page.of(laboratory).fill("curves", text);
  }

  private List<Curve> measure() throws IOException, FaultsException {
    int published = Ties.published(laboratory.registry()).rivalries().size();
    int organisations = laboratory.model().network().organisations();
    int[] threads = new int[Runtime.getRuntime().availableProcessors()];
    Arrays.setAll(threads, thread -> thread + 1);
    List<Curve> curves = new ArrayList<>();
    curves.add(curve("runs", "runs of all rooms", "seconds", FUTURES, runs -> seconds(runs, 1)));
    curves.add(
        curve(
            "weeks",
            "weeks",
            "ms a run, organisation room",
            RUN_LENGTHS,
            weeks -> alone(Ties.published(laboratory.registry()), weeks)));
    curves.add(
        curve(
            "organisations",
            "organisations",
            "ms a run, organisation room",
            ORGANISATIONS,
            size -> alone(Ties.madeUp(size, published), WEEKS)));
    curves.add(
        curve(
            "rivalries",
            "rivalries",
            "ms a run, organisation room",
            RIVALRIES,
            size -> alone(Ties.madeUp(organisations, size), WEEKS)));
    curves.add(
        curve(
            "threads",
            "threads",
            "runs/s, all rooms",
            threads,
            count -> FUTURES[FUTURES.length - 1] / seconds(FUTURES[FUTURES.length - 1], count)));
    return curves;
  }

  private Curve curve(String id, String size, String time, int[] sizes, Measure measure)
      throws IOException, FaultsException {
    double[][] values = new double[sizes.length][rounds];
    for (int each : sizes) {
      measure.at(each); // warms up
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < sizes.length; i++) {
        values[i][round] = measure.at(sizes[i]);
      }
    }
    return new Curve(id, size, time, Arrays.stream(sizes).asDoubleStream().toArray(), values);
  }

  /// Seconds on the wall of a study of all rooms, history included, without files.
  private double seconds(int futures, int threads) throws IOException, FaultsException {
    ResolvedStudy study = laboratory.study(futures, COURSES);
    long begun = System.nanoTime();
    new LocalRunner(threads, LANES).run(study, laboratory.model(), new Discard(), Progress.SILENT);
    return (System.nanoTime() - begun) / NANOS;
  }

  /// Milliseconds of processor time that a run of the organisation room takes.
  private double alone(Ties ties, int weeks) throws IOException {
    OrganisationRuns work =
        OrganisationRuns.drawn(laboratory.registry(), ties, Stepping.MIDPOINT, weeks, RUNS);
    return MILLIS * new JavaEngine(laboratory.model(), LANES).run(work).seconds() / RUNS;
  }

  private static String table(List<Curve> curves, int rounds) {
    StringBuilder text = new StringBuilder();
    text.append(Machine.describe());
    text.append(
        String.format(
            Locale.ROOT,
            ". Medians of %d rounds in turn; organisation room: processor time of one thread, %d"
                + " lanes, Midpoint, %d weeks where weeks do not vary.%n%n"
                + "| curve | unit | at | line of least squares | R² |%n|---|---|---|---|--:|%n",
            rounds,
            LANES,
            WEEKS));
    for (Curve curve : curves) {
      Curve.Line line = curve.line();
      StringBuilder points = new StringBuilder();
      double[] medians = curve.medians();
      for (int i = 0; i < medians.length; i++) {
        points.append(points.isEmpty() ? "" : ", ");
        points.append(String.format(Locale.ROOT, "%.0f: %.4g", curve.at()[i], medians[i]));
      }
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %.4g + %.4g × %s | %s |%n",
              curve.id(),
              curve.time(),
              points,
              line.offset(),
              line.slope(),
              curve.size(),
              curve.bendable() ? String.format(Locale.ROOT, "%.4f", line.determination()) : "–"));
    }
    double[] speed = curves.getLast().medians();
    if (speed.length > 1) {
      text.append(
          String.format(
              Locale.ROOT, "%nTwo threads do %.2f times the work of one.%n", speed[1] / speed[0]));
    }
    return text.toString();
  }
}
