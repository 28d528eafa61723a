package org.contrapeso.experiment;

/// The weekly outcomes of every single future of a block.
///
/// All in one array: there may be gigabytes of them, and a collector of garbage has to follow every
/// array by itself. Not thread-safe while it is filled.
public final class TrajectoryBlock {

  private final int weeks;
  private final int futures;
  private final double[] values;

  /// A block to be filled.
  ///
  /// @param weeks number of recorded weeks
  TrajectoryBlock(int outcomes, int weeks, int futures) {
    this.weeks = weeks;
    this.futures = futures;
    values = new double[Math.multiplyExact(Math.multiplyExact(outcomes, weeks), futures)];
  }

  /// A block of values that are at hand.
  ///
  /// @param series `[outcome][recorded week][future]`
  static TrajectoryBlock of(double[][][] series, int futures) {
    int weeks = series.length == 0 ? 0 : series[0].length;
    TrajectoryBlock block = new TrajectoryBlock(series.length, weeks, futures);
    for (int outcome = 0; outcome < series.length; outcome++) {
      for (int week = 0; week < weeks; week++) {
        block.record(outcome, week, series[outcome][week], 0, futures);
      }
    }
    return block;
  }

  /// Records a week.
  ///
  /// @param of values of the futures from `from` on; the first `count` of them count
  void record(int outcome, int week, double[] of, int from, int count) {
    System.arraycopy(of, 0, values, at(outcome, week) + from, count);
  }

  /// Number of recorded weeks.
  public int weeks() {
    return weeks;
  }

  /// The outcome of a future in a recorded week.
  ///
  /// @param future position in the block
  public double value(int outcome, int week, int future) {
    return values[at(outcome, week) + future];
  }

  /// Everything, `[(outcome · weeks + week) · futures + future]`; to be read only.
  public double[] values() {
    return values;
  }

  /// Place of the first future of a week among all values.
  public int at(int outcome, int week) {
    return (outcome * weeks + week) * futures;
  }
}
