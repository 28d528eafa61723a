package org.contrapeso.experiment.hindcast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.kernel.math.Normal;

/// Statistics of the futures that a wave keeps.
final class Kept {

  private Kept() {}

  /// The futures that a cut-off keeps, or, where they are fewer, the least implausible ones; in
  /// rising order.
  static int[] of(double[] implausibility, double cutOff, int least) {
    int[] ranked =
        IntStream.range(0, implausibility.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer future) -> implausibility[future])
                    .thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
    int passing = 0;
    while (passing < ranked.length && implausibility[ranked[passing]] <= cutOff) {
      passing++;
    }
    int[] kept = Arrays.copyOf(ranked, Math.min(Math.max(passing, least), ranked.length));
    Arrays.sort(kept);
    return kept;
  }

  /// Share of the futures that pass a cut-off.
  static double sharePassing(double[] implausibility, double cutOff) {
    return (double) Arrays.stream(implausibility).filter(each -> each <= cutOff).count()
        / implausibility.length;
  }

  /// Values of the chosen futures.
  static double[] select(double[] values, int[] futures) {
    return Arrays.stream(futures).mapToDouble(future -> values[future]).toArray();
  }

  /// Quantile by linear interpolation between order statistics.
  static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /// Distance of Kolmogorov and Smirnov between two samples: the largest difference of their
  /// distribution functions.
  static double distance(double[] some, double[] all) {
    double[] first = some.clone();
    double[] second = all.clone();
    Arrays.sort(first);
    Arrays.sort(second);
    double largest = 0;
    int i = 0;
    int j = 0;
    while (i < first.length && j < second.length) {
      double value = Math.min(first[i], second[j]);
      while (i < first.length && first[i] <= value) {
        i++;
      }
      while (j < second.length && second[j] <= value) {
        j++;
      }
      double difference = (double) i / first.length - (double) j / second.length;
      largest = Math.max(largest, Math.abs(difference));
    }
    return largest;
  }

  /// Distance that a sample has from its distribution by chance, at most, but for a share `level`
  /// of samples; for many.
  static double distanceByChance(double level, int sample) {
    return Math.sqrt(-Elementary.log(level / 2) / (2.0 * sample));
  }

  /// Correlation, in absolute value, of independent samples by chance, likewise.
  static double correlationByChance(double level, int sample) {
    return Normal.quantile(1 - level / 2) / Math.sqrt(sample);
  }

  /// Ranks, 0 for the smallest; ties in the order of the sample.
  static double[] ranks(double[] values) {
    Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
    Arrays.sort(
        order,
        Comparator.comparingDouble((Integer at) -> values[at])
            .thenComparing(Comparator.naturalOrder()));
    double[] ranks = new double[values.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }

  /// Correlation of two samples.
  static double correlation(double[] first, double[] second) {
    double meanFirst = Arrays.stream(first).average().orElse(0);
    double meanSecond = Arrays.stream(second).average().orElse(0);
    double both = 0;
    double ofFirst = 0;
    double ofSecond = 0;
    for (int at = 0; at < first.length; at++) {
      both += (first[at] - meanFirst) * (second[at] - meanSecond);
      ofFirst += (first[at] - meanFirst) * (first[at] - meanFirst);
      ofSecond += (second[at] - meanSecond) * (second[at] - meanSecond);
    }
    double product = Math.sqrt(ofFirst * ofSecond);
    return product > 0 ? both / product : 0;
  }
}
