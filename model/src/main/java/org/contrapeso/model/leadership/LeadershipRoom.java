package org.contrapeso.model.leadership;

import java.util.Arrays;
import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.kernel.random.Poisson;
import org.contrapeso.kernel.random.RandomStream;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.OrganisationEvent;
import org.contrapeso.model.world.OrganisationSignal;
import org.contrapeso.model.world.Room;
import org.contrapeso.model.world.Rows;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;

/// The room `leadership` over a block of lanes.
public final class LeadershipRoom implements Room {

  /// What the room takes from evidence and reports by it.
  public static final RoomBinding BINDING =
      RoomBinding.of("leadership")
          .withParameters(LeadershipParameters.class)
          .withHypothesis(RemovalEffect.class)
          .withHypothesis(Deterrence.class)
          .withLevers(LeadershipLever.class)
          .withOutcomes(LeadershipOutcome.class);

  private static final String BY_LAW = "leadership.removals_by_law";
  private static final String BY_FORCE = "leadership.removals_by_force";

  private final int lanes;
  private final Attempts attempts;
  private final Successions successions;
  private final FearOfStrikes fear;
  private final Retaliation retaliation;
  private final double[] splitProbability;
  private final double[] expected;
  private int[] futures = {};
  private Mode law = Mode.of(0, BY_LAW);
  private Mode force = Mode.of(0, BY_FORCE);

  /// A way to remove leaders: the random numbers of their count, of who is hit, and of who splits.
  private record Mode(RandomStream count, RandomStream hit, RandomStream split) {

    static Mode of(long seed, String name) {
      return new Mode(
          RandomStream.of(seed, name),
          RandomStream.of(seed, name + ".hit"),
          RandomStream.of(seed, name + ".split"));
    }
  }

  /// The room over a number of organisations and lanes.
  public LeadershipRoom(int organisations, int lanes) {
    this.lanes = lanes;
    attempts = new Attempts(lanes);
    successions = new Successions(organisations, lanes);
    fear = new FearOfStrikes(lanes);
    retaliation = new Retaliation(lanes);
    splitProbability = new double[lanes];
    expected = new double[lanes];
  }

  @Override
  public void assume(Beliefs beliefs) {
    LeadershipParameters parameters = beliefs.parameters(LeadershipParameters.class);
    futures = beliefs.futures();
    law = Mode.of(beliefs.studySeed(), BY_LAW);
    force = Mode.of(beliefs.studySeed(), BY_FORCE);
    Lanes.copy(parameters.splitProbability(), splitProbability);
    attempts.assume(parameters);
    successions.assume(beliefs, parameters);
    fear.assume(beliefs, parameters);
    retaliation.assume(parameters);
  }

  @Override
  public void start(Beliefs beliefs, Signals signals) {
    successions.start();
    fear.start();
    Arrays.fill(signals.of(OrganisationSignal.CAPABILITY), 1);
    signals.of(OrganisationEvent.BREAKAWAY).clear();
    Arrays.fill(signals.of(Signal.ACTIVITY), 1);
    Arrays.fill(signals.of(Signal.DETERRENCE), 0);
    Arrays.fill(signals.of(Signal.DISPLACEMENT), 0);
    Arrays.fill(signals.of(Signal.REMOVALS_BY_LAW), 0);
    Arrays.fill(signals.of(Signal.REMOVALS_BY_FORCE), 0);
    Arrays.fill(signals.of(Signal.SUCCESSION_DEATHS), 0);
    Arrays.fill(signals.of(Signal.RETALIATION), 0);
    Arrays.fill(signals.of(Signal.JOINT_OPERATIONS), 0);
    Arrays.fill(signals.of(Signal.INVESTIGATIONS), 0);
    Arrays.fill(signals.of(Signal.JOINT_KILLINGS), 0);
  }

  @Override
  public void copyFrom(Room other) {
    LeadershipRoom source = (LeadershipRoom) other;
    futures = source.futures;
    law = source.law;
    force = source.force;
    Lanes.copy(source.splitProbability, splitProbability);
    attempts.copyFrom(source.attempts);
    successions.copyFrom(source.successions);
    fear.copyFrom(source.fear);
    retaliation.copyFrom(source.retaliation);
  }

