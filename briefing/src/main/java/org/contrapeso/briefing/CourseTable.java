package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.List;
import org.contrapeso.analysis.MatchedComparison;
import org.contrapeso.analysis.Share;
import org.contrapeso.briefing.Findings.Finding;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.evidence.Better;

/// One outcome under every course, a course a line: median, middle 80 %, changes against both
/// baselines, and the shares of matched futures in which it does better, as well and worse.
final class CourseTable {

  private final Edition edition;
  private final Phrasebook words;

  CourseTable(Edition edition) {
    this.edition = edition;
    words = edition.words();
  }

  Element of(Findings findings) {
    boolean judged = findings.outcome().better() != Better.NONE;
    List<String> columns =
        List.of(
            words.say("numbers.course"),
            words.say("numbers.median"),
            words.say("numbers.range"),
            words.say("numbers.against", "other", new Sentences(edition).start(findings)),
            words.say("numbers.against", "other", edition.baseline()),
            words.say(judged ? "numbers.better" : "numbers.lower"),
            words.say("numbers.equal"),
            words.say(judged ? "numbers.worse" : "numbers.higher"));
    String unit = edition.unit(findings.unit());
    String name = edition.name(findings.outcome());
    String when = edition.when(findings.outcome());
    return Element.of("div")
        .withClass("scroll")
        .with("role", "region")
        .with("tabindex", "0")
        .with("aria-label", name)
        .plus(
            Tables.plain(
                "bands",
                words.say(
                    "numbers.caption",
                    "outcome",
                    name,
                    "when",
                    unit.isEmpty() ? when : unit + ", " + when),
                columns.stream().map(Tables::plainColumn).toList(),
                findings.courses().stream().map(finding -> row(findings, finding)).toList()));
  }

  private Element row(Findings findings, Finding finding) {
    List<String> cells = new ArrayList<>();
    cells.add(edition.figure(finding.value().p50(), findings.unit()));
    cells.add(edition.range(finding.value(), findings.unit()));
    cells.add(
        edition.change(finding.againstStart(), findings.changeAgainstStart(), findings.unit()));
    if (finding.againstBaseline().isPresent()) {
      MatchedComparison held = finding.againstBaseline().get();
      cells.add(edition.change(held, findings.changeAgainstBaseline(), findings.unit()));
      for (Share share : Tally.shares(held, findings.outcome().better())) {
        cells.add(edition.numerals().share(share.value()));
      }
    }
    Element row = Element.of("tr", Tables.plainHead(edition.in(finding.course().name())));
    for (String cell : cells) {
      row = row.plus(Tables.plainCell(cell));
    }
    return finding.againstBaseline().isPresent()
        ? row
        : row.plus(Tables.plainCell(words.say("numbers.baseline")).with("colspan", "4"));
  }
}
