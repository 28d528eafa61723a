package org.contrapeso.experiment.design;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.contrapeso.kernel.math.Normal;

/// Gaussian copula: ties uniform coordinates together and keeps each of them uniform.
///
/// The given correlations are those of the normal variates behind the coordinates; the rank
/// correlation of two coordinates is then `6/π · asin(r/2)`, at most 0.018 closer to 0 than `r`. A
/// coordinate without correlations passes through unchanged to the bit.
///
/// Immutable and thread-safe; allocates nothing when applied.
///
/// @see <a href="https://doi.org/10.1007/0-387-28678-0">Nelsen 2006, An Introduction to Copulas</a>
public final class Copula {

  private static final double SMALLEST = 0x1p-53;

  /// The correlated coordinates, in rising order.
  private final int[] members;

  /// Lower triangular root of the correlations between members, `[member][member]`.
  private final double[][] root;

  private Copula(int[] members, double[][] root) {
    this.members = members;
    this.root = root;
  }

  /// The copula of a correlation matrix.
  ///
  /// @param ids the name of each coordinate, for messages
  /// @param correlations symmetric, positive definite, diagonal 1, `[dimension][dimension]`
  /// @throws IllegalArgumentException with every fault of [#listFaults], if there is one
  public static Copula of(List<String> ids, double[][] correlations) {
    List<String> faults = listFaults(ids, correlations);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    int[] members = members(correlations);
    double[][] root = new double[members.length][];
    for (int row = 0; row < members.length; row++) {
      root[row] = rootRow(correlations, members, root, row);
    }
    return new Copula(members, root);
  }

  /// What is wrong with a correlation matrix, a sentence for each fault that names the pair; empty
  /// for a sound one.
  ///
  /// That the correlations contradict each other is reported only when each pair is sound.
  public static List<String> listFaults(List<String> ids, double[][] correlations) {
    List<String> faults = new ArrayList<>();
    int n = ids.size();
    if (correlations.length != n) {
      return List.of(
          "there are %d rows of correlations for %d ids".formatted(correlations.length, n));
    }
    for (int row = 0; row < n; row++) {
      if (correlations[row].length != n) {
        return List.of(
            "the correlations of %s are %d, expected %d"
                .formatted(ids.get(row), correlations[row].length, n));
      }
    }
    for (int row = 0; row < n; row++) {
      if (correlations[row][row] != 1) {
        faults.add(
            "the correlation of %s with itself is %s; it must be 1"
                .formatted(ids.get(row), correlations[row][row]));
      }
      for (int column = 0; column < row; column++) {
        double value = correlations[row][column];
        if (!(value > -1 && value < 1)) {
          faults.add(
              "the correlation of %s and %s is %s; it must lie between -1 and 1, ends excluded"
                  .formatted(ids.get(column), ids.get(row), value));
        } else if (value != correlations[column][row]) {
          faults.add(
              "the correlation of %s and %s is %s one way and %s the other; they must agree"
                  .formatted(ids.get(column), ids.get(row), correlations[column][row], value));
        }
      }
    }
    return faults.isEmpty() ? listContradiction(ids, correlations) : List.copyOf(faults);
  }

  /// Correlates a point of the unit cube in place.
  ///
  /// @param u independent uniform coordinates in `(0, 1)`, of every id in order
  public void apply(double[] u) {
    for (int member : members) {
      u[member] = Normal.quantile(u[member]);
    }
    for (int row = members.length - 1; row >= 0; row--) {
      double sum = 0;
      for (int column = 0; column <= row; column++) {
        sum += root[row][column] * u[members[column]];
      }
      u[members[row]] = Math.max(SMALLEST, Math.min(Normal.cdf(sum), 1 - SMALLEST));
    }
  }

  private static List<String> listContradiction(List<String> ids, double[][] correlations) {
    int[] members = members(correlations);
    double[][] root = new double[members.length][];
    for (int row = 0; row < members.length; row++) {
      root[row] = rootRow(correlations, members, root, row);
      if (!(root[row][row] > 0)) {
        int strongest = 0;
        for (int column = 1; column < row; column++) {
          if (Math.abs(root[row][column]) > Math.abs(root[row][strongest])) {
            strongest = column;
          }
        }
        int first = members[strongest];
        int second = members[row];
        return List.of(
            ("the correlation %s of %s and %s contradicts the other correlations (the matrix is not"
                    + " positive definite); bring it closer to what the others imply")
                .formatted(correlations[second][first], ids.get(first), ids.get(second)));
      }
    }
    return List.of();
  }

  private static int[] members(double[][] correlations) {
    return IntStream.range(0, correlations.length)
        .filter(row ->
            IntStream.range(0, correlations.length)
                .anyMatch(column -> column != row && correlations[row][column] != 0))
        .toArray();
  }

  /// One row of the Cholesky root; its last value is 0 where the matrix is not positive definite.
  private static double[] rootRow(
      double[][] correlations, int[] members, double[][] root, int row) {
    double[] values = new double[row + 1];
    double rest = 1;
    for (int column = 0; column < row; column++) {
      double value = correlations[members[row]][members[column]];
      for (int earlier = 0; earlier < column; earlier++) {
        value -= values[earlier] * root[column][earlier];
      }
      values[column] = value / root[column][column];
      rest -= values[column] * values[column];
    }
    double rounding = members.length * Math.ulp(1.0);
    values[row] = rest > rounding ? Math.sqrt(rest) : 0;
    return values;
  }
}