  @Override
  public void advance(Week week) {
    Signals signals = week.signals();
    attempts.turnTo(week);
    double[] byLaw = signals.of(Signal.REMOVALS_BY_LAW);
    double[] byForce = signals.of(Signal.REMOVALS_BY_FORCE);
    remove(law, false, attempts.byLaw(), week, byLaw);
    remove(force, true, attempts.byForce(), week, byForce);
    retaliation.answer(signals, attempts.jointShare(), attempts.jointShareOfForce());
    successions.begin(
        signals.of(OrganisationEvent.FOUNDED), signals.of(OrganisationSignal.CAPABILITY));
    successions.advance(
        week.number(),
        signals.of(OrganisationEvent.BREAKAWAY),
        signals.of(Signal.SUCCESSION_DEATHS));
    fear.advance(signals);
    report(week, signals);
  }

  private void report(Week week, Signals signals) {
    double[] capability = week.outcome(LeadershipOutcome.CAPABILITY);
    weigh(signals, capability);
    double[] activity = signals.of(Signal.ACTIVITY);
    double[] deterrence = signals.of(Signal.DETERRENCE);
    for (int lane = 0; lane < lanes; lane++) {
      activity[lane] = capability[lane] * (1 - deterrence[lane]);
    }
    Lanes.copy(activity, week.outcome(LeadershipOutcome.ACTIVITY));
    Lanes.copy(signals.of(Signal.SPLITS), week.outcome(LeadershipOutcome.SPLITS));
    Lanes.copy(signals.of(Signal.REMOVALS_BY_LAW), week.outcome(LeadershipOutcome.REMOVALS_BY_LAW));
    Lanes.copy(
        signals.of(Signal.REMOVALS_BY_FORCE), week.outcome(LeadershipOutcome.REMOVALS_BY_FORCE));
    Lanes.copy(
        signals.of(Signal.SUCCESSION_DEATHS), week.outcome(LeadershipOutcome.SUCCESSION_DEATHS));
  }

  /// Lets capability come back, and writes the members' mean of it; 1 where there are no members.
  private void weigh(Signals signals, double[] mean) {
    double[] total = signals.of(Signal.TOTAL_MEMBERS);
    successions.recover(
        signals.of(OrganisationSignal.CAPABILITY),
        signals.of(OrganisationSignal.MEMBERS_UP_TO),
        mean);
    for (int lane = 0; lane < lanes; lane++) {
      double lost = total[lane] > 0 ? mean[lane] / total[lane] : 0;
      mean[lane] = 1 - Math.min(lost, 1);
    }
  }

  /// Removes leaders of organisations drawn by size, and writes how many.
  private void remove(Mode mode, boolean killed, double[] mean, Week week, double[] removed) {
    double[] total = week.signals().of(Signal.TOTAL_MEMBERS);
    for (int lane = 0; lane < lanes; lane++) {
      expected[lane] = mean[lane] > 0 && total[lane] > 0 ? mean[lane] : 0;
    }
    Poisson.draw(mode.count, futures, 0, week.number(), expected, removed, lanes);
    for (int i = 0; i < lanes; i++) {
      removed[i] = Math.min(removed[i], RandomStream.DRAWS);
      for (int event = 0; event < removed[i]; event++) {
        remove(mode, killed, event, i, week);
      }
    }
  }

  private void remove(Mode mode, boolean killed, int event, int lane, Week week) {
    int future = futures[lane];
    int number = week.number();
    Signals signals = week.signals();
    int organisation = findHit(mode.hit.uniform(future, 0, number, event), lane, signals);
    boolean splits = mode.split.uniform(future, 0, number, event) < splitProbability[lane];
    double[] capability = signals.of(OrganisationSignal.CAPABILITY);
    successions.remove(capability, organisation, lane, number, killed, splits);
  }

  /// The organisation of the member whose turn it is, counted through all.
  private int findHit(double uniform, int lane, Signals signals) {
    double[] upTo = signals.of(OrganisationSignal.MEMBERS_UP_TO);
    double total = signals.of(Signal.TOTAL_MEMBERS)[lane];
    double turn = Math.min(uniform * total, Math.nextDown(total)); // a product may round up to all
    int first = 0;
    int left = Rows.count(upTo, lanes);
    while (left > 1) { // halved whatever is found, so that the processor need not guess
      int half = left / 2;
      first += upTo[Rows.at(first + half - 1, lanes) + lane] > turn ? 0 : half;
      left -= half;
    }
    return first;
  }
}
