package org.contrapeso.evidence.yaml;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.Nearest;

/// The keywords of a schema as checks, each as JSON Schema 2020-12 defines it.
final class Checks {

  /// What is said of a key that the schema does not name.
  static final String UNKNOWN = "unknown key";

  private Checks() {}

  /// `enum`, and `const` for a single value.
  static Rule.Check oneOfValues(List<Scalar> values) {
    List<String> texts = values.stream().map(Scalar::text).toList();
    return (node, log) -> {
      if (values.stream().noneMatch(value -> isSame(value, node))) {
        log.report(
            node.place(),
            node.path(),
            node.shown(),
            "expected " + String.join(" or ", texts),
            texts.contains(node.shown())
                ? fixForQuotes(node)
                : Nearest.sentence(node.shown(), texts));
      }
    };
  }

  private static String fixForQuotes(Node node) {
    return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT
        ? "Remove the quotes."
        : "Put it in quotes.";
  }

  private static boolean isSame(Scalar value, Node node) {
    if (!(node instanceof Scalar scalar)) {
      return false;
    } else if (value.isNumber()) {
      return scalar.isNumber() && scalar.number() == value.number();
    }
    return scalar.kind() == value.kind() && scalar.text().equals(value.text());
  }

  /// `pattern`, for text.
  static Rule.Check pattern(Pattern pattern, String words) {
    return (node, log) -> {
      if (node instanceof Scalar scalar
          && scalar.kind() == Scalar.Kind.TEXT
          && !pattern.matcher(scalar.text()).find()) {
        String fix = scalar.text().isBlank() ? "Write the text." : "";
        log.report(node.place(), node.path(), node.shown(), "expected " + words, fix);
      }
    };
  }

  /// `minimum`.
  static Rule.Check minimum(double least) {
    return bound(number -> number >= least, "expected at least " + shown(least));
  }

  /// `maximum`.
  static Rule.Check maximum(double most) {
    return bound(number -> number <= most, "expected at most " + shown(most));
  }

  /// `exclusiveMinimum`.
  static Rule.Check exclusiveMinimum(double bound) {
    return bound(number -> number > bound, "expected more than " + shown(bound));
  }

  private static Rule.Check bound(DoublePredicate holds, String expected) {
    return (node, log) -> {
      if (node instanceof Scalar scalar && scalar.isNumber() && !holds.test(scalar.number())) {
        log.report(node.place(), node.path(), node.shown(), expected, "");
      }
    };
  }

  /// `items`.
  static Rule.Check items(Rule rule) {
    return (node, log) -> {
      if (node instanceof Sequence list) {
        list.items().forEach(item -> rule.check(item, log));
      }
    };
  }

  /// `minItems`.
  static Rule.Check minItems(double least) {
    return (node, log) -> {
      if (node instanceof Sequence list && list.items().size() < least) {
        log.report(
            node.place(),
            node.path(),
            list.items().size() + " entries",
            "expected at least " + shown(least),
            "");
      }
    };
  }

  /// `maxItems`.
  static Rule.Check maxItems(double most) {
    return (node, log) -> {
      if (node instanceof Sequence list && list.items().size() > most) {
        log.report(
            node.place(),
            node.path(),
            list.items().size() + " entries",
            "expected at most " + shown(most),
            "");
      }
    };
  }

  /// `uniqueItems: true`, for lists of single values.
  static Rule.Check uniqueItems() {
    return (node, log) -> {
      if (node instanceof Sequence list) {
        Set<String> seen = new LinkedHashSet<>();
        for (Node item : list.items()) {
          if (item instanceof Scalar scalar && !seen.add(scalar.kind() + scalar.text())) {
            log.report(
                item.place(), item.path(), item.shown(), "listed before", "Remove one of the two.");
          }
        }
      }
    };
  }

  /// `minProperties`.
  static Rule.Check minProperties(double least) {
    return (node, log) -> {
      if (node instanceof Mapping mapping && mapping.keys().size() < least) {
        log.report(
            node.place(),
            node.path(),
            mapping.keys().size() + " keys",
            "expected at least " + shown(least),
            "");
      }
    };
  }

  /// `required`.
  static Rule.Check required(Set<String> keys) {
    return (node, log) -> {
      if (node instanceof Mapping mapping) {
        for (String key : keys) {
          if (!mapping.has(key)) {
            log.report(
                node.place(),
                mapping.pathOf(key),
                "",
                "this key is missing",
                "Add \"" + key + ":\".");
          }
        }
      }
    };
  }

  /// `propertyNames`.
  static Rule.Check propertyNames(Rule rule) {
    return (node, log) -> {
      if (node instanceof Mapping mapping) {
        for (String key : mapping.keys()) {
          var trial = new FaultLog();
          rule.check(Scalar.quoted(mapping.placeOf(key), mapping.pathOf(key), key), trial);
          for (Fault fault : trial.faults()) {
            log.report(fault.place(), fault.key(), "", fault.expected(), fault.fix());
          }
        }
      }
    };
  }

  /// `properties`, `patternProperties` and `additionalProperties` together.
  static Rule.Check members(
      Map<String, Rule> named,
      Map<Pattern, Rule> patterned,
      boolean closed,
      Optional<Rule> additional) {
    return (node, log) -> {
      if (node instanceof Mapping mapping) {
        for (String key : mapping.keys()) {
          Node value = mapping.get(key);
          boolean known = false;
          Rule rule = named.get(key);
          if (rule != null) {
            known = true;
            rule.check(value, log);
          }
          for (var entry : patterned.entrySet()) {
            if (entry.getKey().matcher(key).find()) {
              known = true;
              entry.getValue().check(value, log);
            }
          }
          if (!known && closed) {
            reportUnknown(mapping, key, named.keySet(), log);
          } else if (!known) {
            additional.ifPresent(other -> other.check(value, log));
          }
        }
      }
    };
  }

  private static void reportUnknown(
      Mapping mapping, String key, Collection<String> named, FaultLog log) {
    var free = new TreeSet<>(named);
    free.removeAll(mapping.keys());
    String near = Nearest.sentence(key, free);
    String all = named.stream().sorted().collect(Collectors.joining(", ", "Keys here: ", "."));
    log.report(
        mapping.placeOf(key),
        mapping.pathOf(key),
        "",
        UNKNOWN,
        near.isEmpty() && !named.isEmpty() ? all : near);
  }

  private static String shown(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
