package org.contrapeso.model.campaign;

import java.util.Arrays;
import java.util.List;
import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Room;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;
import org.jspecify.annotations.Nullable;

/// The room `campaign` over a block of lanes.
public final class CampaignRoom implements Room {

  /// What the room takes from evidence and reports by it.
  public static final RoomBinding BINDING =
      RoomBinding.of("campaign")
          .withParameters(CampaignParameters.class)
          .withHypothesis(Escalation.class)
          .withLevers(CampaignLever.class)
          .withOutcomes(CampaignOutcome.class);

  private static final List<Signal> OWN =
      List.of(
          Signal.STRIKES_ON_LEADERS,
          Signal.STRIKES_ON_LOGISTICS,
          Signal.CONSENTED_SHARE,
          Signal.THREAT);

  private final CampaignState state;
  private final CampaignStep step;
  private @Nullable Believed believed;

  /// The room over a number of lanes.
  public CampaignRoom(int lanes) {
    state = new CampaignState(lanes);
    step = new CampaignStep(state, lanes);
  }

  /// What the lanes assume.
  private record Believed(CampaignParameters parameters, double[] grows) {}

  @Override
  public void assume(Beliefs beliefs) {
    believed =
        new Believed(beliefs.parameters(CampaignParameters.class), beliefs.where(Escalation.GROWS));
  }

  @Override
  public void start(Beliefs beliefs, Signals signals) {
    state.start(beliefs.parameters(CampaignParameters.class).firstCredibility());
    for (Signal own : OWN) {
      Arrays.fill(signals.of(own), 0);
    }
  }

  @Override
  public void copyFrom(Room other) {
    CampaignRoom source = (CampaignRoom) other;
    believed = source.believed;
    state.copyFrom(source.state);
  }

  @Override
  public void advance(Week week) {
    Believed now = believed;
    if (now == null) {
      throw new IllegalStateException("A campaign cannot go on before its lanes assume anything.");
    }
    step.advance(now.parameters(), now.grows(), week);
  }
}
