package org.contrapeso.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;

/// A part of the debate and where it lives, from `evidence/debate/`.
///
/// @param id the row, such as `D05`
/// @param place where it stands
/// @param part the part of the system, for readers
/// @param mechanism rooms, hypotheses and signals that hold it, at least one; a signal by the name
///   of its constant
/// @param evidence ids of entries that ground it, at least one
/// @param reach levers, outcomes, hypotheses, parameters, claims and commands by which a reader
///   sees it and acts on it, at least one; a command as `contrapeso law`
/// @param tests tests that fail without it, as `ClassName.method`, at least one
/// @param flips changes that must move an outcome in a known direction, at least one
public record DebateRow(
    String id,
    Place place,
    Text part,
    List<String> mechanism,
    List<String> evidence,
    List<String> reach,
    List<String> tests,
    List<Flip> flips)
    implements Entry {

  /// What a command in [#reach] begins with.
  public static final String COMMAND = "contrapeso ";

  /// How a number is read from an outcome's weekly values.
  public enum Statistic {
    /// Their sum, by the trapezoidal rule.
    TOTAL,
    /// The sum over the number of weeks.
    MEAN,
    /// The value in the last week.
    END
  }

  /// The direction in which an outcome moves.
  public enum Direction {
    /// To a larger value.
    UP,
    /// To a smaller value.
    DOWN
  }

  /// Two single runs that differ, and what must come of it.
  ///
  /// @param name for readers
  /// @param set what the changed run sets: a number for a lever or parameter, an alternative for a
  ///   hypothesis, by id
  /// @param against what the other run sets; empty for central values and the status quo
  /// @param outcome id of the outcome
  /// @param statistic what is read of it
  /// @param expect how the changed run differs from the other
  /// @param weeks weeks over which it is read; empty for those of the default study
  public record Flip(
      Text name,
      SortedMap<String, String> set,
      SortedMap<String, String> against,
      String outcome,
      Statistic statistic,
      Direction expect,
      OptionalInt weeks) {}

  /// Whether an item of [#mechanism] has the form of a signal.
  public static boolean isSignal(String item) {
    return Character.isUpperCase(item.charAt(0));
  }

  static DebateRow read(String id, Mapping node, EntryContext context) {
    context.later(registry -> new DebateReferences(registry, context).check(node));
    for (String source : node.sequence("evidence").texts()) {
      context.citeIfKnown(source);
    }
    List<Flip> flips = new ArrayList<>();
    for (Mapping flip : node.sequence("flips").mappings()) {
      flips.add(
          new Flip(
              Text.of(flip, "name"),
              settings(flip, "set"),
              settings(flip, "against"),
              flip.text("outcome"),
              context.word(Statistic.class, flip, "statistic"),
              context.word(Direction.class, flip, "expect"),
              flip.has("weeks")
                  ? OptionalInt.of(Math.toIntExact(flip.integer("weeks")))
                  : OptionalInt.empty()));
    }
    return new DebateRow(
        id,
        node.place(),
        Text.of(node, "part"),
        node.sequence("mechanism").texts(),
        node.sequence("evidence").texts(),
        node.sequence("reach").texts(),
        node.sequence("tests").texts(),
        List.copyOf(flips));
  }

  private static SortedMap<String, String> settings(Mapping flip, String key) {
    SortedMap<String, String> settings = new TreeMap<>();
    flip.findMapping(key)
        .ifPresent(listed -> listed.keys().forEach(id -> settings.put(id, listed.text(id))));
    return Collections.unmodifiableSortedMap(settings);
  }
}
