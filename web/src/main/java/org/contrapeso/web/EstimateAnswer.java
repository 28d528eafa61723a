package org.contrapeso.web;

import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.contrapeso.analysis.Direction;
import org.contrapeso.analysis.MatchedComparison;
import org.contrapeso.analysis.OutcomeTable;
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
import org.contrapeso.experiment.series.Band;
import org.contrapeso.store.OutcomesHash;
import org.jspecify.annotations.Nullable;

/// What the futures run so far say, for the page.
///
/// @param futures number of futures run
/// @param of number of futures of the study
/// @param seed seed of the study
/// @param isFinal whether all have been run
/// @param hash content hash of the outcomes, that of `outcomes.parquet` in the manifest of the same
///   study; null before the last estimate
/// @param matching share of the futures whose past comes near the record
/// @param courses ids of the courses, the baseline among them
/// @param baseline id of the baseline
/// @param historyYears calendar years, with fractions, of the points before the policy start
/// @param years likewise from the policy start on
/// @param outcomes what each outcome came to
record EstimateAnswer(
    int futures,
    int of,
    long seed,
    @SerializedName("final") boolean isFinal,
    @Nullable String hash,
    double matching,
    List<String> courses,
    String baseline,
    double[] historyYears,
    double[] years,
    List<OutcomeAnswer> outcomes) {

  /// Quantiles over the futures at each point.
  record Bands(double[] p10, double[] p25, double[] p50, double[] p75, double[] p90) {

    static Bands of(List<Band> bands) {
      return new Bands(
          row(bands, Band::p10),
          row(bands, Band::p25),
          row(bands, Band::p50),
          row(bands, Band::p75),
          row(bands, Band::p90));
    }
  }

  /// A share of futures and the interval that covers it with 95 % confidence.
  record ShareAnswer(double share, double low, double high) {

    static ShareAnswer of(Share share) {
      Share.Interval interval = share.interval();
      return new ShareAnswer(share.value(), interval.low(), interval.high());
    }
  }

  /// A recorded year of an outcome, in the outcome's unit.
  record RecordedPoint(double year, double value) {}

  /// An outcome under one course. `low` and `high` are the interval of the median with 95 %
  /// confidence; `better` is the share of futures in which the course beats the baseline, null for
  /// the baseline and where better has no direction; `difference` is that to the baseline, future
  /// by future, null unless asked for.
  record CourseAnswer(
      double[] p10,
      double[] p25,
      double[] p50,
      double[] p75,
      double[] p90,
      double[] low,
      double[] high,
      Quantiles summary,
      @Nullable ShareAnswer better,
      String sentence,
      @Nullable Bands difference) {}

  /// An outcome: its past, the record of it, and its course under each course of action.
  record OutcomeAnswer(
      String id, Bands history, List<RecordedPoint> record, List<CourseAnswer> courses) {}

  private static final double MIDDLE = 1.0 / 2; // of a recorded year

  static EstimateAnswer of(
      Estimate estimate, Registry registry, Locale locale, boolean withDifference) {
    ResolvedStudy study = estimate.study();
    boolean last = estimate.futures() == study.futures();
    OutcomeTable table = new Columns(estimate);
    CourseSentences sentences = CourseSentences.of(study, table, registry, locale);
    List<OutcomeAnswer> outcomes = new ArrayList<>();
    for (int outcome = 0; outcome < study.outcomes().size(); outcome++) {
      List<CourseAnswer> courses = new ArrayList<>();
      for (int course = 0; course < study.courses().size(); course++) {
        courses.add(of(estimate, table, course, outcome, sentences, withDifference));
      }
      String id = study.outcomes().get(outcome).id();
      outcomes.add(
          new OutcomeAnswer(id, Bands.of(estimate.history(outcome)), recorded(study, id), courses));
    }
    return new EstimateAnswer(
        estimate.futures(),
        study.futures(),
        study.seed(),
        last,
        last ? OutcomesHash.of(study, estimate::column) : null,
        Arrays.stream(estimate.match()).average().orElse(0),
        study.courses().stream().map(Course::id).toList(),
        study.baseline(),
        years(study, study.historyWeeks()),
        years(study, study.forecastWeeks()),
        outcomes);
  }

  private static CourseAnswer of(
      Estimate estimate,
      OutcomeTable table,
      int course,
      int outcome,
      CourseSentences sentences,
      boolean withDifference) {
    ResolvedStudy study = estimate.study();
    StudyOutcome reported = study.outcomes().get(outcome);
    String id = study.courses().get(course).id();
    List<LiveBand> live = estimate.forecast(course, outcome);
    List<Band> bands = live.stream().map(LiveBand::band).toList();
    String summary = new ResultColumn(reported.id(), Statistic.SUMMARY).name();
    return new CourseAnswer(
        row(bands, Band::p10),
        row(bands, Band::p25),
        row(bands, Band::p50),
        row(bands, Band::p75),
        row(bands, Band::p90),
        row(live, LiveBand::low),
        row(live, LiveBand::high),
        Sample.of(table.column(id, summary)).quantiles(),
        better(table, study, id, study.baseline(), reported),
        sentences.of(course, outcome),
        withDifference
            ? Bands.of(estimate.differences(course, outcome).stream().map(LiveBand::band).toList())
            : null);
  }

  /// Share of futures in which one course beats another; null where it is the same or better has no
  /// direction.
  static @Nullable ShareAnswer better(
      OutcomeTable table, ResolvedStudy study, String course, String other, StudyOutcome outcome) {
    if (course.equals(other) || outcome.better() == Better.NONE) {
      return null;
    }
    Direction direction = outcome.better() == Better.HIGHER ? Direction.HIGHER : Direction.LOWER;
    String summary = new ResultColumn(outcome.id(), Statistic.SUMMARY).name();
    return ShareAnswer.of(MatchedComparison.of(table, course, other, summary, direction).better());
  }

  private static List<RecordedPoint> recorded(ResolvedStudy study, String outcome) {
    return study.record().observations().stream()
        .filter(observation -> observation.outcome().equals(outcome))
        .map(each -> new RecordedPoint(each.year() + MIDDLE, each.recorded()))
        .toList();
  }

  static double[] years(ResolvedStudy study, int[] weeks) {
    return Arrays.stream(weeks).mapToDouble(study::yearOf).toArray();
  }

  private static <T> double[] row(List<T> points, ToDoubleFunction<T> of) {
    return points.stream().mapToDouble(of).toArray();
  }

  /// The result columns of an estimate, by name.
  static final class Columns implements OutcomeTable {

    private final Estimate estimate;
    private final List<String> courses;
    private final List<String> columns;

    Columns(Estimate estimate) {
      this.estimate = estimate;
      courses = estimate.study().courses().stream().map(Course::id).toList();
      columns = estimate.study().columns().stream().map(ResultColumn::name).toList();
    }

    @Override
    public List<String> courses() {
      return courses;
    }

    @Override
    public int futures() {
      return estimate.futures();
    }

    @Override
    public List<String> columns() {
      return columns;
    }

    @Override
    public double[] column(String course, String column) {
      return estimate.column(courses.indexOf(course), columns.indexOf(column));
    }
  }
}
