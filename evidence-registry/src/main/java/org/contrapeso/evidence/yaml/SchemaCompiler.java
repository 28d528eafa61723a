package org.contrapeso.evidence.yaml;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.Nearest;

/// Turns the tree of a schema file into rules, and refuses what the subset lacks.
final class SchemaCompiler {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String DEFS = "#/$defs/";

  private final FaultLog log;
  private final Map<String, Node> definitions = new TreeMap<>();
  private final Map<String, Rule> compiled = new TreeMap<>();
  private final Set<String> underway = new LinkedHashSet<>();

  private SchemaCompiler(FaultLog log) {
    this.log = log;
  }

  /// The rule of the whole schema, or empty if it was refused.
  static Optional<Rule> compile(Node root, FaultLog log) {
    int before = log.size();
    var compiler = new SchemaCompiler(log);
    if (root instanceof Mapping schema) {
      schema
          .find("$defs")
          .filter(Mapping.class::isInstance)
          .map(Mapping.class::cast)
          .ifPresent(
              defs -> defs.keys().forEach(key -> compiler.definitions.put(key, defs.get(key))));
    }
    Rule rule = compiler.rule(root);
    compiler.definitions.forEach(compiler::definition);
    return log.size() == before ? Optional.of(rule) : Optional.empty();
  }

  private Rule rule(Node node) {
    Set<NodeType> types = EnumSet.noneOf(NodeType.class);
    List<Rule.Check> checks = new ArrayList<>();
    if (!(node instanceof Mapping schema)) {
      refuse(node, "expected a schema: keys and values");
      return new Rule(types, checks);
    }
    for (String keyword : schema.keys()) {
      Node value = schema.get(keyword);
      switch (keyword) {
        case "$id", "$comment", "$defs", "title", "description" -> {}
        case "$schema" -> requireDialect(value);
        case "type" -> types.addAll(types(value));
        case "$ref" -> {
          Rule referred = reference(value);
          checks.add(referred::check);
          if (!schema.has("type")) {
            types.addAll(referred.types());
          }
        }
        case "oneOf" -> checks.add(Rule.oneOf(nodes(value).stream().map(this::rule).toList()));
        case "enum" -> checks.add(Checks.oneOfValues(scalars(value)));
        case "const" -> checks.add(Checks.oneOfValues(scalars(List.of(value))));
        case "pattern" -> checks.add(Checks.pattern(pattern(value), words(schema, value)));
        case "minimum" -> checks.add(Checks.minimum(number(value)));
        case "maximum" -> checks.add(Checks.maximum(number(value)));
        case "exclusiveMinimum" -> checks.add(Checks.exclusiveMinimum(number(value)));
        case "items" -> checks.add(Checks.items(rule(value)));
        case "minItems" -> checks.add(Checks.minItems(number(value)));
        case "maxItems" -> checks.add(Checks.maxItems(number(value)));
        case "uniqueItems" -> checks.add(uniqueItems(value));
        case "minProperties" -> checks.add(Checks.minProperties(number(value)));
        case "required" -> checks.add(Checks.required(texts(value)));
        case "propertyNames" -> checks.add(Checks.propertyNames(rule(value)));
        case "properties", "patternProperties", "additionalProperties" -> {}
        default -> refuseKeyword(schema, keyword);
      }
    }
    checks.add(members(schema));
    return new Rule(types, checks);
  }

  private Rule.Check members(Mapping schema) {
    Map<String, Rule> named = new LinkedHashMap<>();
    schema
        .find("properties")
        .map(this::mapping)
        .ifPresent(known -> known.keys().forEach(key -> named.put(key, rule(known.get(key)))));
    Map<Pattern, Rule> patterned = new LinkedHashMap<>();
    schema
        .find("patternProperties")
        .map(this::mapping)
        .ifPresent(known ->
            known
                .keys()
                .forEach(key ->
                    patterned.put(
                        pattern(Scalar.quoted(known.placeOf(key), known.path(), key)),
                        rule(known.get(key)))));
    Optional<Node> others = schema.find("additionalProperties");
    boolean closed =
        others.isPresent()
            && others.get() instanceof Scalar scalar
            && scalar.kind() == Scalar.Kind.TRUTH
            && !scalar.truth();
    Optional<Rule> additional =
        others.filter(node -> !(node instanceof Scalar scalar && isTruth(scalar))).map(this::rule);
    return Checks.members(named, patterned, closed, additional);
  }

