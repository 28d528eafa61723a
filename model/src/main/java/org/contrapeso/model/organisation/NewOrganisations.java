package org.contrapeso.model.organisation;

import java.util.Arrays;
import java.util.OptionalInt;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.kernel.random.Poisson;
import org.contrapeso.kernel.random.RandomStream;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.OrganisationSignal;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;

/// Organisations beyond the published ones: parts that broke away, and groups that form anew.
///
/// They stand in the rows behind those of the network, one row a place. A part that breaks away
/// takes a free place, some of its alliances, and a rivalry with where it came from that cools and
/// that no alliance shields from, since allies have to take sides. Where a lane has no free place,
/// members go to the smallest of its newer organisations.
final class NewOrganisations {

  private static final int NO_ONE = -1;
  private static final String ENTRY = "organisation.entry";

  private final OrganisationNetwork network;
  private final int first;
  private final int lanes;
  private final int places;
  private final int[] rivalOf;
  private final double[] rivalry;
  private final double[] allies;

  /// What alliances leave of the pressure on the organisation of a place, `[place · lanes + lane]`
  /// in `1`.
  final double[] shield;

  /// What the parts of splits and those they came from do to each other, `[organisation · lanes +
  /// lane]` in `person`; counts where [#pressed].
  final double[] pressure;

  /// Organisations that have a rivalry left by a split in any lane.
  final boolean[] pressed;

  private final double[] coupled;
  private final double[] most;
  private final double[] splitRivalry;
  private final double[] cooling;
  private final double[] inherited;
  private final double[] smallest;
  private final double[] entryRate;
  private final double[] entrySize;
  private final double[] parting;
  private int[] futures = {};
  private RandomStream entries = RandomStream.of(0, ENTRY);
  private int used;

  /// Places for new organisations, all free.
  ///
  /// @param network the published organisations
  /// @param places rows behind those of the network
  NewOrganisations(OrganisationNetwork network, int places, int lanes) {
    this.network = network;
    this.lanes = lanes;
    first = network.organisations();
    this.places = places;
    rivalOf = new int[places * lanes];
    rivalry = new double[places * lanes];
    allies = new double[places * lanes];
    shield = new double[places * lanes];
    parting = new double[lanes];
    pressure = new double[(first + places) * lanes];
    pressed = new boolean[first + places];
    coupled = new double[lanes];
    most = new double[lanes];
    splitRivalry = new double[lanes];
    cooling = new double[lanes];
    inherited = new double[lanes];
    smallest = new double[lanes];
    entryRate = new double[lanes];
    entrySize = new double[lanes];
  }

  void assume(Beliefs beliefs) {
    SurroundingsParameters parameters = beliefs.parameters(SurroundingsParameters.class);
    futures = beliefs.futures();
    entries = RandomStream.of(beliefs.studySeed(), ENTRY);
    Lanes.copy(beliefs.where(Surroundings.COUPLED), coupled);
    Lanes.copy(parameters.splitRivalry(), splitRivalry);
    Lanes.copy(parameters.inheritedAlliances(), inherited);
    Lanes.copy(parameters.smallestOrganisation(), smallest);
    Lanes.copy(parameters.entryRate(), entryRate);
    Lanes.copy(parameters.entrySize(), entrySize);
    for (int lane = 0; lane < lanes; lane++) {
      most[lane] = Math.min(Math.floor(parameters.mostNewOrganisations()[lane]), places);
      cooling[lane] = Elementary.exp(-Elementary.log(2) / parameters.splitRivalryHalfLife()[lane]);
    }
  }

  void start() {
    used = 0;
    Arrays.fill(rivalry, 0);
    Arrays.fill(allies, 0);
    Arrays.fill(shield, 1);
    Arrays.fill(pressure, 0);
    Arrays.fill(pressed, false);
    Arrays.fill(rivalOf, NO_ONE);
  }

  void copyFrom(NewOrganisations other) {
    futures = other.futures;
    entries = other.entries;
    used = other.used;
    Lanes.copy(other.coupled, coupled);
    Lanes.copy(other.most, most);
    Lanes.copy(other.splitRivalry, splitRivalry);
    Lanes.copy(other.cooling, cooling);
    Lanes.copy(other.inherited, inherited);
    Lanes.copy(other.smallest, smallest);
    Lanes.copy(other.entryRate, entryRate);
    Lanes.copy(other.entrySize, entrySize);
    Lanes.copy(other.rivalry, rivalry);
    Lanes.copy(other.allies, allies);
    Lanes.copy(other.shield, shield);
    Lanes.copy(other.pressure, pressure);
    System.arraycopy(other.pressed, 0, pressed, 0, pressed.length);
    System.arraycopy(other.rivalOf, 0, rivalOf, 0, rivalOf.length);
  }

  /// Number of rows in which any lane has ever had members.
  int rows() {
    return first + used;
  }

  /// Number of rows in which any lane can have members.
  int mostRows() {
    return first + places;
  }

  /// Sets what the parts of splits and those they came from do to each other.
  ///
  /// @param force members that fight, `[organisation · lanes + lane]` in `person`
  void gather(double[] force) {
    for (int row = 0; row < rows(); row++) {
      if (pressed[row]) {
        Arrays.fill(pressure, row * lanes, (row + 1) * lanes, 0);
      }
    }
    int offset = first * lanes;
    for (int part = 0; part < used * lanes; part++) {
      int rival = rivalOf[part];
      if (rival != NO_ONE) {
        pressure[rival] += rivalry[part] * force[offset + part];
        pressure[offset + part] += rivalry[part] * force[rival];
      }
    }
  }

