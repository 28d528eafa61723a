package org.contrapeso.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;

/// A number that a person gives for an entry: a value, or a factor on the value that stands there.
public sealed interface Quantity {

  /// A value in the unit that was asked for.
  ///
  /// @param value finite
  record Absolute(double value) implements Quantity {
    @Override
    public double applyTo(double present) {
      return value;
    }
  }

  /// A factor on the present value.
  ///
  /// @param factor finite and at least 0
  record Factor(double factor) implements Quantity {
    @Override
    public double applyTo(double present) {
      return factor * present;
    }
  }

  /// Matches `x2`, `5`, `5 kg`; a number is decimal, with a point.
  Pattern FORM =
      Pattern.compile("([x×]?)\\s*([-+]?(?:\\.[0-9]+|[0-9]+\\.?[0-9]*)(?:[eE][-+]?[0-9]+)?)(.*)");

  /// What `present` becomes.
  double applyTo(double present);

  /// Reads `5` (in `target`), `5 kg` (converted to `target`) or `x2` (a factor).
  ///
  /// @throws FaultsException if the text is none of these, its unit measures something else than
  ///   `target`, or the number is not finite; its fault has no place yet
  static Quantity parse(String text, Unit target, Units units) throws FaultsException {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new FaultsException(
          Fault.of(
              text,
              "expected a number, a number with its unit, or a factor such as x2",
              "Numbers are written like 0.5 or 1e-8."));
    }
    double number = Double.parseDouble(form.group(2));
    String unit = form.group(3).strip();
    if (!Double.isFinite(number)) {
      throw new FaultsException(Fault.of(text, "expected a finite number", ""));
    }
    if (!form.group(1).isEmpty()) {
      return factor(text, number, unit);
    }
    if (unit.isEmpty()) {
      return new Absolute(number);
    }
    Unit given = Unit.parse(unit, units);
    if (!given.isConvertibleTo(target)) {
      throw new FaultsException(
          Fault.of(
              text,
              "expected a quantity in " + target + ", but " + given + " measures something else",
              "Leave the unit out to mean " + target + "."));
    }
    double converted = given.convert(number, target);
    if (!Double.isFinite(converted)) {
      throw new FaultsException(Fault.of(text, "expected a finite number", ""));
    }
    return new Absolute(converted);
  }

  private static Factor factor(String text, double number, String unit) throws FaultsException {
    if (!unit.isEmpty()) {
      throw new FaultsException(
          Fault.of(text, "a factor has no unit", "Remove \"" + unit + "\" or the x."));
    }
    if (!(number >= 0)) {
      throw new FaultsException(Fault.of(text, "expected a factor of at least 0", ""));
    }
    return new Factor(number);
  }
}
