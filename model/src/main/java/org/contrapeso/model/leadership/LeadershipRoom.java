package org.contrapeso.model.leadership;

import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.OrganisationSignal;
import org.contrapeso.model.world.Room;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;

/// The room `leadership` over a block of lanes.
public final class LeadershipRoom implements Room {

  /// What the room takes from evidence and reports by it.
  public static final RoomBinding BINDING = RoomBinding.of("leadership");

  private final int organisations;
  private final int lanes;

  /// The room over a number of organisations and lanes.
  public LeadershipRoom(int organisations, int lanes) {
    this.organisations = organisations;
    this.lanes = lanes;
  }

  @Override
  public void assume(Beliefs beliefs) {}

  @Override
  public void start(Beliefs beliefs, Signals signals) {
    Lanes.fill(signals.of(OrganisationSignal.CAPABILITY), 1);
  }

  @Override
  public void copyFrom(Room other) {}

  @Override
  public void advance(Week week) {}
}
