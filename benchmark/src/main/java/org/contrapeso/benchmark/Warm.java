package org.contrapeso.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.WarmRunner;
import org.contrapeso.experiment.live.LiveStudy;

/// What someone waits for who moves a course while the engine is warm.
///
/// `Warm [ROUNDS] [--record]`: two courses that both differ from those of the round before, over
/// the whole horizon of the study that ships, with all its outcomes. With `--record`, the table
/// goes into `docs/performance.md`.
public final class Warm {

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int ROUNDS = 7;

  /// Runs before anything is measured, by the number of futures; the second finds the engine warm.
  private static final SortedMap<Integer, Integer> WARM_UP = warmUp();

  private static final String RECORD = "--record";
  private static final double STEP = 1.0 / (1 << 10);

  private final Laboratory laboratory;
  private final int threads = Runtime.getRuntime().availableProcessors();
  private final StringBuilder text = new StringBuilder();
  private double moved = 1;

  private Warm(Laboratory laboratory) {
    this.laboratory = laboratory;
  }

  /// Measures and prints.
  ///
  /// @param arguments number of rounds, and `--record`, both optional
  public static void main(String... arguments) throws FaultsException, IOException {
    List<String> words = new ArrayList<>(List.of(arguments));
    boolean record = words.remove(RECORD);
    int rounds = words.isEmpty() ? ROUNDS : Integer.parseInt(words.getFirst());
    Laboratory laboratory = Laboratory.open();
    Warm warm = new Warm(laboratory);
    warm.measure(rounds);
    System.out.print(warm.text);
    if (record) {
      Page.of(laboratory).fill("warm", warm.text.toString());
    }
  }

  private void measure(int rounds) throws FaultsException {
    text.append(Machine.describe())
        .append(
            String.format(
                Locale.ROOT,
                ". Medians of %d rounds on a warm engine, %d threads, rounds of %d"
                    + " futures a thread.%n%n"
                    + "| futures × courses | ms | processor ms | of which the model | ns a lane-week |%n"
                    + "|---|--:|--:|--:|--:|%n",
                rounds,
                threads,
                LiveStudy.share(threads)));
    for (Map.Entry<Integer, Integer> work : WARM_UP.entrySet()) {
      measure(
          laboratory.study(work.getKey(), List.of("no_change", "full_campaign")),
          work.getValue(),
          rounds);
    }
  }

  private void measure(ResolvedStudy study, int warmUp, int rounds) {
    int futures = study.futures();
    int share = LiveStudy.share(threads);
    WarmRunner runner = new WarmRunner(study, laboratory.model(), threads, share, futures);
    LiveStudy live = LiveStudy.open(study, laboratory.model(), threads, share, futures);
    double[] wall = new double[rounds];
    double[] busy = new double[rounds];
    double[] model = new double[rounds];
    double[] ends = new double[rounds];
    for (int round = -warmUp; round < rounds; round++) {
      List<Course> courses = move(study.courses());
      long before = MACHINE.getProcessCpuTime();
      runner.run(courses, 0, futures, block -> {}, () -> false);
      long between = MACHINE.getProcessCpuTime();
      long begun = System.nanoTime();
      live.run(courses, courses.getFirst().id(), estimate -> {}, () -> false);
      long ended = System.nanoTime();
      long after = MACHINE.getProcessCpuTime();
      double end = cancel(live, move(study.courses()), (ended - begun) / 2);
      if (round >= 0) {
        wall[round] = (ended - begun) / NANOS_PER_MILLI;
        busy[round] = (after - between) / NANOS_PER_MILLI;
        model[round] = (between - before) / NANOS_PER_MILLI;
        ends[round] = end;
      }
    }
    double ofModel = Median.of(model).middle();
    text.append(
        String.format(
            Locale.ROOT,
            "| %,d × 2 | %.0f (%.0f–%.0f) | %.0f | %.0f | %.0f |%n",
            futures,
            Median.of(wall).middle(),
            Median.of(wall).least(),
            Median.of(wall).most(),
            Median.of(busy).middle(),
            ofModel,
            ofModel * NANOS_PER_MILLI / (2.0 * futures * (study.horizon() + 1))));
    text.append(
        String.format(
            Locale.ROOT,
            "| %,d × 2, cancelled half way: until it is over | %.1f (%.1f–%.1f) | | | |%n",
            futures,
            Median.of(ends).middle(),
            Median.of(ends).least(),
            Median.of(ends).most()));
  }

  /// Milliseconds from a cancellation to the end of the run.
  private static double cancel(LiveStudy live, List<Course> courses, long afterNanos) {
    long begun = System.nanoTime();
    AtomicLong cancelledAt = new AtomicLong();
    try {
      live.run(
          courses,
          courses.getFirst().id(),
          estimate -> {},
          () -> {
            long now = System.nanoTime();
            if (now - begun < afterNanos) {
              return false;
            }
            cancelledAt.compareAndSet(0, now);
            return true;
          });
      return 0;
    } catch (CancellationException cancelled) {
      return (System.nanoTime() - cancelledAt.get()) / NANOS_PER_MILLI;
    }
  }

  /// The courses, each with settings that no round before has had.
  private List<Course> move(List<Course> courses) {
    moved += STEP;
    Course active = courses.getLast();
    return courses.stream()
        .map(course ->
            course.withPlans(
                active.plans().stream().map(plan -> moved(plan, courses.indexOf(course))).toList()))
        .toList();
  }

  private LeverPlan moved(LeverPlan plan, int course) {
    return new LeverPlan(
        plan.lever(),
        plan.value() * (moved + course),
        plan.start(),
        plan.ramp(),
        plan.duration(),
        plan.trigger());
  }

  private static SortedMap<Integer, Integer> warmUp() {
    SortedMap<Integer, Integer> runs = new TreeMap<>();
    runs.put(200, 8);
    runs.put(2000, 1);
    return runs;
  }
}
