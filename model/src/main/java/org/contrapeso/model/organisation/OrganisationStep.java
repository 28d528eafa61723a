package org.contrapeso.model.organisation;

import java.util.Arrays;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.OrganisationSignal;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;

/// Moves the organisations of a block of lanes by one week.
///
/// The equations of the room, by Heun's method with a step of one week: the rates of the beginning
/// of the week lead to a predicted end, and the week ends at the mean of where the rates of both
/// lead. Where an organisation would lose more than it has and recruits, it dies out. Stepped by
/// Euler, only the rates of the beginning count. A step allocates nothing and costs O(organisations
/// + rivalries).
public final class OrganisationStep {

  private final OrganisationState state;
  private final int organisations;
  private final Conflict conflict;
  private final Conflict reference;
  private final NewOrganisations newer;
  private final Recruitment recruiting;
  private final Arrests arrests;
  private final int lanes;
  private final Stepping stepping;

  private final double[] coupled;
  private final double[] conflictRate;
  private final double[] saturationRate;
  private final double[] recruitmentRate;
  private final double[] smallest;

  private final double[] recruitment;
  private final double[] fightRate;
  private final double[] pressure;
  private final double[] joining;
  private final double[] killed;
  private final double[] arrested;
  private final double[] lost;
  private final double[] leaving;
  private final double[] share;
  private final double[] weight;
  private final double[] secondEnd;

  /// A step on a state of at least as many organisations as the network has; the rows beyond are
  /// places for new ones.
  public OrganisationStep(
      OrganisationNetwork network, OrganisationState state, int lanes, Stepping stepping) {
    this.state = state;
    this.stepping = stepping;
    this.lanes = lanes;
    organisations = network.organisations();
    conflict = new Conflict(network, lanes);
    reference = new Conflict(network, lanes);
    newer = new NewOrganisations(network, state.organisations() - organisations, lanes);
    recruiting = new Recruitment(lanes);
    arrests = new Arrests(lanes);
    coupled = new double[lanes];
    conflictRate = new double[lanes];
    saturationRate = new double[lanes];
    recruitmentRate = new double[lanes];
    smallest = new double[lanes];
    recruitment = new double[lanes];
    fightRate = new double[lanes];
    pressure = new double[lanes];
    joining = new double[lanes];
    killed = new double[lanes];
    arrested = new double[lanes];
    lost = new double[lanes];
    leaving = new double[lanes];
    share = new double[lanes];
    weight = new double[lanes];
    secondEnd = new double[lanes];
  }

  /// Takes what each lane believes; the state stays.
  public void assume(Beliefs beliefs) {
    OrganisationParameters parameters = beliefs.parameters(OrganisationParameters.class);
    Lanes.copy(parameters.recruitmentRate(), recruitmentRate);
    Lanes.copy(parameters.saturationRate(), saturationRate);
    Lanes.copy(parameters.conflictRate(), conflictRate);
    Lanes.copy(beliefs.where(Surroundings.COUPLED), coupled);
    Lanes.copy(beliefs.parameters(SurroundingsParameters.class).smallestOrganisation(), smallest);
    conflict.assume(beliefs.choice(ConflictStructure.class), parameters.backgroundHostility());
    rescaleConflict(parameters);
    arrests.assume(beliefs);
    recruiting.assume(beliefs);
    newer.assume(beliefs);
  }

  /// Sets the first sizes and empties what others fill in time.
  public void start(Beliefs beliefs) {
    FirstSizes.expect(
        beliefs.parameters(OrganisationParameters.class), organisations, state.members);
    FirstSizes.draw(beliefs, beliefs.choice(InitialSizes.class), organisations, state.members);
    recruiting.start();
    newer.start();
  }

  /// Takes over the assumptions of another step of the same network and width, and what it keeps of
  /// programmes and new organisations.
  public void copyFrom(OrganisationStep other) {
    Lanes.copy(other.coupled, coupled);
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
    Lanes.copy(state.members, state.force);
    gather(state.members);
    Arrays.fill(deaths, 0);
    for (int i = 0; i < newer.rows(); i++) {
      press(i);
      for (int lane = 0; lane < lanes; lane++) {
        deaths[lane] += conflictRate[lane] * (state.members[i][lane] * pressure[lane]);
      }
    }
  }

  /// Writes how many organisations count as such.
  public void count(double[] counted) {
    Arrays.fill(counted, 0);
    for (int i = 0; i < newer.rows(); i++) {
      for (int lane = 0; lane < lanes; lane++) {
        counted[lane] += state.members[i][lane] >= smallest[lane] ? 1 : 0;
      }
    }
  }

