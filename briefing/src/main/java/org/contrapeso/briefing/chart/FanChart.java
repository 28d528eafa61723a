package org.contrapeso.briefing.chart;

import java.util.ArrayList;
import java.util.List;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.experiment.series.Band;

/// A fan chart: what was, and how futures under a course spread, with the baseline's median.
///
/// Painted are the middle 80 % and the middle half of futures and their median. What precedes the
/// policy start, and the baseline, are grey, the baseline's median dashed; a course has the one
/// colour that stands for a course. Lines are labelled at their ends.
public final class FanChart {

  private static final double WIDTH = 360;
  private static final double HEIGHT = 244;
  private static final double TOP = 40;
  private static final double BOTTOM = 24;
  private static final double GAP = 6;
  private static final double TYPE = 12;
  private static final double LINE = 14;
  private static final double MARKER = 3;
  private static final double NAME_WIDTH = 90;
  private static final int MOST_LINES = 2;

  private final Axis time;
  private final Axis amount;
  private final Fan history;
  private final Fan baseline;
  private final double policyStart;
  private final Labels labels;

  /// Words of the charts that share their axes.
  ///
  /// @param unit what the amounts are counted in
  /// @param policyStart words for the moment at which courses begin to differ
  /// @param baseline name of the baseline
  public record Labels(String unit, String policyStart, String baseline) {}

  /// Charts that share their axes, one for each course.
  ///
  /// @param time axis of years
  /// @param amount axis of amounts
  /// @param history bands before the policy start
  /// @param baseline bands of the baseline from the policy start on
  /// @param policyStart calendar year, with fraction, of the policy start
  public FanChart(
      Axis time, Axis amount, Fan history, Fan baseline, double policyStart, Labels labels) {
    this.time = time;
    this.amount = amount;
    this.history = history;
    this.baseline = baseline;
    this.policyStart = policyStart;
    this.labels = labels;
  }

  /// Chart of the baseline itself.
  ///
  /// @param id id that no other element of the page has
  /// @param title name of the image
  /// @param description what the image shows
  /// @param end label of the last median
  public Element ofBaseline(String id, String title, String description, String end) {
    return draw(id, title, description, baseline, "baseline", "", end);
  }

  /// Chart of a course, with the baseline's median.
  ///
  /// @param id id that no other element of the page has
  /// @param title name of the image
  /// @param description what the image shows
  /// @param course bands from the policy start on
  /// @param end label of the course's last median
  /// @param baselineEnd label of the baseline's last median
  public Element ofCourse(
      String id, String title, String description, Fan course, String end, String baselineEnd) {
    return draw(id, title, description, course, "course", end, baselineEnd);
  }

  private Element draw(
      String id,
      String title,
      String description,
      Fan course,
      String styleClass,
      String courseEnd,
      String baselineEnd) {
    List<String> baselineName = lines(labels.baseline());
    double right = Math.max(Drawing.width(courseEnd, TYPE), Drawing.width(baselineEnd, TYPE));
    for (String line : baselineName) {
      right = Math.max(right, Drawing.width(line, TYPE));
    }
    double plotLeft = amount.labelWidth(TYPE) + GAP;
    double plotRight = WIDTH - right - 2 * GAP;
    double plotBottom = HEIGHT - BOTTOM;
    Scale x = time.between(plotLeft, plotRight);
    Scale y = amount.between(plotBottom, TOP);
    Drawing drawing = new Drawing();
    grid(drawing, x, y, plotLeft, plotRight, plotBottom);
    paint(drawing, joined(), "past", x, y);
    paint(drawing, course, styleClass, x, y);
    if (!styleClass.equals("baseline")) {
      drawing.curve("baseline-median", baseline.places(x), baseline.places(y, Band::p50));
    }
    double start = x.at(policyStart);
    drawing.line("policy-start", start, TOP - GAP, start, plotBottom);
    boolean fits = start + GAP >= Drawing.width(labels.policyStart(), TYPE);
    drawing.text(
        "policy-start-label",
        fits ? "end" : "start",
        fits ? start + GAP : 0,
        TOP - 2 * GAP,
        labels.policyStart());
    ends(drawing, x, y, course, styleClass, courseEnd, baselineEnd, baselineName);
    return drawing.image(id, WIDTH, HEIGHT, title, description);
  }

