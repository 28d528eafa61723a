package org.contrapeso.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Results of a run of consecutive futures under every course.
///
/// @param firstFuture number of the first future
/// @param futures how many futures the block holds
/// @param inputs drawn value of every input, `[input][future - firstFuture]`, in the order of
///   [ResolvedStudy#inputs()]
/// @param match 1 for each future whose past comes near the record, else 0, `[future -
///   firstFuture]`
/// @param columns every result column, `[course][column][future - firstFuture]`, in the order of
///   [ResolvedStudy#courses()] and [ResolvedStudy#columns()]
/// @param series weekly outcomes, as the bands count them
/// @param history weekly outcomes of each future before the policy start, at the weeks of
///   [ResolvedStudy#historyWeeks()]; the same under every course; of no outcome where a study keeps
///   no trajectories
/// @param forecast weekly outcomes of each future from the policy start on, at the weeks of
///   [ResolvedStudy#forecastWeeks()], `[course]`; none likewise
public record ResultBlock(
    int firstFuture,
    int futures,
    double[][] inputs,
    double[] match,
    double[][][] columns,
    SeriesBlock series,
    TrajectoryBlock history,
    TrajectoryBlock[] forecast) {

  /// Results of futures that are held against no record.
  ///
  /// @param history `[outcome][recorded week][future - firstFuture]`
  /// @param forecast `[course][outcome][recorded week][future - firstFuture]`
  public ResultBlock(
      int firstFuture,
      int futures,
      double[][] inputs,
      double[][][] columns,
      double[][][] history,
      double[][][][] forecast) {
    this(
        firstFuture,
        futures,
        inputs,
        ones(futures),
        columns,
        SeriesBlock.of(history, forecast, futures),
        TrajectoryBlock.of(history, futures),
        Arrays.stream(forecast)
            .map(course -> TrajectoryBlock.of(course, futures))
            .toArray(TrajectoryBlock[]::new));
  }

  /// A block to be filled.
  static ResultBlock empty(ResolvedStudy study, int firstFuture, int futures) {
    return empty(study, firstFuture, futures, study.courses().size(), study.historyWeeks().length);
  }

  /// A block to be filled with the past of some futures, under no course.
  static ResultBlock ofPast(ResolvedStudy study, int firstFuture, int futures) {
    return empty(study, firstFuture, futures, 0, study.historyWeeks().length);
  }

  /// A block to be filled with what one course gives, without the past.
  static ResultBlock ofCourse(ResolvedStudy study, int firstFuture, int futures) {
    return empty(study, firstFuture, futures, 1, 0);
  }

  private static ResultBlock empty(
      ResolvedStudy study, int firstFuture, int futures, int courses, int history) {
    int outcomes = study.outcomes().size();
    int forecast = study.forecastWeeks().length;
    boolean kept = study.trajectories();
    TrajectoryBlock[] ofCourses = new TrajectoryBlock[kept ? courses : 0];
    Arrays.setAll(ofCourses, _ -> new TrajectoryBlock(outcomes, forecast, futures));
    return new ResultBlock(
        firstFuture,
        futures,
        new double[study.inputs().size()][futures],
        new double[futures],
        new double[courses][study.columns().size()][futures],
        new SeriesBlock(courses, outcomes, history, forecast, futures),
        new TrajectoryBlock(kept ? outcomes : 0, history, futures),
        ofCourses);
  }

  /// The same futures under the courses of several blocks.
  ///
  /// @param blocks blocks of the same futures of one study, each under some courses, the first with
  ///   the past; their values are shared
  static ResultBlock join(List<ResultBlock> blocks) {
    ResultBlock first = blocks.getFirst();
    return new ResultBlock(
        first.firstFuture,
        first.futures,
        first.inputs,
        first.match,
        blocks.stream().flatMap(block -> Stream.of(block.columns)).toArray(double[][][]::new),
        SeriesBlock.join(blocks.stream().map(ResultBlock::series).toList()),
        first.history,
        blocks.stream()
            .flatMap(block -> Stream.of(block.forecast))
            .toArray(TrajectoryBlock[]::new));
  }

  private static double[] ones(int futures) {
    double[] ones = new double[futures];
    Arrays.fill(ones, 1);
    return ones;
  }
}
