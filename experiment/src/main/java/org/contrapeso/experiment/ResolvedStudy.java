package org.contrapeso.experiment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.contrapeso.evidence.OutcomeKind;
import org.contrapeso.evidence.Text;
import org.contrapeso.experiment.ResultColumn.Statistic;
import org.contrapeso.experiment.design.DesignKind;
import org.contrapeso.kernel.Clock;

/// A study, complete and validated: units converted, dates fixed, defaults filled in.
///
/// Two studies that are equal give the same bytes; [StudyJson] writes the canonical form that is
/// hashed.
///
/// @param id id of the study
/// @param name short name
/// @param question what it asks
/// @param courses the courses compared, in order
/// @param baseline id of the course that the others are held against
/// @param beliefs id of the belief profile
/// @param beliefsName name of the belief profile
/// @param beliefsWords what its holders would say
/// @param inputs every input of the model, in the model's order
/// @param correlations correlations between inputs
/// @param design how futures are drawn
/// @param futures number of futures
/// @param seed seed of every draw
/// @param modelStart month in which the model starts
/// @param policyStart month in which courses begin to differ
/// @param historyLength weeks from the model's start to the policy's
/// @param horizon weeks from the policy start to the last week reported
/// @param outcomes outcomes reported, a selection of the model's in the model's order
/// @param every weeks between two recorded points of a series
/// @param trajectories whether the series of every single future are kept
/// @param assumed claims that are supposed to be true, or false, in every future
/// @param record what the past of each future is held against
public record ResolvedStudy(
    String id,
    Text name,
    Text question,
    List<Course> courses,
    String baseline,
    String beliefs,
    Text beliefsName,
    Text beliefsWords,
    List<StudyInput> inputs,
    List<Correlation> correlations,
    DesignKind design,
    int futures,
    long seed,
    YearMonth modelStart,
    YearMonth policyStart,
    int historyLength,
    int horizon,
    List<StudyOutcome> outcomes,
    int every,
    boolean trajectories,
    List<AssumedClaim> assumed,
    HistoryRecord record) {

  /// A claim of the debate that a study supposes to be true, or false.
  ///
  /// @param id id of the claim
  /// @param claim what it says
  /// @param truth whether it is supposed to be true
  public record AssumedClaim(String id, Text claim, boolean truth) {}

  /// A study that supposes no claim and holds its futures against no record.
  public ResolvedStudy(
      String id,
      Text name,
      Text question,
      List<Course> courses,
      String baseline,
      String beliefs,
      Text beliefsName,
      Text beliefsWords,
      List<StudyInput> inputs,
      List<Correlation> correlations,
      DesignKind design,
      int futures,
      long seed,
      YearMonth modelStart,
      YearMonth policyStart,
      int historyLength,
      int horizon,
      List<StudyOutcome> outcomes,
      int every,
      boolean trajectories) {
    this(
        id,
        name,
        question,
        courses,
        baseline,
        beliefs,
        beliefsName,
        beliefsWords,
        inputs,
        correlations,
        design,
        futures,
        seed,
        modelStart,
        policyStart,
        historyLength,
        horizon,
        outcomes,
        every,
        trajectories,
        List.of(),
        HistoryRecord.NONE);
  }

  /// A correlation between the ranks of two inputs, as the parameter of a Gaussian copula.
  ///
  /// @param first id of an input
  /// @param second id of another
  /// @param value in `(-1, 1)`
  public record Correlation(String first, String second, double value) {}

  /// Copies the lists.
  public ResolvedStudy {
    courses = List.copyOf(courses);
    inputs = List.copyOf(inputs);
    correlations = List.copyOf(correlations);
    outcomes = List.copyOf(outcomes);
  }

  /// The same study of other courses.
  ///
  /// @param otherBaseline id of the one that the others are held against
  public ResolvedStudy withCourses(List<Course> others, String otherBaseline) {
    return with(
        others, otherBaseline, policyStart, historyLength, horizon, every, trajectories, record);
  }

  /// The same study that keeps the series of every single future.
  public ResolvedStudy withTrajectories() {
    return withSeries(every, true);
  }

  /// The same study with other points of its series.
  ///
  /// @param weeks weeks between two recorded points
  /// @param each whether the series of every single future are kept
  public ResolvedStudy withSeries(int weeks, boolean each) {
    return with(courses, baseline, policyStart, historyLength, horizon, weeks, each, record);
  }

  /// The same study of another period, from the same start of the model.
  ///
  /// @param start month in which courses begin to differ
  /// @param history weeks from the model's start to that month
  /// @param weeks weeks from that month to the last week reported
  public ResolvedStudy withPeriod(YearMonth start, int history, int weeks) {
    return with(courses, baseline, start, history, weeks, every, trajectories, record);
  }

  /// The same study, with its futures held against another record.
  public ResolvedStudy withRecord(HistoryRecord other) {
    return with(courses, baseline, policyStart, historyLength, horizon, every, trajectories, other);
  }

  private ResolvedStudy with(
      List<Course> newCourses,
      String newBaseline,
      YearMonth newPolicyStart,
      int newHistoryLength,
      int newHorizon,
      int newEvery,
      boolean newTrajectories,
      HistoryRecord newRecord) {
    return new ResolvedStudy(
        id,
        name,
        question,
        newCourses,
        newBaseline,
        beliefs,
        beliefsName,
        beliefsWords,
        inputs,
        correlations,
        design,
        futures,
        seed,
        modelStart,
        newPolicyStart,
        newHistoryLength,
        newHorizon,
        outcomes,
        newEvery,
        newTrajectories,
        assumed,
        newRecord);
  }

  /// Columns of the outcome table: the summary of every outcome, its value at the policy start, and
  /// for flows the total over the policy.
  public List<ResultColumn> columns() {
    List<ResultColumn> columns = new ArrayList<>();
    for (StudyOutcome outcome : outcomes) {
      columns.add(new ResultColumn(outcome.id(), Statistic.SUMMARY));
      columns.add(new ResultColumn(outcome.id(), Statistic.AT_START));
      if (outcome.kind() == OutcomeKind.FLOW) {
        columns.add(new ResultColumn(outcome.id(), Statistic.TOTAL));
      }
    }
    return columns;
  }

  /// Weeks before the policy start at which series are recorded, counted from the model's start.
  public int[] historyWeeks() {
    List<Integer> weeks = new ArrayList<>();
    for (int week = historyLength - every; week >= 0; week -= every) {
      weeks.addFirst(week);
    }
    return weeks.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Weeks from the policy start on at which series are recorded, counted from the model's start;
  /// the first and the last week are always among them.
  public int[] forecastWeeks() {
    List<Integer> weeks = new ArrayList<>();
    for (int week = 0; week < horizon; week += every) {
      weeks.add(historyLength + week);
    }
    weeks.add(historyLength + horizon);
    return weeks.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Month in which a week of the model begins.
  ///
  /// @param week week, counted from the model's start
  public YearMonth monthOf(int week) {
    return new Clock(modelStart).monthOf(week);
  }

  /// Calendar year, with fraction, in which a week of the model begins.
  ///
  /// @param week week, counted from the model's start
  public double yearOf(int week) {
    return new Clock(modelStart).yearOf(week);
  }

  /// Position of the baseline among the courses.
  public int baselineIndex() {
    for (int course = 0; course < courses.size(); course++) {
      if (courses.get(course).id().equals(baseline)) {
        return course;
      }
    }
    throw new IllegalStateException(
        "The baseline %s is not among the courses.".formatted(baseline));
  }

  /// Number of runs: one for each course and future.
  public long runs() {
    return (long) courses.size() * futures;
  }
}
