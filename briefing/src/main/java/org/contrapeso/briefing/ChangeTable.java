package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.List;
import org.contrapeso.analysis.MatchedComparison;
import org.contrapeso.briefing.Findings.Finding;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.evidence.Better;
import org.contrapeso.evidence.Summary;

/// Some outcomes in a line each: what they came to under the baseline, and for every other course
/// the median change against it and the tally of matched futures.
///
/// A cell is marked as better or worse only where the outcome has a declared direction, three in
/// five futures agree, and the change is not written as 0.
final class ChangeTable {

  private final Edition edition;
  private final Phrasebook words;

  ChangeTable(Edition edition) {
    this.edition = edition;
    words = edition.words();
  }

  /// The table, which scrolls sideways where it does not fit.
  ///
  /// @param about what it is a table of
  Element of(String about, List<Findings> outcomes) {
    Findings any = outcomes.getFirst();
    List<Element> heads = new ArrayList<>();
    heads.add(Tables.plainColumn(words.say("changes.outcome")));
    heads.add(Tables.plainColumn(atStart(outcomes)).withClass("level"));
    heads.add(Tables.plainColumn(edition.in(any.onBaseline().course().name())).withClass("level"));
    for (Finding finding : any.onOthers()) {
      heads.add(
          Tables.plainColumn("")
              .withClass("course")
              .plus(
                  Element.of("span", edition.in(finding.course().name())),
                  line("weeks", new Spans(edition).weeks(finding.course()))));
    }
    String few = any.courses().size() <= Sentences.NAMED_COURSES ? " few" : "";
    return Element.of("div")
        .withClass("scroll")
        .with("role", "region")
        .with("tabindex", "0")
        .with("aria-label", about)
        .plus(
            Tables.plain(
                "changes" + few,
                words.say("changes.caption", "about", about, "baseline", edition.baseline()),
                heads,
                outcomes.stream().map(this::row).toList()));
  }

  /// What the first numbers are: values of a month, and where weeks are summed its pace over all of
  /// them.
  private String atStart(List<Findings> outcomes) {
    long summed =
        outcomes.stream().filter(each -> each.outcome().summary() == Summary.TOTAL).count();
    if (summed == 0) {
      return edition.start();
    }
    return words.say(
        summed == outcomes.size() ? "changes.pace" : "changes.start_and_pace",
        "month",
        edition.start(),
        "span",
        edition.horizon());
  }

  private Element row(Findings findings) {
    Finding baseline = findings.onBaseline();
    double scale = scale(findings);
    Element row =
        Element.of(
            "tr",
            head(findings),
            Element.of("td")
                .withClass("level")
                .plus(
                    line(
                        "value",
                        edition.figure(findings.atStart().p50() / scale, findings.unit()))),
            Element.of("td")
                .withClass("level")
                .plus(
                    line("value", edition.figure(baseline.value().p50() / scale, findings.unit())),
                    line(
                        "range",
                        edition.range(
                            baseline.value().p10() / scale,
                            baseline.value().p90() / scale,
                            findings.unit()))));
    for (Finding finding : findings.onOthers()) {
      row = row.plus(cell(findings, finding.againstBaseline().orElseThrow(), scale));
    }
    return row;
  }

  /// What the values of a row are divided by: a billion where the largest of them, or of the
  /// differences that are written, reaches it.
  private static double scale(Findings findings) {
    double largest = Math.max(findings.atStart().p50(), findings.onBaseline().value().p90());
    if (findings.changeAgainstBaseline() == Findings.Change.DIFFERENCE) {
      for (Finding finding : findings.onOthers()) {
        double moved = finding.againstBaseline().orElseThrow().difference().p50();
        largest = Math.max(largest, Math.abs(moved));
      }
    }
    return largest >= Numerals.LARGE ? Numerals.LARGE : 1;
  }

  private Element head(Findings findings) {
    Findings.Change form = findings.changeAgainstBaseline();
    String unit =
        scale(findings) == 1
            ? edition.unit(findings.unit())
            : words.say("changes.billion", "unit", edition.unit(findings.unit()));
    String ofChange =
        form == Findings.Change.POINTS ? edition.unitOfChange(form, findings.unit()) : "";
    String moment = edition.moment(findings.outcome());
    Element head =
        Tables.plainHead("")
            .plus(
                Element.of("a", edition.name(findings.outcome()))
                    .with("href", "#" + OutcomeSection.anchor(findings.outcome())))
            .plus(line("unit", unit.isEmpty() ? moment : unit + ", " + moment));
    if (!ofChange.isEmpty()) {
      head = head.plus(line("unit", words.say("changes.unit", "unit", ofChange)));
    }
    return head.plus(line("direction", words.name(findings.outcome().better())));
  }

  private Element cell(Findings findings, MatchedComparison comparison, double scale) {
    Better better = findings.outcome().better();
    Tally tally = Tally.of(comparison, better);
    String change =
        edition.bareChange(comparison, findings.changeAgainstBaseline(), findings.unit(), scale);
    String styleClass =
        Numerals.isZero(change)
            ? "change"
            : Tally.isBetter(comparison, better)
                ? "change better"
                : Tally.isWorse(comparison, better) ? "change worse" : "change";
    return Element.of("td")
        .plus(
            line(styleClass, change),
            line("tally", tally.first() + "·" + tally.equal() + "·" + tally.last()));
  }

  private static Element line(String styleClass, String text) {
    return Element.of("div", text).withClass(styleClass);
  }
}
