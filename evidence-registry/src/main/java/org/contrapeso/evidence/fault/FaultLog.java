package org.contrapeso.evidence.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects faults, so that a person hears of all of them at once.
///
/// Not thread-safe.
public final class FaultLog {

  private final List<Fault> faults = new ArrayList<>();

  /// Adds a fault.
  public void report(Fault fault) {
    faults.add(fault);
  }

  /// Adds a fault at `place`; see [Fault] for the parts.
  public void report(Place place, String key, String value, String expected, String fix) {
    report(Fault.at(place, key, value, expected, fix));
  }

  /// Adds the faults of a text that was read apart from its file, now that its place is known.
  public void report(FaultsException faults, Place place, String key) {
    faults.faults().forEach(fault -> report(fault.withPlace(place, key)));
  }

  /// Whether nothing was reported.
  public boolean isEmpty() {
    return faults.isEmpty();
  }

  /// Number of faults reported so far.
  public int size() {
    return faults.size();
  }

  /// The faults, by file, then line, then in the order reported.
  public List<Fault> faults() {
    return faults.stream().sorted(Comparator.comparing(Fault::place)).toList();
  }

  /// Returns quietly if nothing was reported.
  ///
  /// @throws FaultsException with every fault, if there is one
  public void throwIfAny() throws FaultsException {
    if (!faults.isEmpty()) {
      throw new FaultsException(faults());
    }
  }
}
