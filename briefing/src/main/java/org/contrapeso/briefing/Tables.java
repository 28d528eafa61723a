package org.contrapeso.briefing;

import java.util.Collection;
import java.util.List;
import org.contrapeso.briefing.markup.Element;

/// Tables: those that turn into lists of cards on a phone, where every cell knows its column's
/// name, and those that keep their shape.
///
/// Of the former, roles are spelt out, since a browser may forget them when a stylesheet lays cells
/// out as blocks.
final class Tables {

  private Tables() {}

  /// A table that turns into cards.
  static Element of(
      String styleClass, String caption, Collection<Element> heads, Collection<Element> rows) {
    return Element.of("table")
        .withClass(styleClass)
        .with("role", "table")
        .plus(
            Element.of("caption", caption),
            Element.of("thead", row().plus(heads)).with("role", "rowgroup"),
            Element.of("tbody", rows).with("role", "rowgroup"));
  }

  /// A table of several groups of rows, which keeps its shape.
  ///
  /// @param bodies elements `tbody`
  static Element grouped(
      String styleClass, String caption, Collection<Element> heads, Collection<Element> bodies) {
    return Element.of("table")
        .withClass(styleClass)
        .plus(Element.of("caption", caption), Element.of("thead", Element.of("tr").plus(heads)))
        .plus(bodies);
  }

  /// A table that keeps its shape.
  static Element plain(
      String styleClass, String caption, Collection<Element> heads, Collection<Element> rows) {
    return grouped(styleClass, caption, heads, List.of(Element.of("tbody", rows)));
  }

  /// A group of rows under a head of its own.
  static Element body(String head, int columns, Collection<Element> rows) {
    return Element.of("tbody")
        .plus(
            Element.of("tr")
                .plus(
                    Element.of("th", head)
                        .withClass("group")
                        .with("scope", "rowgroup")
                        .with("colspan", Integer.toString(columns))))
        .plus(rows);
  }

  /// A cell of a table that keeps its shape.
  static Element plainCell(String text) {
    return Element.of("td", text);
  }

  /// The head of a column of a table that keeps its shape.
  static Element plainColumn(String text) {
    return Element.of("th", text).with("scope", "col");
  }

  /// The head of a row of a table that keeps its shape.
  static Element plainHead(String text) {
    return Element.of("th", text).with("scope", "row");
  }

  static Element row(Element... cells) {
    return Element.of("tr", cells).with("role", "row");
  }

  static Element columnHead(String text) {
    return Element.of("th", text).with("role", "columnheader").with("scope", "col");
  }

  static Element rowHead() {
    return Element.of("th").with("role", "rowheader").with("scope", "row");
  }

  static Element rowHead(String text) {
    return Element.of("th", text).with("role", "rowheader").with("scope", "row");
  }

  /// An empty cell of a column.
  static Element cell(String column) {
    return Element.of("td").with("role", "cell").with("data-label", column);
  }

  /// A cell of a column, with text.
  static Element cell(String column, String text) {
    return Element.of("td", text).with("role", "cell").with("data-label", column);
  }
}
