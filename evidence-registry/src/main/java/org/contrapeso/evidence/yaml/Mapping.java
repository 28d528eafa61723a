package org.contrapeso.evidence.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.contrapeso.evidence.fault.Place;

/// Keys and their nodes, in the order of the file.
///
/// The getters trust the schema that the file has passed: where a key is absent or its node of
/// another kind, they throw `IllegalStateException`, since schema and code then disagree.
public final class Mapping implements Node {

  private final Place place;
  private final String path;
  private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>();

  private record Entry(Place keyPlace, Node node) {}

  Mapping(Place place, String path) {
    this.place = place;
    this.path = path;
  }

  /// Adds a key, for the reader of the file; the first of two equal keys stays.
  void add(String key, Place keyPlace, Node node) {
    entries.putIfAbsent(key, new Entry(keyPlace, node));
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public String shown() {
    return "a mapping";
  }

  /// The keys, in the order of the file.
  public Set<String> keys() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /// Whether `key` is there.
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /// Where `key` itself stands; where it is absent, where the mapping begins.
  public Place placeOf(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::keyPlace).orElse(place);
  }

  /// The node under `key`, if it is there.
  public Optional<Node> find(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::node);
  }

  /// The node under `key`.
  public Node get(String key) {
    return find(key)
        .orElseThrow(() ->
            new IllegalStateException(
                "%s: %s is read, but the schema lets it be absent.".formatted(place, pathOf(key))));
  }

  /// The mapping under `key`.
  public Mapping mapping(String key) {
    return as(Mapping.class, get(key));
  }

  /// The mapping under `key`, if it is there.
  public Optional<Mapping> findMapping(String key) {
    return find(key).map(node -> as(Mapping.class, node));
  }

  /// The list under `key`.
  public Sequence sequence(String key) {
    return as(Sequence.class, get(key));
  }

  /// The list under `key`, if it is there.
  public Optional<Sequence> findSequence(String key) {
    return find(key).map(node -> as(Sequence.class, node));
  }

  /// The single value under `key`.
  public Scalar scalar(String key) {
    return as(Scalar.class, get(key));
  }

  /// The single value under `key`, if it is there.
  public Optional<Scalar> findScalar(String key) {
    return find(key).map(node -> as(Scalar.class, node));
  }

  /// The text under `key`.
  public String text(String key) {
    return scalar(key).text();
  }

  /// The text under `key`, if it is there.
  public Optional<String> findText(String key) {
    return findScalar(key).map(Scalar::text);
  }

  /// The number under `key`.
  public double number(String key) {
    return scalar(key).number();
  }

  /// The number under `key`, if it is there.
  public OptionalDouble findNumber(String key) {
    return has(key) ? OptionalDouble.of(number(key)) : OptionalDouble.empty();
  }

  /// The whole number under `key`; see [Scalar#integer()] for its range.
  public long integer(String key) {
    return scalar(key).integer();
  }

  /// Whether `true` stands under `key`.
  public boolean truth(String key) {
    return scalar(key).truth();
  }

  /// All keys with their numbers, sorted by key.
  public SortedMap<String, Double> numbers() {
    var numbers = new TreeMap<String, Double>();
    keys().forEach(key -> numbers.put(key, number(key)));
    return Collections.unmodifiableSortedMap(numbers);
  }

  /// All keys with their mappings, in the order of the file.
  public List<Mapping> mappings() {
    return keys().stream().map(this::mapping).toList();
  }

  /// The path of `key` in this mapping.
  public String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  static <N extends Node> N as(Class<N> kind, Node node) {
    if (!kind.isInstance(node)) {
      throw new IllegalStateException(
          "%s: %s is read as a %s, but the schema let %s pass."
              .formatted(node.place(), node.path(), kind.getSimpleName(), node.shown()));
    }
    return kind.cast(node);
  }
}
