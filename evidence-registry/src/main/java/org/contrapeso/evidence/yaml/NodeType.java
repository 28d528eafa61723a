package org.contrapeso.evidence.yaml;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The types of JSON Schema, over YAML nodes.
enum NodeType {
  OBJECT("keys and values"),
  ARRAY("a list"),
  STRING("text"),
  NUMBER("a number"),
  INTEGER("a whole number"),
  BOOLEAN("true or false"),
  NULL("nothing");

  private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?[0-9]+,[0-9]+");
  private static final Pattern NUMBER_WITH_UNIT = Pattern.compile("[-+]?[0-9.]+\\s*[^0-9.,\\s].*");

  private final String words;

  NodeType(String words) {
    this.words = words;
  }

  /// The type as a reader would name it.
  String words() {
    return words;
  }

  /// The type that JSON Schema names `name`.
  static Optional<NodeType> find(String name) {
    for (NodeType type : values()) {
      if (type.schemaName().equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /// The name in JSON Schema.
  String schemaName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether `node` is of this type; `1.0` is a whole number, as JSON Schema has it.
  boolean admits(Node node) {
    return switch (this) {
      case OBJECT -> node instanceof Mapping;
      case ARRAY -> node instanceof Sequence;
      case STRING -> isOf(node, Scalar.Kind.TEXT);
      case NUMBER -> node instanceof Scalar scalar && scalar.isNumber();
      case INTEGER ->
          node instanceof Scalar scalar
              && scalar.isNumber()
              && scalar.number() == Math.rint(scalar.number());
      case BOOLEAN -> isOf(node, Scalar.Kind.TRUTH);
      case NULL -> isOf(node, Scalar.Kind.NOTHING);
    };
  }

  /// A likely repair for a node that should be of this type and is not.
  String fixFor(Node node) {
    if (!(node instanceof Scalar scalar)) {
      return this == OBJECT || this == ARRAY ? "" : "Write a single value.";
    }
    String text = scalar.text();
    return switch (this) {
      case OBJECT -> "Write keys and values below it.";
      case ARRAY -> text.isEmpty() ? "Write [] for none." : "Put it in brackets: [" + text + "].";
      case STRING -> scalar.kind() == Scalar.Kind.NOTHING ? "Write the text." : "Put it in quotes.";
      case NUMBER, INTEGER -> fixForNumber(scalar);
      case BOOLEAN, NULL -> "";
    };
  }

  private static String fixForNumber(Scalar scalar) {
    String text = scalar.text();
    if (scalar.isNumber()) {
      return "";
    } else if (Scalar.isDecimal(text)) {
      return "Remove the quotes.";
    } else if (DECIMAL_COMMA.matcher(text).matches()) {
      return "Write " + text.replace(',', '.') + ".";
    } else if (NUMBER_WITH_UNIT.matcher(text).matches()) {
      return "Write the number alone, in the unit that the entry declares.";
    }
    return "";
  }

  private static boolean isOf(Node node, Scalar.Kind kind) {
    return node instanceof Scalar scalar && scalar.kind() == kind;
  }
}
