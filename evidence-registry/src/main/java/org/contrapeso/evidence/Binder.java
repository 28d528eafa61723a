package org.contrapeso.evidence;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.fault.Place;
import org.jspecify.annotations.Nullable;

/// Holds the registry against what the rooms of a model read and report, in both directions.
public final class Binder {

  private final Registry registry;
  private final FaultLog log;
  private final SortedMap<String, Double> factors = new TreeMap<>();
  private final Set<String> read = new TreeSet<>();

  private Binder(Registry registry, FaultLog log) {
    this.registry = registry;
    this.log = log;
  }

  /// Binds `rooms`, which are all rooms of the model, to `registry`.
  ///
  /// Reports what the model reads without evidence, evidence that no room reads, and units of
  /// different dimensions. Use the result only if nothing was reported.
  public static Binding bind(Registry registry, FaultLog log, RoomBinding... rooms) {
    var binder = new Binder(registry, log);
    for (RoomBinding room : rooms) {
      room.parameters().forEach(named -> binder.bindParameters(room.room(), named));
      room.hypotheses().forEach(enumerated -> binder.bindHypothesis(room.room(), enumerated));
      room.levers().forEach(named -> binder.bindLevers(room.room(), named));
      room.outcomes().forEach(named -> binder.bindOutcomes(room.room(), named));
    }
    binder.reportUnread();
    return new Binding(binder.factors);
  }

  /// A component or constant of the model: its id in snake case and the unit it declares.
  record Member(String name, Optional<String> unit) {}

  private void bindParameters(String room, Class<?> named) {
    for (Member member : members(named)) {
      String id = room + "." + member.name;
      find(registry.parameters(), id, EntryKind.PARAMETER)
          .ifPresent(parameter -> bindUnit(id, member, parameter.unit(), parameter.place()));
    }
  }

  private void bindLevers(String room, Class<?> named) {
    for (Member member : members(named)) {
      String id = room + "." + member.name;
      find(registry.levers(), id, EntryKind.LEVER)
          .ifPresent(lever -> bindUnit(id, member, lever.unit(), lever.place()));
    }
  }

  private void bindOutcomes(String room, Class<?> named) {
    for (Member member : members(named)) {
      String id = room + "." + member.name;
      find(registry.outcomes(), id, EntryKind.OUTCOME)
          .ifPresent(outcome -> bindUnit(id, member, outcome.unit(), outcome.place()));
    }
  }

  private void bindHypothesis(String room, Class<? extends Enum<?>> enumerated) {
    String id = room + "." + Ids.ofCamel(enumerated.getSimpleName());
    Optional<Hypothesis> found = find(registry.hypotheses(), id, EntryKind.HYPOTHESIS);
    if (found.isEmpty()) {
      return;
    }
    Hypothesis hypothesis = found.get();
    Set<String> constants = new TreeSet<>();
    for (Enum<?> constant : enumerated.getEnumConstants()) {
      constants.add(Ids.of(constant));
    }
    for (String constant : constants) {
      if (!hypothesis.alternatives().containsKey(constant)) {
        log.report(
            hypothesis.place(),
            "alternatives." + constant,
            "",
            "the model knows this alternative of " + id + " but it has no evidence",
            Nearest.sentence(constant, hypothesis.alternatives().keySet()));
      }
    }
    for (String alternative : hypothesis.alternatives().keySet()) {
      if (!constants.contains(alternative)) {
        log.report(
            hypothesis.place(),
            "alternatives." + alternative,
            "",
            "this alternative of " + id + " has evidence but the model does not know it",
            Nearest.sentence(alternative, constants));
      }
    }
  }

  private <E> Optional<E> find(Map<String, E> entries, String id, EntryKind kind) {
    read.add(id);
    Optional<E> entry = Optional.ofNullable(entries.get(id));
    if (entry.isEmpty()) {
      String near = Nearest.sentence(id, entries.keySet());
      log.report(
          new Place("", 0),
          "",
          "",
          id + " is read by the model as a " + Ids.of(kind) + " but has no evidence",
          near.isEmpty() ? "Write " + kind.pathOf(id) + "." : near);
    }
    return entry;
  }

  private void bindUnit(String id, Member member, Unit unit, Place place) {
    if (member.unit.isEmpty()) {
      log.report(place, "unit", unit.symbol(), id + " has no unit in the model", "Add @InUnit.");
      return;
    }
    try {
      Unit expected = Unit.parse(member.unit.get(), registry.units());
      if (unit.isConvertibleTo(expected)) {
        factors.put(id, unit.factorTo(expected));
      } else {
        log.report(
            place,
            "unit",
            unit.symbol(),
            id + " is in " + unit + " but the model expects " + expected,
            "Convert the numbers and correct the unit, or correct the model.");
      }
    } catch (FaultsException unreadable) {
      log.report(unreadable, place, "@InUnit of " + id);
    }
  }

  private void reportUnread() {
    registry
        .entries()
        .filter(entry -> EntryKind.of(entry).bound() && !read.contains(entry.id()))
        .forEach(entry ->
            log.report(
                entry.place(),
                "",
                "",
                entry.id() + " has evidence but no model reads it",
                "Remove the file, or let a room read it."));
  }

  static List<Member> members(Class<?> named) {
    List<Member> members = new ArrayList<>();
    if (named.isRecord()) {
      for (RecordComponent component : named.getRecordComponents()) {
        members.add(
            new Member(
                Ids.ofCamel(component.getName()), unit(component.getAnnotation(InUnit.class))));
      }
    } else {
      for (Field field : named.getFields()) {
        if (field.isEnumConstant()) {
          members.add(
              new Member(Ids.ofConstant(field.getName()), unit(field.getAnnotation(InUnit.class))));
        }
      }
    }
    return members;
  }

  private static Optional<String> unit(@Nullable InUnit annotation) {
    return Optional.ofNullable(annotation).map(InUnit::value);
  }
}