  /// Lets rivalries cool, moves those who break away, and adds groups that form anew.
  ///
  /// @param members members, `[organisation · lanes + lane]`
  /// @param entrants where the members of groups that form anew are added, `[lane]`
  void change(Week week, double[] members, double[] entrants) {
    cool();
    Signals signals = week.signals();
    forget(signals);
    splitAll(signals, members);
    for (int i = 0; i < lanes; i++) {
      if (coupled[i] == 1 && entryRate[i] > 0) {
        long entering = Poisson.draw(entries, futures[i], 0, week.number(), entryRate[i]);
        for (long entry = 0; entry < entering; entry++) {
          enter(signals, members, i);
          entrants[i] += entrySize[i];
        }
      }
    }
  }

  private void cool() {
    for (int lane = 0; lane < lanes; lane++) {
      double kept = cooling[lane];
      for (int place = 0; place < used; place++) {
        rivalry[place * lanes + lane] *= kept;
      }
    }
  }

  private void splitAll(Signals signals, double[] members) {
    double[][] breakaway = signals.of(OrganisationSignal.BREAKAWAY);
    double[][] founded = signals.of(OrganisationSignal.FOUNDED);
    int rows = rows();
    for (int lane = 0; lane < lanes; lane++) {
      double count = 0;
      for (int row = 0; row < rows; row++) {
        count += breakaway[row][lane];
      }
      parting[lane] = coupled[lane] * count;
    }
    for (int i = 0; i < lanes; i++) {
      for (int row = 0; parting[i] > 0 && row < rows; row++) {
        if (breakaway[row][i] > 0 && founded[row][i] == 0) {
          split(signals, members, row, i);
        }
      }
    }
  }

  /// Forgets who split and who was new in the week before.
  private void forget(Signals signals) {
    double[][] founded = signals.of(OrganisationSignal.FOUNDED);
    double[] recent = signals.of(Signal.NEW_ORGANISATIONS);
    for (int i = 0; i < lanes; i++) {
      for (int place = 0; recent[i] > 0 && place < used; place++) {
        founded[first + place][i] = 0;
      }
    }
    Arrays.fill(recent, 0);
    Arrays.fill(signals.of(Signal.SPLITS), 0);
  }

  private void split(Signals signals, double[] members, int from, int lane) {
    double leaving =
        signals.of(OrganisationSignal.BREAKAWAY)[from][lane] * members[from * lanes + lane];
    if (leaving < smallest[lane]) {
      return;
    }
    int free = findFree(members, from, lane);
    int place = free == NO_ONE ? findSmallest(members, from, lane) : free;
    if (place == NO_ONE) {
      return;
    }
    if (free != NO_ONE) {
      double taken =
          from < first ? network.allyStrength(from) : allies[(from - first) * lanes + lane];
      settle(signals, place, lane, inherited[lane] * taken);
      rivalOf[place * lanes + lane] = from * lanes + lane;
      pressed[from] = true;
      pressed[first + place] = true;
      rivalry[place * lanes + lane] = splitRivalry[lane];
    }
    members[from * lanes + lane] = Math.max(members[from * lanes + lane] - leaving, 0);
    members[(first + place) * lanes + lane] += leaving;
    signals.of(Signal.SPLITS)[lane]++;
  }

  private void enter(Signals signals, double[] members, int lane) {
    int free = findFree(members, NO_ONE, lane);
    int place = free == NO_ONE ? findSmallest(members, NO_ONE, lane) : free;
    if (free != NO_ONE) {
      settle(signals, place, lane, 0);
    }
    members[(first + place) * lanes + lane] += entrySize[lane];
  }

  /// Begins a place anew, and ends the rivalries with whoever was there before.
  private void settle(Signals signals, int place, int lane, double alliances) {
    signals.of(OrganisationSignal.FOUNDED)[first + place][lane] = 1;
    signals.of(Signal.NEW_ORGANISATIONS)[lane]++;
    used = Math.max(used, place + 1);
    allies[place * lanes + lane] = alliances;
    shield[place * lanes + lane] = 1 / (alliances + 1);
    rivalOf[place * lanes + lane] = NO_ONE;
    rivalry[place * lanes + lane] = 0;
    for (int other = 0; other < used; other++) {
      if (rivalOf[other * lanes + lane] == (first + place) * lanes + lane) {
        rivalOf[other * lanes + lane] = NO_ONE;
      }
    }
  }

  /// The organisation that one broke away from, as long as it is its rival.
  OptionalInt findParent(int organisation, int lane) {
    int rival = organisation < first ? NO_ONE : rivalOf[(organisation - first) * lanes + lane];
    return rival == NO_ONE ? OptionalInt.empty() : OptionalInt.of(rival / lanes);
  }

  private int findFree(double[] members, int from, int lane) {
    for (int place = 0; place < most[lane]; place++) {
      if (first + place != from && members[(first + place) * lanes + lane] < smallest[lane]) {
        return place;
      }
    }
    return NO_ONE;
  }

  private int findSmallest(double[] members, int from, int lane) {
    int smallestPlace = NO_ONE;
    for (int place = 0; place < most[lane]; place++) {
      boolean smaller =
          smallestPlace == NO_ONE
              || members[(first + place) * lanes + lane]
                  < members[(first + smallestPlace) * lanes + lane];
      if (first + place != from && smaller) {
        smallestPlace = place;
      }
    }
    return smallestPlace;
  }
}
