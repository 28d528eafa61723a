package org.contrapeso.model.violence;

import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Room;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;

/// The room `violence` over a block of lanes.
public final class ViolenceRoom implements Room {

  /// What the room takes from evidence and reports by it.
  public static final RoomBinding BINDING = RoomBinding.of("violence");

  private final int lanes;

  /// The room over a number of lanes.
  public ViolenceRoom(int lanes) {
    this.lanes = lanes;
  }

  @Override
  public void assume(Beliefs beliefs) {}

  @Override
  public void start(Beliefs beliefs, Signals signals) {}

  @Override
  public void copyFrom(Room other) {}

  @Override
  public void advance(Week week) {}
}
