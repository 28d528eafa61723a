package org.contrapeso.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;

/// An uncertain number that the model reads, from `evidence/parameters/`.
///
/// @param id `room.name`
/// @param place where it stands
/// @param name for readers
/// @param meaning what it measures
/// @param symbol the letter that its source uses
/// @param unit of `central`, `low`, `high` and the rivals
/// @param central the value of a deterministic run, in `[low, high]`
/// @param low lower end of the range
/// @param high upper end of the range, above `low`
/// @param distribution how belief is spread over the range
/// @param acts when it has an effect
/// @param grade how good the ground for the range is
/// @param sources ids of sources, at least one
/// @param why the reasons for value and range
/// @param rivals other published estimates
/// @param reviewBy the day by which a person should look again
public record Parameter(
    String id,
    Place place,
    Text name,
    Text meaning,
    String symbol,
    Unit unit,
    double central,
    double low,
    double high,
    Distribution distribution,
    Acts acts,
    Grade grade,
    List<String> sources,
    Text why,
    List<Rival> rivals,
    LocalDate reviewBy)
    implements Entry {

  /// Another published estimate of the same number.
  ///
  /// @param value in the parameter's unit
  /// @param source id of its source
  /// @param note how it differs
  public record Rival(double value, String source, Text note) {}

  static Parameter read(String id, Mapping node, EntryContext context) {
    var parameter =
        new Parameter(
            id,
            node.place(),
            Text.of(node, "name"),
            Text.of(node, "meaning"),
            node.text("symbol"),
            context.unit(node, "unit"),
            node.number("central"),
            node.number("low"),
            node.number("high"),
            context.word(Distribution.class, node, "distribution"),
            context.word(Acts.class, node, "acts"),
            context.word(Grade.class, node, "grade"),
            context.sources(node),
            Text.of(node, "why"),
            rivals(node, context),
            context.reviewBy(node));
    parameter.checkRange(node, context);
    return parameter;
  }

  private static List<Rival> rivals(Mapping node, EntryContext context) {
    List<Rival> rivals = new ArrayList<>();
    for (Mapping rival : node.sequence("rivals").mappings()) {
      rivals.add(new Rival(rival.number("value"), context.source(rival), Text.of(rival, "note")));
    }
    return List.copyOf(rivals);
  }

  private void checkRange(Mapping node, EntryContext context) {
    if (distribution == Distribution.CONSTANT) {
      if (!(low == central && central == high)) {
        context.fault(
            node,
            "central",
            "expected low, central and high to be alike, since the distribution is constant",
            "Write the value three times, or use uniform.");
      }
    } else if (low > high) {
      context.fault(node, "low", "expected low to be below high", "Maybe they are swapped.");
    } else if (low == high) {
      context.fault(
          node, "low", "the range is empty: low equals high", "Widen the range, or use constant.");
    } else if (central < low || central > high) {
      context.fault(
          node,
          "central",
          "expected the central value inside of [low, high]",
          "Widen the range or correct the value.");
    }
    if (distribution == Distribution.LOG_UNIFORM && low <= 0) {
      context.fault(node, "low", "log_uniform needs a range above 0", "Maybe use uniform.");
    }
  }
}
