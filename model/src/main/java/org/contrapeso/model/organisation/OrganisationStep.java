package org.contrapeso.model.organisation;

import java.util.Arrays;
import java.util.OptionalInt;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.OrganisationSignal;
import org.contrapeso.model.world.Rows;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;

/// Moves the organisations of a block of lanes by one week.
///
/// The equations of the room, by a one-leg method of the second order with a step of one week:
/// rates are taken at the sizes that those of now and of a week ago foretell for the middle of the
/// week, so that flows add up to what changes. Where an organisation would lose more than it has
/// and recruits, it dies out. Stepped by Euler, rates are those of the sizes of now. A step
/// allocates nothing and costs O(organisations + rivalries).
///
/// Source of the method: Dahlquist 1983, On one-leg multistep methods, SIAM Journal on Numerical
/// Analysis 20:1130-1138.
public final class OrganisationStep {

  /// Weights of the sizes of now and of a week ago in those of the middle of the week.
  private static final double NOW = 3.0 / 2;

  private static final double AGO = -1.0 / 2;

  private final OrganisationState state;
  private final int organisations;
  private final NewOrganisations newer;
  private final Conflict conflict;
  private final ConflictScale scale;
  private final Recruitment recruiting;
  private final Arrests arrests;
  private final Stages stages;
  private final Totals middle;
  private final int lanes;
  private final Stepping stepping;

  private final double[] coupled;
  private final double[] conflictRate;
  private final double[] saturationRate;
  private final double[] recruitmentRate;
  private final double[] smallest;
  private boolean anyCoupled;

  /// A step on a state of at least as many organisations as the network has; the rows beyond are
  /// places for new ones.
  public OrganisationStep(
      OrganisationNetwork network, OrganisationState state, int lanes, Stepping stepping) {
    this.state = state;
    this.stepping = stepping;
    this.lanes = lanes;
    organisations = network.organisations();
    newer = new NewOrganisations(network, state.organisations() - organisations, lanes);
    conflict = new Conflict(network, newer, lanes);
    scale = new ConflictScale(network, lanes);
    recruiting = new Recruitment(lanes);
    arrests = new Arrests(lanes);
    stages = new Stages(state, newer, conflict, arrests, lanes);
    middle = new Totals(lanes);
    coupled = new double[lanes];
    conflictRate = new double[lanes];
    saturationRate = stages.saturation;
    recruitmentRate = new double[lanes];
    smallest = new double[lanes];
  }

  OptionalInt findParent(int organisation, int lane) {
    return newer.rivalries.findParent(organisation, lane);
  }

  /// Takes what each lane believes; the state stays.
  public void assume(Beliefs beliefs) {
    OrganisationParameters parameters = beliefs.parameters(OrganisationParameters.class);
    Lanes.copy(parameters.recruitmentRate(), recruitmentRate);
    Lanes.copy(parameters.saturationRate(), saturationRate);
    Lanes.copy(parameters.conflictRate(), conflictRate);
    Lanes.copy(beliefs.where(Surroundings.COUPLED), coupled);
    anyCoupled = Arrays.stream(coupled).anyMatch(flag -> flag > 0);
    Lanes.copy(beliefs.parameters(SurroundingsParameters.class).smallestOrganisation(), smallest);
    double[] structure = beliefs.choice(ConflictStructure.class);
    conflict.assume(structure, parameters.backgroundHostility());
    scale.rescale(parameters, structure, conflictRate);
    arrests.assume(beliefs);
    recruiting.assume(beliefs);
    newer.assume(beliefs);
  }

  /// Sets the first sizes and empties what others fill in time.
  public void start(Beliefs beliefs) {
    state.clear();
    FirstSizes.expect(
        beliefs.parameters(OrganisationParameters.class), organisations, state.members);
    FirstSizes.draw(beliefs, beliefs.choice(InitialSizes.class), organisations, state.members);
    state.rest();
    recruiting.start();
    newer.start();
  }

  /// Takes over the assumptions of another step of the same network and width, and what it keeps of
  /// programmes and new organisations.
  public void copyFrom(OrganisationStep other) {
    Lanes.copy(other.coupled, coupled);
    anyCoupled = other.anyCoupled;
    Lanes.copy(other.conflictRate, conflictRate);
    Lanes.copy(other.saturationRate, saturationRate);
    Lanes.copy(other.recruitmentRate, recruitmentRate);
    Lanes.copy(other.smallest, smallest);
    conflict.copyFrom(other.conflict);
    arrests.copyFrom(other.arrests);
    recruiting.copyFrom(other.recruiting);
    newer.copyFrom(other.newer);
  }

  /// Members killed in a week at the sizes of the state, `[lane]` in `person/week`.
  public void expectDeaths(double[] deaths) {
    conflict.expectDeaths(state.members, deaths);
    for (int lane = 0; lane < lanes; lane++) {
      deaths[lane] *= conflictRate[lane];
    }
  }

  /// Writes how many organisations count as such.
  public void count(double[] counted) {
    int rows = newer.rows();
    double[] members = state.members;
    for (int lane = 0; lane < lanes; lane++) {
      double count = 0;
      double least = smallest[lane];
      for (int i = 0; i < rows; i++) {
        count += members[Rows.FIRST + i * lanes + lane] >= least ? 1 : 0;
      }
      counted[lane] = count;
    }
  }

