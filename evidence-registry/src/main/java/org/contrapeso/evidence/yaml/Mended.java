package org.contrapeso.evidence.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultLog;

/// A tree as it would be if its faults of form were mended, so that the rest of a faulty file can
/// be held against its meaning too: a misspelt key or word is read as the nearest known one, and
/// what cannot be read is left out.
final class Mended {

  /// What is said of a misspelling where one word alone is near.
  private static final Pattern MEANT = Pattern.compile("Maybe \"([^\"]+)\" was meant\\.");

  private final Map<String, Fault> faults = new LinkedHashMap<>();

  private Mended(List<Fault> reported) {
    reported.forEach(fault -> faults.putIfAbsent(fault.key(), fault));
  }

  /// The mended tree, or empty where mending in this way does not give it the form.
  ///
  /// @param reported every way in which `root` breaks `schema`
  static Optional<Node> of(Node root, List<Fault> reported, Schema schema) {
    Node tree = new Mended(reported).mended(root);
    return Optional.of(tree).filter(node -> schema.accepts(node, new FaultLog()));
  }

  private Node mended(Node node) {
    return switch (node) {
      case Mapping mapping -> mended(mapping);
      case Sequence list -> mended(list);
      case Scalar scalar -> scalar;
    };
  }

  private Mapping mended(Mapping mapping) {
    Mapping whole = new Mapping(mapping.place(), mapping.path());
    for (String key : mapping.keys()) {
      Optional<Fault> fault = Optional.ofNullable(faults.get(mapping.pathOf(key)));
      Node value = mapping.get(key);
      Optional<String> meant = fault.flatMap(Mended::meant);
      boolean misspelt = fault.filter(known -> known.expected().equals(Checks.UNKNOWN)).isPresent();
      if (misspelt && meant.isPresent()) {
        whole.add(meant.get(), mapping.placeOf(key), mended(value));
      } else if (meant.isPresent() && value instanceof Scalar scalar) {
        Scalar word = Scalar.quoted(scalar.place(), scalar.path(), meant.get());
        whole.add(key, mapping.placeOf(key), word);
      } else if (fault.isEmpty() || (!(value instanceof Scalar) && !misspelt)) {
        whole.add(key, mapping.placeOf(key), mended(value));
      }
    }
    return whole;
  }

  private Sequence mended(Sequence list) {
    List<Node> items = new ArrayList<>();
    for (Node item : list.items()) {
      if (!(item instanceof Scalar) || !faults.containsKey(item.path())) {
        items.add(mended(item));
      }
    }
    return new Sequence(list.place(), list.path(), items);
  }

  private static Optional<String> meant(Fault fault) {
    Matcher one = MEANT.matcher(fault.fix());
    return one.matches() ? Optional.of(one.group(1)) : Optional.empty();
  }
}
