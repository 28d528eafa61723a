package org.contrapeso.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DesignTest {

  private static final long SEED = 20_220_101;

  @ParameterizedTest
  @EnumSource(DesignKind.class)
  void pointsDependOnNeitherOrderNorThread(DesignKind kind) {
    Design design = kind.design(SEED, 5, 1_000);
    double[][] forward = points(design);
    double[][] parallel = new double[1_000][5];
    IntStream.range(0, 1_000)
        .parallel()
        .forEach(future -> kind.design(SEED, 5, 1_000).draw(999 - future, parallel[999 - future]));
    assertThat(parallel).isDeepEqualTo(forward);
  }

  @ParameterizedTest
  @EnumSource(DesignKind.class)
  void coordinatesLieInsideTheUnitCube(DesignKind kind) {
    for (double[] point : points(kind.design(SEED, 40, 3_000))) {
      for (double u : point) {
        assertThat(u).isGreaterThan(0).isLessThan(1);
      }
    }
  }

  /// Independent points have the largest error, so their standard error bounds every design's; one
  /// correct design in 15 million would exceed 5.4 of them.
  @ParameterizedTest
  @EnumSource(DesignKind.class)
  void momentsAreThoseOfIndependentUniformCoordinates(DesignKind kind) {
    int n = 20_000;
    int dimensions = 6;
    double[][] points = points(kind.design(SEED, dimensions, n));
    for (int i = 0; i < dimensions; i++) {
      double sum = 0;
      double sumOfSquares = 0;
      double sumOfProducts = 0;
      for (double[] point : points) {
        double u = point[i] - 0.5;
        sum += u;
        sumOfSquares += u * u;
        sumOfProducts += u * (point[(i + 1) % dimensions] - 0.5);
      }
      assertThat(Math.abs(sum)).isLessThan(5.4 * Math.sqrt(n / 12.0));
      assertThat(Math.abs(sumOfSquares - n / 12.0)).isLessThan(5.4 * Math.sqrt(n / 180.0));
      assertThat(Math.abs(sumOfProducts)).isLessThan(5.4 * Math.sqrt(n) / 12);
    }
  }

  @ParameterizedTest
  @EnumSource(DesignKind.class)
  void anotherSeedGivesOtherPoints(DesignKind kind) {
    double[][] one = points(kind.design(SEED, 3, 64));
    double[][] other = points(kind.design(SEED + 1, 3, 64));
    for (int future = 0; future < 64; future++) {
      for (int dimension = 0; dimension < 3; dimension++) {
        assertThat(one[future][dimension]).isNotEqualTo(other[future][dimension]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DesignKind.class,
      names = {"MONTE_CARLO", "SOBOL"})
  void firstPointsStayWhenFuturesOrDimensionsAreAdded(DesignKind kind) {
    double[][] few = points(kind.design(SEED, 4, 100));
    double[][] many = points(kind.design(SEED, 7, 1_000));
    for (int future = 0; future < 100; future++) {
      assertThat(many[future]).startsWith(few[future]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 100, 1_999, 4_096})
  void latinHypercubeHasOneFutureInEveryStratum(int futures) {
    Design design = new LatinHypercube(SEED, 12, futures);
    double[][] points = points(design);
    for (int dimension = 0; dimension < 12; dimension++) {
      BitSet strata = new BitSet();
      for (double[] point : points) {
        strata.set((int) Math.floor(point[dimension] * futures));
      }
      assertThat(strata.cardinality()).isEqualTo(futures);
      assertThat(strata.length()).isEqualTo(futures);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 256, 2_048})
  void everyCoordinateOfSobolPointsHasOneFutureInEveryInterval(int futures) {
    int dimensions = 300;
    double[][] points = points(new ScrambledSobol(SEED, dimensions, futures));
    for (int dimension = 0; dimension < dimensions; dimension++) {
      BitSet intervals = new BitSet();
      for (double[] point : points) {
        intervals.set((int) (point[dimension] * futures));
      }
      assertThat(intervals.cardinality()).isEqualTo(futures);
    }
  }

  /// The first two coordinates are a (0, m, 2)-net in base 2, and scrambling keeps it.
  @Test
  void everyElementaryRectangleOfTheFirstTwoSobolCoordinatesHoldsOneFuture() {
    int levels = 10;
    int futures = 1 << levels;
    double[][] points = points(new ScrambledSobol(SEED, 2, futures));
    for (int across = 0; across <= levels; across++) {
      int columns = 1 << across;
      int rows = 1 << (levels - across);
      BitSet rectangles = new BitSet();
      for (double[] point : points) {
        int column = (int) (point[0] * columns);
        int row = (int) (point[1] * rows);
        rectangles.set(column * rows + row);
      }
      assertThat(rectangles.cardinality()).isEqualTo(futures);
    }
  }

  /// Digits below the resolution of the sequence must be filled, and differ between dimensions.
  @Test
  void aSingleSobolPointIsUniformOverSeeds() {
    int seeds = 4_000;
    double sum = 0;
    double sumOfSquares = 0;
    double sumOfProducts = 0;
    double[] u = new double[2];
    for (int seed = 0; seed < seeds; seed++) {
      new ScrambledSobol(seed, 2, 1).draw(0, u);
      sum += u[0] - 0.5;
      sumOfSquares += (u[0] - 0.5) * (u[0] - 0.5);
      sumOfProducts += (u[0] - 0.5) * (u[1] - 0.5);
    }
    assertThat(Math.abs(sum)).isLessThan(5.4 * Math.sqrt(seeds / 12.0));
    assertThat(Math.abs(sumOfSquares - seeds / 12.0)).isLessThan(5.4 * Math.sqrt(seeds / 180.0));
    assertThat(Math.abs(sumOfProducts)).isLessThan(5.4 * Math.sqrt(seeds) / 12);
  }

  /// From 64 to 4,096 futures the error of independent points falls by a factor 8. The function's
  /// variance is 0.492, of which 0.417 is additive and vanishes under Latin hypercubes, so that
  /// their error is smaller by a factor 2.56. Over 200 seeds each error has a standard error of 5
  /// %.
  @Test
  void spreadDesignsIntegrateASmoothFunctionBetterThanMonteCarlo() {
    double fall = error(DesignKind.MONTE_CARLO, 64) / error(DesignKind.MONTE_CARLO, 4_096);
    assertThat(fall).isBetween(5.6, 11.4);
    double sobolFall = error(DesignKind.SOBOL, 64) / error(DesignKind.SOBOL, 4_096);
    assertThat(sobolFall).isGreaterThan(100);
    assertThat(error(DesignKind.SOBOL, 4_096))
        .isLessThan(error(DesignKind.MONTE_CARLO, 4_096) / 100);
    assertThat(error(DesignKind.LATIN_HYPERCUBE, 4_096))
        .isLessThan(error(DesignKind.MONTE_CARLO, 4_096) / 1.8);
  }

  @Test
  void latinHypercubeStrataAreDealtEvenly() {
    int[] counts = new int[24];
    int seeds = 24_000;
    for (int seed = 0; seed < seeds; seed++) {
      Permutation permutation = new Permutation(seed, 4);
      int rank = 0;
      for (int i = 0; i < 4; i++) {
        int smaller = 0;
        for (int j = i + 1; j < 4; j++) {
          smaller += permutation.apply(j) < permutation.apply(i) ? 1 : 0;
        }
        rank = rank * (4 - i) + smaller;
      }
      counts[rank]++;
    }
    // 23 degrees of freedom: one correct permutation in a million exceeds 73.
    double chiSquare = 0;
    for (int count : counts) {
      chiSquare += (count - 1_000.0) * (count - 1_000.0) / 1_000;
    }
    assertThat(chiSquare).isLessThan(73);
  }

  @Test
  void permutationsAreBijectiveAndDifferByKey() {
    for (int size : new int[] {1, 2, 3, 5, 16, 17, 255, 257, 5_000}) {
      BitSet reached = new BitSet();
      Permutation permutation = new Permutation(SEED, size);
      for (int index = 0; index < size; index++) {
        reached.set(permutation.apply(index));
      }
      assertThat(reached.cardinality()).isEqualTo(size);
      assertThat(reached.length()).isEqualTo(size);
    }
    Permutation one = new Permutation(1, 5_000);
    Permutation other = new Permutation(2, 5_000);
    int equal = 0;
    for (int index = 0; index < 5_000; index++) {
      equal += one.apply(index) == other.apply(index) ? 1 : 0;
    }
    assertThat(equal).isLessThan(12); // One match is expected; 12 or more has probability 1e-9.
  }

  @ParameterizedTest
  @EnumSource(DesignKind.class)
  void aDesignWithoutUncertaintyHasEmptyPoints(DesignKind kind) {
    Design design = kind.design(SEED, 0, 3);
    design.draw(2, new double[0]);
    assertThat(design.dimensions()).isZero();
    assertThat(design.futures()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(DesignKind.class)
  void impossibleDesignsAndFuturesAreRefused(DesignKind kind) {
    assertThatThrownBy(() -> kind.design(SEED, -1, 1)).hasMessageContaining("-1 dimensions");
    assertThatThrownBy(() -> kind.design(SEED, 1, 0)).hasMessageContaining("0 futures");
    Design design = kind.design(SEED, 1, 10);
    assertThatThrownBy(() -> design.draw(10, new double[1]))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> design.draw(-1, new double[1]))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void tooManySobolDimensionsAreRefusedWithAWayOut() {
    assertThatThrownBy(() -> new ScrambledSobol(SEED, 21_202, 1))
        .hasMessageContaining("21201")
        .hasMessageContaining("21202")
        .hasMessageContaining("latin_hypercube");
  }

  @Test
  void kindsAreFoundByTheirIds() {
    for (DesignKind kind : DesignKind.values()) {
      assertThat(DesignKind.find(kind.id())).contains(kind);
    }
    assertThat(DesignKind.find("halton")).isEmpty();
  }

  /// Root mean square error of the mean of `∏ (1 + (u − ½))` over 5 coordinates, whose integral is
  /// 1.
  private static double error(DesignKind kind, int futures) {
    int seeds = 200;
    double sum = 0;
    double[] u = new double[5];
    for (int seed = 0; seed < seeds; seed++) {
      Design design = kind.design(SEED + seed, 5, futures);
      double mean = 0;
      for (int future = 0; future < futures; future++) {
        design.draw(future, u);
        double product = 1;
        for (double coordinate : u) {
          product *= coordinate + 0.5;
        }
        mean += product / futures;
      }
      sum += (mean - 1) * (mean - 1);
    }
    return Math.sqrt(sum / seeds);
  }

  private static double[][] points(Design design) {
    double[][] points = new double[design.futures()][design.dimensions()];
    for (int future = 0; future < design.futures(); future++) {
      design.draw(future, points[future]);
    }
    return points;
  }
}
