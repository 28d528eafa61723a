package org.contrapeso.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Who waits, what for, and how much of the server each has used, counted in time from when others
/// began to wait. Not thread-safe.
final class Visitors {

  private final SequencedMap<Asker, Visitor> known = new LinkedHashMap<>();
  private @Nullable Visitor served;

  /// Who waits, and what for.
  static final class Visitor {

    private final List<Turns.Ticket> tickets = new ArrayList<>();
    private long used;

    boolean waits() {
      return !tickets.isEmpty();
    }

    /// What this one waits for, in the order of their turns.
    List<Turns.Ticket> tickets() {
      return tickets;
    }
  }

  Optional<Visitor> find(Asker asker) {
    return Optional.ofNullable(known.get(asker));
  }

  /// Puts a visitor behind the others that wait. Time that was used before they began to is
  /// forgotten, and so is who has used no more.
  Visitor join(Asker asker) {
    long least =
        known.values().stream()
            .filter(Visitor::waits)
            .mapToLong(each -> each.used)
            .min()
            .orElse(Long.MAX_VALUE);
    known.values().removeIf(each -> !each.waits() && each.used <= least && !each.equals(served));
    Visitor before = known.remove(asker);
    Visitor visitor = before == null ? new Visitor() : before;
    if (least < Long.MAX_VALUE) {
      visitor.used = Math.max(visitor.used, least);
    }
    known.putLast(asker, visitor);
    return visitor;
  }

  /// Those who wait: who has used least first, whoever came first among equals.
  List<Visitor> inTurn() {
    return known.values().stream()
        .filter(Visitor::waits)
        .sorted(Comparator.comparingLong(each -> each.used))
        .toList();
  }

  /// Notes whose turn it is.
  void serve(@Nullable Visitor visitor) {
    served = visitor;
  }

  /// Ends a turn.
  ///
  /// @param nanos how long it took
  void charge(Visitor visitor, long nanos) {
    served = null;
    visitor.used += nanos;
  }

  /// Number of works that some visitors wait for.
  int waiting(Predicate<Asker> who) {
    return known.entrySet().stream()
        .filter(each -> who.test(each.getKey()))
        .map(Map.Entry::getValue)
        .mapToInt(each -> each.tickets.size())
        .sum();
  }

  /// Takes a ticket away from whoever holds it.
  ///
  /// @return whether anybody did
  boolean remove(Turns.Ticket ticket) {
    return known.values().stream().anyMatch(each -> each.tickets.remove(ticket));
  }

  /// All that is waited for.
  List<Turns.Ticket> tickets() {
    return known.values().stream().flatMap(each -> each.tickets.stream()).toList();
  }
}
