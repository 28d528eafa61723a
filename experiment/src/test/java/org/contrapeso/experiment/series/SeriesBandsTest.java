package org.contrapeso.experiment.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.contrapeso.evidence.Better;
import org.contrapeso.evidence.OutcomeKind;
import org.contrapeso.evidence.Summary;
import org.contrapeso.evidence.Text;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultBlock;
import org.contrapeso.experiment.StudyOutcome;
import org.contrapeso.experiment.design.DesignKind;
import org.junit.jupiter.api.Test;

final class SeriesBandsTest {

  private static final Text NAME = new Text("a", "a");
  private static final ResolvedStudy STUDY = study();
  private static final int FUTURES = 64;

  @Test
  void bandsRunFromTheStartOfTheModelToTheHorizon() {
    SeriesBands bands = gathered(block(0, 1));
    assertThat(bands.bands(1, 0)).extracting(Band::week).containsExactly(2, 6, 10, 14, 15);
  }

  @Test
  void historyIsTheSameUnderEveryCourseAndTheForecastIsItsOwn() {
    SeriesBands bands = gathered(block(0, 1));
    assertThat(bands.bands(0, 1).subList(0, 2)).isEqualTo(bands.bands(1, 1).subList(0, 2));
    assertThat(bands.bands(0, 1).get(2)).isNotEqualTo(bands.bands(1, 1).get(2));
  }

  @Test
  void aBandIsTheSpreadOfItsWeek() {
    double[][][] history = new double[2][2][FUTURES];
    double[][][][] forecast = new double[2][2][3][FUTURES];
    for (int future = 0; future < FUTURES; future++) {
      forecast[1][0][2][future] = FUTURES - future;
    }
    Band last =
        gathered(new ResultBlock(0, FUTURES, new double[0][], new double[0][][], history, forecast))
            .bands(1, 0)
            .getLast();
    assertThat(last.week()).isEqualTo(15);
    assertThat(last.p10()).isCloseTo(7.3, within(7.3 * SeriesBands.RELATIVE_ERROR));
    assertThat(last.p25()).isCloseTo(16.75, within(16.75 * SeriesBands.RELATIVE_ERROR));
    assertThat(last.p50()).isCloseTo(32.5, within(32.5 * SeriesBands.RELATIVE_ERROR));
    assertThat(last.p75()).isCloseTo(48.25, within(48.25 * SeriesBands.RELATIVE_ERROR));
    assertThat(last.p90()).isCloseTo(57.7, within(57.7 * SeriesBands.RELATIVE_ERROR));
  }

  @Test
  void theOrderOfTheBlocksChangesNoByte() throws IOException {
    ResultBlock first = block(0, 1);
    ResultBlock second = block(FUTURES, 2);
    assertThat(bytes(gathered(second, first))).isEqualTo(bytes(gathered(first, second)));
  }

  @Test
  void countsMadeApartAddUpToThoseMadeTogether() throws IOException {
    SeriesBands sum = gathered(block(0, 1));
    sum.add(gathered(block(FUTURES, 2)));
    assertThat(bytes(sum)).isEqualTo(bytes(gathered(block(0, 1), block(FUTURES, 2))));
  }

  @Test
  void anOutcomeIsReadBackAlone() throws IOException {
    SeriesBands whole = gathered(block(0, 1));
    SeriesBands alone = SeriesBands.readOutcome(STUDY, written(1, whole));
    for (int course = 0; course < 2; course++) {
      assertThat(alone.bands(course, 0)).isEqualTo(whole.bands(course, 1));
    }
  }

  @Test
  void anOutcomeThatWasWrittenApartAddsUp() throws IOException {
    SeriesBands sum = SeriesBands.readOutcome(STUDY, written(1, gathered(block(0, 1))));
    sum.addOutcome(written(1, gathered(block(FUTURES, 2))));
    SeriesBands whole = gathered(block(0, 1), block(FUTURES, 2));
    for (int course = 0; course < 2; course++) {
      assertThat(sum.bands(course, 0)).isEqualTo(whole.bands(course, 1));
    }
  }

  @Test
  void whatIsWrittenIsReadBackAndGoesOn() throws IOException {
    ResultBlock first = block(0, 1);
    ResultBlock second = block(FUTURES, 2);
    SeriesBands read =
        SeriesBands.read(
            STUDY, new DataInputStream(new ByteArrayInputStream(bytes(gathered(first)))));
    read.add(second);
    SeriesBands whole = gathered(first, second);
    assertThat(bytes(read)).isEqualTo(bytes(whole));
    for (int course = 0; course < 2; course++) {
      for (int outcome = 0; outcome < 2; outcome++) {
        assertThat(read.bands(course, outcome)).isEqualTo(whole.bands(course, outcome));
      }
    }
  }

  private static DataInputStream written(int outcome, SeriesBands bands) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bands.writeOutcome(outcome, new DataOutputStream(bytes));
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static SeriesBands gathered(ResultBlock... blocks) {
    SeriesBands bands = SeriesBands.of(STUDY);
    for (ResultBlock block : blocks) {
      bands.add(block);
    }
    return bands;
  }

  private static byte[] bytes(SeriesBands bands) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bands.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static ResultBlock block(int firstFuture, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][][] history = new double[2][2][];
    double[][][][] forecast = new double[2][2][3][];
    for (int outcome = 0; outcome < 2; outcome++) {
      for (int week = 0; week < 2; week++) {
        history[outcome][week] = random.doubles(FUTURES, 0, 1e6).toArray();
      }
      for (int week = 0; week < 3; week++) {
        forecast[0][outcome][week] = random.doubles(FUTURES, 0, 1e6).toArray();
        forecast[1][outcome][week] = random.doubles(FUTURES, 0, 1e6).toArray();
      }
    }
    return new ResultBlock(
        firstFuture, FUTURES, new double[0][], new double[0][][], history, forecast);
  }

  /// Ten weeks of history and five of policy, under two courses.
  private static ResolvedStudy study() {
    return new ResolvedStudy(
        "a",
        NAME,
        NAME,
        List.of(
            new Course("a", NAME, NAME, List.of(), Optional.empty()),
            new Course("b", NAME, NAME, List.of(), Optional.empty())),
        "a",
        "a",
        NAME,
        NAME,
        List.of(),
        List.of(),
        DesignKind.MONTE_CARLO,
        2 * FUTURES,
        1,
        YearMonth.of(2012, 1),
        YearMonth.of(2012, 4),
        10,
        5,
        List.of(
            new StudyOutcome("a.a", "1", OutcomeKind.STOCK, Summary.END, Better.NONE),
            new StudyOutcome("a.b", "1", OutcomeKind.STOCK, Summary.END, Better.NONE)),
        4,
        false);
  }
}
