package org.contrapeso.experiment.live;

import java.util.List;
import java.util.stream.IntStream;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultBlock;
import org.contrapeso.experiment.TrajectoryBlock;
import org.contrapeso.experiment.series.Band;

/// What the futures run so far say. Immutable.
///
/// Positions of courses and outcomes are those in the study. After the last future of the study
/// everything is what a batch run says, bit for bit.
public final class Estimate {

  private final ResolvedStudy study;
  private final int futures;
  private final List<ResultBlock> blocks;
  private final List<List<Band>> history;
  private final List<List<List<LiveBand>>> forecast;

  /// What some futures say.
  ///
  /// @param history `[outcome]`
  /// @param forecast `[outcome][course]`
  Estimate(
      ResolvedStudy study,
      List<ResultBlock> blocks,
      List<List<Band>> history,
      List<List<List<LiveBand>>> forecast) {
    this.study = study;
    this.blocks = blocks;
    this.history = history;
    this.forecast = forecast;
    futures = blocks.stream().mapToInt(ResultBlock::futures).sum();
  }

  /// The study, of the courses that are run.
  public ResolvedStudy study() {
    return study;
  }

  /// Number of futures run so far: the first ones of the study.
  public int futures() {
    return futures;
  }

  /// Bands before the policy start, the same under every course.
  public List<Band> history(int outcome) {
    return history.get(outcome);
  }

  /// Bands from the policy start on.
  public List<LiveBand> forecast(int course, int outcome) {
    return forecast.get(outcome).get(course);
  }

  /// Bands of the difference to the baseline, each future against itself, from the policy start on;
  /// under the baseline it is 0. Worked out when asked for.
  public List<LiveBand> differences(int course, int outcome) {
    return new LiveBands(blocks, futures)
        .differences(course, study.baselineIndex(), outcome, study.forecastWeeks());
  }

  /// A result column of every future so far, `[future]`.
  ///
  /// @param column position among [ResolvedStudy#columns()]
  public double[] column(int course, int column) {
    return gathered((block, future) -> block.columns()[course][column][future]);
  }

  /// What was drawn of an input for every future so far, `[future]`.
  ///
  /// @param input position among [ResolvedStudy#inputs()]
  public double[] input(int input) {
    return gathered((block, future) -> block.inputs()[input][future]);
  }

  /// 1 for each future so far whose past comes near the record, else 0, `[future]`.
  public double[] match() {
    return gathered((block, future) -> block.match()[future]);
  }

  /// The series of one future from the policy start on, `[week]`.
  public double[] series(int course, int outcome, int future) {
    int left = future;
    for (ResultBlock block : blocks) {
      if (left < block.futures()) {
        TrajectoryBlock run = block.forecast()[course];
        int at = left;
        return IntStream.range(0, run.weeks())
            .mapToDouble(week -> run.value(outcome, week, at))
            .toArray();
      }
      left -= block.futures();
    }
    throw new IndexOutOfBoundsException(
        "Future %d has not been run; %d have.".formatted(future, futures));
  }

  private double[] gathered(Value value) {
    double[] values = new double[futures];
    int next = 0;
    for (ResultBlock block : blocks) {
      for (int future = 0; future < block.futures(); future++) {
        values[next++] = value.of(block, future);
      }
    }
    return values;
  }

  private interface Value {
    double of(ResultBlock block, int future);
  }
}
