package org.contrapeso.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The weekly outcomes of a block of futures, each as the [Bucket] that it falls into.
///
/// Not thread-safe.
public final class SeriesBlock {

  private final int futures;
  private final Weeks[] history;
  private final Weeks[][] forecast;

  /// A block with nothing recorded.
  ///
  /// @param historyWeeks number of recorded weeks before the policy start
  /// @param forecastWeeks number of recorded weeks from the policy start on
  public SeriesBlock(int courses, int outcomes, int historyWeeks, int forecastWeeks, int futures) {
    this.futures = futures;
    history = weeks(outcomes, historyWeeks);
    forecast = new Weeks[courses][];
    Arrays.setAll(forecast, course -> weeks(outcomes, forecastWeeks));
  }

  /// A block of series that are at hand.
  ///
  /// @param history `[outcome][week][future]`
  /// @param forecast `[course][outcome][week][future]`
  public static SeriesBlock of(double[][][] history, double[][][][] forecast, int futures) {
    int outcomes = history.length;
    int historyWeeks = outcomes == 0 ? 0 : history[0].length;
    int forecastWeeks = outcomes == 0 || forecast.length == 0 ? 0 : forecast[0][0].length;
    SeriesBlock block =
        new SeriesBlock(forecast.length, outcomes, historyWeeks, forecastWeeks, futures);
    for (int outcome = 0; outcome < outcomes; outcome++) {
      for (int week = 0; week < historyWeeks; week++) {
        block.recordHistory(outcome, week, history[outcome][week], 0, futures);
      }
      for (int course = 0; course < forecast.length; course++) {
        for (int week = 0; week < forecastWeeks; week++) {
          block.recordForecast(course, outcome, week, forecast[course][outcome][week], 0, futures);
        }
      }
    }
    return block;
  }

  /// The same futures under the courses of several blocks.
  public static SeriesBlock join(List<SeriesBlock> blocks) {
    return new SeriesBlock(
        blocks.getFirst().futures,
        blocks.getFirst().history,
        blocks.stream().flatMap(block -> Stream.of(block.forecast)).toArray(Weeks[][]::new));
  }

  private SeriesBlock(int futures, Weeks[] history, Weeks[][] forecast) {
    this.futures = futures;
    this.history = history;
    this.forecast = forecast;
  }

  /// Records a week before the policy start.
  ///
  /// @param values values of the futures from `from` on; the first `count` of them count
  public void recordHistory(int outcome, int week, double[] values, int from, int count) {
    history[outcome].record(week, values, from, count);
  }

  /// Records a week from the policy start on, likewise.
  public void recordForecast(
      int course, int outcome, int week, double[] values, int from, int count) {
    forecast[course][outcome].record(week, values, from, count);
  }

  /// Recorded weeks of an outcome before the policy start.
  public Weeks history(int outcome) {
    return history[outcome];
  }

  /// Recorded weeks of an outcome from the policy start on.
  public Weeks forecast(int course, int outcome) {
    return forecast[course][outcome];
  }

  private Weeks[] weeks(int outcomes, int count) {
    Weeks[] weeks = new Weeks[outcomes];
    Arrays.setAll(weeks, outcome -> new Weeks(count, futures));
    return weeks;
  }

  /// Counts values.
  public interface Counter {

    /// Counts numbers by their buckets.
    void add(int[] of, int from, int number);

    /// Counts a number several times.
    void add(double value, int times);
  }

  /// Recorded weeks of one outcome.
  public static final class Weeks {

    private final int futures;
    private final int[] buckets;
    private final double[] first;
    private final boolean[] varies;

    private Weeks(int weeks, int futures) {
      this.futures = futures;
      buckets = new int[weeks * futures];
      first = new double[weeks];
      varies = new boolean[weeks];
    }

    /// Hands over the values of a week to be counted.
    public void count(int week, Counter counter) {
      if (varies[week]) {
        counter.add(buckets, week * futures, futures);
      } else {
        counter.add(first[week], futures);
      }
    }

    private void record(int week, double[] values, int from, int count) {
      int at = week * futures + from;
      for (int future = 0; future < count; future++) {
        buckets[at + future] = Bucket.of(values[future]);
      }
      if (from == 0) {
        first[week] = values[0];
      }
      if (!varies[week]) {
        varies[week] = differs(values, count, Double.doubleToRawLongBits(first[week]));
      }
    }

    private static boolean differs(double[] values, int count, long bits) {
      int future = 0;
      while (future < count && Double.doubleToRawLongBits(values[future]) == bits) {
        future++;
      }
      return future < count;
    }
  }
}
