package org.contrapeso.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.experiment.LocalRunner;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.WarmRunner;

/// What it costs a search to ask for its courses one by one: a generation of courses over the same
/// futures as one large study, and as one small study for each course.
///
/// `Generations [ROUNDS] [--record]`: the courses of every round are new ones. The horizon is
/// short, so that what a study costs beside its runs shows. With `--record`, the text goes into
/// `docs/performance.md`.
public final class Generations {

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final String STUDY = "benchmark/generation.yaml";
  private static final String RECORD = "--record";
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double STEP = 1.0 / (1 << 10);
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 2;
  private static final int COURSES = 100;
  private static final int FUTURES = 500;

  private final ResolvedStudy study;
  private final WarmRunner runner;
  private double moved = 1;

  private Generations(ResolvedStudy study, WarmRunner runner) {
    this.study = study;
    this.runner = runner;
  }

  /// Measures and prints.
  ///
  /// @param arguments number of rounds, and `--record`, both optional
  public static void main(String... arguments) throws FaultsException, IOException {
    List<String> words = new ArrayList<>(List.of(arguments));
    boolean record = words.remove(RECORD);
    int rounds = words.isEmpty() ? ROUNDS : Integer.parseInt(words.getFirst());
    Laboratory laboratory = Laboratory.open();
    ResolvedStudy study = laboratory.study(laboratory.root().resolve(STUDY).toString(), FUTURES);
    WarmRunner runner =
        WarmRunner.forSearch(
            study,
            laboratory.model(),
            Runtime.getRuntime().availableProcessors(),
            LocalRunner.FUTURES_PER_BLOCK);
    String text = new Generations(study, runner).measure(rounds);
    System.out.print(text);
    if (record) {
      Page.of(laboratory).fill("generations", text);
    }
  }

  /// Milliseconds on the wall, of processors, and until each study runs its first week.
  private record Cost(double wall, double busy, List<Double> starts) {}

  private String measure(int rounds) {
    double[][] wall = new double[2][rounds];
    double[][] busy = new double[2][rounds];
    List<Double> starts = new ArrayList<>();
    for (int round = -WARM_UP; round < rounds; round++) {
      Cost large = cost(List.of(generation()));
      Cost small = cost(generation().stream().map(List::of).toList());
      if (round >= 0) {
        wall[0][round] = large.wall;
        busy[0][round] = large.busy;
        wall[1][round] = small.wall;
        busy[1][round] = small.busy;
        starts.addAll(small.starts);
      }
    }
    StringBuilder text = new StringBuilder(Machine.describe());
    text.append(
        String.format(
            Locale.ROOT,
            ". %d courses × %d futures × %d weeks, medians of %d rounds in turn.%n%n"
                + "| asked for as | ms | processor ms | runs/s |%n|---|--:|--:|--:|%n",
            COURSES,
            study.futures(),
            study.horizon(),
            rounds));
    row(text, "one study", wall[0], busy[0]);
    row(text, COURSES + " studies", wall[1], busy[1]);
    text.append(
        String.format(
            Locale.ROOT,
            "%nA small study costs %.2f ms of processor time more than its share of the large one; it"
                + " runs its first week after %.2f ms.%n",
            (Median.of(busy[1]).middle() - Median.of(busy[0]).middle()) / COURSES,
            Median.of(starts.stream().mapToDouble(Double::doubleValue).toArray()).middle()));
    return text.toString();
  }

  private void row(StringBuilder text, String name, double[] wall, double[] busy) {
    Median of = Median.of(wall);
    text.append(
        String.format(
            Locale.ROOT,
            "| %s | %.0f (%.0f–%.0f) | %.0f | %,.0f |%n",
            name,
            of.middle(),
            of.least(),
            of.most(),
            Median.of(busy).middle(),
            COURSES * study.futures() / (of.middle() / 1_000)));
  }

  /// What some studies cost, one after the other.
  private Cost cost(List<List<Course>> studies) {
    long begun = System.nanoTime();
    long before = MACHINE.getProcessCpuTime();
    List<Double> starts = new ArrayList<>();
    for (List<Course> courses : studies) {
      AtomicLong first = new AtomicLong();
      long asked = System.nanoTime();
      runner.run(
          courses,
          0,
          study.futures(),
          block -> {},
          () -> {
            if (first.get() == 0) {
              first.compareAndSet(0, System.nanoTime());
            }
            return false;
          });
      starts.add((first.get() - asked) / NANOS_PER_MILLI);
    }
    long after = MACHINE.getProcessCpuTime();
    return new Cost(
        (System.nanoTime() - begun) / NANOS_PER_MILLI, (after - before) / NANOS_PER_MILLI, starts);
  }

  /// Courses that no round before has had.
  private List<Course> generation() {
    Course active = study.courses().getLast();
    return IntStream.range(0, COURSES)
        .mapToObj(number -> {
          moved += STEP;
          return new Course(
              active.id() + "_" + number,
              active.name(),
              active.words(),
              active.plans().stream().map(this::moved).toList(),
              active.aim());
        })
        .toList();
  }

  private LeverPlan moved(LeverPlan plan) {
    return new LeverPlan(
        plan.lever(),
        plan.value() * moved,
        plan.start(),
        plan.ramp(),
        plan.duration(),
        plan.trigger());
  }
}
