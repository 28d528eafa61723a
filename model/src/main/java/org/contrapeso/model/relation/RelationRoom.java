package org.contrapeso.model.relation;

import java.util.Arrays;
import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.kernel.Clock;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.relation.RelationState.Stock;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.Room;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;
import org.jspecify.annotations.Nullable;

/// The room `relation` over a block of lanes.
public final class RelationRoom implements Room {

  /// What the room takes from evidence and reports by it.
  public static final RoomBinding BINDING =
      RoomBinding.of("relation")
          .withParameters(RelationParameters.class)
          .withHypothesis(PressureEffect.class)
          .withHypothesis(DesignationEffect.class)
          .withLevers(RelationLever.class)
          .withOutcomes(RelationOutcome.class);

  private static final Domain[] DOMAINS = Domain.values();

  private final RelationState state;
  private final Trust trust;
  private final Cooperation cooperation;
  private final Border border;
  private @Nullable RelationBeliefs believed;

  /// The room over a number of lanes.
  public RelationRoom(int lanes) {
    state = new RelationState(lanes);
    trust = new Trust(state, lanes);
    cooperation = new Cooperation(state, lanes);
    border = new Border(state, lanes);
  }

  @Override
  public void assume(Beliefs beliefs) {
    believed = new RelationBeliefs(beliefs);
  }

  @Override
  public void start(Beliefs beliefs, Signals signals) {
    RelationBeliefs first = new RelationBeliefs(beliefs);
    state.start(first.parameters);
    cooperation.weighAid(first);
    tell(first, signals);
    Arrays.fill(signals.of(Signal.TRADE_FRICTION), 0);
    Arrays.fill(signals.of(Signal.TRADE_GAIN), 0);
    Arrays.fill(signals.of(Signal.ARMS_EXCESS), 0);
    Arrays.fill(signals.of(Signal.ARMS_CONTROL), 0);
    Arrays.fill(signals.of(Signal.DIPLOMACY), 0);
    double[] aid = signals.of(Signal.AID);
    for (int lane = 0; lane < aid.length; lane++) {
      aid[lane] = first.parameters.initialAbsorbedAid()[lane] / Clock.WEEKS_PER_YEAR;
    }
  }

  @Override
  public void copyFrom(Room other) {
    RelationRoom source = (RelationRoom) other;
    believed = source.believed;
    state.copyFrom(source.state);
  }

  @Override
  public void advance(Week week) {
    RelationBeliefs now = believed;
    if (now == null) {
      throw new IllegalStateException("A relation cannot go on before its lanes assume anything.");
    }
    trust.advance(now, week);
    cooperation.advance(now, week);
    border.advance(now, week);
    tell(now, week.signals());
    spend(week);
    report(week);
  }

  /// Writes the signals that follow from the state.
  private void tell(RelationBeliefs beliefs, Signals signals) {
    for (Domain domain : DOMAINS) {
      Lanes.copy(state.cooperation[domain.ordinal()], signals.of(domain.signal()));
    }
    Lanes.copy(state.of(Stock.CONSENT), signals.of(Signal.CONSENT));
    know(beliefs, signals.of(Signal.INTELLIGENCE));
    double[] capacity = signals.of(Signal.STATE_CAPACITY);
    double[] logAid = cooperation.logAid();
    for (int lane = 0; lane < capacity.length; lane++) {
      capacity[lane] = Elementary.exp(beliefs.parameters.capacityElasticity()[lane] * logAid[lane]);
    }
  }

  private void know(RelationBeliefs beliefs, double[] intelligence) {
    RelationParameters parameters = beliefs.parameters;
    double[] shared = state.cooperation[Domain.INTELLIGENCE.ordinal()];
    double[] jointWork = state.of(Stock.JOINT_WORK);
    for (int lane = 0; lane < intelligence.length; lane++) {
      double own = parameters.ownIntelligence()[lane];
      double means =
          own + (1 - own) * shared[lane] + parameters.jointIntelligence()[lane] * jointWork[lane];
      intelligence[lane] = 1 - Elementary.exp(beliefs.logUnknown[lane] * means);
    }
  }

  /// Writes what is spent and tried, and what trade is lost and gained.
  private static void spend(Week week) {
    Signals signals = week.signals();
    Lanes.copy(week.outcome(RelationOutcome.TRADE_FRICTION), signals.of(Signal.TRADE_FRICTION));
    Lanes.copy(week.outcome(RelationOutcome.TRADE_GAIN), signals.of(Signal.TRADE_GAIN));
    Lanes.copy(week.effort(RelationLever.ARMS_CONTROL), signals.of(Signal.ARMS_CONTROL));
    Lanes.copy(week.effort(RelationLever.DIPLOMACY), signals.of(Signal.DIPLOMACY));
    double[] given = week.effort(RelationLever.AID);
    double[] aid = signals.of(Signal.AID);
    for (int lane = 0; lane < aid.length; lane++) {
      aid[lane] = given[lane] / Clock.WEEKS_PER_YEAR;
    }
  }

  private void report(Week week) {
    for (Domain domain : DOMAINS) {
      Lanes.copy(state.cooperation[domain.ordinal()], week.outcome(domain.outcome()));
    }
    Lanes.copy(state.of(Stock.CONSENT), week.outcome(RelationOutcome.CONSENT));
    Lanes.copy(
        week.signals().of(Signal.STATE_CAPACITY), week.outcome(RelationOutcome.STATE_CAPACITY));
    Lanes.copy(state.of(Stock.ALIGNMENT), week.outcome(RelationOutcome.ALIGNMENT));
    double[] memory = week.outcome(RelationOutcome.BREACH_MEMORY);
    for (int lane = 0; lane < memory.length; lane++) {
      memory[lane] = state.breaches(lane);
    }
  }
}
