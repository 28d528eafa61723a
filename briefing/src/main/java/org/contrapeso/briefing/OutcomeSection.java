package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.contrapeso.analysis.Quantiles;
import org.contrapeso.briefing.Findings.Finding;
import org.contrapeso.briefing.chart.Axis;
import org.contrapeso.briefing.chart.Fan;
import org.contrapeso.briefing.chart.FanChart;
import org.contrapeso.briefing.chart.IntervalChart;
import org.contrapeso.briefing.markup.Characters;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.briefing.markup.Node;
import org.contrapeso.evidence.Hypothesis;
import org.contrapeso.evidence.Outcome;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Summary;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.StudyOutcome;
import org.contrapeso.experiment.series.Band;

/// One outcome: a title that can be quoted, charts, sentences, the numbers and the sources behind
/// them.
final class OutcomeSection {

  /// Most intervals between the ticks of an axis.
  private static final int INTERVALS = 4;

  /// Most points of a line, so that a page with many charts stays light.
  private static final int MOST_POINTS = 64;

  private final Edition edition;
  private final Phrasebook words;
  private final Sentences sentences;
  private final Findings findings;
  private final boolean weekly;
  private final List<Band> history;
  private final List<List<Band>> forecasts;

  /// @param weekly whether its way over the weeks is shown too
  OutcomeSection(Edition edition, Findings findings, boolean weekly) {
    this.edition = edition;
    this.findings = findings;
    this.weekly = weekly;
    words = edition.words();
    sentences = new Sentences(edition);
    List<List<Band>> series = new ArrayList<>();
    for (Course course : edition.study().courses()) {
      series.add(edition.input().series().bands(course.id(), findings.outcome().id()));
    }
    int start = edition.study().historyLength();
    history = series.getFirst().stream().filter(band -> band.week() < start).toList();
    forecasts = new ArrayList<>();
    for (int course = 0; course < series.size(); course++) {
      List<Band> forecast =
          new ArrayList<>(
              series.get(course).stream().filter(band -> band.week() >= start).toList());
      if (findings.outcome().summary() == Summary.END) {
        forecast.add(exact(forecast.removeLast().week(), findings.courses().get(course)));
      }
      forecasts.add(forecast);
    }
  }

  /// The band of the last week from the outcome table, whose quantiles are exact.
  private static Band exact(int week, Finding finding) {
    Quantiles value = finding.value();
    return new Band(week, value.p10(), value.p25(), value.p50(), value.p75(), value.p90());
  }

  /// Id of an outcome's section.
  static String anchor(StudyOutcome outcome) {
    return "outcome-" + outcome.id().replace('.', '-');
  }

  /// The section.
  Element section() {
    StudyOutcome outcome = findings.outcome();
    String id = anchor(outcome);
    Element article =
        Element.of("article")
            .withClass("outcome")
            .with("id", id)
            .with("aria-labelledby", id + "-title")
            .plus(
                Element.of("p", edition.name(outcome)).withClass("kicker"),
                Element.of("h3", sentences.title(findings)).with("id", id + "-title"),
                Element.of("p", definition()).withClass("definition"));
    if (weekly) {
      article = article.plus(fans(id));
    }
    article = article.plus(Element.of("div").withClass("horizon").plus(interval(id), courses()));
    if (weekly) {
      article =
          article
              .plus(turns())
              .plus(
                  Element.of("p", sentences.description(findings, first()))
                      .withClass("description"),
                  new BandTable(edition, findings, history, forecasts).details());
    }
    return article.plus(sources());
  }

  private Band first() {
    return history.isEmpty() ? forecasts.get(findings.baseline()).getFirst() : history.getFirst();
  }

  private String definition() {
    String direction = words.name(findings.outcome().better());
    return edition
        .registry()
        .findOutcome(findings.outcome().id())
        .map(Outcome::sentence)
        .map(sentence -> edition.in(sentence) + " (" + direction + ")")
        .orElse(direction);
  }

