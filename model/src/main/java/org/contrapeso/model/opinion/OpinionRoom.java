package org.contrapeso.model.opinion;

import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.Room;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;
import org.jspecify.annotations.Nullable;

/// The room `opinion` over a block of lanes.
public final class OpinionRoom implements Room {

  /// What the room takes from evidence and reports by it.
  public static final RoomBinding BINDING =
      RoomBinding.of("opinion")
          .withParameters(OpinionParameters.class)
          .withHypothesis(Driver.class)
          .withLevers(OpinionLever.class)
          .withOutcomes(OpinionOutcome.class);

  private final OpinionState state;
  private final AmericanOpinion american;
  private final MexicanOpinion mexican;
  private @Nullable OpinionBeliefs believed;

  /// The room over a number of lanes.
  public OpinionRoom(int lanes) {
    state = new OpinionState(lanes);
    american = new AmericanOpinion(state, lanes);
    mexican = new MexicanOpinion(state, lanes);
  }

  @Override
  public void assume(Beliefs beliefs) {
    believed = new OpinionBeliefs(beliefs);
  }

  @Override
  public void start(Beliefs beliefs, Signals signals) {
    OpinionParameters parameters = beliefs.parameters(OpinionParameters.class);
    state.start(parameters.sentimentAtRest());
    Lanes.copy(parameters.supportConsentUnsaid(), signals.of(Signal.US_SUPPORT));
    Lanes.copy(parameters.mexicanSupportAtRest(), signals.of(Signal.MEXICAN_SUPPORT));
    Lanes.copy(parameters.sentimentAtRest(), signals.of(Signal.ANTI_US_SENTIMENT));
  }

  @Override
  public void copyFrom(Room other) {
    OpinionRoom source = (OpinionRoom) other;
    believed = source.believed;
    state.copyFrom(source.state);
  }

  @Override
  public void advance(Week week) {
    OpinionBeliefs now = believed;
    if (now == null) {
      throw new IllegalStateException("There is no opinion before the lanes assume anything.");
    }
    american.advance(now, week);
    mexican.advance(now, week);
  }
}
