package org.contrapeso.model.world;

import java.util.Arrays;

/// What the rooms of a block of lanes tell one another.
///
/// Arrays are handed out, not copied: the room that writes a signal fills its array, the others
/// read it.
public final class Signals {

  private static final int SCALARS = Signal.values().length;
  private static final int LISTS = OrganisationSignal.values().length;

  private final double[][] signal;
  private final double[][] each;
  private final OrganisationEvents[] events =
      new OrganisationEvents[OrganisationEvent.values().length];

  /// Signals for a number of organisations and lanes, all 0.
  public Signals(int organisations, int lanes) {
    signal = new double[SCALARS][lanes];
    each = new double[LISTS][];
    Arrays.setAll(each, list -> Rows.open(organisations, lanes));
    Arrays.setAll(events, event -> new OrganisationEvents(lanes));
  }

  /// Values of a signal, `[lane]`.
  public double[] of(Signal named) {
    return signal[named.ordinal()];
  }

  /// Values of a signal for each organisation, in [Rows], one an organisation.
  public double[] of(OrganisationSignal named) {
    return each[named.ordinal()];
  }

  /// What happens to single organisations this week.
  public OrganisationEvents of(OrganisationEvent named) {
    return events[named.ordinal()];
  }

  /// Sets every signal to 0, and lets nothing happen.
  public void clear() {
    Lanes.fill(signal, 0);
    Lanes.fill(each, 0);
    for (OrganisationEvents told : events) {
      told.clear();
    }
  }

  /// Takes over the signals of another block of the same shape.
  public void copyFrom(Signals other) {
    Lanes.copy(other.signal, signal);
    Lanes.copy(other.each, each);
    for (int event = 0; event < events.length; event++) {
      events[event].copyFrom(other.events[event]);
    }
  }
}
