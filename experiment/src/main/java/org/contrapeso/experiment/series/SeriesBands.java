package org.contrapeso.experiment.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultBlock;
import org.contrapeso.experiment.SeriesBlock;

/// Bands of every outcome under every course, gathered block by block.
///
/// Each value is within 0.4 % of the exact quantile. Memory does not grow with the number of
/// futures. Not thread-safe.
public final class SeriesBands {

  /// Largest error of a value, relative to the exact one.
  public static final double RELATIVE_ERROR = Spread.RELATIVE_ERROR;

  /// How a value follows from the futures, for readers of results.
  public static final String DEFINITION =
      "Quantile of type 7 (Hyndman & Fan 1996): between the values at the whole ranks around"
          + " q * (futures - 1), ranks counted from 0, in proportion.";

  private static final int GATHERED = 4;

  private final int[] historyWeeks;
  private final int[] forecastWeeks;
  private final Spread[][] history;
  private final Spread[][][] forecast;

  /// What [#history(int)] has read since the last count, by outcome.
  private final Map<Integer, List<Band>> historyBands = new ConcurrentSkipListMap<>();

  private final List<SeriesBlock> waiting = new ArrayList<>(GATHERED);

  private SeriesBands(ResolvedStudy study, int outcomes, SpreadSource source) throws IOException {
    this(study.courses().size(), outcomes, study.historyWeeks(), study.forecastWeeks(), source);
  }

  private SeriesBands(
      int courses, int outcomes, int[] historyWeeks, int[] forecastWeeks, SpreadSource source)
      throws IOException {
    this.historyWeeks = historyWeeks;
    this.forecastWeeks = forecastWeeks;
    history = spreads(outcomes, historyWeeks.length, source);
    forecast = new Spread[courses][][];
    for (int course = 0; course < forecast.length; course++) {
      forecast[course] = spreads(outcomes, forecastWeeks.length, source);
    }
  }

  /// Bands of a study, with nothing counted yet.
  public static SeriesBands of(ResolvedStudy study) {
    try {
      return new SeriesBands(study, study.outcomes().size(), Spread::new);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Bands as [#write] left them.
  public static SeriesBands read(ResolvedStudy study, DataInput in) throws IOException {
    return new SeriesBands(study, study.outcomes().size(), () -> Spread.read(in));
  }

  /// Bands of one outcome as [#writeOutcome] left them; there it has position 0.
  public static SeriesBands readOutcome(ResolvedStudy study, DataInput in) throws IOException {
    return new SeriesBands(study, 1, () -> Spread.read(in));
  }

  /// Writes what has been counted; equal counts give equal bytes.
  public void write(DataOutput out) throws IOException {
    count();
    for (Spread[] outcome : history) {
      for (Spread week : outcome) {
        week.write(out);
      }
    }
    for (Spread[][] course : forecast) {
      for (Spread[] outcome : course) {
        for (Spread week : outcome) {
          week.write(out);
        }
      }
    }
  }

  /// Writes what has been counted of one outcome.
  ///
  /// @param outcome position among the study's outcomes
  public void writeOutcome(int outcome, DataOutput out) throws IOException {
    count();
    for (Spread week : history[outcome]) {
      week.write(out);
    }
    for (Spread[][] course : forecast) {
      for (Spread week : course[outcome]) {
        week.write(out);
      }
    }
  }

  /// Counts what other bands of the same study and outcomes have counted, in other futures.
  public void add(SeriesBands other) {
    other.count();
    historyBands.clear();
    add(history, other.history);
    for (int course = 0; course < forecast.length; course++) {
      add(forecast[course], other.forecast[course]);
    }
  }

  /// Counts what other bands of the same study have counted of an outcome, as [#writeOutcome] left
  /// it; here it has position 0.
  public void addOutcome(DataInput in) throws IOException {
    historyBands.clear();
    for (Spread week : history[0]) {
      week.add(in);
    }
    for (Spread[][] course : forecast) {
      for (Spread week : course[0]) {
        week.add(in);
      }
    }
  }

  /// Counts the series of a block.
  ///
  /// A few blocks are gathered first, since each number of a band is then looked up once for all of
  /// them.
  public void add(ResultBlock block) {
    add(block.series());
  }

  /// Counts series, likewise.
  public void add(SeriesBlock block) {
    waiting.add(block);
    if (waiting.size() == GATHERED) {
      count();
    }
  }

  /// Bands of an outcome under a course, from the model's start to the horizon.
  ///
  /// @param course position among the study's courses
  /// @param outcome position among the study's outcomes
  public List<Band> bands(int course, int outcome) {
    List<Band> bands = new ArrayList<>(historyWeeks.length + forecastWeeks.length);
    bands.addAll(history(outcome));
    read(forecast[course][outcome], forecastWeeks, bands);
    return bands;
  }

  /// Bands of an outcome before the policy start, the same under every course.
  ///
  /// @param outcome position among the outcomes
  public List<Band> history(int outcome) {
    count();
    return historyBands.computeIfAbsent(
        outcome,
        any -> {
          List<Band> bands = new ArrayList<>(historyWeeks.length);
          read(history[outcome], historyWeeks, bands);
          return List.copyOf(bands);
        });
  }

  private static void read(Spread[] weeks, int[] numbers, List<Band> bands) {
    for (int week = 0; week < numbers.length; week++) {
      double[] q = weeks[week].quantiles(0.10, 0.25, 0.50, 0.75, 0.90);
      bands.add(new Band(numbers[week], q[0], q[1], q[2], q[3], q[4]));
    }
  }

  /// Counts what was gathered. Until more is added, many threads may read then.
  public void count() {
    if (waiting.isEmpty()) {
      return;
    }
    for (int outcome = 0; outcome < history.length; outcome++) {
      for (int week = 0; week < history[outcome].length; week++) {
        for (SeriesBlock block : waiting) {
          block.history(outcome).count(week, history[outcome][week]);
        }
      }
    }
    for (int course = 0; course < forecast.length; course++) {
      for (int outcome = 0; outcome < forecast[course].length; outcome++) {
        for (int week = 0; week < forecast[course][outcome].length; week++) {
          for (SeriesBlock block : waiting) {
            block.forecast(course, outcome).count(week, forecast[course][outcome][week]);
          }
        }
      }
    }
    waiting.clear();
    historyBands.clear();
  }

  private static void add(Spread[][] spreads, Spread[][] others) {
    for (int outcome = 0; outcome < spreads.length; outcome++) {
      for (int week = 0; week < spreads[outcome].length; week++) {
        spreads[outcome][week].add(others[outcome][week]);
      }
    }
  }

  private static Spread[][] spreads(int outcomes, int weeks, SpreadSource source)
      throws IOException {
    Spread[][] spreads = new Spread[outcomes][weeks];
    for (Spread[] outcome : spreads) {
      for (int week = 0; week < weeks; week++) {
        outcome[week] = source.next();
      }
    }
    return spreads;
  }

  private interface SpreadSource {
    Spread next() throws IOException;
  }
}
