package org.contrapeso.model.organisation;

import org.contrapeso.model.world.OrganisationSignal;
import org.contrapeso.model.world.Week;

/// The two stages in which Heun's method moves all organisations by a week; the first alone is
/// Euler's.
///
/// Each stage is one loop over lanes around one over organisations, so that sums stay in registers.
/// Flows that are in proportion to a sum are not added up again.
final class Stages {

  private static final double HALF = 1.0 / 2;

  /// Share of those who fight that join in a week, `[lane]` in `1/week`.
  final double[] recruitment;

  /// Deaths for each member that fights and each of pressure, `[lane]` in `1/(person week)`.
  final double[] fightRate;

  /// Losses by saturation for each member and member, `[lane]` in `1/(person week)`.
  final double[] saturation;

  private final OrganisationState state;
  private final NewOrganisations newer;
  private final Conflict conflict;
  private final Arrests arrests;
  private final int lanes;
  private final Totals predicted;
  private final double[] overdrawn;

  Stages(
      OrganisationState state,
      NewOrganisations newer,
      Conflict conflict,
      Arrests arrests,
      int lanes) {
    this.state = state;
    this.newer = newer;
    this.conflict = conflict;
    this.arrests = arrests;
    this.lanes = lanes;
    recruitment = new double[lanes];
    fightRate = new double[lanes];
    saturation = new double[lanes];
    predicted = new Totals(lanes);
    overdrawn = new double[lanes];
  }

  /// Moves the members of the state to the end of the week, and reports the rates of its beginning.
  ///
  /// @param begun sums at the beginning of the week
  /// @param coupling 1 where organisations answer to what surrounds them, else 0, `[lane]`
  /// @param coupled whether they do in any lane
  void advance(Week week, Totals begun, double[] coupling, boolean coupled, Stepping stepping) {
    double[] force = coupled ? state.force : state.members;
    newer.rivalries.gather(force);
    boolean isPredicted = !coupled || stepping == Stepping.EULER;
    begin(week, begun, coupling, coupled, isPredicted);
    report(week, begun);
    for (int i = 0; i < lanes; i++) {
      if (overdrawn[i] > 0) {
        ration(force, begun, week, i);
      }
    }
    if (stepping == Stepping.HEUN) {
      double[] forceAtEnd = coupled ? state.forceAtEnd : state.predicted;
      newer.rivalries.gather(forceAtEnd);
      arrests.riskAt(predicted.members());
      correct(forceAtEnd, isPredicted);
    } else {
      state.accept();
    }
  }

  /// The rates of the beginning of the week, and where they lead.
  ///
  /// @param isPredicted whether the members predicted are written down
  private void begin(
      Week week, Totals begun, double[] coupling, boolean coupled, boolean isPredicted) {
    double[] conflictDeaths = week.outcome(OrganisationOutcome.CONFLICT_DEATHS);
    double[][] capability = week.signals().of(OrganisationSignal.CAPABILITY);
    double[] members = state.members;
    double[] force = coupled ? state.force : members;
    double[] ends = state.end;
    double[] there = state.predicted;
    double[] forceAtEnd = state.forceAtEnd;
    double[] deaths = state.killed;
    boolean isWatched = deaths.length > 0;
    double[] arrestRisk = arrests.risk();
    double[] fightingAll = begun.fighting();
    double[] weighted = begun.weighted();
    double[] membersAtEnd = predicted.members();
    double[] fightingAtEnd = predicted.fighting();
    double[] weightedAtEnd = predicted.weighted();
    boolean isWeighted = conflict.isWeighted();
    double[] weight = conflict.weight;
    int rows = newer.rows();
    for (int lane = 0; lane < lanes; lane++) {
      double recruiting = recruitment[lane];
      double fighting = fightRate[lane];
      double saturating = saturation[lane];
      double risk = arrestRisk[lane];
      double all = fightingAll[lane];
      double strength = weighted[lane];
      double answering = coupling[lane];
      double hostility = conflict.background(lane);
      double rivals = conflict.published[lane];
      double strong = conflict.product[lane];
      double alike = conflict.flat[lane];
      double died = 0;
      double isOverdrawn = 0;
      double sum = 0;
      double able = 0;
      double heavy = 0;
      for (int i = 0; i < rows; i++) {
        int row = i * lanes;
        double size = members[row + lane];
        double drive = coupled ? OrganisationState.drive(answering, capability[i][lane]) : 1;
        double own = coupled ? size * drive : size;
        double pressure =
            conflict.pressure(force, i, lane, own, all, strength, hostility, rivals, strong, alike);
        double killed = size * (fighting * pressure);
        double leaving = Math.fma(size, Math.fma(saturating, size, risk), killed);
        double end = Math.fma(recruiting, own, size) - leaving;
        double left = end < 0 ? 0 : end;
        isOverdrawn = end < 0 ? 1 : isOverdrawn;
        died += killed;
        sum += left;
        ends[row + lane] = end;
        if (isPredicted) {
          there[row + lane] = left;
        }
        if (isWatched) {
          deaths[row + lane] = killed;
        }
        if (coupled) {
          double fights = left * drive;
          forceAtEnd[row + lane] = fights;
          able += fights;
          left = fights;
        }
        if (isWeighted) {
          heavy = Math.fma(weight[i], left, heavy);
        }
      }
      conflictDeaths[lane] = died;
      overdrawn[lane] = isOverdrawn;
      membersAtEnd[lane] = sum;
      fightingAtEnd[lane] = coupled ? able : sum;
      weightedAtEnd[lane] = heavy;
    }
  }

