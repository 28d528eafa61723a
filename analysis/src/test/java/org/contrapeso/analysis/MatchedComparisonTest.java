package org.contrapeso.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MatchedComparisonTest {

  private static final double[] STRIKES = {90, 110, 100, 60, 200};
  private static final double[] NO_CHANGE = {100, 100, 100, 80, 100};

  @Test
  void countsAndQuantilesAreThoseComputedByHand() {
    MatchedComparison comparison =
        MatchedComparison.of(
            new TwoCourses(STRIKES, NO_CHANGE), "strikes", "no_change", "deaths", Direction.LOWER);
    assertThat(comparison.better()).isEqualTo(new Share(2, 5));
    assertThat(comparison.equal()).isEqualTo(new Share(1, 5));
    assertThat(comparison.worse()).isEqualTo(new Share(2, 5));
    // differences -20 -10 0 10 100; relative -0.25 -0.1 0 0.1 1
    assertQuantiles(comparison.difference(), -16, -10, 0, 10, 64);
    assertThat(comparison.relativeChange()).isPresent();
    assertQuantiles(comparison.relativeChange().get().quantiles(), -0.19, -0.1, 0, 0.1, 0.64);
    assertThat(comparison.relativeChange().get().defined()).isEqualTo(new Share(5, 5));
  }

  @Test
  void betterAndWorseChangePlacesWithTheDirection() {
    MatchedComparison lower = MatchedComparison.against(STRIKES, NO_CHANGE, Direction.LOWER);
    MatchedComparison higher =
        MatchedComparison.against(new double[] {1, 2, 3}, new double[] {0, 0, 9}, Direction.HIGHER);
    assertThat(higher.better()).isEqualTo(new Share(2, 3));
    assertThat(higher.worse()).isEqualTo(new Share(1, 3));
    assertThat(MatchedComparison.against(STRIKES, NO_CHANGE, Direction.HIGHER).better())
        .isEqualTo(lower.worse());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void swappingTheCoursesSwapsBetterAndWorseAndTurnsTheDifferenceAround(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] one = random.ints(200, 0, 30).asDoubleStream().toArray();
    double[] other = random.ints(200, 0, 30).asDoubleStream().toArray();
    MatchedComparison there = MatchedComparison.against(one, other, Direction.LOWER);
    MatchedComparison back = MatchedComparison.against(other, one, Direction.LOWER);
    assertThat(there.equal().count()).isPositive();
    assertThat(back.equal()).isEqualTo(there.equal());
    assertThat(back.better()).isEqualTo(there.worse());
    assertThat(back.worse()).isEqualTo(there.better());
    Quantiles turned = back.difference();
    assertQuantiles(
        there.difference(),
        -turned.p90(),
        -turned.p75(),
        -turned.p50(),
        -turned.p25(),
        -turned.p10());
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void theOrderOfTheFuturesChangesNothing(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] one = random.doubles(500, -1, 1).toArray();
    double[] other = random.doubles(500, -1, 1).toArray();
    MatchedComparison before = MatchedComparison.against(one, other, Direction.HIGHER);
    for (int last = one.length - 1; last > 0; last--) {
      int place = random.nextInt(last + 1);
      swap(one, last, place);
      swap(other, last, place);
    }
    assertThat(MatchedComparison.against(one, other, Direction.HIGHER)).isEqualTo(before);
  }

  @Test
  void matchingTellsWhatTheMarginsCannot() {
    double[] value = {1, 2, 3, 4};
    MatchedComparison matched =
        MatchedComparison.against(value, new double[] {2, 3, 4, 5}, Direction.LOWER);
    MatchedComparison crossed =
        MatchedComparison.against(value, new double[] {5, 4, 3, 2}, Direction.LOWER);
    assertThat(matched.better().count()).isEqualTo(4);
    assertThat(crossed.better().count()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-20, 0.3, 7e5, -0.3, -7e5})
  void whatOnlyRoundingSetsApartIsEqual(double baseline) {
    double[] values = {baseline * (1 + 1e-13), baseline, baseline * (1 - 1e-13)};
    double[] baselines = {baseline, baseline, baseline};
    for (Direction direction : Direction.values()) {
      MatchedComparison comparison = MatchedComparison.against(values, baselines, direction);
      assertThat(comparison.equal()).isEqualTo(new Share(3, 3));
      assertThat(comparison.difference()).isEqualTo(new Quantiles(0, 0, 0, 0, 0));
      assertThat(comparison.relativeChange().orElseThrow().quantiles())
          .isEqualTo(new Quantiles(0, 0, 0, 0, 0));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-20, 0.3, 7e5})
  void aMillionthMoreIsMore(double baseline) {
    assertThat(MatchedComparison.order(baseline * (1 + 1e-6), baseline)).isEqualTo(1);
    assertThat(MatchedComparison.order(baseline, baseline * (1 + 1e-6))).isEqualTo(-1);
    assertThat(MatchedComparison.order(-baseline, -baseline * (1 + 1e-6))).isEqualTo(1);
  }

  @Test
  void anythingDiffersFromZeroButZero() {
    assertThat(MatchedComparison.order(Double.MIN_VALUE, 0)).isEqualTo(1);
    assertThat(MatchedComparison.order(0, Double.MIN_VALUE)).isEqualTo(-1);
    assertThat(MatchedComparison.order(-0.0, 0)).isZero();
  }

  @Test
  void aBaselineOfZeroHasNoRelativeChange() {
    MatchedComparison some =
        MatchedComparison.against(
            new double[] {1, 3, 0}, new double[] {0, -2, 0}, Direction.HIGHER);
    assertThat(some.relativeChange()).isPresent();
    assertThat(some.relativeChange().get().defined()).isEqualTo(new Share(1, 3));
    assertThat(some.relativeChange().get().quantiles().p50()).isEqualTo(2.5);
    assertThat(
            MatchedComparison.against(new double[] {1}, new double[] {0}, Direction.HIGHER)
                .relativeChange())
        .isEmpty();
  }

  @Test
  void eachFutureCanBeHeldAgainstItsOwnPast() {
    MatchedComparison comparison =
        MatchedComparison.against(
            new TwoCourses(STRIKES, NO_CHANGE),
            "strikes",
            "deaths",
            new double[] {100, 100, 100, 100, 100},
            Direction.LOWER);
    assertThat(comparison.better()).isEqualTo(new Share(2, 5));
    assertThat(comparison.difference().p50()).isEqualTo(0);
  }

  @Test
  void columnsOfDifferentEnsemblesAreRefused() {
    assertThatThrownBy(() -> MatchedComparison.against(STRIKES, new double[] {1}, Direction.LOWER))
        .hasMessageContaining("5 values")
        .hasMessageContaining("1 baselines");
  }

  private static void assertQuantiles(
      Quantiles quantiles, double p10, double p25, double p50, double p75, double p90) {
    assertThat(quantiles.p10()).isCloseTo(p10, within(1e-12));
    assertThat(quantiles.p25()).isCloseTo(p25, within(1e-12));
    assertThat(quantiles.p50()).isCloseTo(p50, within(1e-12));
    assertThat(quantiles.p75()).isCloseTo(p75, within(1e-12));
    assertThat(quantiles.p90()).isCloseTo(p90, within(1e-12));
  }

  private static void swap(double[] values, int one, int other) {
    double kept = values[one];
    values[one] = values[other];
    values[other] = kept;
  }

  private record TwoCourses(double[] strikes, double[] noChange) implements OutcomeTable {

    @Override
    public List<String> courses() {
      return List.of("strikes", "no_change");
    }

    @Override
    public int futures() {
      return strikes.length;
    }

    @Override
    public List<String> columns() {
      return List.of("deaths");
    }

    @Override
    public double[] column(String course, String column) {
      assertThat(column).isEqualTo("deaths");
      return (course.equals("strikes") ? strikes : noChange).clone();
    }
  }
}
