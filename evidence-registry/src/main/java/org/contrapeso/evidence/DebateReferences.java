package org.contrapeso.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.evidence.yaml.Node;
import org.contrapeso.evidence.yaml.Scalar;
import org.contrapeso.evidence.yaml.Sequence;

/// Holds the ids of a row of the debate against all that is read.
final class DebateReferences {

  private final Registry registry;
  private final EntryContext context;

  DebateReferences(Registry registry, EntryContext context) {
    this.registry = registry;
    this.context = context;
  }

  /// Reports every id that names nothing; signals and commands are known elsewhere.
  void check(Mapping row) {
    Set<String> inputs = union(registry.parameters().keySet(), registry.hypotheses().keySet());
    Set<String> rooms = new TreeSet<>();
    Stream.of(inputs, registry.levers().keySet(), registry.outcomes().keySet())
        .flatMap(Collection::stream)
        .forEach(id -> rooms.add(id.substring(0, id.indexOf('.'))));
    check(
        row.sequence("mechanism"),
        "room, hypothesis or signal",
        union(rooms, registry.hypotheses().keySet()),
        DebateRow::isSignal);
    Set<String> entries = new TreeSet<>(registry.entries().map(Entry::id).toList());
    check(row.sequence("evidence"), "entry", entries, id -> false);
    Set<String> known = union(registry.levers().keySet(), registry.outcomes().keySet());
    known.addAll(inputs);
    known.addAll(registry.claims().keySet());
    known.addAll(registry.rules().keySet());
    check(
        row.sequence("reach"),
        "lever, outcome, hypothesis, parameter, rule or claim, or a command as \"contrapeso law\"",
        known,
        id -> id.startsWith(DebateRow.COMMAND));
    row.sequence("flips").mappings().forEach(this::checkFlip);
  }

  private void checkFlip(Mapping flip) {
    if (!registry.outcomes().containsKey(flip.text("outcome"))) {
      context.fault(
          flip,
          "outcome",
          "expected the id of an outcome",
          Nearest.hint(flip.text("outcome"), registry.outcomes().keySet()));
    }
    for (String key : List.of("set", "against")) {
      flip.findMapping(key)
          .ifPresent(listed -> listed.keys().forEach(id -> checkSetting(listed, id)));
    }
  }

  private void checkSetting(Mapping listed, String id) {
    Optional<Parameter> parameter = registry.findParameter(id);
    if (registry.findHypothesis(id).isPresent()) {
      context.checkAlternative(registry, listed, id);
    } else if (parameter.isPresent()) {
      context.checkInside(listed, id, parameter.get().low(), parameter.get().high());
    } else if (registry.findLever(id).isPresent()) {
      context.checkSetting(registry, listed, id);
    } else {
      Set<String> known = union(registry.parameters().keySet(), registry.hypotheses().keySet());
      known.addAll(registry.levers().keySet());
      context.unknownKey(listed, id, "lever, hypothesis or parameter", known);
    }
  }

  private void check(
      Sequence list, String what, Collection<String> known, Predicate<String> elsewhere) {
    for (Node item : list.items()) {
      String id = item instanceof Scalar scalar ? scalar.text() : "";
      if (!known.contains(id) && !elsewhere.test(id)) {
        context
            .log()
            .report(
                item.place(),
                item.path(),
                id,
                "expected the id of a " + what,
                Nearest.hint(id, known));
      }
    }
  }

  private static Set<String> union(Collection<String> some, Collection<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
