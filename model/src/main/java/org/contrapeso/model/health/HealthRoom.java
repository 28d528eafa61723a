package org.contrapeso.model.health;

import static org.contrapeso.model.health.HealthState.ILLICIT;
import static org.contrapeso.model.health.HealthState.PRESCRIPTION;

import java.util.Arrays;
import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.Room;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;
import org.jspecify.annotations.Nullable;

/// The room `health` over a block of lanes.
public final class HealthRoom implements Room {

  /// What the room takes from evidence and reports by it.
  public static final RoomBinding BINDING =
      RoomBinding.of("health")
          .withParameters(HealthParameters.class)
          .withHypothesis(NaloxoneEffect.class)
          .withLevers(HealthLever.class)
          .withOutcomes(HealthOutcome.class);

  private final int lanes;
  private final HealthState state;
  private final HealthStep step;
  private final OverdoseRisk risk;
  private final double[] reach;
  private final double[] firstDemand;
  private final double[] deaths;
  private @Nullable HealthParameters parameters;

  /// The room over a number of lanes.
  public HealthRoom(int lanes) {
    this.lanes = lanes;
    state = new HealthState(lanes);
    step = new HealthStep(state, lanes);
    risk = new OverdoseRisk(lanes);
    reach = new double[lanes];
    firstDemand = new double[lanes];
    deaths = new double[lanes];
  }

  /// The people by state.
  HealthState state() {
    return state;
  }

  @Override
  public void assume(Beliefs beliefs) {
    HealthParameters believed = beliefs.parameters(HealthParameters.class);
    double[] large = beliefs.where(NaloxoneEffect.LARGE);
    double[] small = beliefs.where(NaloxoneEffect.SMALL);
    for (int lane = 0; lane < lanes; lane++) {
      reach[lane] =
          large[lane] * believed.naloxoneReachLarge()[lane]
              + small[lane] * believed.naloxoneReachSmall()[lane];
    }
    step.assume(believed);
    parameters = believed;
  }

  @Override
  public void start(Beliefs beliefs, Signals signals) {
    state.start(beliefs.parameters(HealthParameters.class));
    writeUse(firstDemand);
    writePeople(signals);
    Arrays.fill(signals.of(Signal.DEMAND), 1);
  }

  @Override
  public void copyFrom(Room other) {
    HealthRoom source = (HealthRoom) other;
    state.copyFrom(source.state);
    Lanes.copy(source.reach, reach);
    Lanes.copy(source.firstDemand, firstDemand);
    HealthParameters theirs = source.parameters;
    if (theirs != null) {
      step.assume(theirs);
    }
    parameters = theirs;
  }

  @Override
  public void advance(Week week) {
    HealthParameters believed = believed();
    Signals signals = week.signals();
    writePeople(signals);
    Lanes.copy(signals.of(Signal.DEPENDENT_USERS), week.outcome(HealthOutcome.DEPENDENT_USERS));
    Lanes.copy(signals.of(Signal.IN_TREATMENT), week.outcome(HealthOutcome.IN_TREATMENT));
    Lanes.copy(state.users, week.outcome(HealthOutcome.USERS));
    risk.set(believed, reach, week);
    step.advance(believed, week, risk.deaths());
    countDeaths(believed, week);
    writeDemand(signals.of(Signal.DEMAND));
    writeEfforts(week);
  }

  private void countDeaths(HealthParameters believed, Week week) {
    double[] synthetic = week.outcome(HealthOutcome.SYNTHETIC_OVERDOSE_DEATHS);
    double[] all = week.outcome(HealthOutcome.OVERDOSE_DEATHS);
    step.writeOverdoseDeaths(ILLICIT, all);
    for (int lane = 0; lane < lanes; lane++) {
      synthetic[lane] = all[lane] * risk.synthetic()[lane];
    }
    step.writeOverdoseDeaths(PRESCRIPTION, deaths);
    for (int lane = 0; lane < lanes; lane++) {
      all[lane] += deaths[lane];
    }
    OtherDrugs.add(believed, week, risk.excess(), all);
    Lanes.copy(all, week.signals().of(Signal.OVERDOSE_DEATHS));
    Lanes.copy(synthetic, week.signals().of(Signal.SYNTHETIC_DEATHS));
  }

  private void writePeople(Signals signals) {
    HealthState.sum(state.dependent, signals.of(Signal.DEPENDENT_USERS));
    HealthState.sum(state.treated, signals.of(Signal.IN_TREATMENT));
  }

  /// What the people who use illicitly made opioids use, in persons with the disorder: use is taken
  /// to go with the risk of overdose.
  private void writeUse(double[] use) {
    HealthParameters believed = believed();
    for (int lane = 0; lane < lanes; lane++) {
      use[lane] =
          state.dependent[ILLICIT][lane]
              + believed.nondisorderedRisk()[lane] * state.users[lane]
              + believed.treatmentRisk()[lane] * state.treated[ILLICIT][lane];
    }
  }

  private void writeDemand(double[] demand) {
    writeUse(demand);
    for (int lane = 0; lane < lanes; lane++) {
      demand[lane] /= firstDemand[lane];
    }
  }

  private static void writeEfforts(Week week) {
    Signals signals = week.signals();
    Lanes.copy(week.effort(HealthLever.NALOXONE), signals.of(Signal.NALOXONE_EFFORT));
    Lanes.copy(week.effort(HealthLever.RELAPSE_SUPPORT), signals.of(Signal.RELAPSE_SUPPORT));
    Lanes.copy(week.effort(HealthLever.PREVENTION), signals.of(Signal.HEALTH_PREVENTION));
    Lanes.copy(week.effort(HealthLever.DRUG_CHECKING), signals.of(Signal.DRUG_CHECKING));
  }

  private HealthParameters believed() {
    HealthParameters believed = parameters;
    if (believed == null) {
      throw new IllegalStateException("The room has not been told what to believe.");
    }
    return believed;
  }
}
