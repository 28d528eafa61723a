package org.contrapeso.model.organisation;

import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.OrganisationSignal;
import org.contrapeso.model.world.Room;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;

/// The room `organisation` over a block of lanes.
public final class OrganisationRoom implements Room {

  /// What the room takes from evidence and reports by it.
  public static final RoomBinding BINDING =
      RoomBinding.of("organisation")
          .withParameters(OrganisationParameters.class)
          .withHypothesis(ConflictStructure.class)
          .withHypothesis(InitialSizes.class)
          .withLevers(OrganisationLever.class)
          .withOutcomes(OrganisationOutcome.class);

  private final OrganisationState state;
  private final OrganisationStep step;

  /// The organisations of a network over a number of lanes.
  public OrganisationRoom(OrganisationNetwork network, Stepping stepping, int lanes) {
    state = new OrganisationState(network.organisations(), lanes);
    step = new OrganisationStep(network, state, lanes, stepping);
  }

  /// The organisations as they stand at the beginning of the week.
  public OrganisationState state() {
    return state;
  }

  @Override
  public void assume(Beliefs beliefs) {
    step.assume(
        beliefs.parameters(OrganisationParameters.class), beliefs.choice(ConflictStructure.class));
  }

  @Override
  public void start(Beliefs beliefs, Signals signals) {
    step.start(
        beliefs,
        beliefs.parameters(OrganisationParameters.class),
        beliefs.choice(InitialSizes.class));
    Lanes.copy(state.members, signals.of(OrganisationSignal.MEMBERS));
  }

  @Override
  public void copyFrom(Room other) {
    OrganisationRoom source = (OrganisationRoom) other;
    state.copyFrom(source.state);
    step.copyFrom(source.step);
  }

  @Override
  public void advance(Week week) {
    Signals signals = week.signals();
    Lanes.copy(state.members, signals.of(OrganisationSignal.MEMBERS));
    step.advance(week.effort(), week.outcomes());
    Lanes.copy(week.outcome(OrganisationOutcome.MEMBERS), signals.of(Signal.TOTAL_MEMBERS));
    Lanes.copy(
        week.outcome(OrganisationOutcome.CONFLICT_DEATHS), signals.of(Signal.CONFLICT_DEATHS));
    Lanes.copy(week.outcome(OrganisationOutcome.ARRESTS), signals.of(Signal.MEMBER_ARRESTS));
    Lanes.copy(week.effort(OrganisationLever.ARREST_EFFORT), signals.of(Signal.ARREST_EFFORT));
  }
}
