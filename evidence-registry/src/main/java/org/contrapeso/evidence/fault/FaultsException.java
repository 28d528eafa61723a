package org.contrapeso.evidence.fault;

import java.util.List;
import java.util.stream.Collectors;

/// Says that what a person wrote cannot be used, with every fault found.
public final class FaultsException extends Exception {

  private static final int MOST_PRINTED = 100;

  private final transient List<Fault> faults;

  /// An exception that carries `faults`, at least one, in the order to be printed.
  public FaultsException(List<Fault> faults) {
    super(printed(faults));
    this.faults = List.copyOf(faults);
  }

  /// An exception with one fault.
  public FaultsException(Fault fault) {
    this(List.of(fault));
  }

  /// Every fault, in order.
  public List<Fault> faults() {
    return faults;
  }

  private static String printed(List<Fault> faults) {
    String lines =
        faults.stream().limit(MOST_PRINTED).map(Fault::toString).collect(Collectors.joining("\n"));
    int left = faults.size() - MOST_PRINTED;
    return left > 0 ? lines + "\n… and " + left + " more." : lines;
  }
}
