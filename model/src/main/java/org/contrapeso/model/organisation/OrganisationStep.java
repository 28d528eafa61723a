package org.contrapeso.model.organisation;

import java.util.Arrays;
import java.util.OptionalInt;
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
///
/// Each pass is one loop over lanes around one over organisations, so that sums stay in registers.
public final class OrganisationStep {

  private static final double HALF = 1.0 / 2;

  private final OrganisationState state;
  private final int organisations;
  private final Conflict conflict;
  private final NewOrganisations newer;
  private final ConflictScale scale;
  private final Recruitment recruiting;
  private final Arrests arrests;
  private final int lanes;
  private final Stepping stepping;

  private final double[] coupled;
  private final double[] conflictRate;
  private final double[] saturationRate;
  private final double[] recruitmentRate;
  private final double[] smallest;
  private boolean anyCoupled;

  private final double[] recruitment;
  private final double[] fightRate;
  private final double[] total;
  private final double[] fighting;
  private final double[] weighted;
  private final double[] totalAtEnd;
  private final double[] fightingAtEnd;
  private final double[] weightedAtEnd;
  private final double[] overdrawn;

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
    coupled = new double[lanes];
    conflictRate = new double[lanes];
    saturationRate = new double[lanes];
    recruitmentRate = new double[lanes];
    smallest = new double[lanes];
    recruitment = new double[lanes];
    fightRate = new double[lanes];
    total = new double[lanes];
    fighting = new double[lanes];
    weighted = new double[lanes];
    totalAtEnd = new double[lanes];
    fightingAtEnd = new double[lanes];
    weightedAtEnd = new double[lanes];
    overdrawn = new double[lanes];
  }

  OptionalInt findParent(int organisation, int lane) {
    return newer.findParent(organisation, lane);
  }

  /// Takes what each lane believes; the state stays.
  public void assume(Beliefs beliefs) {
    OrganisationParameters parameters = beliefs.parameters(OrganisationParameters.class);
    Lanes.copy(parameters.recruitmentRate(), recruitmentRate);
    Lanes.copy(parameters.saturationRate(), saturationRate);
    Lanes.copy(parameters.conflictRate(), conflictRate);
    Lanes.copy(beliefs.where(Surroundings.COUPLED), coupled);
    anyCoupled = isAny(coupled);
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
    conflict.expectDeaths(state.members, organisations, deaths);
    for (int lane = 0; lane < lanes; lane++) {
      deaths[lane] *= conflictRate[lane];
    }
  }

  /// Writes how many organisations count as such.
  public void count(double[] counted) {
    int rows = newer.rows();
    double[][] members = state.members;
    for (int lane = 0; lane < lanes; lane++) {
      double count = 0;
      double least = smallest[lane];
      for (int i = 0; i < rows; i++) {
        count += members[i][lane] >= least ? 1 : 0;
      }
      counted[lane] = count;
    }
  }

  /// Writes this week's outcomes and moves the state to the next week.
  ///
  /// Rates of the published model are those of the beginning of the week, as published; strikes,
  /// splits and entries come at its end.
  public void advance(Week week) {
    Signals signals = week.signals();
    double[][] capability = signals.of(OrganisationSignal.CAPABILITY);
    drive(signals.of(Signal.DETERRENCE));
    takeStock(week, capability);
    newer.gather(state.force);
    arrests.turnTo(
        signals,
        week.effort(OrganisationLever.ARREST_EFFORT),
        week.effort(OrganisationLever.DETENTIONS));
    arrests.riskAt(total);
    recruiting.turnTo(week, total, arrests.beyondReference());
    recruitAt(week.effort(OrganisationLever.RECRUITMENT_EFFORT));
    begin(week, capability);
    if (isAny(overdrawn)) {
      ration(week, capability);
    }
    if (stepping == Stepping.HEUN) {
      foresee();
      newer.gather(state.forceAtEnd);
      arrests.riskAt(totalAtEnd);
      correct(capability);
    } else {
      clamp();
    }
    strike(
        signals.of(Signal.STRIKE_DEATHS_OF_MEMBERS),
        week.outcome(OrganisationOutcome.STRIKE_LOSSES));
    double[] entrants = week.outcome(OrganisationOutcome.ENTRANTS);
    Arrays.fill(entrants, 0);
    newer.change(week, state.members, entrants);
  }

  /// Sets how much deterrence leaves of the fights.
  private void drive(double[] deterrence) {
    for (int lane = 0; lane < lanes; lane++) {
      fightRate[lane] = conflictRate[lane] * (1 - coupled[lane] * deterrence[lane]);
    }
  }

  private void recruitAt(double[] effort) {
    double[] factor = recruiting.factor();
    for (int lane = 0; lane < lanes; lane++) {
      recruitment[lane] = recruitmentRate[lane] * effort[lane] * factor[lane];
    }
  }

  /// Adds up the organisations as they stand when the week begins, and sets who can fight.
  private void takeStock(Week week, double[][] capability) {
    double[] members = week.outcome(OrganisationOutcome.MEMBERS);
    double[] concentration = week.outcome(OrganisationOutcome.CONCENTRATION);
    double[][] began = week.signals().of(OrganisationSignal.MEMBERS);
    double[][] size = state.members;
    double[] force = state.force;
    int rows = newer.rows();
    for (int lane = 0; lane < lanes; lane++) {
      double coupling = coupled[lane];
      double sum = 0;
      double able = 0;
      double heavy = 0;
      double squares = 0;
      for (int i = 0; i < rows; i++) {
        int row = i * lanes;
        double own = size[i][lane];
        double drive = anyCoupled ? 1 - coupling * (1 - capability[i][lane]) : 1;
        double fights = own * drive;
        began[i][lane] = own;
        force[row + lane] = fights;
        sum += own;
        able += fights;
        heavy += conflict.weight(i) * fights;
        squares += own * own;
      }
      total[lane] = sum;
      fighting[lane] = able;
      weighted[lane] = heavy;
      members[lane] = sum;
      concentration[lane] = squares / (sum > 0 ? sum * sum : 1);
    }
    count(week.outcome(OrganisationOutcome.ORGANISATIONS));
  }

  /// Heun's first stage: reports the rates of the beginning of the week and predicts its end.
  private void begin(Week week, double[][] capability) {
    double[] recruits = week.outcome(OrganisationOutcome.RECRUITS);
    double[] conflictDeaths = week.outcome(OrganisationOutcome.CONFLICT_DEATHS);
    double[] arrestsMade = week.outcome(OrganisationOutcome.ARRESTS);
    double[] saturationLosses = week.outcome(OrganisationOutcome.SATURATION_LOSSES);
    double[] arrestRisk = arrests.risk();
    double[][] members = state.members;
    double[] force = state.force;
    double[] forceAtEnd = state.forceAtEnd;
    double[] ends = state.end;
    double[] deaths = state.killed;
    int rows = newer.rows();
    for (int lane = 0; lane < lanes; lane++) {
      double recruiting = recruitment[lane];
      double fightingRate = fightRate[lane];
      double risk = arrestRisk[lane];
      double saturation = saturationRate[lane];
      double all = fighting[lane];
      double joined = 0;
      double died = 0;
      double caught = 0;
      double worn = 0;
      double exceeded = 0;
      for (int i = 0; i < rows; i++) {
        int row = i * lanes;
        double size = members[i][lane];
        double own = force[row + lane];
        double drive = anyCoupled ? 1 - coupled[lane] * (1 - capability[i][lane]) : 1;
        double pressure = conflict.pressure(force, i, lane, own, all, weighted);
        double joining = recruiting * size * drive;
        double killed = fightingRate * (size * pressure);
        double arrested = risk * size;
        double lost = saturation * (size * size);
        double leaving = killed + arrested + lost;
        double there = size + joining;
        joined += joining;
        died += killed;
        caught += arrested;
        worn += lost;
        exceeded += leaving > there ? 1 : 0;
        deaths[row + lane] = killed;
        double end = there - leaving;
        ends[row + lane] = end;
        forceAtEnd[row + lane] = Math.max(end, 0) * drive;
      }
      recruits[lane] = joined;
      conflictDeaths[lane] = died;
      arrestsMade[lane] = caught;
      saturationLosses[lane] = worn;
      overdrawn[lane] = exceeded;
    }
  }

  /// Adds up the organisations as they are predicted for the end of the week.
  ///
  /// A loop of its own, since [#begin] has no register left for further sums.
  private void foresee() {
    double[] forceAtEnd = state.forceAtEnd;
    double[] ends = state.end;
    int rows = newer.rows();
    for (int lane = 0; lane < lanes; lane++) {
      double sum = 0;
      double able = 0;
      double heavy = 0;
      for (int i = 0; i < rows; i++) {
        int row = i * lanes;
        double fights = forceAtEnd[row + lane];
        sum += Math.max(ends[row + lane], 0);
        able += fights;
        heavy += conflict.weight(i) * fights;
      }
      totalAtEnd[lane] = sum;
      fightingAtEnd[lane] = able;
      weightedAtEnd[lane] = heavy;
    }
  }

  /// Reports no more losses than there is to lose, where an organisation dies out.
  private void ration(Week week, double[][] capability) {
    double[] conflictDeaths = week.outcome(OrganisationOutcome.CONFLICT_DEATHS);
    double[] arrestsMade = week.outcome(OrganisationOutcome.ARRESTS);
    double[] saturationLosses = week.outcome(OrganisationOutcome.SATURATION_LOSSES);
    double[] arrestRisk = arrests.risk();
    double[][] members = state.members;
    double[] deaths = state.killed;
    int rows = newer.rows();
    for (int lane = 0; lane < lanes; lane++) {
      double recruiting = recruitment[lane];
      double risk = arrestRisk[lane];
      double saturation = saturationRate[lane];
      double died = 0;
      double caught = 0;
      double worn = 0;
      for (int i = 0; i < rows; i++) {
        int row = i * lanes;
        double size = members[i][lane];
        double drive = anyCoupled ? 1 - coupled[lane] * (1 - capability[i][lane]) : 1;
        double joining = recruiting * size * drive;
        double killed = deaths[row + lane];
        double arrested = risk * size;
        double lost = saturation * (size * size);
        double leaving = killed + arrested + lost;
        double share = Math.min((size + joining) / Math.max(leaving, Double.MIN_NORMAL), 1);
        double reported = share * killed;
        deaths[row + lane] = reported;
        died += reported;
        caught += share * arrested;
        worn += share * lost;
      }
      conflictDeaths[lane] = died;
      arrestsMade[lane] = caught;
      saturationLosses[lane] = worn;
    }
  }

  /// Heun's second stage: the mean of where the rates of both ends of the week lead; the first
  /// alone where the week is predicted to leave no one, since arrests, `η C_i/C`, do not fall while
  /// all sizes do.
  private void correct(double[][] capability) {
    double[] arrestRisk = arrests.risk();
    double[][] members = state.members;
    double[] force = state.forceAtEnd;
    double[] ends = state.end;
    int rows = newer.rows();
    for (int lane = 0; lane < lanes; lane++) {
      double recruiting = recruitment[lane];
      double fightingRate = fightRate[lane];
      double risk = arrestRisk[lane];
      double saturation = saturationRate[lane];
      double all = fightingAtEnd[lane];
      double counts = totalAtEnd[lane] > 0 ? 1 : 0;
      for (int i = 0; i < rows; i++) {
        int row = i * lanes;
        double first = ends[row + lane];
        double size = Math.max(first, 0);
        double own = force[row + lane];
        double drive = anyCoupled ? 1 - coupled[lane] * (1 - capability[i][lane]) : 1;
        double pressure = conflict.pressure(force, i, lane, own, all, weightedAtEnd);
        double joining = recruiting * size * drive;
        double killed = fightingRate * (size * pressure);
        double arrested = risk * size;
        double lost = saturation * (size * size);
        double leaving = killed + arrested + lost;
        double second = members[i][lane] + joining - leaving;
        members[i][lane] = Math.max(first + counts * (second - first) * HALF, 0);
      }
    }
  }

  /// Ends the week where the rates of its beginning lead.
  private void clamp() {
    int rows = newer.rows();
    for (int i = 0; i < rows; i++) {
      int row = i * lanes;
      double[] end = state.end;
      double[] members = state.members[i];
      for (int lane = 0; lane < lanes; lane++) {
        members[lane] = Math.max(end[row + lane], 0);
      }
    }
  }

  /// Takes members whom strikes have killed from all organisations alike.
  private void strike(double[] deaths, double[] losses) {
    Arrays.fill(losses, 0);
    boolean any = false;
    for (int lane = 0; lane < lanes; lane++) {
      any |= coupled[lane] * deaths[lane] > 0;
    }
    if (!any) {
      return;
    }
    double[][] members = state.members;
    int rows = newer.rows();
    for (int lane = 0; lane < lanes; lane++) {
      double left = 0;
      for (int i = 0; i < rows; i++) {
        left += members[i][lane];
      }
      double lost = coupled[lane] * Math.min(deaths[lane], left);
      double share = lost > 0 ? 1 - lost / left : 1;
      losses[lane] = lost;
      for (int i = 0; i < rows; i++) {
        members[i][lane] *= share;
      }
    }
  }

  private static boolean isAny(double[] flags) {
    boolean any = false;
    for (double flag : flags) {
      any |= flag > 0;
    }
    return any;
  }
}
