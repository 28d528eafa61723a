package org.contrapeso.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contrapeso.analysis.Sample;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultColumn;
import org.contrapeso.experiment.series.Band;
import org.contrapeso.experiment.series.SeriesBands;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StudyResultsTest {

  private static final int FUTURES = 2500; // more than one of DuckDB's vectors
  private static final ResolvedStudy STUDY = FakeStudy.withTrajectories(FUTURES);

  @TempDir private static Path shared;
  private static Path directory;

  @TempDir private Path temporary;

  @BeforeAll
  static void writeResults() throws Exception {
    directory = shared.resolve("a [1]*'?");
    try (StudyDirectory sink = StudyDirectory.create(directory, STUDY, FakeStudy.PROVENANCE)) {
      FakeStudy.run(STUDY, sink, FUTURES, 64);
      sink.finish();
    }
  }

  @Test
  void everyNumberComesBackToTheBit() throws Exception {
    try (StudyResults results = StudyResults.open(directory)) {
      assertThat(results.courses()).containsExactly("no_change", "double_arrests");
      assertThat(results.futures()).isEqualTo(FUTURES);
      assertThat(results.columns())
          .isEqualTo(STUDY.columns().stream().map(ResultColumn::name).toList());
      for (String course : results.courses()) {
        for (String column : results.columns()) {
          double[] values = results.column(course, column);
          assertThat(values).hasSize(FUTURES);
          for (int future = 0; future < FUTURES; future++) {
            assertThat(values[future]).isEqualTo(FakeStudy.value(future, course, column));
          }
        }
      }
    }
  }

  @Test
  void drawsComeBackAsNumbersAndAlternatives() throws Exception {
    try (StudyResults results = StudyResults.open(directory)) {
      assertThat(results.parameters()).containsExactly("organisation.rate", "organisation.size");
      assertThat(results.hypotheses()).containsExactly("organisation.structure");
      double[] rates = results.parameter("organisation.rate");
      double[] zeros = results.parameter("organisation.size");
      List<String> structures = results.hypothesis("organisation.structure");
      for (int future = 0; future < FUTURES; future++) {
        assertThat(rates[future]).isEqualTo(FakeStudy.value(future, "organisation.rate"));
        assertThat(Math.copySign(1, zeros[future])).isEqualTo(future % 2 == 0 ? 1 : -1);
        assertThat(structures.get(future)).isEqualTo(FakeStudy.STRUCTURES.get(future % 3));
      }
    }
  }

  @Test
  void bandsAreThoseOfTheFutures() throws Exception {
    try (StudyResults results = StudyResults.open(directory)) {
      List<Band> bands = results.bands("double_arrests", "organisation.arrests");
      assertThat(bands).extracting(Band::week).containsExactly(2, 6, 10, 14, 18, 19);
      for (Band band : bands) {
        String course = band.week() < STUDY.historyLength() ? "" : "double_arrests";
        double[] values = new double[FUTURES];
        for (int future = 0; future < FUTURES; future++) {
          values[future] = FakeStudy.week(future, course, "organisation.arrests", band.week());
        }
        double exact = Sample.of(values).quantile(0.75);
        // the error of a bucket, and the distance to the next of 2,500 values over a width of 1,000
        assertThat(band.p75()).isCloseTo(exact, within(SeriesBands.RELATIVE_ERROR * exact + 3));
      }
    }
  }

  @Test
  void tablesAreWhatTheirDescriptionSays() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      assertThat(described(statement, "futures.parquet"))
          .containsExactly(
              "future INTEGER",
              "organisation.rate DOUBLE",
              "organisation.structure VARCHAR",
              "organisation.size DOUBLE",
              "history_match INTEGER");
      assertThat(described(statement, "outcomes.parquet"))
          .startsWith("course VARCHAR", "future INTEGER", "organisation.members DOUBLE");
      assertThat(described(statement, "series.parquet"))
          .containsExactly(
              "course VARCHAR",
              "outcome VARCHAR",
              "week INTEGER",
              "year DOUBLE",
              "p10 DOUBLE",
              "p25 DOUBLE",
              "p50 DOUBLE",
              "p75 DOUBLE",
              "p90 DOUBLE");
      assertThat(described(statement, "trajectories.parquet"))
          .containsExactly(
              "course VARCHAR",
              "future INTEGER",
              "outcome VARCHAR",
              "week INTEGER",
              "value DOUBLE");
    }
  }

  @Test
  void everyTwoCoursesAreHeldAgainstEachOther() throws Exception {
    try (StudyResults results = StudyResults.open(directory);
        Database database = Database.open(temporary)) {
      results.writeComparisons(STUDY);
      Path file = directory.resolve("comparisons.parquet");
      try (Pages pages = database.read(file, database.columns(file))) {
        Page page = pages.next().orElseThrow();
        assertThat(page.rows()).isEqualTo(STUDY.outcomes().size());
        for (int row = 0; row < page.rows(); row++) {
          String outcome = STUDY.outcomes().get(row).id();
          assertThat(page.text(row, 0)).isEqualTo(outcome);
          assertThat(page.text(row, 1)).isEqualTo("no_change");
          assertThat(page.text(row, 2)).isEqualTo("double_arrests");
          int higher = 0;
          for (int future = 0; future < FUTURES; future++) {
            higher +=
                FakeStudy.value(future, "no_change", outcome)
                        > FakeStudy.value(future, "double_arrests", outcome)
                    ? 1
                    : 0;
          }
          assertThat(page.integer(row, 3)).isEqualTo(higher);
          assertThat(page.integer(row, 5)).isEqualTo(FUTURES - higher);
          assertThat(page.number(row, 6)).isLessThan(page.number(row, 8));
        }
      }
    }
  }

  @Test
  void trajectoriesRunFromTheFirstWeekToTheLastUnderEveryCourse() throws Exception {
    List<List<Object>> expected = new ArrayList<>();
    for (String course : List.of("no_change", "double_arrests")) {
      for (int future = 0; future < FUTURES; future++) {
        for (String outcome : List.of("organisation.members", "organisation.arrests")) {
          for (int week : new int[] {2, 6, 10, 14, 18, 19}) {
            String under = week < STUDY.historyLength() ? "" : course;
            expected.add(
                List.of(
                    course, future, outcome, week, FakeStudy.week(future, under, outcome, week)));
          }
        }
      }
    }
    List<List<Object>> rows = new ArrayList<>();
    try (Database database = Database.open(temporary)) {
      Path file = directory.resolve("trajectories.parquet");
      try (Pages pages = database.read(file, database.columns(file))) {
        for (Optional<Page> next = pages.next(); next.isPresent(); next = pages.next()) {
          Page page = next.get();
          for (int row = 0; row < page.rows(); row++) {
            rows.add(
                List.of(
                    page.text(row, 0),
                    page.integer(row, 1),
                    page.text(row, 2),
                    page.integer(row, 3),
                    page.number(row, 4)));
          }
        }
      }
    }
    assertThat(rows).isEqualTo(expected);
  }

  @Test
  void unknownNamesAreRefusedWithTheKnownOnes() throws Exception {
    try (StudyResults results = StudyResults.open(directory)) {
      assertThatThrownBy(() -> results.column("strikes", "organisation.members"))
          .hasMessageContaining("strikes")
          .hasMessageContaining("double_arrests");
      assertThatThrownBy(() -> results.column("no_change", "members"))
          .hasMessageContaining("members")
          .hasMessageContaining("organisation.members.at_start");
      assertThatThrownBy(() -> results.bands("no_change", "x' OR true --"))
          .hasMessageContaining("no bands of x'");
      assertThatThrownBy(() -> results.parameter("organisation.structure"))
          .hasMessageContaining("organisation.rate");
    }
  }

  @Test
  void aMissingTableIsAFaultThatNamesIt() throws Exception {
    Path copy = copy();
    Files.delete(copy.resolve("series.parquet"));
    Files.writeString(copy.resolve("futures.parquet"), "not Parquet");
    assertThatThrownBy(() -> StudyResults.open(copy))
        .isInstanceOfSatisfying(
            FaultsException.class, thrown -> assertThat(thrown.faults()).hasSize(2))
        .hasMessageContaining("series.parquet: this file of the results is missing")
        .hasMessageContaining("futures.parquet: cannot be read");
  }

  @Test
  void aTableThatSaysSomethingElseIsFoundByItsHash() throws Exception {
    Path copy = copy();
    Path changed = copy.resolve("outcomes.parquet");
    rewrite(
        changed,
        "* REPLACE (CASE WHEN future = 17 THEN 1.5::DOUBLE ELSE \"organisation.members\" END AS \"organisation.members\")");
    assertThatThrownBy(() -> StudyResults.open(copy))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("outcomes.parquet")
        .hasMessageContaining("has been changed");
  }

  @Test
  void aTableWithAColumnOfAnotherTypeIsAFault() throws Exception {
    Path copy = copy();
    rewrite(copy.resolve("outcomes.parquet"), "* REPLACE (future::BIGINT AS future)");
    assertThatThrownBy(() -> StudyResults.open(copy))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("outcomes.parquet: cannot be read: a column is of a type");
  }

  @Test
  void anEmptyCellIsAFault() throws Exception {
    Path copy = copy();
    rewrite(copy.resolve("futures.parquet"), "* REPLACE (NULL::DOUBLE AS \"organisation.rate\")");
    assertThatThrownBy(() -> StudyResults.open(copy))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("column 2 is empty");
  }

  @Test
  void aTableInAnotherEncodingSaysTheSame() throws Exception {
    Path copy = copy();
    Path file = copy.resolve("outcomes.parquet");
    byte[] before = Files.readAllBytes(file);
    rewrite(file, "*");
    assertThat(Files.readAllBytes(file)).isNotEqualTo(before);
    try (StudyResults results = StudyResults.open(copy)) {
      assertThat(results.column("no_change", "organisation.members")).hasSize(FUTURES);
    }
  }

  @Test
  void whatIsNoFinishedStudySaysWhatItIs() throws Exception {
    assertThatThrownBy(() -> StudyResults.open(temporary.resolve("nowhere")))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("there is none");
    assertThatThrownBy(() -> StudyResults.open(temporary))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("expected a folder with results");
    Files.writeString(temporary.resolve("manifest.json"), "{}");
    assertThatThrownBy(() -> StudyResults.open(temporary))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("expected a manifest as Contrapeso writes it");
    Path unfinished = temporary.resolve("unfinished");
    StudyDirectory.create(unfinished, STUDY, FakeStudy.PROVENANCE).close();
    assertThatThrownBy(() -> StudyResults.open(unfinished))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("not finished")
        .hasMessageContaining("--resume");
  }

  private Path copy() throws IOException {
    Path copy = Files.createDirectory(temporary.resolve("copy"));
    for (String name :
        List.of(
            "manifest.json",
            "futures.parquet",
            "outcomes.parquet",
            "series.parquet",
            "trajectories.parquet")) {
      Files.copy(directory.resolve(name), copy.resolve(name));
    }
    return copy;
  }

  private void rewrite(Path file, String select) throws Exception {
    Path draft = temporary.resolve("draft.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT %s FROM '%s') TO '%s' (FORMAT parquet, COMPRESSION snappy)"
              .formatted(select, file, draft));
    }
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<String> described(Statement statement, String file) throws Exception {
    List<String> columns = new ArrayList<>();
    String path = directory.resolve(file).toString().replace("'", "''");
    try (ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM '%s'".formatted(path))) {
      while (rows.next()) {
        columns.add(rows.getString(1) + " " + rows.getString(2));
      }
    }
    return columns;
  }
}
