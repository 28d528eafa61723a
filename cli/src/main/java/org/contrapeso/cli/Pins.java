package org.contrapeso.cli;

import java.io.IOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.contrapeso.experiment.scenario.Fingerprint;
import org.contrapeso.experiment.scenario.StudyLink;

/// What a link of the page pins, by its keys: the first letters of the hashes of model, evidence
/// and scenarios, and the version.
///
/// @param values what is pinned, by key
record Pins(SortedMap<String, String> values) {

  private static final int LETTERS = 12;
  private static final String VERSION = "v";

  /// Copies the map.
  Pins {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /// Those of what runs here.
  static Pins of(Home home) throws IOException {
    SortedMap<String, String> values = new TreeMap<>();
    values.put("evidence", home.registry().contentHash().substring(0, LETTERS));
    values.put("model", Fingerprint.model().substring(0, LETTERS));
    values.put("scenarios", home.scenarios().contentHash().substring(0, LETTERS));
    values.put(VERSION, Version.current());
    return new Pins(values);
  }

  /// Those that a link carries.
  Pins carriedBy(StudyLink link) {
    SortedMap<String, String> carried = new TreeMap<>(link.entries());
    carried.keySet().retainAll(values.keySet());
    return new Pins(carried);
  }

  /// Those that stand in others with another value.
  Pins unlike(Pins others) {
    SortedMap<String, String> unlike = new TreeMap<>(values);
    unlike
        .entrySet()
        .removeIf(
            pin -> pin.getValue().equals(others.values.getOrDefault(pin.getKey(), pin.getValue())));
    return new Pins(unlike);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /// As a link writes them.
  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(pin -> pin.getKey() + "=" + pin.getValue())
        .collect(Collectors.joining(" "));
  }
}
