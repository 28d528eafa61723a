package org.contrapeso.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CopulaTest {

  private static final long SEED = 20_220_101;
  private static final List<String> IDS = List.of("a.x", "a.y", "b.z", "b.free");
  private static final double[][] CORRELATIONS = {
    {1, -0.5, 0.9, 0},
    {-0.5, 1, -0.3, 0},
    {0.9, -0.3, 1, 0},
    {0, 0, 0, 1}
  };

  /// The standard error of a rank correlation is below `1/√n`; the bound is over 5.4 of them.
  @ParameterizedTest
  @EnumSource(DesignKind.class)
  void rankCorrelationsAreThoseOfTheGaussianCopula(DesignKind kind) {
    int n = 16_384;
    double[][] u = correlated(kind, n);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < i; j++) {
        double expected = 6 / Math.PI * Math.asin(CORRELATIONS[i][j] / 2);
        assertThat(rankCorrelation(u, i, j)).isCloseTo(expected, within(5.4 / Math.sqrt(n)));
      }
    }
  }

  /// Kolmogorov and Smirnov's distance; `P(D > 3/√n)` is below 1e-7.
  @ParameterizedTest
  @EnumSource(DesignKind.class)
  void everyCoordinateStaysUniform(DesignKind kind) {
    int n = 16_384;
    double[][] u = correlated(kind, n);
    for (int dimension = 0; dimension < 4; dimension++) {
      int coordinate = dimension;
      double[] sorted = Arrays.stream(u).mapToDouble(point -> point[coordinate]).sorted().toArray();
      double distance = 0;
      for (int rank = 0; rank < n; rank++) {
        distance = Math.max(distance, Math.abs(sorted[rank] - (rank + 0.5) / n));
      }
      assertThat(distance).isLessThan(3 / Math.sqrt(n));
    }
  }

  @Test
  void aFreeCoordinatePassesUnchanged() {
    Copula copula = Copula.of(IDS, CORRELATIONS);
    Design design = new MonteCarlo(SEED, 4, 100);
    double[] before = new double[4];
    double[] after = new double[4];
    for (int future = 0; future < 100; future++) {
      design.draw(future, before);
      design.draw(future, after);
      copula.apply(after);
      assertThat(after[3]).isEqualTo(before[3]);
      assertThat(after[0]).isCloseTo(before[0], within(1e-14));
      assertThat(after[1]).isNotCloseTo(before[1], within(1e-9));
    }
  }

  @Test
  void extremePointsStayInsideTheUnitCube() {
    Copula copula = Copula.of(List.of("a", "b"), new double[][] {{1, 0.8}, {0.8, 1}});
    for (double end : new double[] {0x1p-53, 1 - 0x1p-53}) {
      double[] u = {end, end};
      copula.apply(u);
      assertThat(u[1]).isGreaterThan(0).isLessThan(1);
    }
  }

  @Test
  void everyFaultOfAMatrixIsReportedAndNamesItsPair() {
    double[][] faulty = {
      {1, 0.2, 1, Double.NaN},
      {0.3, 1, 0, 0},
      {1, 0, 0.5, 0},
      {Double.NaN, 0, 0, 1}
    };
    assertThat(Copula.listFaults(IDS, faulty))
        .satisfiesExactly(
            fault -> assertThat(fault).contains("a.x and a.y", "0.2 one way", "0.3 the other"),
            fault -> assertThat(fault).contains("b.z with itself is 0.5"),
            fault -> assertThat(fault).contains("a.x and b.z is 1.0"),
            fault -> assertThat(fault).contains("a.x and b.free is NaN"));
    assertThatThrownBy(() -> Copula.of(IDS, faulty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.x and b.z")
        .hasMessageContaining("b.free");
  }

  @Test
  void contradictingCorrelationsNameThePair() {
    double[][] contradicting = {
      {1, 0.9, -0.9, 0},
      {0.9, 1, 0.9, 0},
      {-0.9, 0.9, 1, 0},
      {0, 0, 0, 1}
    };
    assertThat(Copula.listFaults(IDS, contradicting))
        .singleElement()
        .asString()
        .contains("a.y and b.z", "positive definite");
  }

  @Test
  void aMatrixOfTheWrongShapeIsReported() {
    assertThat(Copula.listFaults(IDS, new double[][] {{1}}))
        .singleElement()
        .asString()
        .contains("1 rows", "4 ids");
    assertThat(Copula.listFaults(List.of("a", "b"), new double[][] {{1, 0}, {0}}))
        .singleElement()
        .asString()
        .contains("correlations of b are 1, expected 2");
  }

  private static double[][] correlated(DesignKind kind, int n) {
    Design design = kind.design(SEED, 4, n);
    Copula copula = Copula.of(IDS, CORRELATIONS);
    double[][] u = new double[n][4];
    for (int future = 0; future < n; future++) {
      design.draw(future, u[future]);
      copula.apply(u[future]);
    }
    return u;
  }

  private static double rankCorrelation(double[][] u, int one, int other) {
    int n = u.length;
    double[] first = ranks(u, one);
    double[] second = ranks(u, other);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (first[i] - second[i]) * (first[i] - second[i]);
    }
    return 1 - 6 * sum / ((double) n * ((double) n * n - 1));
  }

  private static double[] ranks(double[][] u, int dimension) {
    int[] order =
        IntStream.range(0, u.length)
            .boxed()
            .sorted((a, b) -> Double.compare(u[a][dimension], u[b][dimension]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[u.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }
}
