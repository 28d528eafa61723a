package org.contrapeso.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.contrapeso.analysis.Direction;
import org.contrapeso.analysis.MatchedComparison;
import org.contrapeso.analysis.OutcomeTable;
import org.contrapeso.analysis.Quantiles;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyOutcome;

/// Every two courses of a study held against each other, future by future, outcome by outcome.
///
/// A row for each outcome and each pair, the course that the study names first being `course`: in
/// how many futures it came out `higher`, `equal` and `lower` than the `other`, and the spread of
/// the difference, in the unit of the outcome's summary.
final class Comparisons {

  static final String FILE = "comparisons.parquet";

  private static final List<TableColumn> COLUMNS =
      List.of(
          StudyTables.OUTCOME,
          StudyTables.COURSE,
          new TableColumn("other", ColumnType.VARCHAR),
          new TableColumn("higher", ColumnType.INTEGER),
          new TableColumn("equal", ColumnType.INTEGER),
          new TableColumn("lower", ColumnType.INTEGER),
          new TableColumn("p10", ColumnType.DOUBLE),
          new TableColumn("p25", ColumnType.DOUBLE),
          new TableColumn("p50", ColumnType.DOUBLE),
          new TableColumn("p75", ColumnType.DOUBLE),
          new TableColumn("p90", ColumnType.DOUBLE));
  private static final int COURSE = 1;
  private static final int OTHER = 2;
  private static final int HIGHER = 3;
  private static final int EQUAL = 4;
  private static final int P10 = 6;
  private static final int P25 = 7;
  private static final int P50 = 8;
  private static final int P75 = 9;

  private Comparisons() {}

  /// The table, made as it is read.
  static Table of(ResolvedStudy study, OutcomeTable results) {
    return new Table(FILE, COLUMNS, () -> pages(study, results));
  }

  private static Pages pages(ResolvedStudy study, OutcomeTable results) {
    return new Pages() {
      private int outcome;

      @Override
      public Optional<Page> next() {
        return outcome < study.outcomes().size()
            ? Optional.of(page(study, results, study.outcomes().get(outcome++)))
            : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }

  private static Page page(ResolvedStudy study, OutcomeTable results, StudyOutcome outcome) {
    List<double[]> values = new ArrayList<>();
    for (Course course : study.courses()) {
      values.add(results.column(course.id(), outcome.id()));
    }
    int courses = values.size();
    List<Pair> pairs =
        IntStream.range(0, courses * courses)
            .filter(pair -> pair / courses < pair % courses)
            .parallel()
            .mapToObj(pair -> Pair.of(study, values, pair / courses, pair % courses))
            .toList();
    return new PairsPage(outcome.id(), pairs);
  }

  private record Pair(String course, String other, MatchedComparison held) {

    static Pair of(ResolvedStudy study, List<double[]> values, int course, int other) {
      return new Pair(
          study.courses().get(course).id(),
          study.courses().get(other).id(),
          MatchedComparison.against(values.get(course), values.get(other), Direction.HIGHER));
    }
  }

  private record PairsPage(String outcome, List<Pair> pairs) implements Page {

    @Override
    public int rows() {
      return pairs.size();
    }

    @Override
    public int integer(int row, int column) {
      MatchedComparison held = pairs.get(row).held();
      return switch (column) {
        case HIGHER -> held.better().count();
        case EQUAL -> held.equal().count();
        default -> held.worse().count();
      };
    }

    @Override
    public double number(int row, int column) {
      Quantiles difference = pairs.get(row).held().difference();
      return switch (column) {
        case P10 -> difference.p10();
        case P25 -> difference.p25();
        case P50 -> difference.p50();
        case P75 -> difference.p75();
        default -> difference.p90();
      };
    }

    @Override
    public String text(int row, int column) {
      return switch (column) {
        case COURSE -> pairs.get(row).course();
        case OTHER -> pairs.get(row).other();
        default -> outcome;
      };
    }
  }
}
