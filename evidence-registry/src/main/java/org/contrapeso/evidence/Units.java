package org.contrapeso.evidence;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.yaml.Mapping;

/// The named units, from `evidence/units.yaml`. Money is in US dollars of 2024.
public final class Units {

  private final SortedSet<String> dimensions;
  private final SortedMap<String, Unit> named;

  private Units(SortedSet<String> dimensions, SortedMap<String, Unit> named) {
    this.dimensions = Collections.unmodifiableSortedSet(dimensions);
    this.named = Collections.unmodifiableSortedMap(named);
  }

  /// Reads the units of a file that has passed its schema; reports units of unknown dimension.
  static Units read(Mapping root, FaultLog log) {
    var dimensions = new TreeSet<>(root.sequence("dimensions").texts());
    var named = new TreeMap<String, Unit>();
    Mapping units = root.mapping("units");
    for (String name : units.keys()) {
      Mapping unit = units.mapping(name);
      String dimension = unit.text("dimension");
      if (dimensions.contains(dimension)) {
        named.put(name, new Unit(name, Dimension.of(dimension), unit.number("factor")));
      } else {
        log.report(
            unit.placeOf("dimension"),
            unit.pathOf("dimension"),
            dimension,
            "expected one of the dimensions " + String.join(", ", dimensions),
            Nearest.sentence(dimension, dimensions));
      }
    }
    return new Units(dimensions, named);
  }

  /// No units but `1`.
  static Units none() {
    return new Units(new TreeSet<>(), new TreeMap<>());
  }

  /// The base dimensions.
  public SortedSet<String> dimensions() {
    return dimensions;
  }

  /// The units by name.
  public SortedMap<String, Unit> named() {
    return named;
  }

  /// The unit `name`, which stands in the expression `text`.
  Unit named(String name, String text) throws FaultsException {
    Unit unit = name.equals(Unit.ONE.symbol()) ? Unit.ONE : named.get(name);
    if (unit == null) {
      String near = Nearest.sentence(name, named.keySet());
      throw new FaultsException(
          Fault.of(
              text,
              "there is no unit \"" + name + "\"",
              near.isEmpty() ? "Units: 1, " + String.join(", ", named.keySet()) + "." : near));
    }
    return unit;
  }
}
