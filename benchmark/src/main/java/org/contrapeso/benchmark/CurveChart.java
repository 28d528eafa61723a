package org.contrapeso.benchmark;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;

/// Draws curves as SVG: one panel each, from 0 on, points for rounds and the line of least squares.
final class CurveChart {

  private static final int COLUMNS = 3;
  private static final int WIDTH = 300;
  private static final int HEIGHT = 230;
  private static final int LEFT = 62;
  private static final int RIGHT = 16;
  private static final int TOP = 30;
  private static final int BOTTOM = 44;
  private static final int TICK_GAP = 4;
  private static final int FONT_SIZE = 11;
  private static final double[] STEPS = {1, 2, 5, 10};
  private static final int MOST_TICKS = 4;

  private final Formatter svg = new Formatter(new StringBuilder(), Locale.ROOT);

  private CurveChart() {}

  /// An SVG document.
  static String draw(List<Curve> curves) {
    CurveChart chart = new CurveChart();
    int width = WIDTH * Math.min(COLUMNS, curves.size());
    int height = HEIGHT * Math.ceilDiv(curves.size(), COLUMNS);
    chart.svg.format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
            + " font-family=\"sans-serif\" font-size=\"%d\" fill=\"#333\">%n",
        width, height, width, height, FONT_SIZE);
    chart.svg.format("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n", width, height);
    for (int panel = 0; panel < curves.size(); panel++) {
      chart.panel(curves.get(panel), WIDTH * (panel % COLUMNS), HEIGHT * (panel / COLUMNS));
    }
    return chart.svg.format("</svg>%n").toString();
  }

  private void panel(Curve curve, int x0, int y0) {
    Curve.Line line = curve.line();
    double mostX = curve.at()[curve.at().length - 1];
    double mostY = line.at(mostX);
    for (double[] rounds : curve.rounds()) {
      mostY = Math.max(mostY, Median.of(rounds).most());
    }
    svg.format("<g transform=\"translate(%d %d)\">%n", x0, y0);
    svg.format(
        "<text x=\"%d\" y=\"18\" font-weight=\"bold\">%s</text><text x=\"%d\" y=\"18\""
            + " text-anchor=\"end\">R² %.4f</text>%n",
        LEFT, curve.id(), WIDTH - RIGHT, line.determination());
    for (double tick = 0; tick <= mostX; tick += Math.max(step(mostX), 1)) {
      text(x(tick, mostX), HEIGHT - BOTTOM + FONT_SIZE + TICK_GAP, "middle", number(tick));
    }
    for (double tick = 0; tick <= mostY; tick += step(mostY)) {
      double y = y(tick, mostY);
      svg.format(
          "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>",
          LEFT, WIDTH - RIGHT, y, y);
      text(LEFT - TICK_GAP, y + TICK_GAP, "end", number(tick));
    }
    text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - TICK_GAP - TICK_GAP, "middle", curve.size());
    svg.format(
        "<text transform=\"translate(%d %d) rotate(-90)\" text-anchor=\"middle\">%s</text>%n",
        FONT_SIZE + 2, (TOP + HEIGHT - BOTTOM) / 2, curve.time());
    svg.format(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#1b6ca8\"/>%n",
        x(0, mostX), y(line.at(0), mostY), x(mostX, mostX), y(line.at(mostX), mostY));
    for (int i = 0; i < curve.at().length; i++) {
      for (double value : curve.rounds()[i]) {
        svg.format(
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2\" fill=\"#1b6ca8\" fill-opacity=\"0.5\"/>",
            x(curve.at()[i], mostX), y(value, mostY));
      }
    }
    svg.format("%n</g>%n");
  }

  private void text(double x, double y, String anchor, String words) {
    svg.format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words);
  }

  private static double x(double value, double most) {
    return LEFT + (WIDTH - LEFT - RIGHT) * value / most;
  }

  private static double y(double value, double most) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / most;
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.2g", value);
  }

  /// Smallest round step that leaves few ticks.
  private static double step(double most) {
    double power = 1;
    while (power * MOST_TICKS > most) {
      power /= 10;
    }
    while (power * 10 * MOST_TICKS < most) {
      power *= 10;
    }
    for (double step : STEPS) {
      if (power * step * MOST_TICKS >= most) {
        return power * step;
      }
    }
    return power * 10;
  }
}
