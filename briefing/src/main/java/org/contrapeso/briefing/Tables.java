package org.contrapeso.briefing;

import java.util.Collection;
import java.util.List;
import org.contrapeso.briefing.markup.Element;

/// Tables that turn into lists of cards on a phone: every cell knows its column's name.
///
/// Roles are spelt out, since a browser may forget them when a stylesheet lays cells out as blocks.
final class Tables {

  private Tables() {}

  /// A table.
  static Element of(
      String styleClass, String caption, Collection<Element> heads, Collection<Element> rows) {
    return grouped(
        styleClass, caption, heads, List.of(Element.of("tbody", rows).with("role", "rowgroup")));
  }

  /// A table of several groups of rows.
  ///
  /// @param bodies elements `tbody`
  static Element grouped(
      String styleClass, String caption, Collection<Element> heads, Collection<Element> bodies) {
    return Element.of("table")
        .withClass(styleClass)
        .with("role", "table")
        .plus(
            Element.of("caption", caption),
            Element.of("thead", row().plus(heads)).with("role", "rowgroup"))
        .plus(bodies);
  }

  /// A group of rows under a head of its own.
  static Element body(String head, int columns, Collection<Element> rows) {
    return Element.of("tbody")
        .with("role", "rowgroup")
        .plus(
            row()
                .plus(
                    Element.of("th", head)
                        .withClass("group")
                        .with("role", "rowheader")
                        .with("scope", "rowgroup")
                        .with("colspan", Integer.toString(columns))))
        .plus(rows);
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
