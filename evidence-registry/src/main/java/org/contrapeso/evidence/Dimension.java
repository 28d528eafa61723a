package org.contrapeso.evidence;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What kind of quantity a unit measures, as powers of the base dimensions.
///
/// @param powers base dimension to its power, none of them 0, sorted by name
public record Dimension(SortedMap<String, Integer> powers) {

  /// The dimension of shares, factors and counts without unit.
  public static final Dimension NONE = new Dimension(new TreeMap<>());

  /// A dimension that no later change to `powers` reaches; powers of 0 are left out.
  public Dimension {
    var kept = new TreeMap<>(powers);
    kept.values().removeIf(power -> power == 0);
    powers = Collections.unmodifiableSortedMap(kept);
  }

  /// The base dimension `name`.
  public static Dimension of(String name) {
    var powers = new TreeMap<String, Integer>();
    powers.put(name, 1);
    return new Dimension(powers);
  }

  /// The dimension of a product.
  public Dimension times(Dimension other) {
    return plus(other, 1);
  }

  /// The dimension of a quotient.
  public Dimension per(Dimension other) {
    return plus(other, -1);
  }

  private Dimension plus(Dimension other, int sign) {
    var sum = new TreeMap<>(powers);
    other.powers.forEach((name, power) -> sum.merge(name, sign * power, Integer::sum));
    return new Dimension(sum);
  }

  /// Returns for example `person^1 time^-1`, or `1`.
  @Override
  public String toString() {
    if (powers.isEmpty()) {
      return "1";
    }
    var words = new StringBuilder();
    powers.forEach((name, power) -> words.append(name).append('^').append(power).append(' '));
    return words.toString().strip();
  }
}