  private Element fans(String id) {
    Axis time =
        Axis.ofYears(
            edition.study().yearOf(first().week()),
            edition.study().yearOf(edition.study().historyLength() + edition.study().horizon()),
            INTERVALS);
    double low = 0;
    double high = 0;
    List<List<Band>> drawn = new ArrayList<>(forecasts);
    drawn.add(history);
    for (List<Band> bands : drawn) {
      for (Band band : bands) {
        low = Math.min(low, band.p10());
        high = Math.max(high, band.p90());
      }
    }
    Axis amount = Axis.ofAmounts(low, high, INTERVALS, edition.numerals()::assumption);
    FanChart chart =
        new FanChart(
            time,
            amount,
            fan(history),
            fan(forecasts.get(findings.baseline())),
            edition.study().yearOf(edition.study().historyLength()),
            new FanChart.Labels(
                edition.unit(findings.outcome().unit()),
                words.say("chart.policy_start", "month", edition.start()),
                edition.in(findings.onBaseline().course().name())));
    List<Element> panels = new ArrayList<>();
    for (int course = 0; course < forecasts.size(); course++) {
      panels.add(panel(id, chart, course));
    }
    return Element.of("figure")
        .withClass("fans")
        .plus(
            Element.of("div", panels).withClass("panels"),
            Element.of("figcaption")
                .plus(
                    Element.of("span", words.say("chart.key.past")).withClass("key past"),
                    Element.of("span", words.say("chart.key.course")).withClass("key course"),
                    Element.of(
                            "span", words.say("chart.key.baseline", "baseline", edition.baseline()))
                        .withClass("key baseline"),
                    Element.of(
                        "span",
                        words.say(
                            "chart.bands",
                            "beliefs",
                            words.say(
                                "quoted", "name", edition.in(edition.study().beliefsName()))))));
  }

  private Element panel(String id, FanChart chart, int course) {
    Finding finding = findings.courses().get(course);
    String image = id + "-fan-" + (course + 1);
    Band last = forecasts.get(course).getLast();
    Band baseline = forecasts.get(findings.baseline()).getLast();
    String end = edition.numerals().amount(last.p50());
    String title =
        words.say(
            "chart.fan.title",
            "outcome",
            edition.name(findings.outcome()),
            "course",
            edition.quoted(finding.course()));
    String description =
        words.say(
            "chart.fan.description",
            "month",
            edition.end(),
            "amount",
            edition.amount(last.p50(), findings.outcome().unit()),
            "half",
            words.say(
                "range",
                "low",
                edition.numerals().amount(last.p25()),
                "high",
                edition.numerals().amount(last.p75())),
            "most",
            words.say(
                "range",
                "low",
                edition.numerals().amount(last.p10()),
                "high",
                edition.numerals().amount(last.p90())),
            "baseline",
            edition.baseline(),
            "baseline_amount",
            edition.numerals().amount(baseline.p50()));
    boolean isBaseline = course == findings.baseline();
    return Element.of("div")
        .withClass("panel")
        .plus(
            Element.of("p", edition.in(finding.course().name()))
                .withClass(isBaseline ? "panel-title baseline" : "panel-title course"),
            isBaseline
                ? chart.ofBaseline(image, title, description, end)
                : chart.ofCourse(
                    image,
                    title,
                    description,
                    fan(forecasts.get(course)),
                    end,
                    edition.numerals().amount(baseline.p50())));
  }

