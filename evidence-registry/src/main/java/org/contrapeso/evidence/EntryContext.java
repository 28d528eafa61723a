package org.contrapeso.evidence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.evidence.yaml.Scalar;

/// What the reader of an entry needs besides its tree: units, known sources, and where to complain.
///
/// @param units the units that expressions may use
/// @param sources ids of the source files there are, readable or not
/// @param cited receives the ids of sources that entries name
/// @param log receives the faults
/// @param checks receives what can be checked only once every entry is read
record EntryContext(
    Units units,
    Set<String> sources,
    Set<String> cited,
    FaultLog log,
    List<Consumer<Registry>> checks) {

  /// Puts off a check until every entry is read, and drops it if one cannot be.
  void later(Consumer<Registry> check) {
    checks.add(check);
  }

  /// Reports a key of `listed` that is the id of no hypothesis, or whose word is none of its
  /// alternatives.
  void checkAlternative(Registry registry, Mapping listed, String id) {
    Optional<Hypothesis> hypothesis = registry.findHypothesis(id);
    if (hypothesis.isEmpty()) {
      unknownKey(listed, id, "hypothesis", registry.hypotheses().keySet());
    } else if (!hypothesis.get().alternatives().containsKey(listed.text(id))) {
      Set<String> known = hypothesis.get().alternatives().keySet();
      fault(
          listed,
          id,
          "expected one of the alternatives " + String.join(", ", known),
          Nearest.sentence(listed.text(id), known));
    }
  }

  /// Reports a key of `listed` that is the id of no lever, or whose number is off its scale.
  void checkSetting(Registry registry, Mapping listed, String id) {
    Optional<Lever> lever = registry.findLever(id);
    if (lever.isEmpty()) {
      unknownKey(listed, id, "lever", registry.levers().keySet());
    } else {
      checkInside(listed, id, lever.get().low(), lever.get().high());
    }
  }

  /// Reports what stands under a key if it is no number in `[low, high]`.
  void checkInside(Mapping listed, String key, double low, double high) {
    Scalar value = listed.scalar(key);
    if (!(value.isNumber() && value.number() >= low && value.number() <= high)) {
      fault(listed, key, "expected a number from %s to %s".formatted(low, high), "");
    }
  }

  /// Counts a source as cited, if there is one of this id.
  void citeIfKnown(String id) {
    cited.add(id);
  }

  /// Reports a key that is not the id of a known thing.
  void unknownKey(Mapping listed, String id, String what, Collection<String> known) {
    log.report(
        listed.placeOf(id),
        listed.pathOf(id),
        "",
        "expected the id of a " + what,
        Nearest.hint(id, known));
  }

  /// The unit under `key`; `1`, with a fault, if it cannot be read.
  ///
  /// Without any units, whose file is then at fault, nothing is reported here.
  Unit unit(Mapping node, String key) {
    if (units.named().isEmpty()) {
      return Unit.ONE;
    }
    try {
      return Unit.parse(node.text(key), units);
    } catch (FaultsException unreadable) {
      log.report(unreadable, node.placeOf(key), node.pathOf(key));
      return Unit.ONE;
    }
  }

  /// The source ids listed under `sources`.
  List<String> sources(Mapping node) {
    List<String> listed = node.sequence("sources").texts();
    for (int item = 0; item < listed.size(); item++) {
      cite(
          listed.get(item),
          node.sequence("sources").items().get(item).place(),
          node.pathOf("sources") + "[" + item + "]");
    }
    return listed;
  }

  /// The source id under `source`.
  String source(Mapping node) {
    String id = node.text("source");
    cite(id, node.placeOf("source"), node.pathOf("source"));
    return id;
  }

  private void cite(String id, Place place, String key) {
    cited.add(id);
    if (!sources.contains(id)) {
      String near = Nearest.sentence(id, sources);
      log.report(
          place,
          key,
          id,
          "there is no such source",
          near.isEmpty() ? "Write sources/" + id + ".yaml." : near);
    }
  }

  /// The date under `review_by`.
  LocalDate reviewBy(Mapping node) {
    String text = node.text("review_by");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      log.report(
          node.placeOf("review_by"),
          node.pathOf("review_by"),
          text,
          "expected a day of the calendar, such as 2027-11-30",
          "");
      return LocalDate.MIN;
    }
  }

  /// The constant that the word under `key` names.
  <E extends Enum<E>> E word(Class<E> words, Mapping node, String key) {
    return Ids.constant(words, node.text(key));
  }

  /// Reports that the value under `key` breaks a rule.
  void fault(Mapping node, String key, String expected, String fix) {
    String value = node.find(key).map(found -> found.shown()).orElse("");
    log.report(node.placeOf(key), node.pathOf(key), value, expected, fix);
  }

  /// Reports ids that occur twice in a list of mappings with the key `id`.
  void faultIfRepeated(List<Mapping> items, String key) {
    Collection<String> seen = new TreeSet<>();
    for (Mapping item : items) {
      if (!seen.add(item.text(key))) {
        fault(item, key, "given before in this list", "Keep one of the two.");
      }
    }
  }
}