  /// Writes this week's outcomes and moves the state to the next week.
  ///
  /// Rates of the published model are those of the beginning of the week, as published; strikes,
  /// splits and entries come at its end.
  public void advance(Week week) {
    double[][] outcomes = week.outcomes();
    double[][] members = state.members;
    for (double[] outcome : outcomes) {
      Arrays.fill(outcome, 0);
    }
    drive(week.signals());
    enforce(members);
    gather(members);
    Lanes.copy(conflict.total(), week.outcome(OrganisationOutcome.MEMBERS));
    count(week.outcome(OrganisationOutcome.ORGANISATIONS));
    concentrate(week.outcome(OrganisationOutcome.CONCENTRATION));
    arrests.turnTo(week.signals(), week.effort(OrganisationLever.ARREST_EFFORT));
    arrests.riskAt(conflict.total());
    recruiting.turnTo(week, conflict.total(), arrests.beyondStatusQuo());
    recruitAt(week.effort(OrganisationLever.RECRUITMENT_EFFORT));
    for (int i = 0; i < newer.rows(); i++) {
      press(i);
      flow(members[i], i);
      report(members[i], state.killed[i], outcomes);
      end(members[i], state.end[i]);
    }
    if (stepping == Stepping.HEUN) {
      correct();
    } else {
      for (int i = 0; i < newer.rows(); i++) {
        clamp(state.end[i], members[i]);
      }
    }
    strike(
        week.signals().of(Signal.STRIKE_DEATHS_OF_MEMBERS),
        week.outcome(OrganisationOutcome.STRIKE_LOSSES));
    newer.change(week, members, week.outcome(OrganisationOutcome.ENTRANTS));
  }

  /// Heun's second stage: the mean of where the rates of both ends of the week lead.
  private void correct() {
    double[][] members = state.members;
    double[][] predicted = state.predicted;
    for (int i = 0; i < newer.rows(); i++) {
      clamp(state.end[i], predicted[i]);
    }
    enforce(predicted);
    gather(predicted);
    double[] total = conflict.total();
    arrests.riskAt(total);
    for (int lane = 0; lane < lanes; lane++) {
      weight[lane] = total[lane] > 0 ? 1 : 0;
    }
    for (int i = 0; i < newer.rows(); i++) {
      press(i);
      flow(predicted[i], i);
      end(members[i], secondEnd);
      mean(state.end[i], secondEnd, members[i]);
    }
  }

  /// Sets what each organisation can do, and how much deterrence leaves of the fights; 1 in lanes
  /// that are alone.
  private void drive(Signals signals) {
    double[][] capability = signals.of(OrganisationSignal.CAPABILITY);
    double[] deterrence = signals.of(Signal.DETERRENCE);
    for (int lane = 0; lane < lanes; lane++) {
      fightRate[lane] = conflictRate[lane] * (1 - coupled[lane] * deterrence[lane]);
    }
    for (int i = 0; i < newer.rows(); i++) {
      for (int lane = 0; lane < lanes; lane++) {
        state.drive[i][lane] = 1 - coupled[lane] * (1 - capability[i][lane]);
      }
    }
  }

  private void enforce(double[][] members) {
    for (int i = 0; i < newer.rows(); i++) {
      for (int lane = 0; lane < lanes; lane++) {
        state.force[i][lane] = members[i][lane] * state.drive[i][lane];
      }
    }
  }

  private void gather(double[][] members) {
    conflict.gather(members, state.force, newer.rows());
    newer.gather(state.force);
  }

  private void press(int i) {
    conflict.press(state.force, i, pressure);
    if (i < organisations) {
      conflict.shield(i, pressure);
    } else {
      conflict.shield(newer, i, pressure);
    }
    newer.press(state.force, i, pressure);
  }

  private void recruitAt(double[] effort) {
    double[] factor = recruiting.factor();
    for (int lane = 0; lane < lanes; lane++) {
      recruitment[lane] = recruitmentRate[lane] * effort[lane] * factor[lane];
    }
  }

  private void concentrate(double[] concentration) {
    double[] total = conflict.total();
    for (int i = 0; i < newer.rows(); i++) {
      double[] size = state.members[i];
      for (int lane = 0; lane < lanes; lane++) {
        concentration[lane] += size[lane] * size[lane];
      }
    }
    for (int lane = 0; lane < lanes; lane++) {
      concentration[lane] /= total[lane] > 0 ? total[lane] * total[lane] : 1;
    }
  }

  /// Takes members whom strikes have killed from all organisations alike.
  private void strike(double[] deaths, double[] losses) {
    boolean any = false;
    for (int lane = 0; lane < lanes; lane++) {
      any |= coupled[lane] * deaths[lane] > 0;
    }
    if (!any) {
      return;
    }
    conflict.gather(state.members, state.members, newer.rows());
    double[] total = conflict.total();
    for (int lane = 0; lane < lanes; lane++) {
      losses[lane] = coupled[lane] * Math.min(deaths[lane], total[lane]);
      share[lane] = losses[lane] > 0 ? 1 - losses[lane] / total[lane] : 1;
    }
    for (int i = 0; i < newer.rows(); i++) {
      for (int lane = 0; lane < lanes; lane++) {
        state.members[i][lane] *= share[lane];
      }
    }
  }

