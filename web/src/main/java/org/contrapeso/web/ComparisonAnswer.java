package org.contrapeso.web;

import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.contrapeso.analysis.Direction;
import org.contrapeso.analysis.MatchedComparison;
import org.contrapeso.analysis.Quantiles;
import org.contrapeso.analysis.Sample;
import org.contrapeso.analysis.Share;
import org.contrapeso.briefing.CourseSentences;
import org.contrapeso.evidence.Better;
import org.contrapeso.evidence.Registry;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultColumn;
import org.contrapeso.experiment.ResultColumn.Statistic;
import org.contrapeso.experiment.StudyOutcome;
import org.contrapeso.experiment.live.Estimate;
import org.contrapeso.experiment.live.LiveBand;
import org.contrapeso.web.EstimateAnswer.Bands;
import org.contrapeso.web.EstimateAnswer.ShareAnswer;
import org.jspecify.annotations.Nullable;

/// Every two courses of a study held against each other, future by future, for the page.
///
/// @param futures number of futures run
/// @param of number of futures of the study
/// @param seed seed of the study
/// @param isFinal whether all have been run
/// @param matching share of the futures whose past comes near the record
/// @param courses ids of the courses, the baseline among them
/// @param baseline id of the baseline
/// @param outcomes ids of the outcomes
/// @param historyYears calendar years, with fractions, of the points before the policy start
/// @param years likewise from the policy start on
/// @param history past of each outcome, `[outcome]`; empty unless bands are asked for
/// @param cells what each outcome comes to, `[course][outcome]`
/// @param pairs `[outcome][course][other]`: how often the course beats the other, or comes out
///   higher where better has no direction; null for a course and itself
record ComparisonAnswer(
    int futures,
    int of,
    long seed,
    @SerializedName("final") boolean isFinal,
    double matching,
    List<String> courses,
    String baseline,
    List<String> outcomes,
    double[] historyYears,
    double[] years,
    List<Bands> history,
    List<List<Cell>> cells,
    List<List<List<@Nullable Pair>>> pairs) {

  /// An outcome under one course. `change` is the difference of `summary` to the baseline, future
  /// by future; `better` is null for the baseline and where better has no direction; `higher` and
  /// `equal` say how often the value is above the baseline's and equal to it; `bands` is null
  /// unless asked for.
  record Cell(
      Quantiles summary,
      Quantiles change,
      @Nullable ShareAnswer better,
      ShareAnswer higher,
      double equal,
      String sentence,
      @Nullable Bands bands) {}

  /// How often one course beats another: a share of futures, its 95 % interval, and the share in
  /// which both come to the same.
  record Pair(double share, double low, double high, double equal) {

    static Pair of(Share share, Share equal) {
      Share.Interval interval = share.interval();
      return new Pair(share.value(), interval.low(), interval.high(), equal.value());
    }
  }

  static ComparisonAnswer of(
      Estimate estimate, Registry registry, Locale locale, boolean withBands) {
    ResolvedStudy study = estimate.study();
    EstimateAnswer.Columns table = new EstimateAnswer.Columns(estimate);
    CourseSentences sentences = CourseSentences.of(study, table, registry, locale);
    int courses = study.courses().size();
    int outcomes = study.outcomes().size();
    List<List<Cell>> cells = new ArrayList<>();
    for (int course = 0; course < courses; course++) {
      cells.add(new ArrayList<>());
    }
    List<List<List<@Nullable Pair>>> pairs = new ArrayList<>();
    List<Bands> history = new ArrayList<>();
    for (int outcome = 0; outcome < outcomes; outcome++) {
      double[][] values = summaries(table, study, study.outcomes().get(outcome));
      Better better = study.outcomes().get(outcome).better();
      pairs.add(pairs(values, better));
      for (int course = 0; course < courses; course++) {
        MatchedComparison higher =
            MatchedComparison.against(
                values[course], values[study.baselineIndex()], Direction.HIGHER);
        boolean isJudged = better != Better.NONE && course != study.baselineIndex();
        cells
            .get(course)
            .add(
                new Cell(
                    Sample.of(values[course]).quantiles(),
                    higher.difference(),
                    isJudged
                        ? ShareAnswer.of(better == Better.HIGHER ? higher.better() : higher.worse())
                        : null,
                    ShareAnswer.of(higher.better()),
                    higher.equal().value(),
                    sentences.of(course, outcome),
                    withBands
                        ? Bands.of(
                            estimate.forecast(course, outcome).stream()
                                .map(LiveBand::band)
                                .toList())
                        : null));
      }
      if (withBands) {
        history.add(Bands.of(estimate.history(outcome)));
      }
    }
    return new ComparisonAnswer(
        estimate.futures(),
        study.futures(),
        study.seed(),
        estimate.futures() == study.futures(),
        Arrays.stream(estimate.match()).average().orElse(0),
        study.courses().stream().map(Course::id).toList(),
        study.baseline(),
        study.outcomes().stream().map(StudyOutcome::id).toList(),
        EstimateAnswer.years(study, study.historyWeeks()),
        EstimateAnswer.years(study, study.forecastWeeks()),
        history,
        cells,
        pairs);
  }

  /// What an outcome came to in each future, `[course][future]`.
  static double[][] summaries(
      EstimateAnswer.Columns table, ResolvedStudy study, StudyOutcome outcome) {
    String column = new ResultColumn(outcome.id(), Statistic.SUMMARY).name();
    return study.courses().stream()
        .map(course -> table.column(course.id(), column))
        .toArray(double[][]::new);
  }

  /// Each two are counted once: where one is better the other is worse.
  private static List<List<@Nullable Pair>> pairs(double[][] values, Better better) {
    List<List<@Nullable Pair>> pairs = new ArrayList<>();
    for (int course = 0; course < values.length; course++) {
      pairs.add(new ArrayList<>(Collections.nCopies(values.length, null)));
    }
    Direction direction = better == Better.LOWER ? Direction.LOWER : Direction.HIGHER;
    for (int course = 0; course < values.length; course++) {
      for (int other = course + 1; other < values.length; other++) {
        MatchedComparison held =
            MatchedComparison.against(values[course], values[other], direction);
        pairs.get(course).set(other, Pair.of(held.better(), held.equal()));
        pairs.get(other).set(course, Pair.of(held.worse(), held.equal()));
      }
    }
    return pairs;
  }
}
