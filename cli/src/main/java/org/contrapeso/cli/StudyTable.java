package org.contrapeso.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.contrapeso.analysis.Direction;
import org.contrapeso.analysis.MatchedComparison;
import org.contrapeso.analysis.Quantiles;
import org.contrapeso.analysis.Sample;
import org.contrapeso.evidence.Better;
import org.contrapeso.evidence.Summary;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyOutcome;
import org.contrapeso.store.StudyResults;
import org.jspecify.annotations.Nullable;

/// What a study says, in one table: an outcome and a course in each row. The last numbers are the
/// shares of matched futures in which the course is better than, equal to and worse than the
/// baseline, where the outcome has a better direction.
final class StudyTable {

  private StudyTable() {}

  static Table of(
      ResolvedStudy study, List<StudyOutcome> shown, StudyResults results, Locale locale) {
    Table table =
        new Table(
            "outcome",
            "course",
            "unit",
            "p10",
            "median",
            "p90",
            "change_from_start",
            "change_from_baseline",
            "better_than_baseline",
            "equal_to_baseline",
            "worse_than_baseline",
            "course_name");
    for (StudyOutcome outcome : shown) {
      for (Course course : study.courses()) {
        row(table, study, results, outcome, course, locale);
      }
    }
    return table;
  }

  private static void row(
      Table table,
      ResolvedStudy study,
      StudyResults results,
      StudyOutcome outcome,
      Course course,
      Locale locale) {
    double[] values = results.column(course.id(), outcome.id());
    boolean summed = outcome.summary() == Summary.TOTAL;
    double[] atStart = results.column(course.id(), outcome.id() + ".at_start");
    if (summed) {
      atStart = Arrays.stream(atStart).map(value -> value * study.horizon()).toArray();
    }
    Quantiles spread = Sample.of(values).quantiles();
    Direction direction = outcome.better() == Better.HIGHER ? Direction.HIGHER : Direction.LOWER;
    MatchedComparison start = MatchedComparison.against(values, atStart, direction);
    MatchedComparison baseline =
        MatchedComparison.of(results, course.id(), study.baseline(), outcome.id(), direction);
    boolean isBaseline = course.id().equals(study.baseline());
    boolean judged = outcome.better() != Better.NONE && !isBaseline;
    table.row(
        outcome.id(),
        course.id(),
        summed ? outcome.unitOfTotal() : outcome.unit(),
        spread.p10(),
        spread.p50(),
        spread.p90(),
        change(start),
        isBaseline ? null : change(baseline),
        judged ? baseline.better().value() : null,
        judged ? baseline.equal().value() : null,
        judged ? baseline.worse().value() : null,
        course.name().in(locale));
  }

  private static Table.@Nullable Change change(MatchedComparison comparison) {
    return comparison
        .relativeChange()
        .map(change -> new Table.Change(change.quantiles().p50()))
        .orElse(null);
  }
}
