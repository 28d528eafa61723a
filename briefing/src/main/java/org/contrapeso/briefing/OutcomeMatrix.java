package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.List;
import org.contrapeso.analysis.Direction;
import org.contrapeso.analysis.MatchedComparison;
import org.contrapeso.analysis.Share;
import org.contrapeso.briefing.Findings.Finding;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.evidence.Better;
import org.contrapeso.experiment.Course;

/// Some outcomes under every course, a row a course: median, middle 80 %, changes against both
/// baselines, and the share of matched futures in which the course does better than the baseline.
///
/// Where the better direction is a value judgement, the share says lower or higher and bears no
/// colour.
final class OutcomeMatrix {

  /// Outcomes side by side; more go into further tables.
  private static final int COLUMNS = 4;

  /// Below this share of futures a cell takes no side: three in five.
  private static final double MIXED = 3.0 / 5;

  private final Edition edition;
  private final Phrasebook words;
  private final Sentences sentences;

  OutcomeMatrix(Edition edition) {
    this.edition = edition;
    words = edition.words();
    sentences = new Sentences(edition);
  }

  /// Tables of some outcomes.
  ///
  /// @param whole whether cells give the change since the policy start too
  List<Element> tables(List<Findings> outcomes, boolean whole) {
    List<Element> tables = new ArrayList<>();
    for (int first = 0; first < outcomes.size(); first += COLUMNS) {
      tables.add(table(outcomes.subList(first, Math.min(first + COLUMNS, outcomes.size())), whole));
    }
    return tables;
  }

  private Element table(List<Findings> outcomes, boolean whole) {
    List<Element> heads = new ArrayList<>();
    heads.add(Tables.columnHead(words.say("matrix.course")));
    for (Findings findings : outcomes) {
      heads.add(outcome(findings));
    }
    List<Element> rows = new ArrayList<>();
    List<Course> courses = edition.study().courses();
    for (int course = 0; course < courses.size(); course++) {
      Element row = Tables.row(Tables.rowHead(edition.in(courses.get(course).name())));
      for (Findings findings : outcomes) {
        row = row.plus(cell(findings, findings.courses().get(course), whole));
      }
      rows.add(row);
    }
    return Tables.of(
        "matrix", words.say("matrix.caption", "baseline", edition.baseline()), heads, rows);
  }

  private Element outcome(Findings findings) {
    String unit = edition.unit(findings.unit());
    Element head =
        Tables.columnHead("")
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

  /// What a cell is of, where a phone shows it without its column.
  private String label(Findings findings) {
    String unit = edition.unit(findings.unit());
    return edition.name(findings.outcome())
        + ", "
        + (unit.isEmpty() ? "" : unit + ", ")
        + edition.when(findings.outcome())
        + ", "
        + words.name(findings.outcome().better());
  }

  private Element cell(Findings findings, Finding finding, boolean whole) {
    Element cell =
        Tables.cell(label(findings))
            .plus(line("value", edition.numerals().amount(finding.value().p50())));
    cell =
        cell.plus(
            line("range", words.say("matrix.range", "range", edition.range(finding.value()))));
    if (whole) {
      cell =
          cell.plus(
              line(
                  "change",
                  words.say(
                      "matrix.change",
                      "other",
                      sentences.start(findings),
                      "change",
                      edition.change(finding.againstStart(), findings.unit()))));
    }
    if (finding.againstBaseline().isEmpty()) {
      return cell.plus(line("is-baseline", words.say("matrix.baseline")));
    }
    MatchedComparison comparison = finding.againstBaseline().get();
    return cell.plus(
        line(
            "change",
            words.say(
                "matrix.change",
                "other",
                edition.baseline(),
                "change",
                edition.change(comparison, findings.unit()))),
        share(findings, comparison));
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
    if (share.value() < MIXED) {
      return line(
          "share",
          words.say(
              better ? "matrix.mixed.better" : "matrix.mixed.worse",
              "frequency",
              edition.frequency(share)));
    }
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
