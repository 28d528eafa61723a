package org.contrapeso.experiment.design;

import org.contrapeso.kernel.math.Elementary;

/// The distribution of one quantity over a closed range of plausible values.
///
/// A range of zero width is allowed and always gives its one value.
public sealed interface Marginal {

  /// The value below which the quantity falls with probability `u` in `[0, 1]`; within the range.
  double quantile(double u);

  /// Every value of `[low, high]` is equally plausible.
  record Uniform(double low, double high) implements Marginal {

    /// @throws IllegalArgumentException unless both ends are finite and `low <= high`
    public Uniform {
      checkRange(low, high);
    }

    @Override
    public double quantile(double u) {
      return within(low + u * (high - low), low, high);
    }
  }

  /// The logarithm is uniform, so that equal factors are equally plausible.
  record LogUniform(double low, double high) implements Marginal {

    /// @throws IllegalArgumentException unless both ends are finite and `0 < low <= high`
    public LogUniform {
      checkRange(low, high);
      if (low <= 0) {
        throw new IllegalArgumentException(
            "a log-uniform range must lie above 0, but its low end is " + low);
      }
    }

    @Override
    public double quantile(double u) {
      double log = (1 - u) * Elementary.log(low) + u * Elementary.log(high);
      return within(Elementary.exp(log), low, high);
    }
  }

  /// Plausibility rises linearly from `low` to `mode` and falls linearly to `high`.
  record Triangular(double low, double mode, double high) implements Marginal {

    /// @throws IllegalArgumentException unless all are finite and `low <= mode <= high`
    public Triangular {
      checkRange(low, high);
      if (!(low <= mode && mode <= high)) {
        throw new IllegalArgumentException(
            "the mode %s must lie in the range [%s, %s]".formatted(mode, low, high));
      }
    }

    @Override
    public double quantile(double u) {
      double width = high - low;
      double rise = mode - low;
      double value =
          u * width < rise
              ? low + Math.sqrt(u * width * rise)
              : high - Math.sqrt((1 - u) * width * (high - mode));
      return within(value, low, high);
    }
  }

  private static void checkRange(double low, double high) {
    if (!(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
      throw new IllegalArgumentException(
          "[%s, %s] is not a range: both ends must be finite and low <= high".formatted(low, high));
    }
  }

  /// Undoes a rounding that steps over an end.
  private static double within(double value, double low, double high) {
    return Math.max(low, Math.min(value, high));
  }
}
