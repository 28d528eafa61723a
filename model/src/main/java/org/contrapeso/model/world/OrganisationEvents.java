package org.contrapeso.model.world;

import java.util.Arrays;

/// Organisations to which something happens this week, in the order in which it is told.
///
/// Few at a time, so that who reads them need not look at all organisations of all lanes.
public final class OrganisationEvents {

  private final int lanes;
  private int[] place;
  private double[] amount;
  private int count;

  /// No event, and room for two in each lane at once; for more, room is made once.
  OrganisationEvents(int lanes) {
    this.lanes = lanes;
    place = new int[2 * lanes];
    amount = new double[2 * lanes];
  }

  /// Nothing happens to anybody any more.
  public void clear() {
    count = 0;
  }

  /// Something happens to an organisation in a lane.
  ///
  /// @param much how much, in the unit of the event
  public void add(int organisation, int lane, double much) {
    if (count == place.length) {
      place = Arrays.copyOf(place, 2 * count);
      amount = Arrays.copyOf(amount, 2 * count);
    }
    place[count] = organisation * lanes + lane;
    amount[count] = much;
    count++;
  }

  /// How many there are, in all lanes together.
  public int count() {
    return count;
  }

  /// The organisation of an event.
  ///
  /// @param event 0 or more, less than [#count()]
  public int organisation(int event) {
    return place[event] / lanes;
  }

  /// The lane of an event.
  public int lane(int event) {
    return place[event] % lanes;
  }

  /// How much happens in an event.
  public double amount(int event) {
    return amount[event];
  }

  /// How much happens to an organisation in a lane, in all.
  public double amount(int organisation, int lane) {
    double sum = 0;
    for (int event = 0; event < count; event++) {
      sum += place[event] == organisation * lanes + lane ? amount[event] : 0;
    }
    return sum;
  }

  void copyFrom(OrganisationEvents other) {
    count = other.count;
    if (place.length < other.place.length) {
      place = new int[other.place.length];
      amount = new double[other.place.length];
    }
    System.arraycopy(other.place, 0, place, 0, count);
    System.arraycopy(other.amount, 0, amount, 0, count);
  }
}
