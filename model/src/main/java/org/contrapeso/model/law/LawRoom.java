package org.contrapeso.model.law;

import java.util.Arrays;
import java.util.List;
import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Room;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;
import org.jspecify.annotations.Nullable;

/// The room `law` over a block of lanes.
public final class LawRoom implements Room {

  /// What the room takes from evidence and reports by it.
  public static final RoomBinding BINDING =
      RoomBinding.of("law")
          .withParameters(LawParameters.class)
          .withHypothesis(SelfDefence.class)
          .withLevers(LawLever.class)
          .withOutcomes(LawOutcome.class);

  private static final List<Rule> RULES = List.of(Rule.values());

  private static final List<Signal> OWN =
      List.of(
          Signal.LEGAL_EXPOSURE,
          Signal.AUTHORISATION_LAPSED,
          Signal.DESIGNATION,
          Signal.HARD_STOP,
          Signal.ENDORSEMENT);

  private final int lanes;
  private final Facts facts;
  private final Hostilities hostilities;
  private final Designation designation;
  private final RuleState[][] states;
  private @Nullable Believed believed;

  /// The room over a number of lanes.
  public LawRoom(int lanes) {
    this.lanes = lanes;
    facts = new Facts(lanes);
    hostilities = new Hostilities(lanes);
    designation = new Designation(lanes);
    states = new RuleState[RULES.size()][lanes];
    none();
  }

  /// What the lanes assume, and the rules under it.
  private record Believed(LawParameters parameters, double[] unwillingOrUnable, Rules rules) {}

  /// How the last week stood to a rule.
  public RuleState state(Rule rule, int lane) {
    return states[rule.ordinal()][lane];
  }

  @Override
  public void assume(Beliefs beliefs) {
    assume(beliefs.parameters(LawParameters.class), beliefs.where(SelfDefence.UNWILLING_OR_UNABLE));
  }

  private void assume(LawParameters parameters, double[] unwillingOrUnable) {
    Rules rules = new Rules(parameters, unwillingOrUnable, facts, hostilities, designation);
    believed = new Believed(parameters, unwillingOrUnable, rules);
  }

  @Override
  public void start(Beliefs beliefs, Signals signals) {
    hostilities.start();
    designation.start();
    none();
    for (Signal own : OWN) {
      Arrays.fill(signals.of(own), 0);
    }
  }

  @Override
  public void copyFrom(Room other) {
    LawRoom source = (LawRoom) other;
    Believed now = source.believed();
    assume(now.parameters(), now.unwillingOrUnable());
    hostilities.copyFrom(source.hostilities);
    designation.copyFrom(source.designation);
    for (int rule = 0; rule < states.length; rule++) {
      System.arraycopy(source.states[rule], 0, states[rule], 0, lanes);
    }
  }

  @Override
  public void advance(Week week) {
    Believed now = believed();
    facts.read(week);
    pass(now, week);
    judge(now.rules());
    report(now.parameters().disputedWeight(), week);
    tell(week);
  }

  private Believed believed() {
    Believed now = believed;
    if (now == null) {
      throw new IllegalStateException("Rules say nothing before their lanes assume anything.");
    }
    return now;
  }

  private void none() {
    for (RuleState[] rule : states) {
      Arrays.fill(rule, RuleState.NOT_ENGAGED);
    }
  }

  /// Moves clocks and designation to this week.
  private void pass(Believed now, Week week) {
    LawParameters parameters = now.parameters();
    double[] designated = week.effort(LawLever.DESIGNATION);
    double[] stop = week.effort(LawLever.HARD_STOP);
    for (int lane = 0; lane < lanes; lane++) {
      boolean held = stop[lane] > 0 && hostilities.lapsed[lane] > 0;
      hostilities.advance(lane, facts, parameters.pauseThatRestarts()[lane], held);
      hostilities.lapsed[lane] = now.rules().hasLapsed(lane) ? 1 : 0;
      designation.advance(lane, designated[lane], parameters.noticeTime()[lane]);
    }
  }

  private void judge(Rules rules) {
    for (int rule = 0; rule < states.length; rule++) {
      for (int lane = 0; lane < lanes; lane++) {
        states[rule][lane] = rules.state(RULES.get(rule), lane);
      }
    }
  }

  private void report(double[] disputedWeight, Week week) {
    double[] exposure = week.outcome(LawOutcome.EXPOSURE);
    Arrays.fill(exposure, 0);
    count(RuleState.MET, week.outcome(LawOutcome.RULES_MET));
    count(RuleState.DISPUTED, week.outcome(LawOutcome.RULES_DISPUTED));
    count(RuleState.BREACHED, week.outcome(LawOutcome.RULES_BREACHED));
    for (Rule rule : RULES) {
      double[] part = week.outcome(LawOutcome.of(rule));
      for (int lane = 0; lane < lanes; lane++) {
        part[lane] = weight(state(rule, lane), disputedWeight[lane]);
        exposure[lane] += part[lane] / RULES.size();
      }
    }
  }

  private void count(RuleState state, double[] number) {
    Arrays.fill(number, 0);
    for (RuleState[] rule : states) {
      for (int lane = 0; lane < lanes; lane++) {
        number[lane] += rule[lane] == state ? 1 : 0;
      }
    }
  }

  private static double weight(RuleState state, double disputed) {
    return switch (state) {
      case NOT_ENGAGED, MET -> 0;
      case DISPUTED -> disputed;
      case BREACHED -> 1;
    };
  }

  private void tell(Week week) {
    Signals signals = week.signals();
    double[] exposure = week.outcome(LawOutcome.EXPOSURE);
    double[] stop = week.effort(LawLever.HARD_STOP);
    double[] told = signals.of(Signal.LEGAL_EXPOSURE);
    double[] lapsed = signals.of(Signal.AUTHORISATION_LAPSED);
    double[] held = signals.of(Signal.HARD_STOP);
    double[] endorsement = signals.of(Signal.ENDORSEMENT);
    for (int lane = 0; lane < lanes; lane++) {
      told[lane] = Math.min(exposure[lane], 1);
      lapsed[lane] = facts.strikes[lane] > 0 ? hostilities.lapsed[lane] : 0;
      held[lane] = stop[lane] * hostilities.lapsed[lane];
      endorsement[lane] = Math.max(facts.mandate[lane], facts.authorisation[lane]);
    }
    System.arraycopy(designation.inForce, 0, signals.of(Signal.DESIGNATION), 0, lanes);
  }
}
