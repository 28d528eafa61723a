package org.contrapeso.briefing.markup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// An element: a name, attributes in the order in which they were given, and children. Immutable.
///
/// @param name name of the element
/// @param attributes its attributes
/// @param children what it holds
public record Element(String name, List<Attribute> attributes, List<Node> children)
    implements Node {

  /// An attribute.
  ///
  /// @param name name of the attribute
  /// @param value its value, unescaped
  public record Attribute(String name, String value) {}

  /// Copies the lists.
  public Element {
    attributes = List.copyOf(attributes);
    children = List.copyOf(children);
  }

  /// An element around others.
  public static Element of(String name, Node... children) {
    return new Element(name, List.of(), List.of(children));
  }

  /// An element around others.
  public static Element of(String name, Collection<? extends Node> children) {
    return new Element(name, List.of(), List.copyOf(children));
  }

  /// An element around text.
  public static Element of(String name, String text) {
    return of(name, new Characters(text));
  }

  /// A copy with one more attribute.
  ///
  /// @throws IllegalArgumentException if the element has that attribute already
  public Element with(String attribute, String value) {
    for (Attribute present : attributes) {
      if (present.name().equals(attribute)) {
        throw new IllegalArgumentException(
            "<%s> has the attribute %s already.".formatted(name, attribute));
      }
    }
    List<Attribute> more = new ArrayList<>(attributes);
    more.add(new Attribute(attribute, value));
    return new Element(name, more, children);
  }

  /// A copy with the attribute `class`.
  public Element withClass(String styleClass) {
    return with("class", styleClass);
  }

  /// A copy with more children behind those that are there.
  public Element plus(Node... more) {
    return plus(List.of(more));
  }

  /// A copy with more children behind those that are there.
  public Element plus(Collection<? extends Node> more) {
    List<Node> all = new ArrayList<>(children);
    all.addAll(more);
    return new Element(name, attributes, all);
  }
}