  private void report(Week week, Totals begun) {
    double[] recruits = week.outcome(OrganisationOutcome.RECRUITS);
    double[] arrestsMade = week.outcome(OrganisationOutcome.ARRESTS);
    double[] saturationLosses = week.outcome(OrganisationOutcome.SATURATION_LOSSES);
    double[] risk = arrests.risk();
    for (int lane = 0; lane < lanes; lane++) {
      recruits[lane] = recruitment[lane] * begun.fighting()[lane];
      arrestsMade[lane] = risk[lane] * begun.members()[lane];
      saturationLosses[lane] = saturation[lane] * begun.squares()[lane];
    }
  }

  /// Reports no more losses than there is to lose, in a lane where an organisation dies out: few do
  /// in any week, so that they are taken one by one.
  private void ration(double[] force, Totals begun, Week week, int lane) {
    double[] members = state.members;
    double[] deaths = state.killed;
    boolean isWatched = deaths.length > 0;
    double recruiting = recruitment[lane];
    double fighting = fightRate[lane];
    double all = begun.fighting()[lane];
    double strength = begun.weighted()[lane];
    double hostility = conflict.background(lane);
    double rivals = conflict.published[lane];
    double strong = conflict.product[lane];
    double alike = conflict.flat[lane];
    double saturating = saturation[lane];
    double risk = arrests.risk()[lane];
    double died = 0;
    double caught = 0;
    double worn = 0;
    int rows = newer.rows();
    for (int i = 0; i < rows; i++) {
      int row = i * lanes;
      double size = members[row + lane];
      double own = force[row + lane];
      double pressure =
          conflict.pressure(force, i, lane, own, all, strength, hostility, rivals, strong, alike);
      double killed = size * (fighting * pressure);
      double arrested = risk * size;
      double lost = saturating * (size * size);
      double leaving = killed + arrested + lost;
      double there = Math.fma(recruiting, own, size);
      double share = Math.min(there / Math.max(leaving, Double.MIN_NORMAL), 1);
      double reported = share * killed;
      if (isWatched) {
        deaths[row + lane] = reported;
      }
      died += reported;
      caught += share * arrested;
      worn += share * lost;
    }
    week.outcome(OrganisationOutcome.CONFLICT_DEATHS)[lane] = died;
    week.outcome(OrganisationOutcome.ARRESTS)[lane] = caught;
    week.outcome(OrganisationOutcome.SATURATION_LOSSES)[lane] = worn;
  }

  /// Heun's second stage: the mean of where the rates of both ends of the week lead; the first
  /// alone where the week is predicted to leave no one, since arrests, `η C_i/C`, do not fall while
  /// all sizes do.
  private void correct(double[] force, boolean isPredicted) {
    double[] members = state.members;
    double[] there = state.predicted;
    double[] ends = state.end;
    double[] arrestRisk = arrests.risk();
    double[] membersAtEnd = predicted.members();
    double[] fightingAtEnd = predicted.fighting();
    double[] weightedAtEnd = predicted.weighted();
    int rows = newer.rows();
    for (int lane = 0; lane < lanes; lane++) {
      double recruiting = recruitment[lane];
      double fighting = fightRate[lane];
      double saturating = saturation[lane];
      double risk = arrestRisk[lane];
      double all = fightingAtEnd[lane];
      double strength = weightedAtEnd[lane];
      double hostility = conflict.background(lane);
      double rivals = conflict.published[lane];
      double strong = conflict.product[lane];
      double alike = conflict.flat[lane];
      double weight = membersAtEnd[lane] > 0 ? HALF : 0;
      for (int i = 0; i < rows; i++) {
        int row = i * lanes;
        double first = ends[row + lane];
        double size = isPredicted ? there[row + lane] : first < 0 ? 0 : first;
        double own = force[row + lane];
        double pressure =
            conflict.pressure(force, i, lane, own, all, strength, hostility, rivals, strong, alike);
        double leaving = Math.fma(saturating, size, Math.fma(fighting, pressure, risk));
        double second = Math.fma(recruiting, own, members[row + lane]) - size * leaving;
        double mean = Math.fma(weight, second - first, first);
        members[row + lane] = mean < 0 ? 0 : mean;
      }
    }
  }
}
