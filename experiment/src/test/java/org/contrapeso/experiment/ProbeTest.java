package org.contrapeso.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.contrapeso.evidence.Summary;
import org.contrapeso.experiment.live.Estimate;
import org.contrapeso.experiment.live.LiveStudy;
import org.junit.jupiter.api.Test;

final class ProbeTest {

  private static final int BALANCE = 0;
  private static final ResolvedStudy STUDY = TillStudy.of(20, Summary.END, Summary.MEAN, 1);

  @Test
  void itSeesTheFuturesThatARunReports() {
    Till till = new Till(() -> {});
    Estimate run =
        LiveStudy.open(STUDY, till, 1, 4, 0)
            .run(STUDY.courses(), STUDY.baseline(), any -> {}, () -> false);
    int row = till.outcomes().indexOf(STUDY.outcomes().get(BALANCE).id());
    for (int course = 0; course < STUDY.courses().size(); course++) {
      double[][] seen = new double[STUDY.horizon() + 1][];
      Probe.run(
          STUDY,
          till,
          STUDY.courses().get(course),
          7,
          5,
          (week, lanes, reported) -> {
            if (week >= STUDY.historyLength()) {
              seen[week - STUDY.historyLength()] = reported[row].clone();
            }
          },
          () -> false);
      for (int future = 0; future < 5; future++) {
        double[] expected = run.series(course, BALANCE, 7 + future);
        for (int week = 0; week < expected.length; week++) {
          assertThat(seen[week][future]).isEqualTo(expected[week]);
        }
      }
    }
  }

  @Test
  void itStopsWhenItIsCancelled() {
    int[] weeks = new int[1];
    assertThatThrownBy(() ->
            Probe.run(
                STUDY,
                new Till(() -> {}),
                STUDY.courses().getFirst(),
                0,
                1,
                (week, lanes, reported) -> weeks[0]++,
                () -> weeks[0] == 3))
        .isInstanceOf(CancellationException.class);
    assertThat(weeks[0]).isEqualTo(3);
  }
}
