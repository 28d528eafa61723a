package org.contrapeso.model.organisation;

import org.contrapeso.model.world.Rows;
import org.contrapeso.model.world.Week;

/// The step that moves all organisations by a week, at the rates of the sizes that the state has
/// for its middle.
///
/// One loop over lanes around one over organisations, so that sums stay in registers. Flows that
/// are in proportion to a sum are not added up again.
final class Stages {

  /// Share of those who fight that join in a week, `[lane]` in `1/week`.
  final double[] recruitment;

  /// Deaths for each member that fights and each of pressure, `[lane]` in `1/(person week)`.
  final double[] fightRate;

  /// Losses by saturation for each member and member, `[lane]` in `1/(person week)`.
  final double[] saturation;

  /// Share of the members whom strikes spare, `[lane]` in `1`.
  final double[] spared;

  private final OrganisationState state;
  private final NewOrganisations newer;
  private final Conflict conflict;
  private final Arrests arrests;
  private final int lanes;
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
    spared = new double[lanes];
    overdrawn = new double[lanes];
  }

  /// Moves the members of the state to the end of the week, and reports the flows that do so.
  ///
  /// @param middle sums at the sizes at which rates are taken
  /// @param coupled whether organisations answer to what surrounds them in any lane
  void advance(Week week, Totals middle, boolean coupled) {
    double[] force = coupled ? state.force : state.middle;
    newer.rivalries.gather(force);
    step(week, force, middle);
    report(week, middle);
    for (int i = 0; i < lanes; i++) {
      if (overdrawn[i] > 0) {
        ration(force, middle, week, i);
      }
    }
    state.accept();
  }

  /// @param force members that fight, in [Rows] in `person`
  private void step(Week week, double[] force, Totals middle) {
    double[] conflictDeaths = week.outcome(OrganisationOutcome.CONFLICT_DEATHS);
    double[] members = state.members;
    double[] sizes = state.middle;
    double[] ends = state.last;
    double[] deaths = state.killed;
    boolean isWatched = deaths.length > 0;
    double[] arrestRisk = arrests.risk();
    double[] fightingAll = middle.fighting();
    double[] weighted = middle.weighted();
    int rows = newer.rows();
    for (int lane = 0; lane < lanes; lane++) {
      double recruiting = recruitment[lane];
      double fighting = fightRate[lane];
      double saturating = saturation[lane];
      double risk = arrestRisk[lane];
      double staying = spared[lane];
      double all = fightingAll[lane];
      double strength = weighted[lane];
      double hostility = conflict.background(lane);
      double rivals = conflict.published[lane];
      double strong = conflict.product[lane];
      double alike = conflict.flat[lane];
      double died = 0;
      double isOverdrawn = 0;
      for (int i = 0; i < rows; i++) {
        int row = Rows.FIRST + i * lanes;
        double size = sizes[row + lane];
        double own = force[row + lane];
        double pressure =
            conflict.pressure(force, i, lane, own, all, strength, hostility, rivals, strong, alike);
        double killed = size * (fighting * pressure);
        double leaving = Math.fma(size, Math.fma(saturating, size, risk), killed);
        double end = Math.fma(recruiting, own, members[row + lane] * staying) - leaving;
        ends[row + lane] = end < 0 ? 0 : end;
        isOverdrawn = end < 0 ? 1 : isOverdrawn;
        died += killed;
        if (isWatched) {
          deaths[row + lane] = killed;
        }
      }
      conflictDeaths[lane] = died;
      overdrawn[lane] = isOverdrawn;
    }
  }

  private void report(Week week, Totals middle) {
    double[] recruits = week.outcome(OrganisationOutcome.RECRUITS);
    double[] arrestsMade = week.outcome(OrganisationOutcome.ARRESTS);
    double[] saturationLosses = week.outcome(OrganisationOutcome.SATURATION_LOSSES);
    double[] risk = arrests.risk();
    for (int lane = 0; lane < lanes; lane++) {
      recruits[lane] = recruitment[lane] * middle.fighting()[lane];
      arrestsMade[lane] = risk[lane] * middle.members()[lane];
      saturationLosses[lane] = saturation[lane] * middle.squares()[lane];
    }
  }

  /// Reports no more losses than there is to lose, in a lane where an organisation dies out: few do
  /// in any week, so that they are taken one by one.
  private void ration(double[] force, Totals middle, Week week, int lane) {
    double[] begun = state.members;
    double[] sizes = state.middle;
    double[] deaths = state.killed;
    boolean isWatched = deaths.length > 0;
    double recruiting = recruitment[lane];
    double fighting = fightRate[lane];
    double all = middle.fighting()[lane];
    double strength = middle.weighted()[lane];
    double hostility = conflict.background(lane);
    double rivals = conflict.published[lane];
    double strong = conflict.product[lane];
    double alike = conflict.flat[lane];
    double saturating = saturation[lane];
    double risk = arrests.risk()[lane];
    double struck = 1 - spared[lane];
    double died = 0;
    double hit = 0;
    double caught = 0;
    double worn = 0;
    int rows = newer.rows();
    for (int i = 0; i < rows; i++) {
      int row = Rows.FIRST + i * lanes;
      double size = sizes[row + lane];
      double own = force[row + lane];
      double pressure =
          conflict.pressure(force, i, lane, own, all, strength, hostility, rivals, strong, alike);
      double killed = size * (fighting * pressure);
      double arrested = risk * size;
      double lost = saturating * (size * size);
      double taken = struck * begun[row + lane];
      double leaving = killed + arrested + lost + taken;
      double there = Math.fma(recruiting, own, begun[row + lane]);
      double share = Math.min(there / Math.max(leaving, Double.MIN_NORMAL), 1);
      double reported = share * killed;
      if (isWatched) {
        deaths[row + lane] = reported;
      }
      died += reported;
      caught += share * arrested;
      worn += share * lost;
      hit += share * taken;
    }
    week.outcome(OrganisationOutcome.CONFLICT_DEATHS)[lane] = died;
    week.outcome(OrganisationOutcome.ARRESTS)[lane] = caught;
    week.outcome(OrganisationOutcome.SATURATION_LOSSES)[lane] = worn;
    week.outcome(OrganisationOutcome.STRIKE_LOSSES)[lane] = hit;
  }
}
