package org.contrapeso.evidence.yaml;

import java.util.List;
import org.contrapeso.evidence.fault.Place;

/// A list of nodes.
///
/// @param place where the list begins
/// @param path the keys that lead to it
/// @param items its nodes, in the order of the file
public record Sequence(Place place, String path, List<Node> items) implements Node {

  /// A list that no later change to `items` reaches.
  public Sequence {
    items = List.copyOf(items);
  }

  /// The items as text, each of which must be a single value.
  public List<String> texts() {
    return items.stream().map(item -> Mapping.as(Scalar.class, item).text()).toList();
  }

  /// The items as numbers.
  public List<Double> numbers() {
    return items.stream().map(item -> Mapping.as(Scalar.class, item).number()).toList();
  }

  /// The items as mappings.
  public List<Mapping> mappings() {
    return items.stream().map(item -> Mapping.as(Mapping.class, item)).toList();
  }

  @Override
  public String shown() {
    return "a list";
  }
}
