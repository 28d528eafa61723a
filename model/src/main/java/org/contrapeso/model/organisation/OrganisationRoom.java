package org.contrapeso.model.organisation;

import java.util.Arrays;
import java.util.OptionalInt;
import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.OrganisationSignal;
import org.contrapeso.model.world.Room;
import org.contrapeso.model.world.Rows;
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
          .withParameters(SurroundingsParameters.class)
          .withHypothesis(Surroundings.class)
          .withHypothesis(ArrestMechanism.class)
          .withHypothesis(PolicyInteraction.class)
          .withHypothesis(JobProgrammes.class)
          .withHypothesis(GrievanceRecruitment.class)
          .withLevers(OrganisationLever.class)
          .withOutcomes(OrganisationOutcome.class);

  private final OrganisationState state;
  private final OrganisationStep step;

  /// The organisations of a network over a number of lanes.
  ///
  /// @param places how many organisations there can be beyond those of the network
  public OrganisationRoom(OrganisationNetwork network, int places, Stepping stepping, int lanes) {
    state = new OrganisationState(network.organisations() + places, lanes);
    step = new OrganisationStep(network, state, lanes, stepping);
  }

  /// The organisations as they stand at the beginning of the week.
  public OrganisationState state() {
    return state;
  }

  /// The organisation that one broke away from; empty for those of the network, for those that
  /// formed on their own, and where the place was taken anew.
  public OptionalInt findParent(int organisation, int lane) {
    return step.findParent(organisation, lane);
  }

  @Override
  public void assume(Beliefs beliefs) {
    step.assume(beliefs);
  }

  @Override
  public void start(Beliefs beliefs, Signals signals) {
    step.start(beliefs);
    double[] upTo = signals.of(OrganisationSignal.MEMBERS_UP_TO);
    double[] total = signals.of(Signal.TOTAL_MEMBERS);
    for (int lane = 0; lane < total.length; lane++) {
      double sum = 0;
      for (int i = 0; i < state.organisations(); i++) {
        sum += state.members(i, lane);
        upTo[Rows.at(i, total.length) + lane] = sum;
      }
      total[lane] = sum;
    }
    step.count(signals.of(Signal.ORGANISATIONS));
    step.expectDeaths(signals.of(Signal.CONFLICT_AT_START));
    Lanes.copy(signals.of(Signal.CONFLICT_AT_START), signals.of(Signal.CONFLICT_DEATHS));
    Lanes.copy(
        beliefs.parameters(OrganisationParameters.class).arrestFlow(),
        signals.of(Signal.MEMBER_ARRESTS));
    Arrays.fill(signals.of(Signal.ARREST_EFFORT), 1);
    Arrays.fill(signals.of(Signal.JOB_PLACES), 0);
    Arrays.fill(signals.of(Signal.THERAPY_PLACES), 0);
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
    step.advance(week);
    Lanes.copy(week.outcome(OrganisationOutcome.MEMBERS), signals.of(Signal.TOTAL_MEMBERS));
    Lanes.copy(week.outcome(OrganisationOutcome.ORGANISATIONS), signals.of(Signal.ORGANISATIONS));
    Lanes.copy(week.outcome(OrganisationOutcome.CONCENTRATION), signals.of(Signal.CONCENTRATION));
    Lanes.copy(
        week.outcome(OrganisationOutcome.CONFLICT_DEATHS), signals.of(Signal.CONFLICT_DEATHS));
    Lanes.copy(week.outcome(OrganisationOutcome.ARRESTS), signals.of(Signal.MEMBER_ARRESTS));
    Lanes.copy(week.effort(OrganisationLever.ARREST_EFFORT), signals.of(Signal.ARREST_EFFORT));
  }
}
