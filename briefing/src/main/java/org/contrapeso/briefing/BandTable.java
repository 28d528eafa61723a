package org.contrapeso.briefing;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.contrapeso.briefing.Findings.Finding;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.experiment.series.Band;

/// The numbers behind an outcome's charts, week by week: bands once a year before the policy start,
/// twice a year and in the last week after it, and less often the longer the policy and the more
/// the courses.
final class BandTable {

  private static final int PAST_MONTHS = 12;
  private static final int FORECAST_MONTHS = 6;
  private static final int MANY_COURSES_MONTHS = 60;

  /// Weeks from which a policy is a long one.
  private static final int LONG_HORIZON = 3 * 52;

  private final Edition edition;
  private final Phrasebook words;
  private final Findings findings;
  private final List<Band> history;
  private final List<List<Band>> forecasts;
  private final List<String> columns;

  /// A table.
  ///
  /// @param history bands before the policy start
  /// @param forecasts bands from then on, a list a course
  BandTable(Edition edition, Findings findings, List<Band> history, List<List<Band>> forecasts) {
    this.edition = edition;
    this.findings = findings;
    this.history = history;
    this.forecasts = forecasts;
    words = edition.words();
    columns =
        List.of(
            words.say("bands.month"),
            words.say("bands.p10"),
            words.say("bands.p25"),
            words.say("bands.p50"),
            words.say("bands.p75"),
            words.say("bands.p90"));
  }

  /// The table, folded away.
  ///
  /// @param before another table that is folded away with it
  Element details(Element before) {
    List<Element> bodies = new ArrayList<>();
    if (!history.isEmpty()) {
      bodies.add(
          Tables.body(words.say("bands.past"), columns.size(), rows(spaced(history, PAST_MONTHS))));
    }
    for (Finding finding : findings.courses()) {
      List<Band> forecast = forecasts.get(findings.courses().indexOf(finding));
      bodies.add(
          Tables.body(
              edition.in(finding.course().name()),
              columns.size(),
              rows(spaced(forecast, forecastMonths()))));
    }
    String unit = edition.unit(findings.weeklyUnit());
    String name = edition.name(findings.outcome());
    return Element.of("details")
        .withClass("numbers")
        .plus(
            Element.of("summary", words.say("bands.summary", "outcome", name)),
            before,
            Element.of("div")
                .withClass("scroll")
                .with("role", "region")
                .with("tabindex", "0")
                .with("aria-label", words.say("bands.summary", "outcome", name))
                .plus(
                    Tables.grouped(
                        "bands",
                        unit.isEmpty()
                            ? name
                            : words.say("bands.caption", "outcome", name, "unit", unit),
                        columns.stream().map(Tables::plainColumn).toList(),
                        bodies)));
  }

  /// Months between two rows: a long policy is told year by year, many courses by five years.
  private int forecastMonths() {
    if (findings.courses().size() > Sentences.NAMED_COURSES) {
      return MANY_COURSES_MONTHS;
    }
    return edition.study().horizon() > LONG_HORIZON ? PAST_MONTHS : FORECAST_MONTHS;
  }

  /// Bands that begin at least so many months apart, the first and the last among them.
  private List<Band> spaced(List<Band> bands, int months) {
    List<Band> spaced = new ArrayList<>();
    for (Band band : bands) {
      if (spaced.isEmpty() || monthsBetween(spaced.getLast(), band) >= months) {
        spaced.add(band);
      }
    }
    if (!spaced.getLast().equals(bands.getLast())) {
      spaced.add(bands.getLast());
    }
    return spaced;
  }

  private long monthsBetween(Band from, Band to) {
    return ChronoUnit.MONTHS.between(
        edition.study().monthOf(from.week()), edition.study().monthOf(to.week()));
  }

  private List<Element> rows(List<Band> bands) {
    List<Element> rows = new ArrayList<>();
    for (Band band : bands) {
      double[] values = {band.p10(), band.p25(), band.p50(), band.p75(), band.p90()};
      Element row = Element.of("tr", Tables.plainHead(edition.monthOf(band.week())));
      for (int value = 0; value < values.length; value++) {
        row = row.plus(Tables.plainCell(edition.figure(values[value], findings.weeklyUnit())));
      }
      rows.add(row);
    }
    return rows;
  }
}
