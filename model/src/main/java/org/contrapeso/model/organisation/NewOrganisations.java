package org.contrapeso.model.organisation;

import java.util.Arrays;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.kernel.random.Poisson;
import org.contrapeso.kernel.random.RandomStream;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.OrganisationEvent;
import org.contrapeso.model.world.OrganisationEvents;
import org.contrapeso.model.world.Rows;
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
  private final double[] allies;

  /// What alliances leave of the pressure on the organisation of a place, in [Rows] in `1`.
  final double[] shield;

  /// What splits leave between the parts and those they came from.
  final SplitRivalries rivalries;

  private final double[] coupled;
  private final double[] most;
  private final double[] splitRivalry;
  private final double[] cooling;
  private final double[] inherited;
  private final double[] smallest;
  private final double[] entryRate;
  private final double[] entrySize;
  private final double[] entering;
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
    rivalries = new SplitRivalries(first, places, lanes);
    allies = Rows.open(places, lanes);
    shield = Rows.open(places, lanes);
    coupled = new double[lanes];
    most = new double[lanes];
    splitRivalry = new double[lanes];
    cooling = new double[lanes];
    inherited = new double[lanes];
    smallest = new double[lanes];
    entryRate = new double[lanes];
    entrySize = new double[lanes];
    entering = new double[lanes];
  }

  void assume(Beliefs beliefs) {
    SurroundingsParameters parameters = beliefs.parameters(SurroundingsParameters.class);
    futures = beliefs.futures();
    entries = RandomStream.of(beliefs.studySeed(), ENTRY);
    Lanes.copy(beliefs.where(Surroundings.COUPLED), coupled);
    Lanes.copy(parameters.splitRivalry(), splitRivalry);
    Lanes.copy(parameters.inheritedAlliances(), inherited);
    Lanes.copy(parameters.smallestOrganisation(), smallest);
    Lanes.copy(parameters.entrySize(), entrySize);
    for (int lane = 0; lane < lanes; lane++) {
      entryRate[lane] = coupled[lane] * parameters.entryRate()[lane];
      most[lane] = Math.min(Math.floor(parameters.mostNewOrganisations()[lane]), places);
      cooling[lane] = Elementary.exp(-Elementary.log(2) / parameters.splitRivalryHalfLife()[lane]);
    }
  }

  void start() {
    used = 0;
    rivalries.start();
    Arrays.fill(allies, 0);
    Arrays.fill(shield, 1);
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
    rivalries.copyFrom(other.rivalries);
    Lanes.copy(other.allies, allies);
    Lanes.copy(other.shield, shield);
  }

  /// Number of rows in which any lane has ever had members.
  int rows() {
    return first + used;
  }

  /// Number of rows in which any lane can have members.
  int mostRows() {
    return first + places;
  }

  /// Lets rivalries cool, moves those who break away, and adds groups that form anew.
  ///
  /// @param entrants where the members of groups that form anew are added, `[lane]`
  void change(Week week, OrganisationState state, double[] entrants) {
    rivalries.cool(cooling);
    Signals signals = week.signals();
    signals.of(OrganisationEvent.FOUNDED).clear();
    Arrays.fill(signals.of(Signal.SPLITS), 0);
    splitAll(signals, state);
    Poisson.draw(entries, futures, 0, week.number(), entryRate, entering, lanes);
    for (int i = 0; i < lanes; i++) {
      for (int entry = 0; entry < entering[i]; entry++) {
        enter(signals, state, i);
        entrants[i] += entrySize[i];
      }
    }
  }

  private void splitAll(Signals signals, OrganisationState state) {
    OrganisationEvents breakaways = signals.of(OrganisationEvent.BREAKAWAY);
    OrganisationEvents founded = signals.of(OrganisationEvent.FOUNDED);
    for (int event = 0; event < breakaways.count(); event++) {
      int from = breakaways.organisation(event);
      int lane = breakaways.lane(event);
      if (coupled[lane] == 1 && founded.amount(from, lane) == 0) {
        split(signals, state, from, lane, breakaways.amount(event));
      }
    }
  }

  private void split(Signals signals, OrganisationState state, int from, int lane, double share) {
    double[] members = state.members;
    double leaving = share * members[Rows.at(from, lanes) + lane];
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
          from < first ? network.allyStrength(from) : allies[Rows.at(from - first, lanes) + lane];
      settle(signals, place, lane, inherited[lane] * taken);
      rivalries.begin(place, from, lane, splitRivalry[lane]);
    }
    members[Rows.at(from, lanes) + lane] =
        Math.max(members[Rows.at(from, lanes) + lane] - leaving, 0);
    members[Rows.at(first + place, lanes) + lane] += leaving;
    double[] last = state.last;
    last[Rows.at(first + place, lanes) + lane] += share * last[Rows.at(from, lanes) + lane];
    last[Rows.at(from, lanes) + lane] *= 1 - share;
    signals.of(Signal.SPLITS)[lane]++;
  }

  /// A group that forms anew is as large as if it had been there a week ago.
  private void enter(Signals signals, OrganisationState state, int lane) {
    double[] members = state.members;
    int free = findFree(members, NO_ONE, lane);
    int place = free == NO_ONE ? findSmallest(members, NO_ONE, lane) : free;
    if (free != NO_ONE) {
      settle(signals, place, lane, 0);
    }
    members[Rows.at(first + place, lanes) + lane] += entrySize[lane];
    state.last[Rows.at(first + place, lanes) + lane] += entrySize[lane];
  }

  /// Begins a place anew, and ends the rivalries with whoever was there before.
  private void settle(Signals signals, int place, int lane, double alliances) {
    signals.of(OrganisationEvent.FOUNDED).add(first + place, lane, 1);
    used = Math.max(used, place + 1);
    allies[Rows.at(place, lanes) + lane] = alliances;
    shield[Rows.at(place, lanes) + lane] = 1 / (alliances + 1);
    rivalries.end(place, lane, used);
  }

  private int findFree(double[] members, int from, int lane) {
    for (int place = 0; place < most[lane]; place++) {
      if (first + place != from && members[Rows.at(first + place, lanes) + lane] < smallest[lane]) {
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
              || members[Rows.at(first + place, lanes) + lane]
                  < members[Rows.at(first + smallestPlace, lanes) + lane];
      if (first + place != from && smaller) {
        smallestPlace = place;
      }
    }
    return smallestPlace;
  }
}
