package org.contrapeso.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// Values by key, of which the least recently used go once there are too many. Thread-safe.
///
/// @param <V> a value
final class RecentlyUsed<V> {

  private final long most;
  private final Consumer<V> farewell;
  private final SequencedMap<String, Weighed<V>> values = new LinkedHashMap<>();
  private long weight;

  private record Weighed<V>(V value, long weight) {}

  /// @param most weight of all values together, 0 or more
  RecentlyUsed(long most) {
    this(most, gone -> {});
  }

  /// @param most weight of all values together, 0 or more
  /// @param farewell is told of each value that goes
  RecentlyUsed(long most, Consumer<V> farewell) {
    this.most = most;
    this.farewell = farewell;
  }

  synchronized Optional<V> find(String key) {
    Weighed<V> found = values.remove(key);
    if (found == null) {
      return Optional.empty();
    }
    values.putLast(key, found);
    return Optional.of(found.value);
  }

  /// Whether a value is there; that is no use of it.
  synchronized boolean has(String key) {
    return values.containsKey(key);
  }

  /// Keeps a value; the last one is kept, however heavy it is.
  synchronized void keep(String key, V value, long weightOfOne) {
    Weighed<V> before = values.remove(key);
    weight += weightOfOne - (before == null ? 0 : before.weight);
    values.putLast(key, new Weighed<>(value, weightOfOne));
    while (weight > most && values.size() > 1) {
      Map.Entry<String, Weighed<V>> oldest = values.pollFirstEntry();
      weight -= oldest.getValue().weight;
      farewell.accept(oldest.getValue().value);
    }
  }

  synchronized int size() {
    return values.size();
  }

  synchronized long weight() {
    return weight;
  }
}
