package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.contrapeso.analysis.Direction;
import org.contrapeso.analysis.MatchedComparison;
import org.contrapeso.analysis.OutcomeTable;
import org.contrapeso.analysis.Quantiles;
import org.contrapeso.analysis.Sample;
import org.contrapeso.analysis.Share;
import org.contrapeso.evidence.Better;
import org.contrapeso.evidence.OutcomeKind;
import org.contrapeso.evidence.Summary;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultColumn;
import org.contrapeso.experiment.ResultColumn.Statistic;
import org.contrapeso.experiment.StudyOutcome;

/// What one outcome came to under each course, held against both baselines.
///
/// @param outcome the outcome
/// @param unit unit of the values: that of the outcome, without its week where weeks were summed
/// @param atStart the value at the policy start, in that unit
/// @param courses one finding for each course, in the order of the study
/// @param baseline position of the baseline among them
record Findings(
    StudyOutcome outcome, String unit, Quantiles atStart, List<Finding> courses, int baseline) {

  /// What one outcome came to under one course.
  ///
  /// @param course the course
  /// @param value the outcome's summary
  /// @param total sum over the weeks of the policy; empty for a stock, and where the summary is the
  ///   sum
  /// @param againstStart every future against its own value at the policy start
  /// @param againstBaseline every future against itself under the baseline; empty for the baseline
  /// @param turn the futures in which the sign depends on the baseline
  record Finding(
      Course course,
      Quantiles value,
      Optional<Quantiles> total,
      MatchedComparison againstStart,
      Optional<MatchedComparison> againstBaseline,
      Turn turn) {}

  /// Futures in which a value lies above one baseline and below the other.
  ///
  /// @param aboveStart share in which it lies above the policy start and below the baseline
  /// @param belowStart share in which it lies below the policy start and above the baseline
  record Turn(Share aboveStart, Share belowStart) {

    /// Share in which a reader has to know of it: one in twenty.
    private static final double NOTABLE = 1.0 / 20;

    static Turn of(double[] value, double[] start, double[] baseline) {
      int above = 0;
      int below = 0;
      for (int future = 0; future < value.length; future++) {
        int toStart = MatchedComparison.order(value[future], start[future]);
        int toBaseline = MatchedComparison.order(value[future], baseline[future]);
        above += toStart > 0 && toBaseline < 0 ? 1 : 0;
        below += toStart < 0 && toBaseline > 0 ? 1 : 0;
      }
      return new Turn(new Share(above, value.length), new Share(below, value.length));
    }

    /// Whether the sign depends on the baseline in so many futures that a reader has to know.
    boolean isNotable() {
      return larger().value() >= NOTABLE;
    }

    /// Whether the more frequent case is that above the policy start.
    boolean isAboveStart() {
      return aboveStart.count() >= belowStart.count();
    }

    /// The share of the more frequent case.
    Share larger() {
      return isAboveStart() ? aboveStart : belowStart;
    }
  }

  /// Findings on every outcome of a study, in its order.
  static List<Findings> of(ResolvedStudy study, OutcomeTable table) {
    return study.outcomes().stream().map(outcome -> of(study, table, outcome)).toList();
  }

  /// The finding on the baseline.
  Finding onBaseline() {
    return courses.get(baseline);
  }

  /// The findings on all courses but the baseline.
  List<Finding> onOthers() {
    return courses.stream().filter(finding -> finding.againstBaseline().isPresent()).toList();
  }

  private static Findings of(ResolvedStudy study, OutcomeTable table, StudyOutcome outcome) {
    String summary = new ResultColumn(outcome.id(), Statistic.SUMMARY).name();
    String atStart = new ResultColumn(outcome.id(), Statistic.AT_START).name();
    String total = new ResultColumn(outcome.id(), Statistic.TOTAL).name();
    boolean summed = outcome.summary() == Summary.TOTAL;
    double[] start = table.column(study.baseline(), atStart);
    if (summed) {
      start = Arrays.stream(start).map(value -> value * study.horizon()).toArray();
    }
    Direction direction = outcome.better() == Better.HIGHER ? Direction.HIGHER : Direction.LOWER;
    double[] baseline = table.column(study.baseline(), summary);
    List<Finding> findings = new ArrayList<>();
    for (Course course : study.courses()) {
      double[] value = table.column(course.id(), summary);
      findings.add(
          new Finding(
              course,
              Sample.of(value).quantiles(),
              outcome.kind() == OutcomeKind.FLOW && !summed
                  ? Optional.of(Sample.of(table.column(course.id(), total)).quantiles())
                  : Optional.empty(),
              MatchedComparison.against(value, start, direction),
              course.id().equals(study.baseline())
                  ? Optional.empty()
                  : Optional.of(MatchedComparison.against(value, baseline, direction)),
              Turn.of(value, start, baseline)));
    }
    return new Findings(
        outcome,
        summed ? outcome.unitOfTotal() : outcome.unit(),
        Sample.of(start).quantiles(),
        List.copyOf(findings),
        study.baselineIndex());
  }
}
