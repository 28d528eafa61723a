package org.contrapeso.model.cost;

import java.util.Arrays;
import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.kernel.Clock;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Room;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;
import org.jspecify.annotations.Nullable;

/// The room `cost` over a block of lanes; it keeps no state but what it assumes.
public final class CostRoom implements Room {

  /// What the room takes from evidence and reports by it.
  public static final RoomBinding BINDING =
      RoomBinding.of("cost").withParameters(CostParameters.class).withOutcomes(CostOutcome.class);

  private final int lanes;
  private @Nullable CostParameters parameters;

  /// The room over a number of lanes.
  public CostRoom(int lanes) {
    this.lanes = lanes;
  }

  @Override
  public void assume(Beliefs beliefs) {
    parameters = beliefs.parameters(CostParameters.class);
  }

  @Override
  public void start(Beliefs beliefs, Signals signals) {}

  @Override
  public void copyFrom(Room other) {
    parameters = ((CostRoom) other).parameters;
  }

  @Override
  public void advance(Week week) {
    CostParameters p = parameters;
    if (p == null) {
      throw new IllegalStateException("The room cannot act before it assumes anything.");
    }
    Signals signals = week.signals();
    payUsSecurity(p, signals, cleared(week, CostOutcome.US_SECURITY));
    payUsHealth(p, signals, cleared(week, CostOutcome.US_HEALTH));
    payMexicoSecurity(p, signals, cleared(week, CostOutcome.MEXICO_SECURITY));
    payMexicoSocial(p, signals, cleared(week, CostOutcome.MEXICO_SOCIAL));
    pay(
        p.incomePerTrade(),
        signals.of(Signal.TRADE_FRICTION),
        cleared(week, CostOutcome.TRADE_LOSS));
    pay(p.incomePerTrade(), signals.of(Signal.TRADE_GAIN), cleared(week, CostOutcome.TRADE_GAIN));
    pay(
        p.outputPerDeath(),
        signals.of(Signal.OVERDOSE_DEATHS),
        cleared(week, CostOutcome.OVERDOSE_BURDEN));
  }

  private void payUsSecurity(CostParameters p, Signals signals, double[] account) {
    pay(p.strike(), signals.of(Signal.STRIKES_ON_LEADERS), account);
    pay(p.strike(), signals.of(Signal.STRIKES_ON_LOGISTICS), account);
    pay(p.designation(), signals.of(Signal.DESIGNATION), account);
    pay(p.finance(), signals.of(Signal.FINANCIAL_PRESSURE), account);
    pay(p.border(), signals.of(Signal.BORDER_EFFORT), account);
    pay(p.precursors(), signals.of(Signal.PRECURSOR_EFFORT), account);
    pay(p.diplomacy(), signals.of(Signal.DIPLOMACY), account);
    pay(p.armsControl(), signals.of(Signal.ARMS_CONTROL), account);
    double[] aid = signals.of(Signal.AID);
    for (int lane = 0; lane < lanes; lane++) {
      account[lane] += aid[lane];
    }
  }

  private void payUsHealth(CostParameters p, Signals signals, double[] account) {
    double[] inTreatment = signals.of(Signal.IN_TREATMENT);
    double[] support = signals.of(Signal.RELAPSE_SUPPORT);
    pay(p.naloxone(), signals.of(Signal.NALOXONE_EFFORT), account);
    pay(p.treatment(), inTreatment, account);
    for (int lane = 0; lane < lanes; lane++) {
      account[lane] += p.relapseSupport()[lane] * support[lane] * inTreatment[lane];
    }
    pay(p.prevention(), signals.of(Signal.HEALTH_PREVENTION), account);
    pay(p.checking(), signals.of(Signal.DRUG_CHECKING), account);
  }

  private void payMexicoSecurity(CostParameters p, Signals signals, double[] account) {
    pay(p.arrests(), signals.of(Signal.ARREST_EFFORT), account);
    pay(p.jointOperation(), signals.of(Signal.JOINT_OPERATIONS), account);
    pay(p.investigation(), signals.of(Signal.INVESTIGATIONS), account);
    pay(p.raid(), signals.of(Signal.LABORATORY_RAIDS), account);
  }

  private void payMexicoSocial(CostParameters p, Signals signals, double[] account) {
    pay(p.jobPlace(), signals.of(Signal.JOB_PLACES), account);
    double[] perYear = signals.of(Signal.THERAPY_PLACES);
    for (int lane = 0; lane < lanes; lane++) {
      account[lane] += p.therapyPlace()[lane] * (perYear[lane] / Clock.WEEKS_PER_YEAR);
    }
  }

  /// Adds the cost of an effort to an account.
  private void pay(double[] unitCost, double[] effort, double[] account) {
    for (int lane = 0; lane < lanes; lane++) {
      account[lane] += unitCost[lane] * effort[lane];
    }
  }

  private static double[] cleared(Week week, CostOutcome payer) {
    double[] account = week.outcome(payer);
    Arrays.fill(account, 0);
    return account;
  }
}