  private static boolean isTruth(Scalar scalar) {
    return scalar.kind() == Scalar.Kind.TRUTH;
  }

  private Rule.Check uniqueItems(Node value) {
    if (!(value instanceof Scalar scalar && isTruth(scalar) && scalar.truth())) {
      refuse(value, "expected true");
    }
    return Checks.uniqueItems();
  }

  private Rule reference(Node value) {
    String target = value instanceof Scalar scalar ? scalar.text() : "";
    String name = target.startsWith(DEFS) ? target.substring(DEFS.length()) : "";
    Node definition = definitions.get(name);
    if (definition == null) {
      log.report(
          value.place(),
          value.path(),
          value.shown(),
          "expected a reference such as " + DEFS + "name to a definition in this file",
          Nearest.sentence(name, definitions.keySet()));
      return new Rule(Set.of(), List.of());
    }
    return definition(name, definition);
  }

  private Rule definition(String name, Node definition) {
    Rule known = compiled.get(name);
    if (known != null) {
      return known;
    }
    if (!underway.add(name)) {
      refuse(definition, "definitions that refer to themselves are refused");
      return new Rule(Set.of(), List.of());
    }
    Rule rule = rule(definition);
    compiled.put(name, rule);
    return rule;
  }

  private void requireDialect(Node value) {
    if (!(value instanceof Scalar scalar && scalar.text().equals(DIALECT))) {
      refuse(value, "expected " + DIALECT);
    }
  }

  private Set<NodeType> types(Node value) {
    Set<NodeType> types = EnumSet.noneOf(NodeType.class);
    for (Node named : value instanceof Sequence list ? list.items() : List.of(value)) {
      String name = named instanceof Scalar scalar ? scalar.text() : "";
      NodeType.find(name).ifPresentOrElse(types::add, () -> refuse(named, "expected a JSON type"));
    }
    return types;
  }

  private String words(Mapping schema, Node pattern) {
    return schema.find("description").orElse(pattern).shown();
  }

  private Pattern pattern(Node value) {
    String expression = value.shown();
    if (expression.endsWith("$") && !expression.endsWith("\\$")) {
      // In Java $ also holds before a last line end; in JSON Schema only at the end.
      expression = expression.substring(0, expression.length() - 1) + "\\z";
    }
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException syntax) {
      refuse(value, "expected a regular expression");
      return Pattern.compile("");
    }
  }

  private double number(Node value) {
    if (value instanceof Scalar scalar && scalar.isNumber()) {
      return scalar.number();
    }
    refuse(value, "expected a number");
    return 0;
  }

  private Mapping mapping(Node value) {
    if (value instanceof Mapping mapping) {
      return mapping;
    }
    refuse(value, "expected keys and values");
    return new Mapping(value.place(), value.path());
  }

  private List<Node> nodes(Node value) {
    if (value instanceof Sequence list && !list.items().isEmpty()) {
      return list.items();
    }
    refuse(value, "expected a list that is not empty");
    return List.of();
  }

  private List<Scalar> scalars(Node value) {
    return scalars(nodes(value));
  }

  private List<Scalar> scalars(List<Node> values) {
    List<Scalar> scalars = new ArrayList<>();
    for (Node value : values) {
      if (value instanceof Scalar scalar) {
        scalars.add(scalar);
      } else {
        refuse(value, "expected a single value");
      }
    }
    return scalars;
  }

  private Set<String> texts(Node value) {
    var texts = new TreeSet<String>();
    scalars(value).forEach(scalar -> texts.add(scalar.text()));
    return texts;
  }

  private void refuse(Node node, String expected) {
    log.report(node.place(), node.path(), node.shown(), expected, "");
  }

  private void refuseKeyword(Mapping schema, String keyword) {
    log.report(
        schema.placeOf(keyword),
        schema.pathOf(keyword),
        "",
        "this keyword is outside of the subset of JSON Schema that is read here",
        "Use the keywords that the class Schema lists.");
  }
}
