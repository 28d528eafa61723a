package org.contrapeso.model.violence;

import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.Room;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;
import org.jspecify.annotations.Nullable;

/// The room `violence` over a block of lanes.
public final class ViolenceRoom implements Room {

  /// What the room takes from evidence and reports by it.
  public static final RoomBinding BINDING =
      RoomBinding.of("violence")
          .withParameters(ViolenceParameters.class)
          .withHypothesis(MemberShare.class)
          .withHypothesis(ScarcityEffect.class)
          .withHypothesis(HomicideFall.class)
          .withOutcomes(ViolenceOutcome.class);

  private final int lanes;
  private final LethalViolence lethal;
  private final StrikeHarm harm;
  private @Nullable ViolenceParameters parameters;

  /// The room over a number of lanes.
  public ViolenceRoom(int lanes) {
    this.lanes = lanes;
    lethal = new LethalViolence(lanes);
    harm = new StrikeHarm(lanes);
  }

  @Override
  public void assume(Beliefs beliefs) {
    ViolenceParameters believed = beliefs.parameters(ViolenceParameters.class);
    parameters = believed;
    lethal.assume(beliefs, believed);
    harm.assume(believed);
  }

  @Override
  public void start(Beliefs beliefs, Signals signals) {
    ViolenceParameters p = parameters();
    lethal.start(p);
    harm.start();
    double[] homicides = signals.of(Signal.HOMICIDES);
    for (int lane = 0; lane < lanes; lane++) {
      homicides[lane] = (1 - p.disappearedShareAtStart()[lane]) * p.lethalViolenceAtStart()[lane];
    }
    Lanes.copy(harm.grievance, signals.of(Signal.GRIEVANCE));
  }

  @Override
  public void copyFrom(Room other) {
    ViolenceRoom source = (ViolenceRoom) other;
    parameters = source.parameters;
    lethal.copyFrom(source.lethal);
    harm.copyFrom(source.harm);
  }

  @Override
  public void advance(Week week) {
    ViolenceParameters p = parameters();
    Signals signals = week.signals();
    strike(week, p, signals);
    double[] scarcity = signals.of(Signal.SCARCITY);
    lethal.kill(
        p,
        signals.of(Signal.CONCENTRATION),
        signals.of(Signal.CONFLICT_DEATHS),
        signals.of(Signal.CONFLICT_AT_START),
        signals.of(Signal.SUCCESSION_DEATHS),
        scarcity);
    double[] homicides = week.outcome(ViolenceOutcome.HOMICIDES);
    double[] disappearances = week.outcome(ViolenceOutcome.DISAPPEARANCES);
    lethal.register(homicides, disappearances);
    retaliate(week, p, signals.of(Signal.RETALIATION));
    double[] both = week.outcome(ViolenceOutcome.LETHAL_VIOLENCE);
    for (int lane = 0; lane < lanes; lane++) {
      both[lane] = homicides[lane] + disappearances[lane];
    }
    Lanes.copy(homicides, signals.of(Signal.HOMICIDES));
    lethal.remember(p, week.year(), scarcity, signals.of(Signal.ARMS_EXCESS));
  }

  private void strike(Week week, ViolenceParameters p, Signals signals) {
    harm.strike(
        p,
        signals.of(Signal.STRIKES_ON_LEADERS),
        signals.of(Signal.STRIKES_ON_LOGISTICS),
        signals.of(Signal.INTELLIGENCE));
    harm.remember(p, signals.of(Signal.CONSENTED_SHARE));
    double[] members = signals.of(Signal.STRIKE_DEATHS_OF_MEMBERS);
    double[] children = week.outcome(ViolenceOutcome.CHILD_STRIKE_DEATHS);
    for (int lane = 0; lane < lanes; lane++) {
      members[lane] = harm.deaths[lane] - harm.civilians[lane];
      children[lane] = p.childShareOfCivilians()[lane] * harm.civilians[lane];
    }
    Lanes.copy(harm.deaths, week.outcome(ViolenceOutcome.STRIKE_DEATHS));
    Lanes.copy(harm.civilians, week.outcome(ViolenceOutcome.CIVILIAN_STRIKE_DEATHS));
    Lanes.copy(harm.grievance, week.outcome(ViolenceOutcome.GRIEVANCE));
    Lanes.copy(harm.civilians, signals.of(Signal.CIVILIAN_STRIKE_DEATHS));
    Lanes.copy(harm.grievance, signals.of(Signal.GRIEVANCE));
  }

  private void retaliate(Week week, ViolenceParameters p, double[] events) {
    double[] homicides = week.outcome(ViolenceOutcome.HOMICIDES);
    double[] deaths = week.outcome(ViolenceOutcome.RETALIATION_DEATHS);
    for (int lane = 0; lane < lanes; lane++) {
      deaths[lane] = p.deathsPerRetaliation()[lane] * events[lane];
      homicides[lane] += deaths[lane];
    }
  }

  private ViolenceParameters parameters() {
    ViolenceParameters assumed = parameters;
    if (assumed == null) {
      throw new IllegalStateException("The room cannot act before it assumes anything.");
    }
    return assumed;
  }
}