  private Element interval(String id) {
    double high = findings.atStart().p50();
    double low = findings.atStart().p50();
    List<IntervalChart.Row> rows = new ArrayList<>();
    for (Finding finding : findings.courses()) {
      low = Math.min(low, finding.value().p10());
      high = Math.max(high, finding.value().p90());
      rows.add(
          new IntervalChart.Row(
              edition.in(finding.course().name()),
              finding.value(),
              edition.numerals().amount(finding.value().p50()),
              finding.againstBaseline().isEmpty()));
    }
    String title =
        words.say(
            "chart.interval.title",
            "outcome",
            edition.name(findings.outcome()),
            "when",
            edition.when(findings.outcome()));
    Element chart =
        IntervalChart.of(
            id + "-interval",
            title,
            sentences.title(findings),
            Axis.ofAmounts(low, high, INTERVALS, edition.numerals()::assumption),
            rows,
            new IntervalChart.Mark(
                findings.atStart().p50(),
                words.say(
                    "chart.mark",
                    "name",
                    edition.start(),
                    "amount",
                    edition.numerals().amount(findings.atStart().p50()))),
            new IntervalChart.Mark(
                findings.onBaseline().value().p50(),
                words.say(
                    "chart.mark",
                    "name",
                    edition.in(findings.onBaseline().course().name()),
                    "amount",
                    edition.numerals().amount(findings.onBaseline().value().p50()))));
    return Element.of("figure")
        .withClass("interval")
        .plus(
            Element.of("p", title).withClass("panel-title"),
            chart,
            Element.of(
                "figcaption",
                words.say(
                    "chart.interval.reading",
                    "start",
                    edition.start(),
                    "baseline",
                    edition.baseline())));
  }

  private Element courses() {
    List<Element> entries = new ArrayList<>();
    for (Finding finding : findings.courses()) {
      entries.add(Element.of("dt", edition.in(finding.course().name())));
      entries.add(Element.of("dd", String.join(" ", sentences.course(findings, finding))));
    }
    Element list = Element.of("dl", entries).withClass("courses");
    return findings.courses().size() <= Sentences.NAMED_COURSES
        ? list
        : Element.of("details").plus(Element.of("summary", words.say("course.each")), list);
  }

  private List<Element> turns() {
    return findings.onOthers().stream()
        .filter(finding -> finding.turn().isNotable())
        .map(finding -> Element.of("p", sentences.turn(findings, finding)).withClass("turn"))
        .toList();
  }

  private Element sources() {
    List<Element> inputs = new ArrayList<>();
    List<StudyInput> near = inputs();
    for (StudyInput input : near) {
      inputs.add(
          Element.of("li")
              .plus(
                  Element.of("a", edition.name(input))
                      .with("href", "#" + Assumptions.anchor(input)))
              .plus(new Characters(" "), Assumptions.grade(edition, input))
              .plus(new Characters(" "))
              .plus(edition.citations().to(sourcesOf(input))));
    }
    Element details =
        Element.of("details")
            .withClass("sources")
            .plus(Element.of("summary", words.count("sources.summary", near.size())));
    List<Node> own =
        edition
            .citations()
            .to(
                edition
                    .registry()
                    .findOutcome(findings.outcome().id())
                    .map(Outcome::sources)
                    .orElse(List.of()));
    if (!own.isEmpty()) {
      details =
          details.plus(
              Element.of("p", words.say("sources.outcome")).plus(new Characters(" ")).plus(own));
    }
    return details.plus(Element.of("ul", inputs));
  }

  /// The inputs of the outcome's own room; all where it has none.
  private List<StudyInput> inputs() {
    String room = Edition.room(findings.outcome().id());
    List<StudyInput> own =
        edition.study().inputs().stream()
            .filter(input -> Edition.room(input.id()).equals(room))
            .toList();
    return own.isEmpty() ? edition.study().inputs() : own;
  }

  private Set<String> sourcesOf(StudyInput input) {
    Set<String> ids = new TreeSet<>();
    edition.registry().findParameter(input.id()).map(Parameter::sources).ifPresent(ids::addAll);
    edition
        .registry()
        .findHypothesis(input.id())
        .map(Hypothesis::alternatives)
        .ifPresent(alternatives ->
            alternatives.values().forEach(alternative -> ids.addAll(alternative.sources())));
    return ids;
  }

  private Fan fan(List<Band> bands) {
    List<Band> drawn = new ArrayList<>();
    int step = Math.ceilDiv(bands.size(), MOST_POINTS);
    for (int band = 0; band < bands.size(); band++) {
      if (band % step == 0 || band == bands.size() - 1) {
        drawn.add(bands.get(band));
      }
    }
    return new Fan(drawn, edition.study()::yearOf);
  }
}
