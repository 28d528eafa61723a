package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.List;
import org.contrapeso.analysis.Direction;
import org.contrapeso.analysis.MatchedComparison;
import org.contrapeso.analysis.Share;
import org.contrapeso.briefing.Findings.Finding;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.evidence.Better;

/// Every outcome under every course: median, middle 80 %, changes against both baselines, and the
/// share of matched futures in which the course does better than the baseline.
///
/// Where the better direction is a value judgement, the share says lower or higher and bears no
/// colour.
final class OutcomeMatrix {

  /// Courses side by side; more go into further tables.
  private static final int COLUMNS = 4;

  private final Edition edition;
  private final Phrasebook words;
  private final Sentences sentences;

  OutcomeMatrix(Edition edition) {
    this.edition = edition;
    words = edition.words();
    sentences = new Sentences(edition);
  }

  /// The section.
  Element section() {
    List<Element> tables = new ArrayList<>();
    int courses = edition.study().courses().size();
    for (int first = 0; first < courses; first += COLUMNS) {
      tables.add(table(first, Math.min(first + COLUMNS, courses)));
    }
    return Section.of("matrix", words.say("matrix.title", "futures", edition.futures()))
        .plus(
            Element.of(
                "p",
                words.say(
                    "matrix.reading",
                    "futures",
                    edition.futures(),
                    "baseline",
                    edition.baseline())))
        .plus(tables);
  }

  private Element table(int first, int end) {
    List<Element> heads = new ArrayList<>();
    heads.add(Tables.columnHead(words.say("matrix.outcome")));
    for (int course = first; course < end; course++) {
      heads.add(Tables.columnHead(edition.in(edition.study().courses().get(course).name())));
    }
    List<Element> rows = new ArrayList<>();
    for (Findings findings : edition.findings()) {
      Element row = Tables.row(outcome(findings));
      for (int course = first; course < end; course++) {
        row = row.plus(cell(findings, findings.courses().get(course)));
      }
      rows.add(row);
    }
    return Tables.of(
        "matrix", words.say("matrix.caption", "baseline", edition.baseline()), heads, rows);
  }

  private Element outcome(Findings findings) {
    String unit = edition.unit(findings.unit());
    Element head =
        Tables.rowHead()
            .plus(
                Element.of("a", edition.name(findings.outcome()))
                    .with("href", "#" + OutcomeSection.anchor(findings.outcome())));
    if (!unit.isEmpty()) {
      head = head.plus(line("unit", unit));
    }
    return head.plus(
        line("when", edition.when(findings.outcome())),
        line("direction", words.name(findings.outcome().better())));
  }

  private Element cell(Findings findings, Finding finding) {
    Element cell =
        Tables.cell(edition.in(finding.course().name()))
            .plus(
                line("value", edition.numerals().amount(finding.value().p50())),
                line("range", words.say("matrix.range", "range", edition.range(finding.value()))),
                line(
                    "change",
                    words.say(
                        "matrix.change",
                        "other",
                        sentences.start(findings),
                        "change",
                        edition.change(finding.againstStart(), findings.unit()))));
    return finding
        .againstBaseline()
        .map(comparison ->
            cell.plus(
                line(
                    "change",
                    words.say(
                        "matrix.change",
                        "other",
                        edition.baseline(),
                        "change",
                        edition.change(comparison, findings.unit()))),
                share(findings, comparison)))
        .orElseGet(() -> cell.plus(line("is-baseline", words.say("matrix.baseline"))));
  }

  private Element share(Findings findings, MatchedComparison comparison) {
    Order.Frequent most = Order.mostFrequent(comparison);
    if (findings.outcome().better() == Better.NONE || most.order() == Order.EQUAL) {
      return line(
          "share",
          words.say(
              "matrix.share",
              "symbol",
              symbol(most.order()),
              "held",
              sentences.mostly(comparison)));
    }
    boolean better = (most.order() == Order.LOWER) == (comparison.direction() == Direction.LOWER);
    Share share = most.share();
    return line(
        better ? "share better" : "share worse",
        words.say(
            better ? "matrix.better" : "matrix.worse",
            "symbol",
            symbol(most.order()),
            "frequency",
            edition.frequency(share)));
  }

  private static String symbol(Order order) {
    return switch (order) {
      case LOWER -> "▼";
      case HIGHER -> "▲";
      case EQUAL -> "=";
    };
  }

  private static Element line(String styleClass, String text) {
    return Element.of("div", text).withClass(styleClass);
  }
}
