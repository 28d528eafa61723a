package org.contrapeso.evidence;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.evidence.yaml.Sequence;

/// Something that a government chooses, from `evidence/levers/`.
///
/// @param id `room.name`
/// @param place where it stands
/// @param name for readers
/// @param meaning what it moves
/// @param unit of the scale
/// @param statusQuo the value without a new policy from the last point of the history on, in `[low,
///   high]`
/// @param history the value without a new policy at months of the past, in their order; linear
///   between them, constant before the first; empty where it was always the status quo
/// @param low lower end of the scale
/// @param high upper end of the scale, above `low`
/// @param settings words for values on the scale, the status quo among them
/// @param sources ids of sources, at least one
public record Lever(
    String id,
    Place place,
    Text name,
    Text meaning,
    Unit unit,
    double statusQuo,
    List<Point> history,
    double low,
    double high,
    List<Setting> settings,
    List<String> sources)
    implements Entry {

  /// A value on the scale that has a name.
  ///
  /// @param value in the lever's unit, in `[low, high]`
  /// @param name for readers
  public record Setting(double value, Text name) {}

  /// What the value was in a month.
  ///
  /// @param from the month in which the value is reached
  /// @param value in the lever's unit, in `[low, high]`
  public record Point(YearMonth from, double value) {}

  static Lever read(String id, Mapping node, EntryContext context) {
    List<Setting> settings = new ArrayList<>();
    double low = node.number("low");
    double high = node.number("high");
    double statusQuo = node.number("status_quo");
    if (low >= high) {
      context.fault(node, "low", "expected low to be below high", "Maybe they are swapped.");
    } else if (statusQuo < low || statusQuo > high) {
      context.fault(
          node, "status_quo", "expected the status quo inside of [low, high]", "Widen the scale.");
    }
    for (Mapping setting : node.sequence("settings").mappings()) {
      double value = setting.number("value");
      settings.add(new Setting(value, Text.of(setting, "name")));
      if (low < high && (value < low || value > high)) {
        context.fault(setting, "value", "expected a value inside of [low, high]", "");
      }
    }
    if (settings.stream().noneMatch(setting -> setting.value == statusQuo)) {
      context.fault(
          node,
          "settings",
          "expected words for the status quo, " + node.text("status_quo"),
          "Add a setting with that value.");
    }
    context.faultIfRepeated(node.sequence("settings").mappings(), "value");
    return new Lever(
        id,
        node.place(),
        Text.of(node, "name"),
        Text.of(node, "meaning"),
        context.unit(node, "unit"),
        statusQuo,
        history(node, context),
        low,
        high,
        List.copyOf(settings),
        context.sources(node));
  }

  private static List<Point> history(Mapping node, EntryContext context) {
    List<Point> history = new ArrayList<>();
    double low = node.number("low");
    double high = node.number("high");
    for (Mapping point : node.findSequence("history").map(Sequence::mappings).orElseGet(List::of)) {
      YearMonth from = YearMonth.parse(point.text("from"));
      double value = point.number("value");
      if (low < high && (value < low || value > high)) {
        context.fault(point, "value", "expected a value inside of [low, high]", "");
      }
      if (!history.isEmpty() && !history.getLast().from.isBefore(from)) {
        context.fault(
            point,
            "from",
            "expected a month after " + history.getLast().from,
            "Give the points in the order of time, each month once.");
      }
      history.add(new Point(from, value));
    }
    if (!history.isEmpty() && history.getLast().value != node.number("status_quo")) {
      context.fault(
          node,
          "history",
          "expected the last value to be the status quo, " + node.text("status_quo"),
          "Correct one of the two.");
    }
    return List.copyOf(history);
  }
}
