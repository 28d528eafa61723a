package org.contrapeso.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;

/// A result that the model must reproduce, from `evidence/results/`.
///
/// @param id the file's name
/// @param place where it stands
/// @param title for readers
/// @param type how the result is known
/// @param sources ids of sources, at least one
/// @param quantities the numbers of the result
/// @param note how to read the comparison
/// @param settings numbers that the result needs beside the evidence, by name
/// @param needs alternatives under which the result is measured, by hypothesis; any other
///   alternative of such a hypothesis excludes the result
public record PublishedResult(
    String id,
    Place place,
    Text title,
    Type type,
    List<String> sources,
    List<Quantity> quantities,
    Optional<Text> note,
    SortedMap<String, Double> settings,
    SortedMap<String, String> needs)
    implements Entry {

  /// How a result is known.
  public enum Type {
    /// Recomputed from the published model, so that the numbers must agree.
    EXACT,
    /// Printed by its authors, rounded or from an unpublished variant.
    PUBLISHED,
    /// A direction or an order of magnitude.
    QUALITATIVE
  }

  /// A number and what comes near enough.
  ///
  /// @param id snake case, unique in the result
  /// @param name for readers
  /// @param unit of all numbers
  /// @param target the number and its tolerance; absent where only an interval is known
  /// @param low the smallest value that holds
  /// @param high the largest value that holds
  /// @param calibrated whether a parameter was set so as to meet it
  /// @param notReproduced why the model misses it, where it is declared to
  public record Quantity(
      String id,
      Text name,
      Unit unit,
      Optional<Target> target,
      double low,
      double high,
      boolean calibrated,
      Optional<Text> notReproduced) {

    /// Whether a measured value comes near enough; false for NaN.
    public boolean holds(double measured) {
      return low <= measured && measured <= high;
    }
  }

  /// A published number and how far one may be from it.
  ///
  /// @param value the number
  /// @param tolerance at least 0
  /// @param kind whether the tolerance is a share of the value or in its unit
  public record Target(double value, double tolerance, ToleranceKind kind) {

    private double distance() {
      return kind == ToleranceKind.RELATIVE ? tolerance * Math.abs(value) : tolerance;
    }
  }

  static PublishedResult read(String id, Mapping node, EntryContext context) {
    List<Quantity> quantities = new ArrayList<>();
    List<Mapping> listed = node.sequence("quantities").mappings();
    for (Mapping quantity : listed) {
      quantities.add(quantity(quantity, context));
    }
    context.faultIfRepeated(listed, "id");
    return new PublishedResult(
        id,
        node.place(),
        Text.of(node, "title"),
        context.word(Type.class, node, "type"),
        context.sources(node),
        List.copyOf(quantities),
        Text.find(node, "note"),
        node.findMapping("settings")
            .map(Mapping::numbers)
            .orElseGet(() -> Collections.unmodifiableSortedMap(new TreeMap<>())),
        needs(node, context));
  }

  private static SortedMap<String, String> needs(Mapping node, EntryContext context) {
    SortedMap<String, String> needs = new TreeMap<>();
    node.findMapping("needs")
        .ifPresent(listed -> {
          for (String hypothesis : listed.keys()) {
            needs.put(hypothesis, listed.text(hypothesis));
            context.later(registry -> context.checkAlternative(registry, listed, hypothesis));
          }
        });
    return Collections.unmodifiableSortedMap(needs);
  }

  private static Quantity quantity(Mapping node, EntryContext context) {
    Optional<Target> target = Optional.empty();
    double low;
    double high;
    if (node.has("target")) {
      var number =
          new Target(
              node.number("target"),
              node.number("tolerance"),
              context.word(ToleranceKind.class, node, "tolerance_kind"));
      if (number.kind == ToleranceKind.RELATIVE && number.value == 0) {
        context.fault(
            node, "tolerance_kind", "a share of 0 is nothing", "Use an absolute tolerance.");
      }
      low = number.value - number.distance();
      high = number.value + number.distance();
      target = Optional.of(number);
    } else {
      low = node.number("low");
      high = node.number("high");
      if (low > high) {
        context.fault(node, "low", "expected low to be below high", "Maybe they are swapped.");
      }
    }
    return new Quantity(
        node.text("id"),
        Text.of(node, "name"),
        context.unit(node, "unit"),
        target,
        low,
        high,
        node.has("calibrated") && node.truth("calibrated"),
        Text.find(node, "not_reproduced"));
  }
}
