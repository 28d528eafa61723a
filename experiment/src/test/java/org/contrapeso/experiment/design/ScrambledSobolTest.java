package org.contrapeso.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;

final class ScrambledSobolTest {

  /// The library orders points by Gray code; every block of `2^k` holds the same points.
  @Test
  void unscrambledPointsAreThoseOfTheLibrary() {
    int dimensions = 50;
    int futures = 1_024;
    ScrambledSobol design = new ScrambledSobol(1, dimensions, futures);
    SobolSequenceGenerator library = new SobolSequenceGenerator(dimensions);
    for (int block = 1; block <= futures; block *= 2) {
      Set<String> ours = new TreeSet<>();
      Set<String> theirs = new TreeSet<>();
      library.skipTo(0);
      for (int future = 0; future < block; future++) {
        double[] point = library.skipTo(future);
        StringBuilder our = new StringBuilder();
        StringBuilder their = new StringBuilder();
        for (int dimension = 0; dimension < dimensions; dimension++) {
          our.append(design.point(future, dimension) * 0x1p-52).append(' ');
          their.append(point[dimension]).append(' ');
        }
        ours.add(our.toString());
        theirs.add(their.toString());
      }
      assertThat(ours).isEqualTo(theirs).hasSize(block);
    }
  }

  /// The last representable index uses every direction number.
  @Test
  void theLargestIndexIsAddressable() {
    ScrambledSobol design = new ScrambledSobol(1, 3, Integer.MAX_VALUE);
    double[] last = new double[3];
    double[] before = new double[3];
    design.draw(Integer.MAX_VALUE - 1, last);
    design.draw(Integer.MAX_VALUE - 2, before);
    assertThat(last).isNotEqualTo(before);
  }

  /// Nested uniform scrambling: points that share their first k digits still share k digits, and
  /// the next ones differ.
  @Test
  void scramblingKeepsTheDepthAtWhichTwoPointsPart() {
    int futures = 128;
    ScrambledSobol design = new ScrambledSobol(7, 4, futures);
    double[][] points = new double[futures][4];
    for (int future = 0; future < futures; future++) {
      design.draw(future, points[future]);
    }
    for (int dimension = 0; dimension < 4; dimension++) {
      for (int one = 0; one < futures; one++) {
        for (int other = 0; other < one; other++) {
          assertThat(
                  depth(
                      (long) (points[one][dimension] * 0x1p52),
                      (long) (points[other][dimension] * 0x1p52)))
              .isEqualTo(depth(design.point(one, dimension), design.point(other, dimension)));
        }
      }
    }
  }

  private static int depth(long one, long other) {
    return Long.numberOfLeadingZeros(one ^ other);
  }
}
