package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.contrapeso.analysis.MatchedComparison;
import org.contrapeso.briefing.Findings.Finding;
import org.contrapeso.briefing.markup.Characters;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.briefing.markup.Node;
import org.contrapeso.evidence.Better;
import org.contrapeso.evidence.Summary;
import org.contrapeso.experiment.series.Band;

/// Sentences written from the numbers of an edition.
///
/// They say lower, higher or equal, never good or bad, and hold every value against both baselines.
final class Sentences {

  /// Outcomes that the one-minute summary speaks of.
  private static final int HEADLINES = 6;

  /// Courses that a title names one by one; with more it gives the span.
  static final int NAMED_COURSES = 4;

  private static final Comparator<Finding> BY_MEDIAN =
      Comparator.comparingDouble(finding -> finding.value().p50());

  private final Edition edition;
  private final Phrasebook words;
  private final Numerals numerals;

  Sentences(Edition edition) {
    this.edition = edition;
    words = edition.words();
    numerals = edition.numerals();
  }

  /// A headline of the one-minute summary, and what follows from it.
  ///
  /// @param lead the headline
  /// @param points sentences under it
  record Headline(List<Node> lead, List<String> points) {}

  /// The study in one minute: for each headline outcome where the baseline leads and how courses
  /// lie to both baselines; then where the sign depends on the baseline, and what the sentences are
  /// about.
  List<Headline> minute() {
    List<Headline> minute = new ArrayList<>();
    List<Findings> headlines = headlines();
    for (Findings findings : headlines) {
      minute.add(
          new Headline(
              drift(findings), findings.onOthers().isEmpty() ? List.of() : comparisons(findings)));
    }
    mostTurned(headlines).ifPresent(turned -> minute.add(plain(turned)));
    minute.add(
        plain(
            words.say(
                "minute.about",
                "futures",
                edition.futures(),
                "beliefs",
                words.say("quoted", "name", edition.in(edition.study().beliefsName())))));
    return minute;
  }