  /// Sets what an organisation of some size gains and loses in a week under the pressure last set.
  ///
  /// Many short loops of one result each: the compiler turns those, and no longer ones, into vector
  /// instructions.
  private void flow(double[] size, int i) {
    for (int lane = 0; lane < lanes; lane++) {
      joining[lane] = recruitment[lane] * size[lane];
    }
    double[] drive = state.drive[i];
    for (int lane = 0; lane < lanes; lane++) {
      joining[lane] *= drive[lane];
    }
    double[] arrestRisk = arrests.risk();
    for (int lane = 0; lane < lanes; lane++) {
      killed[lane] = fightRate[lane] * (size[lane] * pressure[lane]);
    }
    for (int lane = 0; lane < lanes; lane++) {
      arrested[lane] = arrestRisk[lane] * size[lane];
    }
    for (int lane = 0; lane < lanes; lane++) {
      lost[lane] = saturationRate[lane] * (size[lane] * size[lane]);
    }
    for (int lane = 0; lane < lanes; lane++) {
      leaving[lane] = killed[lane] + arrested[lane] + lost[lane];
    }
  }

  /// Adds the flows last set to the outcomes, and keeps who was killed; losses beyond what there is
  /// to lose are not reported.
  private void report(double[] size, double[] deaths, double[][] outcomes) {
    for (int lane = 0; lane < lanes; lane++) {
      share[lane] =
          Math.min((size[lane] + joining[lane]) / Math.max(leaving[lane], Double.MIN_NORMAL), 1);
    }
    add(joining, outcomes[OrganisationOutcome.RECRUITS.ordinal()]);
    for (int lane = 0; lane < lanes; lane++) {
      deaths[lane] = share[lane] * killed[lane];
    }
    add(deaths, outcomes[OrganisationOutcome.CONFLICT_DEATHS.ordinal()]);
    addShare(arrested, outcomes[OrganisationOutcome.ARRESTS.ordinal()]);
    addShare(lost, outcomes[OrganisationOutcome.SATURATION_LOSSES.ordinal()]);
  }

  private void add(double[] flow, double[] outcome) {
    for (int lane = 0; lane < lanes; lane++) {
      outcome[lane] += flow[lane];
    }
  }

  private void addShare(double[] flow, double[] outcome) {
    for (int lane = 0; lane < lanes; lane++) {
      outcome[lane] += share[lane] * flow[lane];
    }
  }

  /// Writes where the flows last set lead from a size; below 0 where an organisation dies out.
  private void end(double[] size, double[] end) {
    for (int lane = 0; lane < lanes; lane++) {
      end[lane] = size[lane] + joining[lane] - leaving[lane];
    }
  }

  /// Writes the mean of two ends; the first alone where the week is predicted to leave no one,
  /// since arrests, `η C_i/C`, do not fall while all sizes do.
  private void mean(double[] first, double[] second, double[] members) {
    for (int lane = 0; lane < lanes; lane++) {
      members[lane] = Math.max(first[lane] + weight[lane] * (second[lane] - first[lane]) / 2, 0);
    }
  }

  private void clamp(double[] end, double[] members) {
    for (int lane = 0; lane < lanes; lane++) {
      members[lane] = Math.max(end[lane], 0);
    }
  }

  /// Rescales the conflict rate so that expected deaths in week 0 are those of the published
  /// network.
  private void rescaleConflict(OrganisationParameters parameters) {
    if (conflict.isPublished()) {
      return;
    }
    FirstSizes.expect(parameters, organisations, state.predicted);
    double[] published = new double[lanes];
    double[] assumed = new double[lanes];
    reference.assume(new double[lanes], parameters.backgroundHostility());
    expectPairs(reference, published);
    expectPairs(conflict, assumed);
    for (int lane = 0; lane < lanes; lane++) {
      if (!conflict.isPublished(lane) && assumed[lane] > 0) {
        conflictRate[lane] *= published[lane] / assumed[lane];
      }
    }
  }

  /// Writes `Σ_ij C_i S_ij C_j` at the expected first sizes, which `predicted` holds.
  private void expectPairs(Conflict structure, double[] deaths) {
    structure.gather(state.predicted, state.predicted, organisations);
    for (int i = 0; i < organisations; i++) {
      structure.press(state.predicted, i, pressure);
      structure.shield(i, pressure);
      for (int lane = 0; lane < lanes; lane++) {
        deaths[lane] += state.predicted[i][lane] * pressure[lane];
      }
    }
  }
}
