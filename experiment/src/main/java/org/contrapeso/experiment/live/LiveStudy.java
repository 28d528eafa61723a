package org.contrapeso.experiment.live;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultBlock;
import org.contrapeso.experiment.WarmRunner;
import org.contrapeso.experiment.series.Band;
import org.contrapeso.kernel.Ensemble;
import org.contrapeso.kernel.Simulation;

/// A study held open: courses are changed and run again and again, and estimates arrive while the
/// futures are still being run.
///
/// One step of one run at a time; a second waits for the first.
public final class LiveStudy {

  /// Futures of the first estimate, about: a whole round.
  public static final int FIRST = 200;

  /// There are estimates after so many futures, and 10, 100 … times as many.
  private static final int[] STEPS = {FIRST, 500, 1_000};

  private static final int STEP_BASE = 10;

  /// Lanes that the widest vector unit takes at once.
  private static final int VECTOR = 8;

  /// Fewer futures at once than these would take hardly less time.
  private static final int SMALLEST_SHARE = 32;

  private final WarmRunner runner;
  private final int threads;

  /// What stays as it is after so many futures while other courses are moved.
  private final SortedMap<Integer, Steady> steady = new TreeMap<>();

  private LiveStudy(WarmRunner runner, int threads) {
    this.runner = runner;
    this.threads = threads;
  }

  /// Futures that each thread runs in a round so that the first estimate comes soonest: those of
  /// [#FIRST], shared out evenly.
  ///
  /// @param threads number of threads, 1 or more
  public static int share(int threads) {
    int even = Math.ceilDiv(FIRST, Math.min(threads, FIRST));
    return Math.max(Math.ceilDiv(even, VECTOR) * VECTOR, SMALLEST_SHARE);
  }

  /// Opens a study.
  ///
  /// @param study the futures, and what is reported of them
  /// @param threads number of threads, 1 or more
  /// @param share futures that one thread runs in a round, 1 or more; estimates are due after whole
  ///   rounds
  /// @param futuresKept futures whose past is kept at hand, from the first on; memory grows with it
  public static LiveStudy open(
      ResolvedStudy study, Simulation simulation, int threads, int share, int futuresKept) {
    return new LiveStudy(new WarmRunner(study, simulation, threads, share, futuresKept), threads);
  }

  /// Hears of estimates, on the thread that runs.
  public interface Listener {

    /// Takes an estimate from more futures than the one before.
    void reached(Estimate estimate);
  }

  /// Runs courses over all futures of the study.
  ///
  /// There is an estimate after about 200, 500, 1,000, 2,000, 5,000 … futures, whole rounds, and
  /// after the last.
  ///
  /// @param courses the courses
  /// @param baseline id of the one that the others are held against
  /// @param cancelled asked every week of the model in every thread
  /// @return the last estimate
  /// @throws CancellationException if it says so
  public Estimate run(
      List<Course> courses, String baseline, Listener listener, BooleanSupplier cancelled) {
    LiveRun run = start(courses, baseline);
    Estimate estimate = run.advance(cancelled);
    listener.reached(estimate);
    while (!run.isFinished()) {
      estimate = run.advance(cancelled);
      listener.reached(estimate);
    }
    return estimate;
  }

  /// Begins a run of courses that is advanced from estimate to estimate, so that several may take
  /// turns.
  ///
  /// @param courses the courses
  /// @param baseline id of the one that the others are held against
  public LiveRun start(List<Course> courses, String baseline) {
    return new Steps(List.copyOf(courses), baseline);
  }

  /// Keeps no past at hand any more, so that memory is free; runs under way go on without.
  public void letGo() {
    runner.letGo();
  }

  /// The study, with the series of every future; its courses say nothing of what is run.
  public ResolvedStudy study() {
    return runner.study();
  }

  private synchronized Estimate advance(Steps run, BooleanSupplier cancelled) {
    Gathered gathered = run.gathered;
    int end = next(gathered.futures, runner.study().futures());
    runner.run(run.courses, gathered.futures, end, gathered::add, cancelled);
    return gathered.estimate(cancelled);
  }

  /// A run, and what of it is there.
  private final class Steps implements LiveRun {

    private final List<Course> courses;
    private final Gathered gathered;
    private boolean broken;

    Steps(List<Course> courses, String baseline) {
      this.courses = courses;
      gathered = new Gathered(runner.study().withCourses(courses, baseline));
    }

    @Override
    public boolean isFinished() {
      return gathered.futures == runner.study().futures();
    }

    @Override
    public Estimate advance(BooleanSupplier cancelled) {
      if (broken || isFinished()) {
        throw new IllegalStateException("The run is over.");
      }
      broken = true;
      Estimate estimate = LiveStudy.this.advance(this, cancelled);
      broken = false;
      return estimate;
    }
  }

  /// Where the next estimate is due: after whole blocks on every thread, so that none waits.
  private int next(int reached, int futures) {
    for (long scale = 1; scale <= futures; scale *= STEP_BASE) {
      for (int step : STEPS) {
        long due = wholeRounds(scale * step);
        if (due > reached) {
          return (int) Math.min(due, futures);
        }
      }
    }
    return futures;
  }

  private long wholeRounds(long futures) {
    long round = runner.futuresPerRound();
    return Math.ceilDiv(futures, round) * round;
  }

  /// What has arrived of a run.
  private final class Gathered {

    private final ResolvedStudy study;
    private final List<ResultBlock> blocks = new ArrayList<>();
    private int futures;

    Gathered(ResolvedStudy study) {
      this.study = study;
    }

    void add(ResultBlock block) {
      blocks.add(block);
      futures += block.futures();
    }

    Estimate estimate(BooleanSupplier cancelled) {
      List<ResultBlock> arrived = List.copyOf(blocks);
      int outcomes = study.outcomes().size();
      int courses = study.courses().size();
      int baseline = study.baselineIndex();
      List<LeverPlan> plans = study.courses().get(baseline).plans();
      Steady known = steady.get(futures);
      boolean knowsBaseline = known != null && known.plans.equals(plans);
      List<List<Band>> history = new ArrayList<>();
      List<List<List<LiveBand>>> forecast = new ArrayList<>();
      Ensemble.<OfOutcome, RuntimeException>run(
          0,
          outcomes,
          threads,
          () -> {
            LiveBands bands = new LiveBands(arrived, futures);
            return outcome ->
                new OfOutcome(
                    known == null
                        ? bands.history(outcome, study.historyWeeks())
                        : known.history.get(outcome),
                    IntStream.range(0, courses)
                        .mapToObj(course ->
                            known != null && knowsBaseline && course == baseline
                                ? known.forecast.get(outcome)
                                : bands.forecast(course, outcome, study.forecastWeeks()))
                        .toList());
          },
          read -> {
            history.add(read.history);
            forecast.add(read.forecast);
          },
          cancelled);
      steady.put(
          futures,
          new Steady(
              history,
              plans,
              forecast.stream().map(courseBands -> courseBands.get(baseline)).toList()));
      return new Estimate(study, arrived, history, forecast);
    }
  }

  /// Bands of the past, which are the same whatever is run, and of the baseline last run.
  ///
  /// @param plans plans of that baseline
  /// @param forecast its bands, `[outcome]`
  private record Steady(
      List<List<Band>> history, List<LeverPlan> plans, List<List<LiveBand>> forecast) {}

  /// What the bands say of one outcome, under each course.
  private record OfOutcome(List<Band> history, List<List<LiveBand>> forecast) {}
}
