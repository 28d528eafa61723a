package org.contrapeso.kernel.random;

import java.util.Arrays;
import org.contrapeso.kernel.math.Elementary;

/// Poisson counts from keyed uniform numbers.
///
/// Means below 10 use inversion of the first draw of a step, so that a count never falls when its
/// mean rises. Larger means use transformed rejection with squeeze, two draws an attempt, and lose
/// that order.
///
/// @see <a href="https://doi.org/10.1016/0167-6687(93)90997-4">Hörmann 1993, algorithm PTRS</a>
public final class Poisson {

  /// The largest mean that a count can have.
  public static final double LARGEST_MEAN = 0x1p30;

  /// Below this mean PTRS is not valid.
  private static final double REJECTION_FROM = 10;

  /// From this count on the Stirling series below is within 2e-14.
  private static final int STIRLING_FROM = 10;

  private static final double TWO_PI = 2 * Math.PI;

  private Poisson() {}

  /// The count of a future's entity in a step.
  ///
  /// @param mean expected count in `[0, 2^30]`
  /// @throws IllegalArgumentException if the mean is NaN or outside its range, or the step outside
  ///   that of the stream
  public static long draw(RandomStream stream, int future, int entity, int step, double mean) {
    check(mean);
    return mean < REJECTION_FROM
        ? invert(stream.uniform(future, entity, step), mean)
        : reject(stream, future, entity, step, mean);
  }

  private static void check(double mean) {
    if (!(mean >= 0 && mean <= LARGEST_MEAN)) {
      throw new IllegalArgumentException(
          "Poisson mean %s is not in [0, %s]".formatted(mean, LARGEST_MEAN));
    }
  }

  /// Writes the count of each lane's future into `result`.
  ///
  /// Slot `i` equals `draw(stream, future[i], entity, step, mean[i])`. Cheap where most counts are
  /// 0.
  ///
  /// @param future the future that each lane runs, `[lanes]`
  /// @param mean expected counts in `[0, 2^30]`, `[lanes]`
  /// @param result counts, `[lanes]`; not the array of the means
  /// @param lanes how many slots to fill
  /// @throws IllegalArgumentException if a mean is NaN or outside its range, or the step outside
  ///   that of the stream
  public static void draw(
      RandomStream stream,
      int[] future,
      int entity,
      int step,
      double[] mean,
      double[] result,
      int lanes) {
    if (areAllZero(mean, lanes)) {
      Arrays.fill(result, 0, lanes, 0);
      return;
    }
    stream.uniforms(future, entity, step, result, lanes);
    for (int lane = 0; lane < lanes; lane++) {
      double none = Elementary.exp(-mean[lane]);
      boolean zero = mean[lane] >= 0 && mean[lane] < REJECTION_FROM && result[lane] <= none;
      result[lane] = zero ? 0 : result[lane];
    }
    for (int slot = 0; slot < lanes; slot++) {
      double uniform = result[slot];
      if (uniform > 0) {
        check(mean[slot]);
        result[slot] =
            mean[slot] < REJECTION_FROM
                ? invert(uniform, mean[slot])
                : reject(stream, future[slot], entity, step, mean[slot]);
      }
    }
  }

  private static boolean areAllZero(double[] mean, int lanes) {
    for (int slot = 0; slot < lanes; slot++) {
      if (mean[slot] != 0) {
        return false;
      }
    }
    return true;
  }

  /// The smallest count whose cumulative probability reaches `u`.
  private static long invert(double u, double mean) {
    double probability = Elementary.exp(-mean);
    double cumulative = probability;
    long count = 0;
    while (u > cumulative) {
      count++;
      probability *= mean / count;
      double next = cumulative + probability;
      if (next == cumulative && count > mean) {
        break; // The last bits of u lie beyond what the sum can reach.
      }
      cumulative = next;
    }
    return count;
  }

  private static long reject(RandomStream stream, int future, int entity, int step, double mean) {
    double b = 0.931 + 2.53 * Math.sqrt(mean);
    double a = -0.059 + 0.02483 * b;
    double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    double squeeze = 0.9277 - 3.6224 / (b - 2);
    for (int draw = 0; draw < RandomStream.DRAWS; draw += 2) {
      double u = stream.uniform(future, entity, step, draw) - 0.5;
      double v = stream.uniform(future, entity, step, draw + 1);
      double distance = 0.5 - Math.abs(u);
      double proposal = Math.floor((2 * a / distance + b) * u + mean + 0.43);
      if (distance >= 0.07 && v <= squeeze) {
        return (long) proposal;
      }
      if (proposal < 0 || (distance < 0.013 && v > distance)) {
        continue;
      }
      double ratio = v * inverseAlpha / (a / (distance * distance) + b);
      if (Elementary.log(ratio) <= logProbability(proposal, mean)) {
        return (long) proposal;
      }
    }
    // An attempt fails with probability below 0.3, so all of them with less than 1e-130.
    throw new ArithmeticException("no Poisson count accepted for mean " + mean);
  }

  /// Natural logarithm of the probability of a count, `k ln(m/k) + k − m − ln √(2πk) − tail`.
  ///
  /// The form avoids the cancellation of `k ln m − m − ln k!` at large means.
  static double logProbability(double count, double mean) {
    if (count < STIRLING_FROM) {
      double factorial = 1;
      for (int factor = 2; factor <= count; factor++) {
        factorial *= factor;
      }
      return count * Elementary.log(mean) - mean - Elementary.log(factorial);
    }
    double inverse = 1 / count;
    double square = inverse * inverse;
    double tail =
        inverse
            * (1.0 / 12
                - square
                    * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))));
    return count * Elementary.log(mean / count)
        + (count - mean)
        - Elementary.log(TWO_PI * count) / 2
        - tail;
  }
}
