package org.contrapeso.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.contrapeso.analysis.Direction;
import org.contrapeso.analysis.MatchedComparison;
import org.contrapeso.evidence.Better;
import org.junit.jupiter.api.Test;

class TallyTest {

  /// So many futures below, level with and above their baselines.
  private static MatchedComparison comparison(int below, int level, int above) {
    double[] values = new double[below + level + above];
    for (int future = 0; future < values.length; future++) {
      values[future] = future < below ? -1 : future < below + level ? 0 : 1;
    }
    return MatchedComparison.against(values, new double[values.length], Direction.LOWER);
  }

  @Test
  void theThreeCountsAddUpToTen() {
    for (int below = 0; below <= 7; below++) {
      for (int level = 0; level <= 7 - below; level++) {
        Tally tally = Tally.of(comparison(below, level, 7 - below - level), Better.LOWER);
        assertThat(tally.first() + tally.equal() + tally.last()).isEqualTo(10);
      }
    }
  }

  @Test
  void whatIsLeftByRoundingGoesToTheLargestRest() {
    assertThat(Tally.of(comparison(1, 1, 1), Better.LOWER)).isEqualTo(new Tally(4, 3, 3));
    assertThat(Tally.of(comparison(66, 17, 17), Better.LOWER)).isEqualTo(new Tally(6, 2, 2));
  }

  @Test
  void withoutABetterDirectionLowerComesFirstAndNothingIsMarked() {
    MatchedComparison higher = comparison(1, 0, 9);
    assertThat(Tally.of(higher, Better.NONE)).isEqualTo(new Tally(1, 0, 9));
    assertThat(Tally.isBetter(higher, Better.NONE)).isFalse();
    assertThat(Tally.isWorse(higher, Better.NONE)).isFalse();
    assertThat(Tally.isWorse(higher, Better.LOWER)).isTrue();
  }

  @Test
  void threeInFiveFuturesHaveToAgree() {
    assertThat(Tally.isBetter(comparison(3, 0, 2), Better.LOWER)).isTrue();
    assertThat(Tally.isBetter(comparison(59, 0, 41), Better.LOWER)).isFalse();
  }
}
