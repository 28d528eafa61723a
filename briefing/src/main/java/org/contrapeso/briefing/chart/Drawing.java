package org.contrapeso.briefing.chart;

import java.util.ArrayList;
import java.util.List;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.briefing.markup.Node;

/// Shapes of a drawing, gathered in the order in which they are painted.
final class Drawing {

  /// Width of a letter as a share of the size of the type: on the wide side, so that labels fit.
  private static final double LETTER = 0.62;

  private static final int TENTHS = 10;

  private final List<Node> shapes = new ArrayList<>();

  /// The drawing as an image with a name and a description.
  ///
  /// @param id id that no other element of the page has
  Element image(String id, double width, double height, String title, String description) {
    return Element.of("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("viewBox", "0 0 " + place(width) + " " + place(height))
        .with("role", "img")
        .with("aria-labelledby", id + "-title " + id + "-description")
        .plus(
            Element.of("title", title).with("id", id + "-title"),
            Element.of("desc", description).with("id", id + "-description"))
        .plus(shapes);
  }

  void line(String styleClass, double x1, double y1, double x2, double y2) {
    shapes.add(
        Element.of("line")
            .withClass(styleClass)
            .with("x1", place(x1))
            .with("y1", place(y1))
            .with("x2", place(x2))
            .with("y2", place(y2)));
  }

  /// Upright lines of one kind, as one shape.
  ///
  /// @param places `[lines]`, each x, top and bottom
  void uprights(String styleClass, List<double[]> places) {
    StringBuilder path = new StringBuilder();
    for (double[] at : places) {
      path.append('M').append(place(at[0])).append(' ').append(place(at[1]));
      path.append('V').append(place(at[2]));
    }
    shapes.add(Element.of("path").withClass(styleClass).with("d", path.toString()));
  }

  void rectangle(String styleClass, double x, double y, double width, double height) {
    shapes.add(
        Element.of("rect")
            .withClass(styleClass)
            .with("x", place(x))
            .with("y", place(y))
            .with("width", place(width))
            .with("height", place(height)));
  }

  void disc(String styleClass, double x, double y, double radius) {
    shapes.add(
        Element.of("circle")
            .withClass(styleClass)
            .with("cx", place(x))
            .with("cy", place(y))
            .with("r", place(radius)));
  }

  /// Text at a place.
  ///
  /// @param anchor `start`, `middle` or `end`
  void text(String styleClass, String anchor, double x, double y, String text) {
    Element element =
        Element.of("text", text).withClass(styleClass).with("x", place(x)).with("y", place(y));
    shapes.add(anchor.equals("start") ? element : element.with("text-anchor", anchor));
  }

  /// A line through points.
  void curve(String styleClass, double[] x, double[] y) {
    if (x.length > 0) {
      shapes.add(
          Element.of("path").withClass(styleClass).with("d", outline("M", x, y, false).toString()));
    }
  }

  /// The area between two lines over the same places.
  void area(String styleClass, double[] x, double[] low, double[] high) {
    if (x.length > 0) {
      String outline =
          outline("M", x, high, false).append(outline("L", x, low, true)).append("Z").toString();
      shapes.add(Element.of("path").withClass(styleClass).with("d", outline));
    }
  }

  /// Room that a text takes at most, in user units.
  static double width(String text, double typeSize) {
    return text.codePointCount(0, text.length()) * typeSize * LETTER;
  }

  /// Text over lines that fit a width, broken between words; a word that does not fit has its own
  /// line.
  static List<String> lines(String text, double typeSize, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, typeSize) > width) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }

  /// A coordinate to the tenth, the same on every machine.
  static String place(double value) {
    long tenths = Math.round(value * TENTHS);
    long whole = Math.abs(tenths) / TENTHS;
    long part = Math.abs(tenths) % TENTHS;
    return (tenths < 0 ? "-" : "") + whole + (part == 0 ? "" : "." + part);
  }

  private static StringBuilder outline(String first, double[] x, double[] y, boolean backwards) {
    StringBuilder path = new StringBuilder();
    for (int point = 0; point < x.length; point++) {
      int at = backwards ? x.length - 1 - point : point;
      path.append(point == 0 ? first : "L").append(place(x[at])).append(' ').append(place(y[at]));
    }
    return path;
  }
}
