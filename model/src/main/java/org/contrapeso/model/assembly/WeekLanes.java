package org.contrapeso.model.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.OptionalInt;
import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.kernel.Clock;
import org.contrapeso.kernel.LaneBlock;
import org.contrapeso.model.law.LawRoom;
import org.contrapeso.model.organisation.OrganisationRoom;
import org.contrapeso.model.organisation.OrganisationState;
import org.contrapeso.model.supply.SupplyRoom;
import org.contrapeso.model.world.Room;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;
import org.jspecify.annotations.Nullable;

/// The rooms of a block of lanes, which have their turns in the order of the [Schedule].
public final class WeekLanes implements LaneBlock {

  private final WholeModel model;
  private final int lanes;
  private final Signals signals;
  private final List<RoomBinding> bindings = new ArrayList<>();
  private final List<Room> rooms = new ArrayList<>();
  private final List<Week> weeks = new ArrayList<>();
  private final EnumMap<Signal, Double> held = new EnumMap<>(Signal.class);
  private @Nullable Assumptions assumptions;

  WeekLanes(WholeModel model, int lanes) {
    this.model = model;
    this.lanes = lanes;
    signals = new Signals(model.organisations(), lanes);
    Clock clock = new Clock(WholeModel.START);
    for (Schedule.Turn turn : Schedule.WEEK) {
      RoomBinding room = turn.binding();
      bindings.add(room);
      rooms.add(turn.opener().apply(model, lanes));
      weeks.add(
          new Week(
              signals,
              clock,
              Rooms.countBefore(room, RoomBinding::leverIds),
              room.leverIds().size(),
              Rooms.countBefore(room, RoomBinding::outcomeIds),
              room.outcomeIds().size()));
    }
  }

  @Override
  public int lanes() {
    return lanes;
  }

  /// The organisations as they stand at the beginning of the week.
  public OrganisationState organisations() {
    return room(OrganisationRoom.class).state();
  }

  /// Which way the drug went in the last week.
  public SupplyRoom supply() {
    return room(SupplyRoom.class);
  }

  /// The organisation that one broke away from, as long as it remembers.
  public OptionalInt findParent(int organisation, int lane) {
    return room(OrganisationRoom.class).findParent(organisation, lane);
  }

  /// The rules of law as the last week stood to them.
  public LawRoom law() {
    return room(LawRoom.class);
  }

  private <R extends Room> R room(Class<R> kind) {
    for (Room room : rooms) {
      if (kind.isInstance(room)) {
        return kind.cast(room);
      }
    }
    throw new IllegalStateException("The schedule has no " + kind.getSimpleName() + ".");
  }

  /// What the rooms told one another last.
  public Signals signals() {
    return signals;
  }

  /// Holds a signal at a value in all lanes from now on, whatever its own room says: what a room
  /// makes of a recorded cause, without the rooms that would explain it. Forks do not take it over.
  public void hold(Signal signal, double value) {
    held.put(signal, value);
    Arrays.fill(signals.of(signal), value);
  }

  @Override
  public void assume(Assumptions believed) {
    assumptions = believed;
    for (int turn = 0; turn < rooms.size(); turn++) {
      rooms.get(turn).assume(new RoomBeliefs(model, bindings.get(turn), believed));
    }
  }

  @Override
  public void start() {
    Assumptions believed = assumptions;
    if (believed == null) {
      throw new IllegalStateException("Lanes cannot start before they assume anything.");
    }
    signals.clear();
    for (int turn = 0; turn < rooms.size(); turn++) {
      rooms.get(turn).start(new RoomBeliefs(model, bindings.get(turn), believed), signals);
    }
  }

  @Override
  public void copyFrom(LaneBlock other) {
    WeekLanes source = (WeekLanes) other;
    assumptions = source.assumptions;
    signals.copyFrom(source.signals);
    for (int turn = 0; turn < rooms.size(); turn++) {
      rooms.get(turn).copyFrom(source.rooms.get(turn));
    }
  }

  @Override
  public void advance(int week, double[][] effort, double[][] outcomes) {
    for (int turn = 0; turn < rooms.size(); turn++) {
      weeks.get(turn).turnTo(week, effort, outcomes);
      rooms.get(turn).advance(weeks.get(turn));
      if (!held.isEmpty()) {
        held.forEach((signal, value) -> Arrays.fill(signals.of(signal), value));
      }
    }
  }

  /// The rooms in the order in which they have their turns.
  public List<RoomBinding> rooms() {
    return List.copyOf(bindings);
  }

  /// Gives one room alone its turn; what the others told last stands still.
  ///
  /// @param room one of [#rooms()]
  /// @param outcomes result, of which the room writes its own rows
  /// @throws IllegalArgumentException if the schedule has no such room
  public void advance(RoomBinding room, int week, double[][] effort, double[][] outcomes) {
    int turn = bindings.indexOf(room);
    if (turn < 0) {
      throw new IllegalArgumentException("The schedule has no room " + room.room() + ".");
    }
    weeks.get(turn).turnTo(week, effort, outcomes);
    rooms.get(turn).advance(weeks.get(turn));
  }
}
