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

/// The study in one minute, written from the numbers of an edition.
final class Minute {

  /// Outcomes that the one-minute summary speaks of where a study has no headline outcomes.
  private static final int UNRANKED = 6;

  private final Edition edition;
  private final Phrasebook words;
  private final Sentences sentences;

  Minute(Edition edition) {
    this.edition = edition;
    words = edition.words();
    sentences = new Sentences(edition);
  }

  /// A headline of the one-minute summary, and what follows from it.
  ///
  /// @param lead the headline
  /// @param points sentences under it
  record Headline(List<Node> lead, List<String> points) {}

  /// The study in one minute: for each headline outcome where the baseline leads and how courses
  /// lie to both baselines; then where the sign depends on the baseline, and what the sentences are
  /// about.
  List<Headline> headlines() {
    List<Headline> minute = new ArrayList<>();
    List<Findings> headlines = outcomes();
    for (Findings findings : headlines) {
      minute.add(
          new Headline(
              drift(findings), findings.onOthers().isEmpty() ? List.of() : comparisons(findings)));
    }
    mostTurned(headlines).ifPresent(turned -> minute.add(plain(turned)));
    minute.add(plain(about()));
    return minute;
  }

  /// What the sentences are about, and how many of the futures miss the record.
  private String about() {
    String about =
        words.say(
            "minute.about",
            "futures",
            edition.futures(),
            "beliefs",
            words.say("quoted", "name", edition.in(edition.study().beliefsName())));
    List<Integer> years = edition.recordYears();
    return years.isEmpty()
        ? about
        : about
            + " "
            + words.say(
                "minute.record",
                "share",
                edition.numerals().share(1 - edition.input().shareMatching()),
                "first",
                String.valueOf(years.getFirst()),
                "last",
                String.valueOf(years.getLast()));
  }

  /// What the sentences are about, before them.
  String lead() {
    String span =
        words.say(
            "minute.span",
            "weeks",
            words.count("weeks", edition.study().horizon()),
            "month",
            edition.start());
    return edition.study().courses().size() <= Sentences.NAMED_COURSES
        ? span
        : span + " " + words.say("minute.changes", "other", edition.baseline());
  }

  private static Headline plain(String sentence) {
    return new Headline(List.of(new Characters(sentence)), List.of());
  }

  /// The headline outcomes; where the study has none, the first with a better direction; where none
  /// has one, the first of all.
  private List<Findings> outcomes() {
    if (!edition.headlines().isEmpty()) {
      return edition.headlines();
    }
    List<Findings> from =
        edition.findings().stream()
            .filter(findings -> findings.outcome().better() != Better.NONE)
            .toList();
    if (from.isEmpty()) {
      from = edition.findings();
    }
    return from.subList(0, Math.min(UNRANKED, from.size()));
  }

  private List<Node> drift(Findings findings) {
    Finding baseline = findings.onBaseline();
    return words.phrase(
        "minute.drift",
        "outcome",
        Element.of("strong", edition.name(findings.outcome())),
        "when",
        edition.moment(findings.outcome()),
        "baseline",
        edition.baseline(),
        "end",
        edition.amount(baseline.value().p50(), findings.unit()),
        "range",
        edition.range(baseline.value(), findings.unit()),
        "start_value",
        edition.figure(findings.atStart().p50(), findings.unit()),
        "start",
        sentences.start(findings));
  }

  private List<String> comparisons(Findings findings) {
    if (findings.courses().size() > Sentences.NAMED_COURSES) {
      return List.of(ends(findings));
    }
    return List.of(
        words.say(
            "minute.against",
            "other",
            edition.baseline(),
            "held",
            grouped(
                findings,
                finding -> finding.againstBaseline().orElseThrow(),
                findings.changeAgainstBaseline())),
        words.say(
            "minute.against",
            "other",
            sentences.start(findings),
            "held",
            grouped(findings, Finding::againstStart, findings.changeAgainstStart())));
  }

  /// The courses between which all others lie, by their median change against the baseline.
  private String ends(Findings findings) {
    Findings.Change form = findings.changeAgainstBaseline();
    Function<Finding, String> change =
        finding -> edition.bareChange(held(finding), form, findings.unit(), 1);
    List<Finding> others =
        findings.onOthers().stream()
            .sorted(Comparator.comparingDouble(finding -> median(finding, form)))
            .toList();
    List<Finding> least = Sentences.sharing(others, others.getFirst(), change);
    List<Finding> most = Sentences.sharing(others, others.getLast(), change);
    String span =
        least.size() == others.size()
            ? words.say(
                "minute.same",
                "value",
                edition.change(held(others.getFirst()), form, findings.unit()))
            : words.say("minute.ends", "least", end(findings, least), "most", end(findings, most));
    int level =
        (int)
            others.stream()
                .filter(finding -> held(finding).equal().count() == held(finding).equal().of())
                .count();
    return level == 0 ? span : span + " " + words.count("minute.level", level);
  }

  private static MatchedComparison held(Finding finding) {
    return finding.againstBaseline().orElseThrow();
  }

  private static double median(Finding finding, Findings.Change form) {
    return form == Findings.Change.RELATIVE
        ? held(finding).relativeChange().orElseThrow().quantiles().p50()
        : held(finding).difference().p50();
  }

  /// An end of the span; of a single course with how often its order holds.
  private String end(Findings findings, List<Finding> courses) {
    MatchedComparison held = held(courses.getFirst());
    String changes =
        sentences.under(
            edition.change(held, findings.changeAgainstBaseline(), findings.unit()), courses);
    return courses.size() == 1
        ? words.say("minute.held", "changes", changes, "held", sentences.mostly(held))
        : changes;
  }

  /// Median changes by course, courses together for which the same holds: `−31.2% under “A” and
  /// −46.0% under “B” (lower in all 2,000 futures under each)`.
  private String grouped(
      Findings findings, Function<Finding, MatchedComparison> comparison, Findings.Change form) {
    SequencedMap<String, List<String>> changes = new LinkedHashMap<>();
    for (Finding finding : findings.onOthers()) {
      MatchedComparison held = comparison.apply(finding);
      changes
          .computeIfAbsent(sentences.mostly(held), order -> new ArrayList<>())
          .add(sentences.under(finding, edition.change(held, form, findings.unit())));
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
}
