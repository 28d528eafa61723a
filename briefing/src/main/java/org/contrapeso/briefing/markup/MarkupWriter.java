package org.contrapeso.briefing.markup;

import java.util.List;

/// Writes a tree of markup as text that is both HTML and well-formed XML.
public final class MarkupWriter {

  private static final List<String> VOID = List.of("br", "col", "hr", "img", "meta", "wbr");

  /// Elements that begin on a line of their own, so that two briefings can be compared line by
  /// line.
  private static final List<String> ON_NEW_LINE =
      List.of(
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "header",
          "nav",
          "main",
          "footer",
          "section",
          "article",
          "aside",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "p",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "figure",
          "figcaption",
          "blockquote",
          "table",
          "caption",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "details",
          "summary",
          "pre",
          "svg",
          "desc",
          "g",
          "path",
          "line",
          "text",
          "circle",
          "rect");

  private static final char NOT_A_CHARACTER = '�';

  private MarkupWriter() {}

  /// A whole document, with its type in front.
  public static String document(Element root) {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>");
    write(root, out);
    return out.append('\n').toString();
  }

  /// A part of a document.
  public static String fragment(Node node) {
    StringBuilder out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private static void write(Node node, StringBuilder out) {
    switch (node) {
      case Characters characters -> escape(characters.text(), false, out);
      case Element element -> write(element, out);
    }
  }

  private static void write(Element element, StringBuilder out) {
    if (ON_NEW_LINE.contains(element.name())) {
      out.append('\n');
    }
    out.append('<').append(element.name());
    for (Element.Attribute attribute : element.attributes()) {
      out.append(' ').append(attribute.name()).append("=\"");
      escape(attribute.value(), true, out);
      out.append('"');
    }
    if (VOID.contains(element.name())) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (Node child : element.children()) {
      write(child, out);
    }
    out.append("</").append(element.name()).append('>');
  }

  private static void escape(String text, boolean quoted, StringBuilder out) {
    text.codePoints()
        .forEach(character -> {
          switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append(quoted ? "&quot;" : "\"");
            default -> out.appendCodePoint(isAllowed(character) ? character : NOT_A_CHARACTER);
          }
        });
  }

  /// Whether XML 1.0 allows a character in a document.
  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || (character >= ' ' && character < Character.MIN_SURROGATE)
        || (character > Character.MAX_SURROGATE && character < 0xFFFE)
        || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }
}
