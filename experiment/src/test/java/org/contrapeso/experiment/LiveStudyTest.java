package org.contrapeso.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.contrapeso.evidence.Summary;
import org.contrapeso.experiment.live.Estimate;
import org.contrapeso.experiment.live.LiveBand;
import org.contrapeso.experiment.live.LiveRun;
import org.contrapeso.experiment.live.LiveStudy;
import org.contrapeso.experiment.series.Band;
import org.contrapeso.experiment.series.SeriesBands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LiveStudyTest {

  private static final int BALANCE = 0;
  private static final ResolvedStudy STUDY = TillStudy.of(1_190, Summary.END, Summary.MEAN, 4);

  @Test
  void theFirstEstimateIsSharedOutAmongThreads() {
    assertThat(LiveStudy.share(1)).isEqualTo(LiveStudy.FIRST);
    assertThat(LiveStudy.share(2)).isEqualTo(104);
    assertThat(LiveStudy.share(4)).isEqualTo(56);
    assertThat(LiveStudy.share(64)).isEqualTo(32);
  }

  @ParameterizedTest
  @CsvSource({"1, 8, 0", "2, 16, 1190", "2, 64, 300"})
  void theLastEstimateIsWhatABatchSaysBitForBit(int threads, int lanes, int kept)
      throws IOException {
    LiveStudy live = LiveStudy.open(STUDY, new Till(() -> {}), threads, lanes, kept);
    live.run(moved(5), "idle", estimate -> {}, () -> false);
    ResolvedStudy moved = STUDY.withCourses(moved(2), "idle");
    Estimate last = live.run(moved(2), "idle", estimate -> {}, () -> false);
    assertThat(last.futures()).isEqualTo(STUDY.futures());
    assertThat(last.study().courses()).isEqualTo(moved.courses());

    Collector batch = new Collector(0);
    new LocalRunner(2, 4).run(moved, new Till(() -> {}), batch, Progress.SILENT);
    SeriesBands bands = SeriesBands.of(moved);
    batch.blocks.forEach(bands::add);
    for (int course = 0; course < 2; course++) {
      for (int outcome = 0; outcome < 2; outcome++) {
        List<Band> all = new ArrayList<>(last.history(outcome));
        last.forecast(course, outcome).forEach(band -> all.add(band.band()));
        assertThat(all).isEqualTo(bands.bands(course, outcome));
      }
      for (int column = 0; column < moved.columns().size(); column++) {
        assertThat(last.column(course, column)).containsExactly(column(batch, course, column));
      }
    }
  }

  @Test
  void estimatesComeAfterTwoFiveAndTenHundredFuturesInWholeBlocks() {
    List<Integer> reached = new ArrayList<>();
    LiveStudy.open(STUDY, new Till(() -> {}), 2, 16, 0)
        .run(STUDY.courses(), "idle", estimate -> reached.add(estimate.futures()), () -> false);
    assertThat(reached).containsExactly(224, 512, 1_024, 1_190);
  }

  @Test
  void aDifferenceIsThatOfEachFutureToItself() {
    Estimate estimate =
        LiveStudy.open(STUDY, new Till(() -> {}), 2, 16, 0)
            .run(moved(4), "idle", any -> {}, () -> false);
    assertThat(estimate.differences(0, BALANCE))
        .allSatisfy(band -> assertThat(band.band().p90()).isZero());
    List<LiveBand> paid = estimate.differences(1, BALANCE);
    assertThat(paid).extracting(band -> band.band().week()).containsExactly(10, 14, 18, 20);
    assertThat(paid.getLast().band().p10()).isBetween(29.8, 30.1); // ten weeks of 3 more each
    assertThat(paid.getLast().band().p90()).isBetween(29.9, 30.2);
    double[] own = estimate.series(1, BALANCE, 1_189);
    double[] idle = estimate.series(0, BALANCE, 1_189);
    assertThat(own[3] - idle[3]).isBetween(29.999, 30.001);
  }

  /// The till begins uniformly between 0 and 1,000 and 20 are paid in: the median is 520.
  @Test
  void theIntervalOfTheMedianNarrowsWithTheRootOfTheFutures() {
    List<LiveBand> last = new ArrayList<>();
    LiveStudy.open(STUDY, new Till(() -> {}), 2, 8, 0)
        .run(
            STUDY.courses(),
            "idle",
            estimate -> last.add(estimate.forecast(0, BALANCE).getLast()),
            () -> false);
    assertThat(last).hasSize(4);
    for (LiveBand band : last) {
      assertThat(band.low()).isLessThan(band.band().p50());
      assertThat(band.high()).isGreaterThan(band.band().p50());
    }
    double first = last.getFirst().high() - last.getFirst().low();
    double end = last.getLast().high() - last.getLast().low();
    assertThat(end / first).isBetween(0.3, 0.55); // sqrt(200 / 1190) is 0.41
    assertThat(last.getLast().low()).isLessThan(520);
    assertThat(last.getLast().high()).isGreaterThan(520);
  }

  @Test
  void aCancelledRunGivesNoMoreEstimatesAndTheNextIsWhole() {
    LiveStudy live = LiveStudy.open(STUDY, new Till(() -> {}), 2, 16, 1_190);
    List<Integer> reached = new ArrayList<>();
    assertThatThrownBy(() ->
            live.run(
                STUDY.courses(),
                "idle",
                estimate -> reached.add(estimate.futures()),
                () -> !reached.isEmpty()))
        .isInstanceOf(CancellationException.class);
    assertThat(reached).containsExactly(224);
    assertThat(live.run(STUDY.courses(), "idle", any -> {}, () -> false).futures())
        .isEqualTo(1_190);
  }

  @Test
  void runsThatTakeTurnsSayWhatEachSaysAlone() {
    LiveStudy alone = LiveStudy.open(STUDY, new Till(() -> {}), 2, 16, 1_190);
    LiveStudy shared = LiveStudy.open(STUDY, new Till(() -> {}), 2, 16, 1_190);
    LiveRun few = shared.start(moved(2), "idle");
    LiveRun many = shared.start(moved(7), "idle");
    Estimate ofFew = few.advance(() -> false);
    Estimate ofMany = many.advance(() -> false);
    while (!few.isFinished()) {
      ofFew = few.advance(() -> false);
      ofMany = many.advance(() -> false);
    }
    assertThat(many.isFinished()).isTrue();
    assertThat(ofFew.column(1, 0))
        .containsExactly(alone.run(moved(2), "idle", any -> {}, () -> false).column(1, 0));
    assertThat(ofMany.column(1, 0))
        .containsExactly(alone.run(moved(7), "idle", any -> {}, () -> false).column(1, 0));
    assertThatThrownBy(() -> few.advance(() -> false)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whoLetsGoRunsPastsAnewAndSaysTheSame() {
    AtomicInteger pasts = new AtomicInteger();
    LiveStudy live = LiveStudy.open(STUDY, new Till(pasts::incrementAndGet), 2, 16, 1_190);
    LiveRun run = live.start(moved(2), "idle");
    run.advance(() -> false);
    live.run(moved(3), "idle", any -> {}, () -> false);
    pasts.set(0);
    double[] kept = live.run(moved(5), "idle", any -> {}, () -> false).column(1, 0);
    assertThat(pasts).hasValue(0);
    live.letGo();
    assertThat(live.run(moved(5), "idle", any -> {}, () -> false).column(1, 0))
        .containsExactly(kept);
    assertThat(pasts.get()).isPositive();
    Estimate last = run.advance(() -> false);
    while (!run.isFinished()) {
      last = run.advance(() -> false);
    }
    assertThat(last.futures()).isEqualTo(STUDY.futures());
  }

  @Test
  void aBaselineThatIsMovedIsReadAnew() {
    LiveStudy live = LiveStudy.open(STUDY, new Till(() -> {}), 2, 16, 1_190);
    live.run(moved(2), "idle", any -> {}, () -> false);
    List<Course> other = moved(2).reversed();
    String baseline = other.getFirst().id();
    assertThat(baselineBands(live, other, baseline))
        .isEqualTo(
            baselineBands(LiveStudy.open(STUDY, new Till(() -> {}), 2, 16, 1_190), other, baseline))
        .isNotEqualTo(baselineBands(live, moved(2), "idle"));
  }

  private static List<LiveBand> baselineBands(
      LiveStudy live, List<Course> courses, String baseline) {
    Estimate last = live.run(courses, baseline, any -> {}, () -> false);
    return last.forecast(last.study().baselineIndex(), BALANCE);
  }

  private static List<Course> moved(double pay) {
    LeverPlan plan = new LeverPlan("room.paid", pay, 0, 0, OptionalInt.empty());
    return List.of(STUDY.courses().getFirst(), STUDY.courses().getLast().withPlans(List.of(plan)));
  }

  private static double[] column(Collector batch, int course, int column) {
    return batch.blocks.stream()
        .flatMapToDouble(block -> Arrays.stream(block.columns()[course][column]))
        .toArray();
  }
}
