package org.contrapeso.briefing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
/// @param unit unit of the values: that of the outcome, without its week where weeks were summed,
///   [#PERCENT] for a share
/// @param atStart the value at the policy start, in that unit
/// @param courses one finding for each course, in the order of the study
/// @param baseline position of the baseline among them
record Findings(
    StudyOutcome outcome, String unit, Quantiles atStart, List<Finding> courses, int baseline) {

  /// Unit of a share, whose values readers see in percent.
  static final String PERCENT = "%";

  /// Largest relative change that is given as such: tenfold. Beyond it, and where any baseline is
  /// 0, a change is a difference.
  private static final double LARGEST_RELATIVE = 10;

  /// How a change is written.
  enum Change {
    /// Relative to the baseline, in percent.
    RELATIVE,
    /// As a difference, in the outcome's unit.
    DIFFERENCE,
    /// As a difference of shares, in percentage points.
    POINTS
  }

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
  ///
  /// @param share which outcomes are shares
  static List<Findings> of(ResolvedStudy study, OutcomeTable table, Predicate<StudyOutcome> share) {
    return study.outcomes().stream()
        .map(outcome -> of(study, table, outcome, share.test(outcome)))
        .toList();
  }

  /// How the changes against the policy start are written, the same for every course.
  Change changeAgainstStart() {
    return change(courses.stream().map(Finding::againstStart));
  }

  /// How the changes against the baseline are written, the same for every course.
  Change changeAgainstBaseline() {
    return change(courses.stream().map(Finding::againstBaseline).flatMap(Optional::stream));
  }

  private Change change(Stream<MatchedComparison> comparisons) {
    if (unit.equals(PERCENT)) {
      return Change.POINTS;
    }
    return !unit.equals("1") && comparisons.allMatch(Findings::isRelative)
        ? Change.RELATIVE
        : Change.DIFFERENCE;
  }

  private static boolean isRelative(MatchedComparison comparison) {
    return comparison
        .relativeChange()
        .filter(change -> change.defined().count() == change.defined().of())
        .filter(change ->
            Math.max(Math.abs(change.quantiles().p10()), Math.abs(change.quantiles().p90()))
                <= LARGEST_RELATIVE)
        .isPresent();
  }

  /// Unit of the values in a single week.
  String weeklyUnit() {
    return unit.equals(PERCENT) ? PERCENT : outcome.unit();
  }

  /// The finding on the baseline.
  Finding onBaseline() {
    return courses.get(baseline);
  }

  /// The findings on all courses but the baseline.
  List<Finding> onOthers() {
    return courses.stream().filter(finding -> finding.againstBaseline().isPresent()).toList();
  }

  private static Findings of(
      ResolvedStudy study, OutcomeTable table, StudyOutcome outcome, boolean share) {
    String summary = new ResultColumn(outcome.id(), Statistic.SUMMARY).name();
    String atStart = new ResultColumn(outcome.id(), Statistic.AT_START).name();
    String total = new ResultColumn(outcome.id(), Statistic.TOTAL).name();
    boolean summed = outcome.summary() == Summary.TOTAL;
    double[] reported = table.column(study.baseline(), atStart);
    double[] start =
        summed ? Arrays.stream(reported).map(value -> value * study.horizon()).toArray() : reported;
    Direction direction = outcome.better() == Better.HIGHER ? Direction.HIGHER : Direction.LOWER;
    double[] baseline = table.column(study.baseline(), summary);
    List<Finding> findings =
        study.courses().parallelStream()
            .map(course -> {
              double[] value = table.column(course.id(), summary);
              return new Finding(
                  course,
                  Sample.of(value).quantiles(),
                  outcome.kind() == OutcomeKind.FLOW && !summed
                      ? Optional.of(Sample.of(table.column(course.id(), total)).quantiles())
                      : Optional.empty(),
                  MatchedComparison.against(value, start, direction),
                  course.id().equals(study.baseline())
                      ? Optional.empty()
                      : Optional.of(MatchedComparison.against(value, baseline, direction)),
                  Turn.of(value, start, baseline));
            })
            .toList();
    return new Findings(
        outcome,
        share ? PERCENT : summed ? outcome.unitOfTotal() : outcome.unit(),
        Sample.of(start).quantiles(),
        findings,
        study.baselineIndex());
  }
}
