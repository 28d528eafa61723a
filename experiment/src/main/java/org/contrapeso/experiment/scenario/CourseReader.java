package org.contrapeso.experiment.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.contrapeso.evidence.Lever;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Text;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.evidence.yaml.Node;
import org.contrapeso.evidence.yaml.Scalar;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.experiment.Trigger;

/// Reads a course of action and holds it against the levers of the registry; reports every fault.
final class CourseReader {

  private final Registry registry;
  private final FaultLog log;

  CourseReader(Registry registry, FaultLog log) {
    this.registry = registry;
    this.log = log;
  }

  Course read(String id, Mapping file) {
    List<LeverPlan> plans = new ArrayList<>();
    Mapping levers = file.mapping("levers");
    for (String leverId : levers.keys()) {
      Lever lever = registry.levers().get(leverId);
      if (lever == null) {
        log.report(
            levers.placeOf(leverId),
            levers.pathOf(leverId),
            "",
            "expected the id of a lever",
            Nearest.hint(leverId, registry.levers().keySet()));
      } else {
        plans.add(plan(lever, levers.get(leverId)));
      }
    }
    Optional<String> aim = file.findText("aim");
    if (aim.isPresent() && registry.findOutcome(aim.get()).isEmpty()) {
      log.report(
          file.placeOf("aim"),
          "aim",
          aim.get(),
          "expected the id of an outcome",
          Nearest.hint(aim.get(), registry.outcomes().keySet()));
    }
    return new Course(id, Text.of(file, "name"), Text.of(file, "words"), plans, aim);
  }

  private LeverPlan plan(Lever lever, Node node) {
    return switch (node) {
      case Scalar scalar -> {
        inRange(lever, scalar);
        yield plan(lever, scalar.number());
      }
      case Mapping mapping -> {
        inRange(lever, mapping.scalar("value"));
        yield new LeverPlan(
            lever.id(),
            mapping.number("value"),
            weeks(mapping, "start").orElse(0),
            weeks(mapping, "ramp").orElse(0),
            weeks(mapping, "duration"),
            mapping.findMapping("trigger").map(found -> trigger(lever, mapping, found)));
      }
      default -> throw new IllegalStateException("The schema of a course lets a list through.");
    };
  }

  private Trigger trigger(Lever lever, Mapping plan, Mapping trigger) {
    String outcome = trigger.text("outcome");
    if (!registry.outcomes().containsKey(outcome)) {
      log.report(
          trigger.placeOf("outcome"),
          trigger.pathOf("outcome"),
          outcome,
          "expected the id of an outcome",
          Nearest.hint(outcome, registry.outcomes().keySet()));
    }
    Trigger.Action action = Trigger.Action.valueOf(trigger.text("then").toUpperCase(Locale.ROOT));
    return new Trigger(
        outcome,
        condition(trigger),
        action,
        factor(lever, plan, trigger, action),
        trigger.findMapping("release").map(this::condition));
  }

  private double factor(Lever lever, Mapping plan, Mapping trigger, Trigger.Action action) {
    boolean scales = action == Trigger.Action.SCALE;
    if (scales != trigger.has("value")) {
      log.report(
          trigger.placeOf("value"),
          trigger.pathOf("value"),
          trigger.findText("value").orElse(""),
          scales
              ? "expected a factor by which the plan's value is multiplied"
              : "expected no factor, since only scale multiplies",
          scales ? "Add it, or choose start or stop." : "Remove it, or write then: scale.");
    }
    if (!scales || !trigger.has("value")) {
      return 1;
    }
    double factor = trigger.number("value");
    double scaled = factor * plan.number("value");
    if (!(scaled >= lever.low() && scaled <= lever.high())) {
      log.report(
          trigger.placeOf("value"),
          trigger.pathOf("value"),
          trigger.text("value"),
          "expected a factor that leads to a setting between %s and %s, not to %s"
              .formatted(lever.low(), lever.high(), scaled),
          "");
    }
    return factor;
  }

  private Trigger.Condition condition(Mapping node) {
    boolean above = node.has("above");
    if (above == node.has("below")) {
      log.report(
          node.place(),
          node.path(),
          "",
          "expected either above or below, with a number",
          "For a band, write two courses.");
    }
    Trigger.Side side = above ? Trigger.Side.ABOVE : Trigger.Side.BELOW;
    double threshold = node.findNumber(above ? "above" : "below").orElse(0);
    return new Trigger.Condition(side, threshold, weeks(node, "weeks").orElse(1));
  }

  /// A plan that sets a lever from the first week to the end.
  static LeverPlan plan(Lever lever, double value) {
    return new LeverPlan(lever.id(), value, 0, 0, OptionalInt.empty());
  }

  private static OptionalInt weeks(Mapping mapping, String key) {
    return mapping.has(key)
        ? OptionalInt.of((int) Math.min(mapping.integer(key), Integer.MAX_VALUE))
        : OptionalInt.empty();
  }

  private void inRange(Lever lever, Scalar value) {
    if (!(value.number() >= lever.low() && value.number() <= lever.high())) {
      log.report(
          value.place(),
          value.path(),
          value.shown(),
          "expected a setting between %s and %s; the status quo is %s"
              .formatted(lever.low(), lever.high(), lever.statusQuo()),
          "");
    }
  }
}