  private static Headline plain(String sentence) {
    return new Headline(List.of(new Characters(sentence)), List.of());
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
            edition.range(finding.value())));
    sentences.add(against(finding.againstStart(), start(findings), findings));
    finding
        .againstBaseline()
        .ifPresent(comparison -> sentences.add(against(comparison, edition.baseline(), findings)));
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
                    edition.range(total))));
    return sentences;
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
        + words.say(
            "turn.why",
            "start",
            start(findings),
            "baseline",
            edition.baseline(),
            "drift",
            edition.change(findings.onBaseline().againstStart(), findings.unit()),
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
        edition.amount(first.p50(), findings.outcome().unit()),
        "start_month",
        edition.start(),
        "start",
        numerals.amount(findings.atStart().p50()),
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
                  : numerals.amount(median)));
    }
    return words.join(values);
  }

  private String span(Findings findings) {
    Finding least = findings.courses().stream().min(BY_MEDIAN).orElseThrow();
    Finding most = findings.courses().stream().max(BY_MEDIAN).orElseThrow();
    Finding baseline = findings.onBaseline();
    return words.say(
        "title.span",
        "least",
        under(least, numerals.amount(least.value().p50())),
        "most",
        under(most, edition.amount(most.value().p50(), findings.unit())),
        "baseline",
        under(baseline, numerals.amount(baseline.value().p50())));
  }

  private String under(Finding finding, String value) {
    return words.say("under", "value", value, "course", edition.quoted(finding.course()));
  }

  /// The first headline outcomes; where the study has none, the first with a better direction;
  /// where none has one, the first of all.
  private List<Findings> headlines() {
    List<Findings> from = edition.headlines();
    if (from.isEmpty()) {
      from =
          edition.findings().stream()
              .filter(findings -> findings.outcome().better() != Better.NONE)
              .toList();
    }
    if (from.isEmpty()) {
      from = edition.findings();
    }
    return from.subList(0, Math.min(HEADLINES, from.size()));
  }

  private List<Node> drift(Findings findings) {
    Finding baseline = findings.onBaseline();
    return words.phrase(
        "minute.drift",
        "outcome",
        Element.of("strong", edition.name(findings.outcome())),
        "when",
        edition.when(findings.outcome()),
        "baseline",
        edition.baseline(),
        "end",
        edition.amount(baseline.value().p50(), findings.unit()),
        "range",
        edition.range(baseline.value()),
        "start_value",
        numerals.amount(findings.atStart().p50()),
        "start",
        start(findings));
  }

  private List<String> comparisons(Findings findings) {
    if (findings.courses().size() > NAMED_COURSES) {
      return List.of(ends(findings));
    }
    return List.of(
        words.say(
            "minute.against",
            "other",
            edition.baseline(),
            "held",
            grouped(findings, finding -> finding.againstBaseline().orElseThrow())),
        words.say(
            "minute.against",
            "other",
            start(findings),
            "held",
            grouped(findings, Finding::againstStart)));
  }

  /// The two courses between which all others lie, by their median change against the baseline.
  private String ends(Findings findings) {
    List<Finding> others =
        findings.onOthers().stream()
            .sorted(
                Comparator.comparingDouble(
                    finding -> finding.againstBaseline().orElseThrow().difference().p50()))
            .toList();
    return words.say(
        "minute.ends",
        "other",
        edition.baseline(),
        "least",
        end(findings, others.getFirst()),
        "most",
        end(findings, others.getLast()),
        "between",
        words.count("minute.between", others.size() - 2));
  }

  private String end(Findings findings, Finding finding) {
    MatchedComparison held = finding.againstBaseline().orElseThrow();
    return words.say(
        "minute.held",
        "changes",
        under(finding, edition.change(held, findings.unit())),
        "held",
        mostly(held));
  }

  /// Median changes by course, courses together for which the same holds: `−31.2% under “A” and
  /// −46.0% under “B” (lower in all 2,000 futures under each)`.
  private String grouped(Findings findings, Function<Finding, MatchedComparison> comparison) {
    SequencedMap<String, List<String>> changes = new LinkedHashMap<>();
    for (Finding finding : findings.onOthers()) {
      MatchedComparison held = comparison.apply(finding);
      changes
          .computeIfAbsent(mostly(held), order -> new ArrayList<>())
          .add(under(finding, edition.change(held, findings.unit())));
    }
    List<String> groups = new ArrayList<>();
    changes.forEach((held, list) ->
        groups.add(
            words.say(
                list.size() == 1 ? "minute.held" : "minute.held.each",
                "changes",
                words.join(list),
                "held",
                held)));
    return String.join("; ", groups);
  }

  /// The course whose sign depends on the baseline in most futures, with every headline in which it
  /// does so the same way.
  private Optional<String> mostTurned(List<Findings> headlines) {
    return headlines.stream()
        .flatMap(findings -> findings.onOthers().stream())
        .filter(finding -> finding.turn().isNotable())
        .max(Comparator.comparingDouble(finding -> finding.turn().larger().value()))
        .map(turned -> turned(headlines, turned));
  }

  private String turned(List<Findings> headlines, Finding turned) {
    boolean above = turned.turn().isAboveStart();
    List<String> items = new ArrayList<>();
    for (Findings findings : headlines) {
      for (Finding finding : findings.onOthers()) {
        if (finding.course().equals(turned.course())
            && finding.turn().isNotable()
            && finding.turn().isAboveStart() == above) {
          items.add(
              words.say(
                  "minute.turn.item",
                  "frequency",
                  edition.frequency(finding.turn().larger()),
                  "outcome",
                  words.say("quoted", "name", edition.name(findings.outcome()))));
        }
      }
    }
    return words.say(
        above ? "minute.turn.above" : "minute.turn.below",
        "course",
        edition.quoted(turned.course()),
        "start",
        edition.start(),
        "baseline",
        edition.baseline(),
        "list",
        words.join(items));
  }

  private String against(MatchedComparison comparison, String other, Findings findings) {
    return words.say(
        "course.against",
        "other",
        other,
        "held",
        mostly(comparison),
        "change",
        edition.change(comparison, findings.unit()),
        "range",
        edition.changes(comparison, findings.unit()));
  }
}
