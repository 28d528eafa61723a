package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.contrapeso.analysis.MatchedComparison;
import org.contrapeso.briefing.Findings.Finding;
import org.contrapeso.evidence.Summary;
import org.contrapeso.experiment.series.Band;

/// Sentences written from the numbers of an edition.
///
/// They say lower, higher or equal, never good or bad, and hold every value against both baselines.
final class Sentences {

  /// Courses that share a value and are still named one by one.
  private static final int NAMED_TOGETHER = 2;

  /// Courses that a title names one by one; with more it gives the span.
  static final int NAMED_COURSES = 4;

  private static final Comparator<Finding> BY_MEDIAN =
      Comparator.comparingDouble(finding -> finding.value().p50());

  private final Edition edition;
  private final Phrasebook words;

  Sentences(Edition edition) {
    this.edition = edition;
    words = edition.words();
  }

  /// Title of an outcome's section: outcome, moment, unit and the medians by course.
  String title(Findings findings) {
    return words.say(
        "title",
        "outcome",
        edition.name(findings.outcome()),
        "when",
        edition.when(findings.outcome()),
        "list",
        findings.courses().size() <= NAMED_COURSES ? oneByOne(findings) : span(findings),
        "futures",
        edition.futures());
  }

  /// What an outcome came to under a course, against both baselines.
  List<String> course(Findings findings, Finding finding) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        words.say(
            "course.value",
            "amount",
            edition.amount(finding.value().p50(), findings.unit()),
            "when",
            edition.when(findings.outcome()),
            "range",
            edition.range(finding.value(), findings.unit())));
    sentences.add(
        against(finding.againstStart(), start(findings), findings.changeAgainstStart(), findings));
    finding
        .againstBaseline()
        .ifPresent(comparison ->
            sentences.add(
                against(
                    comparison, edition.baseline(), findings.changeAgainstBaseline(), findings)));
    finding
        .total()
        .ifPresent(total ->
            sentences.add(
                words.say(
                    "course.total",
                    "weeks",
                    words.count("weeks", edition.study().horizon()),
                    "amount",
                    edition.amount(total.p50(), findings.outcome().unitOfTotal()),
                    "range",
                    edition.range(total, findings.outcome().unitOfTotal()))));
    return sentences;
  }

  /// The value and the comparison with the baseline, or, for the baseline, with the policy start.
  String inShort(Findings findings, Finding finding) {
    List<String> all = course(findings, finding);
    return all.getFirst() + " " + all.get(finding.againstBaseline().isPresent() ? 2 : 1);
  }

  /// In how many futures the sign of a course's effect depends on the baseline, and why.
  String turn(Findings findings, Finding finding) {
    return words.say(
            finding.turn().isAboveStart() ? "turn.above" : "turn.below",
            "frequency",
            edition.frequency(finding.turn().larger()),
            "course",
            edition.quoted(finding.course()),
            "start",
            start(findings),
            "baseline",
            edition.baseline())
        + " "
        + why(findings);
  }

  /// The courses whose sign depends on the baseline in many futures, and why; none where there are
  /// no such courses.
  List<String> turns(Findings findings, List<Finding> turned) {
    if (turned.isEmpty()) {
      return List.of();
    }
    List<String> items = new ArrayList<>();
    for (Finding finding : turned) {
      items.add(
          words.say(
              "turn.item",
              "course",
              edition.quoted(finding.course()),
              "frequency",
              edition.frequency(finding.turn().larger())));
    }
    return List.of(
        words.say(
                "turn.many",
                "start",
                start(findings),
                "baseline",
                edition.baseline(),
                "list",
                words.join(items))
            + " "
            + why(findings));
  }

  private String why(Findings findings) {
    return words.say(
        "turn.why",
        "start",
        start(findings),
        "baseline",
        edition.baseline(),
        "drift",
        edition.change(
            findings.onBaseline().againstStart(), findings.changeAgainstStart(), findings.unit()),
        "weeks",
        words.count("weeks", edition.study().horizon()));
  }

  /// What the charts of an outcome show, in words.
  ///
  /// @param first the first band of the history
  String description(Findings findings, Band first) {
    return words.say(
        "description",
        "outcome",
        edition.name(findings.outcome()),
        "first_month",
        edition.monthOf(first.week()),
        "first",
        edition.amount(first.p50(), findings.weeklyUnit()),
        "start_month",
        edition.start(),
        "start",
        edition.figure(findings.atStart().p50(), findings.unit()),
        "list",
        oneByOne(findings),
        "when",
        edition.when(findings.outcome()));
  }

  /// The order that holds in most futures, with its frequency: `lower in 7 of 10 futures`.
  String mostly(MatchedComparison comparison) {
    Order.Frequent most = Order.mostFrequent(comparison);
    return words.say(
        "mostly", "order", words.name(most.order()), "frequency", edition.frequency(most.share()));
  }

  /// The value at the policy start, as the other side of a comparison.
  String start(Findings findings) {
    return findings.outcome().summary() == Summary.TOTAL
        ? words.say("start.repeated", "month", edition.start())
        : edition.start();
  }

  private String oneByOne(Findings findings) {
    List<String> values = new ArrayList<>();
    for (Finding finding : findings.courses()) {
      double median = finding.value().p50();
      values.add(
          under(
              finding,
              values.isEmpty()
                  ? edition.amount(median, findings.unit())
                  : edition.figure(median, findings.unit())));
    }
    return words.join(values);
  }

  /// The courses with the smallest and the largest median, and the baseline if it is neither.
  private String span(Findings findings) {
    List<Finding> sorted = findings.courses().stream().sorted(BY_MEDIAN).toList();
    Function<Finding, String> figure =
        finding -> edition.figure(finding.value().p50(), findings.unit());
    List<Finding> least = sharing(sorted, sorted.getFirst(), figure);
    List<Finding> most = sharing(sorted, sorted.getLast(), figure);
    String amount = edition.amount(sorted.getLast().value().p50(), findings.unit());
    if (least.size() == sorted.size()) {
      return words.say("title.same", "value", amount);
    }
    Finding baseline = findings.onBaseline();
    String span =
        words.say(
            "title.span",
            "least",
            under(figure.apply(least.getFirst()), least),
            "most",
            under(amount, most));
    return least.contains(baseline) || most.contains(baseline)
        ? span
        : words.say(
            "title.baseline", "span", span, "baseline", under(baseline, figure.apply(baseline)));
  }

  /// The findings that are written alike, in the order given.
  static List<Finding> sharing(
      List<Finding> findings, Finding one, Function<Finding, String> written) {
    return findings.stream()
        .filter(finding -> written.apply(finding).equals(written.apply(one)))
        .toList();
  }

  /// A value with the courses that share it: two by their names, more by their number, the baseline
  /// always by its name.
  String under(String value, List<Finding> courses) {
    if (courses.size() <= NAMED_TOGETHER) {
      return words.say(
          "under",
          "value",
          value,
          "course",
          words.join(courses.stream().map(Finding::course).map(edition::quoted).toList()));
    }
    boolean withBaseline = courses.stream().anyMatch(course -> course.againstBaseline().isEmpty());
    String named =
        withBaseline
            ? words.count(
                "courses.with_baseline", courses.size() - 1, "baseline", edition.baseline())
            : words.count("courses.number", courses.size());
    return words.say("under", "value", value, "course", named);
  }

  String under(Finding finding, String value) {
    return words.say("under", "value", value, "course", edition.quoted(finding.course()));
  }

  private String against(
      MatchedComparison comparison, String other, Findings.Change form, Findings findings) {
    return words.say(
        "course.against",
        "other",
        other,
        "held",
        mostly(comparison),
        "change",
        edition.change(comparison, form, findings.unit()),
        "range",
        edition.changes(comparison, form, findings.unit()));
  }
}
