package org.contrapeso.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.contrapeso.analysis.Direction;
import org.contrapeso.analysis.MatchedComparison;
import org.contrapeso.analysis.Quantiles;
import org.contrapeso.analysis.Sample;
import org.contrapeso.evidence.Better;
import org.contrapeso.evidence.Outcome;
import org.contrapeso.evidence.Registry;
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
      ResolvedStudy study,
      List<StudyOutcome> shown,
      StudyResults results,
      Registry registry,
      Locale locale) {
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
                "course_name")
            .forPeople(
                "outcome",
                "course",
                "unit",
                "p10",
                "median",
                "p90",
                "change_from_start",
                "change_from_baseline",
                "better_than_baseline",
                "worse_than_baseline")
            .withoutRepeats("outcome", "unit");
    for (StudyOutcome outcome : shown) {
      String name =
          registry
              .findOutcome(outcome.id())
              .map(known -> known.name().in(locale))
              .orElse(outcome.id());
      for (Course course : study.courses()) {
        row(table, study, results, outcome, name, course, locale);
      }
    }
    return table;
  }

  /// Those of some outcomes that a summary speaks of, in its order; all of them if it speaks of
  /// none.
  static List<String> headlines(List<String> outcomes, Registry registry) {
    List<String> headlines =
        outcomes.stream()
            .filter(id -> headline(id, registry).isPresent())
            .sorted(Comparator.comparingInt(id -> headline(id, registry).orElseThrow()))
            .toList();
    return headlines.isEmpty() ? outcomes : headlines;
  }

  private static OptionalInt headline(String id, Registry registry) {
    return registry.findOutcome(id).map(Outcome::headline).orElseGet(OptionalInt::empty);
  }

  private static void row(
      Table table,
      ResolvedStudy study,
      StudyResults results,
      StudyOutcome outcome,
      String outcomeName,
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
        new Table.Named(outcome.id(), outcomeName),
        new Table.Named(course.id(), course.name().in(locale)),
        summed ? outcome.unitOfTotal() : outcome.unit(),
        spread.p10(),
        spread.p50(),
        spread.p90(),
        change(start),
        isBaseline ? null : change(baseline),
        judged ? new Table.Portion(baseline.better().value()) : null,
        judged ? new Table.Portion(baseline.equal().value()) : null,
        judged ? new Table.Portion(baseline.worse().value()) : null,
        course.name().in(locale));
  }

  private static Table.@Nullable Change change(MatchedComparison comparison) {
    return comparison
        .relativeChange()
        .filter(change -> change.defined().count() == change.defined().of())
        .map(change -> new Table.Change(change.quantiles().p50()))
        .orElse(null);
  }
}
