package org.contrapeso.model.law;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
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

  private static final Rule[] RULES = Rule.values();
  private static final List<RuleState> STATES = List.of(RuleState.values());

  /// The outcome of each rule, in the order of the rules.
  private static final LawOutcome[] PARTS =
      Stream.of(RULES).map(LawOutcome::of).toArray(LawOutcome[]::new);

  private static final LawOutcome[] SUMS = {
    LawOutcome.EXPOSURE, LawOutcome.RULES_MET, LawOutcome.RULES_DISPUTED, LawOutcome.RULES_BREACHED
  };

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
  private final double[][] states;
  private @Nullable Believed believed;

  /// The room over a number of lanes.
  public LawRoom(int lanes) {
    this.lanes = lanes;
    facts = new Facts(lanes);
    hostilities = new Hostilities(lanes);
    designation = new Designation(lanes);
    states = new double[RULES.length][lanes];
    Lanes.fill(states, Rules.NOT_ENGAGED);
  }

  /// What the lanes assume, and the rules under it.
  private record Believed(LawParameters parameters, double[] unwillingOrUnable, Rules rules) {}

  /// How the last week stood to a rule.
  public RuleState state(Rule rule, int lane) {
    return STATES.get((int) states[rule.ordinal()][lane]);
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
    Lanes.fill(states, Rules.NOT_ENGAGED);
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
    Lanes.copy(source.states, states);
  }

  @Override
  public void advance(Week week) {
    Believed now = believed();
    facts.read(week);
    pass(now, week);
    now.rules().judge(states);
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

  /// Moves clocks and designation to this week.
  private void pass(Believed now, Week week) {
    LawParameters parameters = now.parameters();
    hostilities.advance(facts, parameters.pauseThatRestarts(), week.effort(LawLever.HARD_STOP));
    now.rules().weigh();
    now.rules().lapse(hostilities.lapsed);
    designation.advance(week.effort(LawLever.DESIGNATION), parameters.noticeTime());
  }

  private void report(double[] disputedWeight, Week week) {
    for (LawOutcome sum : SUMS) {
      Arrays.fill(week.outcome(sum), 0);
    }
    for (Rule rule : RULES) {
      double[] state = states[rule.ordinal()];
      count(state, week);
      expose(state, disputedWeight, week.outcome(PARTS[rule.ordinal()]), week);
    }
  }

  private void count(double[] state, Week week) {
    double[] met = week.outcome(LawOutcome.RULES_MET);
    double[] disputed = week.outcome(LawOutcome.RULES_DISPUTED);
    double[] breached = week.outcome(LawOutcome.RULES_BREACHED);
    for (int lane = 0; lane < lanes; lane++) {
      met[lane] += state[lane] == Rules.MET ? 1 : 0;
      disputed[lane] += state[lane] == Rules.DISPUTED ? 1 : 0;
      breached[lane] += state[lane] == Rules.BREACHED ? 1 : 0;
    }
  }

  private void expose(double[] state, double[] disputedWeight, double[] part, Week week) {
    double[] exposure = week.outcome(LawOutcome.EXPOSURE);
    double rules = RULES.length;
    for (int lane = 0; lane < lanes; lane++) {
      double engaged = state[lane] == Rules.DISPUTED ? disputedWeight[lane] : 0;
      part[lane] = state[lane] == Rules.BREACHED ? 1 : engaged;
      exposure[lane] += part[lane] / rules;
    }
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