  /// Writes this week's outcomes and moves the state to the next week.
  ///
  /// Strikes take of those who are there when the week begins; splits and entries come at its end.
  public void advance(Week week) {
    Signals signals = week.signals();
    takeStock(week);
    double[] arrestEffort = week.effort(OrganisationLever.ARREST_EFFORT);
    if (anyCoupled) {
      arrests.turnTo(signals, arrestEffort, week.effort(OrganisationLever.DETENTIONS));
    } else {
      arrests.turnTo(arrestEffort);
    }
    arrests.riskAt(middle.members());
    recruiting.turnTo(week, middle.members(), arrests.beyondReference());
    setRates(week.effort(OrganisationLever.RECRUITMENT_EFFORT), signals.of(Signal.DETERRENCE));
    strike(week);
    stages.advance(week, middle, anyCoupled);
    double[] entrants = week.outcome(OrganisationOutcome.ENTRANTS);
    Arrays.fill(entrants, 0);
    if (anyCoupled) {
      newer.change(week, state, entrants);
    }
  }

  /// Sets what recruitment is, and what deterrence leaves of the fights.
  private void setRates(double[] effort, double[] deterrence) {
    double[] factor = recruiting.factor();
    for (int lane = 0; lane < lanes; lane++) {
      stages.recruitment[lane] = recruitmentRate[lane] * effort[lane] * factor[lane];
      stages.fightRate[lane] = conflictRate[lane] * (1 - coupled[lane] * deterrence[lane]);
    }
  }

  /// Adds up the organisations as they stand when the week begins, and sets the sizes at which
  /// rates are taken, and what they can do with the leaders that they have.
  private void takeStock(Week week) {
    double[] reported = week.outcome(OrganisationOutcome.MEMBERS);
    double[] counted = week.outcome(OrganisationOutcome.ORGANISATIONS);
    double[] concentration = week.outcome(OrganisationOutcome.CONCENTRATION);
    double[] upTo = week.signals().of(OrganisationSignal.MEMBERS_UP_TO);
    double[] capability = week.signals().of(OrganisationSignal.CAPABILITY);
    double[] members = state.members;
    double[] last = state.last;
    double[] sizes = state.middle;
    double[] force = state.force;
    double[] total = middle.members();
    double[] totalSquares = middle.squares();
    double[] fighting = middle.fighting();
    double[] weighted = middle.weighted();
    boolean isCoupled = anyCoupled;
    boolean isWeighted = conflict.isWeighted();
    double[] weight = conflict.weight;
    double now = stepping == Stepping.MIDPOINT ? NOW : 1;
    double ago = stepping == Stepping.MIDPOINT ? AGO : 0;
    int rows = newer.rows();
    int places = newer.mostRows();
    for (int lane = 0; lane < lanes; lane++) {
      double coupling = coupled[lane];
      double least = smallest[lane];
      double sum = 0;
      double herfindahl = 0;
      double count = 0;
      double all = 0;
      double squares = 0;
      double able = 0;
      double heavy = 0;
      for (int i = 0; i < rows; i++) {
        int row = Rows.FIRST + i * lanes;
        double own = members[row + lane];
        double ahead = Math.fma(now, own, ago * last[row + lane]);
        double size = ahead > 0 ? ahead : own;
        sum += own;
        upTo[row + lane] = sum;
        herfindahl = Math.fma(own, own, herfindahl);
        count += own >= least ? 1 : 0;
        all += size;
        squares = Math.fma(size, size, squares);
        sizes[row + lane] = size;
        double fights = size;
        if (isCoupled) {
          fights = size * OrganisationState.drive(coupling, capability[row + lane]);
          force[row + lane] = fights;
          able += fights;
        }
        if (isWeighted) {
          heavy = Math.fma(weight[i], fights, heavy);
        }
      }
      for (int i = rows; i < places; i++) {
        upTo[Rows.FIRST + i * lanes + lane] = sum;
      }
      total[lane] = all;
      totalSquares[lane] = squares;
      fighting[lane] = isCoupled ? able : all;
      weighted[lane] = heavy;
      reported[lane] = sum;
      counted[lane] = count;
      concentration[lane] = herfindahl / Math.max(sum * sum, Double.MIN_NORMAL);
    }
  }

  /// Sets what strikes leave of every organisation alike, and writes how many they kill; where they
  /// leave no one, no one recruits.
  private void strike(Week week) {
    double[] deaths = week.signals().of(Signal.STRIKE_DEATHS_OF_MEMBERS);
    double[] losses = week.outcome(OrganisationOutcome.STRIKE_LOSSES);
    double[] total = week.outcome(OrganisationOutcome.MEMBERS);
    double[] spared = stages.spared;
    for (int lane = 0; lane < lanes; lane++) {
      double lost = coupled[lane] * Math.min(deaths[lane], total[lane]);
      losses[lane] = lost;
      double left = lost > 0 ? 1 - lost / total[lane] : 1;
      spared[lane] = left;
      stages.recruitment[lane] = left > 0 ? stages.recruitment[lane] : 0;
    }
  }
}
