package org.contrapeso.experiment.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultBlock;
import org.contrapeso.experiment.SeriesBlock;
import org.contrapeso.experiment.WarmRunner;
import org.contrapeso.experiment.series.Band;
import org.contrapeso.experiment.series.SeriesBands;
import org.contrapeso.kernel.Ensemble;
import org.contrapeso.kernel.Simulation;

/// A study held open: courses are changed and run again and again, and estimates arrive while the
/// futures are still being run.
///
/// One step of one run at a time; a second waits for the first.
public final class LiveStudy {

  /// Quantile of the standard normal distribution at 97.5 %, for intervals that cover 95 %.
  private static final double Z = 1.959963984540054;

  /// There are estimates after so many futures, and 10, 100 … times as many.
  private static final int[] STEPS = {200, 500, 1_000};

  private static final int STEP_BASE = 10;
  private static final double[] BAND = {0.10, 0.25, 0.50, 0.75, 0.90};

  private final WarmRunner runner;
  private final int threads;

  private LiveStudy(WarmRunner runner, int threads) {
    this.runner = runner;
    this.threads = threads;
  }

  /// Opens a study.
  ///
  /// @param study the futures, and what is reported of them
  /// @param threads number of threads, 1 or more
  /// @param lanes runs that one thread advances together, 1 or more
  /// @param futuresKept futures whose past is kept at hand, from the first on; memory grows with it
  public static LiveStudy open(
      ResolvedStudy study, Simulation simulation, int threads, int lanes, int futuresKept) {
    return new LiveStudy(new WarmRunner(study, simulation, threads, lanes, futuresKept), threads);
  }

  /// Hears of estimates, on the thread that runs.
  public interface Listener {

    /// Takes an estimate from more futures than the one before.
    void reached(Estimate estimate);
  }

  /// Runs courses over all futures of the study.
  ///
  /// There is an estimate after about 200, 500, 1,000, 2,000, 5,000 … futures, whole blocks of
  /// lanes, and after the last.
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

  /// Where the next estimate is due: in whole blocks.
  private int next(int reached, int futures) {
    for (long scale = 1; scale <= futures; scale *= STEP_BASE) {
      for (int step : STEPS) {
        long due = wholeBlocks(scale * step);
        if (due > reached) {
          return (int) Math.min(due, futures);
        }
      }
    }
    return futures;
  }

  private long wholeBlocks(long futures) {
    return Math.ceilDiv(futures, runner.futuresPerBlock()) * runner.futuresPerBlock();
  }

  /// What has arrived of a run.
  private final class Gathered {

    private final ResolvedStudy study;
    private final int baseline;
    private final int[] weeks;
    private final List<ResultBlock> blocks = new ArrayList<>();
    private final SeriesBands values;
    private final SeriesBands differences;
    private int futures;

    Gathered(ResolvedStudy study) {
      this.study = study;
      baseline = study.baselineIndex();
      weeks = study.forecastWeeks();
      values = SeriesBands.of(study);
      differences = SeriesBands.of(study.courses().size(), study.outcomes().size(), weeks);
    }

    void add(ResultBlock block) {
      blocks.add(block);
      futures += block.futures();
      values.add(block);
      differences.add(differences(block));
    }

    private SeriesBlock differences(ResultBlock block) {
      double[][][][] forecast = block.forecast();
      int outcomes = study.outcomes().size();
      SeriesBlock result =
          new SeriesBlock(forecast.length, outcomes, 0, weeks.length, block.futures());
      double[] difference = new double[block.futures()];
      for (int course = 0; course < forecast.length; course++) {
        for (int outcome = 0; outcome < outcomes; outcome++) {
          for (int week = 0; week < weeks.length; week++) {
            double[] value = forecast[course][outcome][week];
            double[] held = forecast[baseline][outcome][week];
            for (int future = 0; future < difference.length; future++) {
              difference[future] = value[future] - held[future];
            }
            result.recordForecast(course, outcome, week, difference, 0, difference.length);
          }
        }
      }
      return result;
    }

    Estimate estimate(BooleanSupplier cancelled) {
      int outcomes = study.outcomes().size();
      int courses = study.courses().size();
      List<List<Band>> history = new ArrayList<>();
      List<List<List<LiveBand>>> forecast = lists(courses);
      List<List<List<LiveBand>>> against = lists(courses);
      values.count();
      differences.count();
      Ensemble.<OfOutcome, RuntimeException>run(
          0,
          outcomes,
          threads,
          () -> this::read,
          read -> {
            history.add(read.history);
            for (int course = 0; course < courses; course++) {
              forecast.get(course).add(read.forecast.get(course));
              against.get(course).add(read.differences.get(course));
            }
          },
          cancelled);
      return new Estimate(study, blocks, history, forecast, against);
    }

    private OfOutcome read(int outcome) {
      List<List<LiveBand>> forecast = new ArrayList<>();
      List<List<LiveBand>> against = new ArrayList<>();
      for (int course = 0; course < study.courses().size(); course++) {
        forecast.add(read(values, course, outcome));
        against.add(read(differences, course, outcome));
      }
      return new OfOutcome(values.history(outcome), forecast, against);
    }

    /// Bands with the interval of the median between order statistics, which holds whatever the
    /// distribution (Conover 1999, Practical Nonparametric Statistics, section 3.2).
    private List<LiveBand> read(SeriesBands of, int course, int outcome) {
      double half = Math.min(Z / (2 * Math.sqrt(futures)), 1.0 / 2);
      double[] places = Arrays.copyOf(BAND, BAND.length + 2);
      places[BAND.length] = 1.0 / 2 - half;
      places[BAND.length + 1] = 1.0 / 2 + half;
      double[][] q = of.quantiles(course, outcome, places);
      List<LiveBand> bands = new ArrayList<>(weeks.length);
      for (int week = 0; week < weeks.length; week++) {
        double[] at = q[week];
        bands.add(
            new LiveBand(
                new Band(weeks[week], at[0], at[1], at[2], at[3], at[4]),
                at[BAND.length],
                at[BAND.length + 1]));
      }
      return bands;
    }
  }

  private static List<List<List<LiveBand>>> lists(int courses) {
    List<List<List<LiveBand>>> lists = new ArrayList<>();
    for (int course = 0; course < courses; course++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  /// What the bands say of one outcome; the rest in the order of the courses.
  private record OfOutcome(
      List<Band> history, List<List<LiveBand>> forecast, List<List<LiveBand>> differences) {}
}
