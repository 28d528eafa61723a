package org.contrapeso.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;

/// A unit such as `person/week`, with its dimension and its size.
///
/// @param symbol the unit as written, without spaces
/// @param dimension what it measures
/// @param factor its size in base units, finite and above 0
public record Unit(String symbol, Dimension dimension, double factor) {

  /// The unit of shares, factors and counts.
  public static final Unit ONE = new Unit("1", Dimension.NONE, 1);

  private static final Pattern TERM = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9_]*|1)\\s*([*·/]?)");

  /// Reads a unit expression: unit names or `1`, joined by `*`, `·` or `/`, applied from the left.
  ///
  /// `1/person/week` is one per person and per week.
  ///
  /// @throws FaultsException if the expression cannot be read or names an unknown unit; its fault
  ///   has no place yet
  public static Unit parse(String text, Units units) throws FaultsException {
    var dimension = Dimension.NONE;
    double factor = 1;
    String operator = "*";
    Matcher term = TERM.matcher(text);
    int at = 0;
    while (!operator.isEmpty()) {
      if (!term.find(at) || term.start() != at) {
        throw new FaultsException(
            Fault.of(text, "expected a unit such as person/week", "Units are joined by / and *."));
      }
      Unit unit = units.named(term.group(1), text);
      boolean divides = operator.equals("/");
      dimension = divides ? dimension.per(unit.dimension) : dimension.times(unit.dimension);
      factor = divides ? factor / unit.factor : factor * unit.factor;
      operator = term.group(2);
      at = term.end();
    }
    if (at != text.length()) {
      throw new FaultsException(
          Fault.of(text, "expected a unit such as person/week", "Units are joined by / and *."));
    }
    if (!(factor > 0 && Double.isFinite(factor))) {
      throw new FaultsException(
          Fault.of(text, "this unit is larger or smaller than numbers can be", ""));
    }
    return new Unit(text.replaceAll("\\s", ""), dimension, factor);
  }

  /// Whether both units measure the same kind of quantity.
  public boolean isConvertibleTo(Unit other) {
    return dimension.equals(other.dimension);
  }

  /// How many `to` one of this unit is; exactly 1 for the same unit.
  ///
  /// @throws IllegalArgumentException if the dimensions differ
  public double factorTo(Unit to) {
    if (!isConvertibleTo(to)) {
      throw new IllegalArgumentException(
          "%s is %s and cannot be converted to %s, which is %s."
              .formatted(symbol, dimension, to.symbol, to.dimension));
    }
    return factor / to.factor;
  }

  /// Converts `value` of this unit to `to`; NaN stays NaN.
  ///
  /// @throws IllegalArgumentException if the dimensions differ
  public double convert(double value, Unit to) {
    return value * factorTo(to);
  }

  /// Returns the symbol.
  @Override
  public String toString() {
    return symbol;
  }
}
