package org.contrapeso.analysis;

import java.util.Arrays;
import java.util.Optional;

/// One outcome held against a baseline, future by future.
///
/// Each future is compared with itself, so that what is uncertain about both sides cancels. Two
/// values count as equal, and their difference as 0, if they differ by no more than 1e-9 of the
/// larger: a lever that moves nothing may still add up the same numbers in another order, and that
/// rounding must not count as lower or higher.
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

  /// Largest relative difference of two values that count as equal: far more than the rounding of
  /// sums over organisations and weeks, far less than any digit shown.
  private static final double ROUNDING = 1e-9;

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
      int order = order(values[future], baseline[future]);
      difference[future] = order == 0 ? 0 : values[future] - baseline[future];
      above += order > 0 ? 1 : 0;
      below += order < 0 ? 1 : 0;
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

  /// How a value lies to its baseline: 1 if it is above, -1 if it is below, 0 if the two count as
  /// equal.
  ///
  /// @param value finite
  /// @param baseline finite
  public static int order(double value, double baseline) {
    double size = Math.max(Math.abs(value), Math.abs(baseline));
    return Math.abs(value - baseline) <= ROUNDING * size ? 0 : Double.compare(value, baseline);
  }

  private static Optional<RelativeChange> relativeChange(double[] relative, int defined) {
    if (defined == 0) {
      return Optional.empty();
    }
    Sample sample = Sample.of(Arrays.copyOf(relative, defined));
    return Optional.of(new RelativeChange(new Share(defined, relative.length), sample.quantiles()));
  }
}