  private void grid(Drawing drawing, Scale x, Scale y, double left, double right, double bottom) {
    drawing.text("axis-unit", "start", 0, TYPE, labels.unit());
    for (int tick = 0; tick < amount.ticks().size(); tick++) {
      double at = y.at(amount.ticks().get(tick));
      drawing.line(amount.ticks().get(tick) == 0 ? "zero" : "grid", left, at, right, at);
      drawing.text("tick", "end", left - GAP / 2, at + TYPE / 2 - 2, amount.labels().get(tick));
    }
    for (int tick = 0; tick < time.ticks().size(); tick++) {
      double at = x.at(time.ticks().get(tick));
      drawing.line("zero", at, bottom, at, bottom + GAP / 2);
      drawing.text("tick", "middle", at, bottom + GAP / 2 + TYPE, time.labels().get(tick));
    }
  }

  private static void paint(Drawing drawing, Fan fan, String styleClass, Scale x, Scale y) {
    double[] at = fan.places(x);
    drawing.area(styleClass + "-80", at, fan.places(y, Band::p10), fan.places(y, Band::p90));
    drawing.area(styleClass + "-50", at, fan.places(y, Band::p25), fan.places(y, Band::p75));
    drawing.curve(styleClass + "-median", at, fan.places(y, Band::p50));
  }

  /// Labels at the ends of the lines, pushed apart where they would touch.
  private void ends(
      Drawing drawing,
      Scale x,
      Scale y,
      Fan course,
      String styleClass,
      String courseEnd,
      String baselineEnd,
      List<String> baselineName) {
    double right = x.to() + GAP;
    double baselineAt = y.at(baseline.last().p50());
    double baselineTop = baselineAt - LINE * baselineName.size() + LINE / 2;
    double block = LINE * (baselineName.size() + 1);
    if (!styleClass.equals("baseline")) {
      double courseAt = y.at(course.last().p50());
      drawing.disc("course-end", x.to(), courseAt, MARKER);
      double courseTop = courseAt - LINE / 2;
      if (courseAt >= baselineAt) {
        courseTop = Math.min(Math.max(courseTop, baselineTop + block), y.from() - LINE);
        baselineTop = Math.min(baselineTop, courseTop - block);
      } else {
        courseTop = Math.min(courseTop, y.from() - block - LINE);
        baselineTop = Math.max(baselineTop, courseTop + LINE);
      }
      drawing.text("course-label", "start", right, courseTop + TYPE - 2, courseEnd);
    }
    baselineTop = Math.min(baselineTop, y.from() - block);
    for (int line = 0; line < baselineName.size(); line++) {
      drawing.text(
          "baseline-label",
          "start",
          right,
          baselineTop + LINE * line + TYPE - 2,
          baselineName.get(line));
    }
    drawing.text(
        "baseline-label",
        "start",
        right,
        baselineTop + LINE * baselineName.size() + TYPE - 2,
        baselineEnd);
  }

  /// What was, drawn up to the moment at which courses begin to differ.
  private Fan joined() {
    List<Band> bands = new ArrayList<>(history.bands());
    if (!baseline.bands().isEmpty()) {
      bands.add(baseline.bands().getFirst());
    }
    return new Fan(bands, history.year());
  }

  /// A name over two lines at most; a longer rest is cut.
  private static List<String> lines(String name) {
    List<String> lines = Drawing.lines(name, TYPE, NAME_WIDTH).stream().map(FanChart::cut).toList();
    return lines.size() <= MOST_LINES
        ? lines
        : List.of(lines.getFirst(), cut(lines.get(1) + " " + lines.get(2)));
  }

  private static String cut(String line) {
    String rest = line;
    while (Drawing.width(rest, TYPE) > NAME_WIDTH) {
      rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -2)) + "…";
    }
    return rest;
  }
}
