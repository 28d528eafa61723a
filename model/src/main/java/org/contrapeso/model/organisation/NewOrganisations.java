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
  private final int[][] rivalOf;
  private final double[][] rivalry;
  final double[][] allies;
  final double[][] pressureBack;
  final double[][] pressureOfRival;
  final boolean[] pressedBack;
  private final double[] coupled;
  private final double[] most;
  private final double[] splitRivalry;
  private final double[] cooling;
  private final double[] inherited;
  private final double[] smallest;
  private final double[] entryRate;
  private final double[] entrySize;
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
    rivalOf = new int[places][lanes];
    rivalry = new double[places][lanes];
    allies = new double[places][lanes];
    pressureBack = new double[first + places][lanes];
    pressureOfRival = new double[places][lanes];
    pressedBack = new boolean[first + places];
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
      most[lane] = Math.min(Math.floor(parameters.mostNewOrganisations()[lane]), rivalOf.length);
      cooling[lane] = Elementary.exp(-Elementary.log(2) / parameters.splitRivalryHalfLife()[lane]);
    }
  }

  void start() {
    used = 0;
    Lanes.fill(rivalry, 0);
    Lanes.fill(allies, 0);
    Lanes.fill(pressureBack, 0);
    Lanes.fill(pressureOfRival, 0);
    Arrays.fill(pressedBack, false);
    for (int[] place : rivalOf) {
      Arrays.fill(place, NO_ONE);
    }
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
    Lanes.copy(other.pressureBack, pressureBack);
    Lanes.copy(other.pressureOfRival, pressureOfRival);
    System.arraycopy(other.pressedBack, 0, pressedBack, 0, pressedBack.length);
    for (int place = 0; place < rivalOf.length; place++) {
      System.arraycopy(other.rivalOf[place], 0, rivalOf[place], 0, lanes);
    }
  }

  /// Number of rows in which any lane has ever had members.
  int rows() {
    return first + used;
  }

  /// Sets what the parts of splits and those they came from do to each other.
  ///
  /// @param force members that fight, `[organisation · lanes + lane]` in `person`
  void gather(double[] force) {
    for (int row = 0; row < rows(); row++) {
      if (pressedBack[row]) {
        Arrays.fill(pressureBack[row], 0);
      }
    }
    for (int place = 0; place < used; place++) {
      int own = (first + place) * lanes;
      for (int lane = 0; lane < lanes; lane++) {
        int rival = rivalOf[place][lane];
        if (rival == NO_ONE) {
          pressureOfRival[place][lane] = 0;
        } else {
          pressureBack[rival][lane] += rivalry[place][lane] * force[own + lane];
          pressedBack[rival] = true;
          pressureOfRival[place][lane] = rivalry[place][lane] * force[rival * lanes + lane];
        }
      }
    }
  }

  /// Lets rivalries cool, moves those who break away, and adds groups that form anew.
  ///
  /// @param members members, `[organisation][lane]`
  /// @param entrants where the members of groups that form anew are added, `[lane]`
  void change(Week week, double[][] members, double[] entrants) {
    for (int place = 0; place < used; place++) {
      for (int lane = 0; lane < lanes; lane++) {
        rivalry[place][lane] *= cooling[lane];
      }
    }
    Signals signals = week.signals();
    forget(signals);
    double[][] breakaway = signals.of(OrganisationSignal.BREAKAWAY);
    double[][] founded = signals.of(OrganisationSignal.FOUNDED);
    int rows = rows();
    for (int row = 0; row < rows; row++) {
      for (int lane = 0; lane < lanes; lane++) {
        if (breakaway[row][lane] > 0 && coupled[lane] == 1 && founded[row][lane] == 0) {
          split(signals, members, row, lane);
        }
      }
    }
    for (int lane = 0; lane < lanes; lane++) {
      if (coupled[lane] == 1 && entryRate[lane] > 0) {
        long entering = Poisson.draw(entries, futures[lane], 0, week.number(), entryRate[lane]);
        for (long entry = 0; entry < entering; entry++) {
          enter(signals, members, lane);
          entrants[lane] += entrySize[lane];
        }
      }
    }
  }

  /// Forgets who split and who was new in the week before.
  private void forget(Signals signals) {
    double[][] founded = signals.of(OrganisationSignal.FOUNDED);
    double[] recent = signals.of(Signal.NEW_ORGANISATIONS);
    for (int lane = 0; lane < lanes; lane++) {
      for (int place = 0; recent[lane] > 0 && place < used; place++) {
        founded[first + place][lane] = 0;
      }
    }
    Arrays.fill(recent, 0);
    Arrays.fill(signals.of(Signal.SPLITS), 0);
  }

  private void split(Signals signals, double[][] members, int from, int lane) {
    double leaving = signals.of(OrganisationSignal.BREAKAWAY)[from][lane] * members[from][lane];
    if (leaving < smallest[lane]) {
      return;
    }
    int free = findFree(members, from, lane);
    int place = free == NO_ONE ? findSmallest(members, from, lane) : free;
    if (place == NO_ONE) {
      return;
    }
    if (free != NO_ONE) {
      double taken = from < first ? network.allyStrength(from) : allies[from - first][lane];
      settle(signals, place, lane, inherited[lane] * taken);
      rivalOf[place][lane] = from;
      rivalry[place][lane] = splitRivalry[lane];
    }
    members[from][lane] = Math.max(members[from][lane] - leaving, 0);
    members[first + place][lane] += leaving;
    signals.of(Signal.SPLITS)[lane]++;
  }

  private void enter(Signals signals, double[][] members, int lane) {
    int free = findFree(members, NO_ONE, lane);
    int place = free == NO_ONE ? findSmallest(members, NO_ONE, lane) : free;
    if (free != NO_ONE) {
      settle(signals, place, lane, 0);
    }
    members[first + place][lane] += entrySize[lane];
  }

  /// Begins a place anew, and ends the rivalries with whoever was there before.
  private void settle(Signals signals, int place, int lane, double alliances) {
    signals.of(OrganisationSignal.FOUNDED)[first + place][lane] = 1;
    signals.of(Signal.NEW_ORGANISATIONS)[lane]++;
    used = Math.max(used, place + 1);
    allies[place][lane] = alliances;
    rivalOf[place][lane] = NO_ONE;
    rivalry[place][lane] = 0;
    for (int other = 0; other < used; other++) {
      if (rivalOf[other][lane] == first + place) {
        rivalOf[other][lane] = NO_ONE;
      }
    }
  }

  /// The organisation that one broke away from, as long as it is its rival.
  OptionalInt findParent(int organisation, int lane) {
    int place = organisation - first;
    return place < 0 || rivalOf[place][lane] == NO_ONE
        ? OptionalInt.empty()
        : OptionalInt.of((int) rivalOf[place][lane]);
  }

  private int findFree(double[][] members, int from, int lane) {
    for (int place = 0; place < most[lane]; place++) {
      if (first + place != from && members[first + place][lane] < smallest[lane]) {
        return place;
      }
    }
    return NO_ONE;
  }

  private int findSmallest(double[][] members, int from, int lane) {
    int smallestPlace = NO_ONE;
    for (int place = 0; place < most[lane]; place++) {
      boolean smaller =
          smallestPlace == NO_ONE
              || members[first + place][lane] < members[first + smallestPlace][lane];
      if (first + place != from && smaller) {
        smallestPlace = place;
      }
    }
    return smallestPlace;
  }
}
