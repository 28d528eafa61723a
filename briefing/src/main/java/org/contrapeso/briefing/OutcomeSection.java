package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.contrapeso.analysis.Quantiles;
import org.contrapeso.briefing.Findings.Finding;
import org.contrapeso.briefing.chart.Axis;
import org.contrapeso.briefing.chart.Fan;
import org.contrapeso.briefing.chart.FanChart;
import org.contrapeso.briefing.chart.IntervalChart;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.evidence.Outcome;
import org.contrapeso.evidence.Summary;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.StudyOutcome;
import org.contrapeso.experiment.series.Band;

/// One outcome: a title that can be quoted, its definition, charts, and the numbers behind them.
final class OutcomeSection {

  /// Most intervals between the ticks of an axis.
  private static final int INTERVALS = 4;

  /// Most points of a line, so that a page with many charts stays light.
  private static final int MOST_POINTS = 64;

  /// Most points of a line of the charts that are folded away.
  private static final int MOST_FOLDED_POINTS = 12;

  private final Edition edition;
  private final Phrasebook words;
  private final Sentences sentences;
  private final Findings findings;
  private final boolean few;
  private final List<Band> history;
  private final List<List<Band>> forecasts;

  OutcomeSection(Edition edition, Findings findings) {
    this.edition = edition;
    this.findings = findings;
    few = findings.courses().size() <= Sentences.NAMED_COURSES;
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

  /// The outcome with its charts: of few courses week by week for each; of many for the baseline,
  /// and the others folded away.
  Element charted() {
    String id = anchor(findings.outcome());
    Element article =
        article("outcome", sentences.title(findings)).plus(definition()).plus(figures(id));
    article = article.plus(turns());
    if (few) {
      article =
          article.plus(
              Element.of("p", sentences.description(findings, first())).withClass("description"));
    } else {
      article =
          article.plus(
              Element.of("details")
                  .withClass("fans")
                  .plus(
                      Element.of("summary", words.say("chart.weekly")),
                      Element.of("div", panels(id, others(), false)).withClass("panels")));
    }
    return article.plus(
        new BandTable(edition, findings, history, forecasts)
            .details(new CourseTable(edition).of(findings)));
  }

  /// The outcome in numbers alone.
  Element brief() {
    return article("outcome brief", edition.name(findings.outcome()))
        .plus(definition())
        .plus(new CourseTable(edition).of(findings));
  }

  private Element article(String styleClass, String title) {
    String id = anchor(findings.outcome());
    return Element.of("article")
        .withClass(styleClass)
        .with("id", id)
        .with("aria-labelledby", id + "-title")
        .plus(Element.of("h3", title).with("id", id + "-title"));
  }

  private Element figures(String id) {
    if (!few) {
      return Element.of("figure")
          .withClass("pair")
          .plus(
              Element.of("div")
                  .withClass("weekly")
                  .plus(panels(id, List.of(findings.baseline()), true))
                  .plus(key(false)),
              interval(id));
    }
    return Element.of("div")
        .plus(
            Element.of("figure")
                .withClass("fans")
                .plus(Element.of("div", panels(id, all(), true)).withClass("panels"), key(true)),
            Element.of("div").withClass("horizon").plus(interval(id), courses()));
  }

  private List<Integer> all() {
    return IntStream.range(0, forecasts.size()).boxed().toList();
  }

  private List<Integer> others() {
    return all().stream().filter(course -> course != findings.baseline()).toList();
  }

  private Band first() {
    return history.isEmpty() ? forecasts.get(findings.baseline()).getFirst() : history.getFirst();
  }

  /// What is counted, which direction is the better one, and whose definition it is.
  private Element definition() {
    String direction = words.name(findings.outcome().better());
    Optional<Outcome> entry = edition.registry().findOutcome(findings.outcome().id());
    return Element.of(
            "p",
            entry
                .map(known -> edition.in(known.sentence()) + " (" + direction + ") ")
                .orElse(direction))
        .withClass("definition")
        .plus(edition.citations().to(entry.map(Outcome::sources).orElse(List.of())));
  }

  /// A chart for each of some courses.
  ///
  /// @param past whether they show what was before the policy start, and every bend
  private List<Element> panels(String id, List<Integer> courses, boolean past) {
    int points = past ? MOST_POINTS : MOST_FOLDED_POINTS;
    int from = past ? first().week() : edition.study().historyLength();
    Axis time =
        Axis.ofYears(
            edition.study().yearOf(from),
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
    String unit = findings.weeklyUnit();
    Axis amount = Axis.ofAmounts(low, high, INTERVALS, value -> edition.tick(value, unit));
    FanChart chart =
        new FanChart(
            time,
            amount,
            fan(past ? history : List.of(), points),
            fan(forecasts.get(findings.baseline()), points),
            edition.study().yearOf(edition.study().historyLength()),
            new FanChart.Labels(
                edition.unit(unit),
                words.say("chart.policy_start", "month", edition.start()),
                edition.in(findings.onBaseline().course().name())));
    return courses.stream().map(course -> panel(id, chart, course, points)).toList();
  }

  /// What the colours and lines mean.
  ///
  /// @param withCourse whether charts of other courses than the baseline stand beside
  private Element key(boolean withCourse) {
    Element key =
        Element.of(few ? "figcaption" : "p")
            .withClass("keys")
            .plus(Element.of("span", words.say("chart.key.past")).withClass("key past"));
    if (withCourse) {
      key = key.plus(Element.of("span", words.say("chart.key.course")).withClass("key course"));
    }
    return key.plus(
        Element.of("span", words.say("chart.key.baseline", "baseline", edition.baseline()))
            .withClass("key baseline"),
        Element.of(
            "span",
            words.say(
                "chart.bands",
                "beliefs",
                words.say("quoted", "name", edition.in(edition.study().beliefsName())))));
  }

  private Element panel(String id, FanChart chart, int course, int points) {
    Finding finding = findings.courses().get(course);
    String image = id + "-fan-" + (course + 1);
    Band last = forecasts.get(course).getLast();
    Band baseline = forecasts.get(findings.baseline()).getLast();
    String unit = findings.weeklyUnit();
    String end = edition.figure(last.p50(), unit);
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
            edition.amount(last.p50(), unit),
            "half",
            edition.range(last.p25(), last.p75(), unit),
            "most",
            edition.range(last.p10(), last.p90(), unit),
            "baseline",
            edition.baseline(),
            "baseline_amount",
            edition.figure(baseline.p50(), unit));
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
                    fan(forecasts.get(course), points),
                    end,
                    edition.figure(baseline.p50(), unit)));
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
              edition.figure(finding.value().p50(), findings.unit()),
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
            Axis.ofAmounts(low, high, INTERVALS, value -> edition.tick(value, findings.unit())),
            rows,
            new IntervalChart.Mark(
                findings.atStart().p50(),
                words.say(
                    "chart.mark",
                    "name",
                    edition.start(),
                    "amount",
                    edition.figure(findings.atStart().p50(), findings.unit()))),
            new IntervalChart.Mark(
                findings.onBaseline().value().p50(),
                words.say(
                    "chart.mark",
                    "name",
                    edition.in(findings.onBaseline().course().name()),
                    "amount",
                    edition.figure(findings.onBaseline().value().p50(), findings.unit()))));
    return Element.of(few ? "figure" : "div")
        .withClass("interval")
        .plus(
            Element.of("p", title).withClass("panel-title"),
            chart,
            Element.of(
                    few ? "figcaption" : "p",
                    words.say(
                        "chart.interval.reading",
                        "start",
                        edition.start(),
                        "baseline",
                        edition.baseline()))
                .withClass("keys"));
  }

  private Element courses() {
    List<Element> entries = new ArrayList<>();
    for (Finding finding : findings.courses()) {
      entries.add(Element.of("dt", edition.in(finding.course().name())));
      entries.add(Element.of("dd", String.join(" ", sentences.course(findings, finding))));
    }
    return Element.of("dl", entries).withClass("courses");
  }

  /// Where the sign depends on the baseline: of few courses one by one, of many together.
  private List<Element> turns() {
    List<Finding> notable =
        findings.onOthers().stream().filter(finding -> finding.turn().isNotable()).toList();
    List<String> said =
        few
            ? notable.stream().map(finding -> sentences.turn(findings, finding)).toList()
            : sentences.turns(findings, notable);
    return said.stream().map(turn -> Element.of("p", turn).withClass("turn")).toList();
  }

  private Fan fan(List<Band> bands, int points) {
    List<Band> drawn = new ArrayList<>();
    int step = Math.max(1, Math.ceilDiv(bands.size(), points));
    for (int band = 0; band < bands.size(); band++) {
      if (band % step == 0 || band == bands.size() - 1) {
        drawn.add(bands.get(band));
      }
    }
    return new Fan(drawn, edition.study()::yearOf);
  }
}
