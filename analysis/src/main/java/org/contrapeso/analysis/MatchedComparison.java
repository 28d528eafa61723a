package org.contrapeso.analysis;

import java.util.Arrays;
import java.util.Optional;

/// One outcome held against a baseline, future by future.
///
/// Each future is compared with itself, so that what is uncertain about both sides cancels.
///
/// @param direction which way better lies
/// @param better futures in which the value is better than its baseline
/// @param equal futures in which the two are equal
/// @param worse futures in which the value is worse than its baseline
/// @param difference quantiles of value − baseline, in the unit of the outcome
/// @param relativeChange change relative to the baseline; empty if no future has one, since every
///   baseline is 0
public record MatchedComparison(
    Direction direction,
    Share better,
    Share equal,
    Share worse,
    Quantiles difference,
    Optional<RelativeChange> relativeChange) {

  /// Change relative to the size of the baseline, over the futures in which that is a number: a
  /// baseline of 0 has none.
  ///
  /// @param defined futures in which it is a number
  /// @param quantiles quantiles of (value − baseline) / |baseline|, in `1`
  public record RelativeChange(Share defined, Quantiles quantiles) {}

  /// Holds a column under a course against the same column under another.
  ///
  /// @param course the course judged
  /// @param baseline the course that it is held against
  public static MatchedComparison of(
      OutcomeTable table, String course, String baseline, String column, Direction direction) {
    return against(table.column(course, column), table.column(baseline, column), direction);
  }

  /// Holds a column under a course against a value of each future's own, such as that at the policy
  /// start.
  ///
  /// @param baseline value to hold against, `[futures]`, in the unit of the column
  public static MatchedComparison against(
      OutcomeTable table, String course, String column, double[] baseline, Direction direction) {
    return against(table.column(course, column), baseline, direction);
  }

  /// Holds values against the baselines in the same slots.
  ///
  /// @param values `[futures]`, each finite
  /// @param baseline `[futures]`, each finite
  public static MatchedComparison against(double[] values, double[] baseline, Direction direction) {
    int futures = values.length;
    if (baseline.length != futures) {
      throw new IllegalArgumentException(
          "%d values cannot be matched with %d baselines.".formatted(futures, baseline.length));
    }
    double[] difference = new double[futures];
    double[] relative = new double[futures];
    int above = 0;
    int below = 0;
    int defined = 0;
    for (int future = 0; future < futures; future++) {
      difference[future] = values[future] - baseline[future];
      above += values[future] > baseline[future] ? 1 : 0;
      below += values[future] < baseline[future] ? 1 : 0;
      double change = difference[future] / Math.abs(baseline[future]);
      if (Double.isFinite(change)) {
        relative[defined++] = change;
      }
    }
    Quantiles differences = Sample.of(difference).quantiles();
    Share higher = new Share(above, futures);
    Share lower = new Share(below, futures);
    return new MatchedComparison(
        direction,
        direction == Direction.HIGHER ? higher : lower,
        new Share(futures - above - below, futures),
        direction == Direction.HIGHER ? lower : higher,
        differences,
        relativeChange(relative, defined));
  }

  private static Optional<RelativeChange> relativeChange(double[] relative, int defined) {
    if (defined == 0) {
      return Optional.empty();
    }
    Sample sample = Sample.of(Arrays.copyOf(relative, defined));
    return Optional.of(new RelativeChange(new Share(defined, relative.length), sample.quantiles()));
  }
}
