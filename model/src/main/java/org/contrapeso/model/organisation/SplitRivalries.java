package org.contrapeso.model.organisation;

import java.util.Arrays;
import java.util.OptionalInt;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.Rows;

/// The rivalries that splits leave between a part and where it came from.
///
/// Few places have one at a time, so that a week costs only as much as there are: they are listed
/// in the order of their places, in which their pressures add up.
final class SplitRivalries {

  private static final int NO_ONE = -1;

  private final int first;
  private final int lanes;

  /// What a part came from, `[place · lanes + lane]`, as its place in [Rows].
  private final int[] rivalOf;

  private final double[] strength;
  private final int[] living;
  private final int[] countOf;
  private int count;

  /// What parts and those they came from do to each other, in [Rows] in `person`; counts where
  /// [#pressed].
  final double[] pressure;

  /// Organisations that have a rivalry left by a split in any lane.
  final boolean[] pressed;

  /// No rivalry at first.
  ///
  /// @param first number of published organisations, behind which the places lie
  SplitRivalries(int first, int places, int lanes) {
    this.first = first;
    this.lanes = lanes;
    rivalOf = new int[places * lanes];
    strength = new double[places * lanes];
    living = new int[places * lanes];
    countOf = new int[first + places];
    pressure = Rows.open(first + places, lanes);
    pressed = new boolean[first + places];
  }

  void start() {
    count = 0;
    Arrays.fill(rivalOf, NO_ONE);
    Arrays.fill(strength, 0);
    Arrays.fill(countOf, 0);
    Arrays.fill(pressure, 0);
    Arrays.fill(pressed, false);
  }

  void copyFrom(SplitRivalries other) {
    count = other.count;
    System.arraycopy(other.rivalOf, 0, rivalOf, 0, rivalOf.length);
    System.arraycopy(other.living, 0, living, 0, other.count);
    System.arraycopy(other.countOf, 0, countOf, 0, countOf.length);
    System.arraycopy(other.pressed, 0, pressed, 0, pressed.length);
    Lanes.copy(other.strength, strength);
    Lanes.copy(other.pressure, pressure);
  }

  /// A part has broken away.
  ///
  /// @param from the organisation that it came from
  /// @param strong weight of the rivalry, in `1`
  void begin(int place, int from, int lane, double strong) {
    int part = place * lanes + lane;
    int at = -(Arrays.binarySearch(living, 0, count, part) + 1);
    System.arraycopy(living, at, living, at + 1, count - at);
    living[at] = part;
    count++;
    rivalOf[part] = Rows.at(from, lanes) + lane;
    strength[part] = strong;
    count(from, 1);
    count(first + place, 1);
  }

  /// Ends the rivalries of whoever was in a place.
  ///
  /// @param places number of places in which there has been anybody
  void end(int place, int lane, int places) {
    end(place * lanes + lane);
    for (int other = 0; other < places; other++) {
      if (rivalOf[other * lanes + lane] == Rows.at(first + place, lanes) + lane) {
        end(other * lanes + lane);
      }
    }
  }

  private void end(int part) {
    int rival = rivalOf[part];
    if (rival == NO_ONE) {
      return;
    }
    int at = Arrays.binarySearch(living, 0, count, part);
    System.arraycopy(living, at + 1, living, at, count - at - 1);
    count--;
    rivalOf[part] = NO_ONE;
    pressure[rival] = 0;
    pressure[Rows.at(first, lanes) + part] = 0;
    count(Rows.row(rival, lanes), -1);
    count(first + part / lanes, -1);
  }

  private void count(int organisation, int more) {
    countOf[organisation] += more;
    pressed[organisation] = countOf[organisation] > 0;
  }

  /// Lets a week pass.
  ///
  /// @param kept share of its weight that a rivalry keeps, `[lane]` in `1`
  void cool(double[] kept) {
    int row = 0;
    for (int i = 0; i < count; i++) {
      int part = living[i];
      while (part - row >= lanes) { // in order, so that no part has to be divided
        row += lanes;
      }
      strength[part] *= kept[part - row];
    }
  }

  /// Sets the pressures.
  ///
  /// @param force members that fight, in [Rows] in `person`
  void gather(double[] force) {
    int offset = Rows.at(first, lanes);
    for (int i = 0; i < count; i++) {
      pressure[rivalOf[living[i]]] = 0;
      pressure[offset + living[i]] = 0;
    }
    for (int i = 0; i < count; i++) {
      int part = living[i];
      int rival = rivalOf[part];
      pressure[rival] += strength[part] * force[offset + part];
      pressure[offset + part] += strength[part] * force[rival];
    }
  }

  /// The organisation that one broke away from, as long as it is its rival.
  OptionalInt findParent(int organisation, int lane) {
    int rival = organisation < first ? NO_ONE : rivalOf[(organisation - first) * lanes + lane];
    return rival == NO_ONE ? OptionalInt.empty() : OptionalInt.of(Rows.row(rival, lanes));
  }
}
