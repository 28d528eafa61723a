package org.contrapeso.briefing.chart;

import java.util.ArrayList;
import java.util.List;
import org.contrapeso.analysis.Quantiles;
import org.contrapeso.briefing.markup.Element;

/// Where futures end under each course: the middle 80 %, the middle half and the median, a row a
/// course, against two vertical marks, the value at the policy start and the baseline's median.
public final class IntervalChart {

  private static final double WIDTH = 360;
  private static final double TYPE = 12;
  private static final double TOP = 30;
  private static final double LINE = 14;
  private static final double STRIP = 21;
  private static final double BOTTOM = 24;
  private static final double SIDE = 8;
  private static final double GAP = 5;
  private static final double HALF_BAR = 5;
  private static final double MARKER = 4;

  private IntervalChart() {}

  /// A row of the chart.
  ///
  /// @param name name of the course
  /// @param value where futures end
  /// @param label the median, written out
  /// @param isBaseline whether this is the course that the others are held against
  public record Row(String name, Quantiles value, String label, boolean isBaseline) {}

  /// A vertical mark.
  ///
  /// @param value where it stands
  /// @param label what it is
  public record Mark(double value, String label) {}

  /// Draws the chart.
  ///
  /// @param id id that no other element of the page has
  /// @param title name of the image
  /// @param description what the image shows
  /// @param amount axis of amounts
  /// @param rows the rows, top to bottom
  /// @param start value at the policy start
  /// @param baseline the baseline's median
  public static Element of(
      String id,
      String title,
      String description,
      Axis amount,
      List<Row> rows,
      Mark start,
      Mark baseline) {
    List<Double> tops = tops(rows);
    double bottom = tops.getLast();
    Scale x = amount.between(SIDE, WIDTH - SIDE);
    Drawing drawing = new Drawing();
    ticks(drawing, x, amount, bottom + GAP + TYPE);
    marks(drawing, x, start, baseline);
    List<double[]> grid = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (double tick : amount.ticks()) {
        grid.add(new double[] {x.at(tick), tops.get(row + 1) - STRIP, tops.get(row + 1)});
      }
    }
    drawing.uprights("grid", grid);
    for (int row = 0; row < rows.size(); row++) {
      double stripBottom = tops.get(row + 1);
      double stripTop = stripBottom - STRIP;
      names(drawing, rows.get(row), tops.get(row));
      bars(drawing, x, rows.get(row), (stripTop + stripBottom) / 2);
      double startAt = x.at(start.value());
      drawing.line("start-mark", startAt, stripTop, startAt, stripBottom);
      double baselineAt = x.at(baseline.value());
      drawing.line("baseline-mark", baselineAt, stripTop, baselineAt, stripBottom);
    }
    return drawing.image(id, WIDTH, bottom + BOTTOM, title, description);
  }

  /// The labels of the first and the last tick, and those between that have room.
  private static void ticks(Drawing drawing, Scale x, Axis amount, double line) {
    int last = amount.ticks().size() - 1;
    String first = amount.labels().getFirst();
    drawing.text("tick", "start", 0, line, first);
    double free = Drawing.width(first, TYPE) + GAP;
    double end = WIDTH - Drawing.width(amount.labels().getLast(), TYPE) - GAP;
    for (int tick = 1; tick < last; tick++) {
      String label = amount.labels().get(tick);
      double at = x.at(amount.ticks().get(tick));
      double half = Drawing.width(label, TYPE) / 2;
      if (at - half >= free && at + half <= end) {
        drawing.text("tick", "middle", at, line, label);
        free = at + half + GAP;
      }
    }
    if (last > 0) {
      drawing.text("tick", "end", WIDTH, line, amount.labels().getLast());
    }
  }

  /// The labels of both marks, each beside its mark and away from the other, if there is room. A
  /// label that has to reach across the other mark stands above that mark's line.
  private static void marks(Drawing drawing, Scale x, Mark start, Mark baseline) {
    boolean startIsLeft = start.value() <= baseline.value();
    Mark left = startIsLeft ? start : baseline;
    Mark right = startIsLeft ? baseline : start;
    double leftWidth = Drawing.width(left.label(), TYPE);
    boolean leftLeftwards =
        x.at(left.value()) >= leftWidth || turnsLeft(x.at(left.value()), leftWidth);
    boolean rightLeftwards = turnsLeft(x.at(right.value()), Drawing.width(right.label(), TYPE));
    String leftClass = startIsLeft ? "start-mark" : "baseline-mark";
    String rightClass = startIsLeft ? "baseline-mark" : "start-mark";
    label(drawing, leftClass, left, x.at(left.value()), leftLeftwards, rightLeftwards ? 1 : 0);
    label(drawing, rightClass, right, x.at(right.value()), rightLeftwards, rightLeftwards ? 0 : 1);
  }

  /// Whether a label has no room to the right of its mark, and more to the left.
  private static boolean turnsLeft(double at, double width) {
    return at + width > WIDTH && at > WIDTH / 2;
  }

  private static void label(
      Drawing drawing, String styleClass, Mark mark, double at, boolean leftwards, int row) {
    double line = TYPE + row * LINE;
    drawing.line(styleClass, at, line - TYPE / 2, at, TOP);
    drawing.text(
        styleClass + "-label",
        leftwards ? "end" : "start",
        leftwards ? at - GAP / 2 : at + GAP / 2,
        line,
        mark.label());
  }

  /// Where each row begins, and where the last one ends.
  private static List<Double> tops(List<Row> rows) {
    List<Double> tops = new ArrayList<>();
    double top = TOP;
    for (Row row : rows) {
      tops.add(top);
      top += LINE * nameOf(row).size() + GAP + STRIP;
    }
    tops.add(top);
    return tops;
  }

  private static List<String> nameOf(Row row) {
    return Drawing.lines(row.name() + ": " + row.label(), TYPE, WIDTH);
  }

  private static void names(Drawing drawing, Row row, double top) {
    String styleClass = row.isBaseline() ? "baseline-label" : "course-label";
    double line = top + TYPE;
    for (String name : nameOf(row)) {
      drawing.text(styleClass, "start", 0, line, name);
      line += LINE;
    }
  }

  private static void bars(Drawing drawing, Scale x, Row row, double middle) {
    String styleClass = row.isBaseline() ? "baseline" : "course";
    Quantiles value = row.value();
    bar(drawing, styleClass + "-80", x, value.p10(), value.p90(), middle, HALF_BAR / 2);
    bar(drawing, styleClass + "-50", x, value.p25(), value.p75(), middle, HALF_BAR);
    drawing.disc(styleClass + "-end", x.at(value.p50()), middle, MARKER);
  }

  private static void bar(
      Drawing drawing,
      String styleClass,
      Scale x,
      double low,
      double high,
      double middle,
      double half) {
    drawing.rectangle(styleClass, x.at(low), middle - half, x.at(high) - x.at(low), 2 * half);
  }
}
