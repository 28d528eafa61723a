package org.contrapeso.model.health;

import static org.contrapeso.model.health.HealthState.CLASSES;
import static org.contrapeso.model.health.HealthState.ILLICIT;
import static org.contrapeso.model.health.HealthState.PRESCRIPTION;

import java.util.Arrays;
import org.contrapeso.kernel.Clock;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.health.HealthState.Entry;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Week;

/// Moves the people of a block of lanes by one week.
///
/// Every stock first lets go of its leavers, at the hazards of the beginning of the week, then all
/// arrive.
final class HealthStep {

  private static final int WAYS = Way.values().length;

  private final HealthState state;
  private final int lanes;
  private final Exits fromUse;
  private final Exits[] fromDisorder = new Exits[CLASSES];
  private final Exits[] fromTreatment = new Exits[CLASSES];
  private final Exits[] fromRemission = new Exits[CLASSES];
  private final double[] trend;
  private final double[] sought;
  private final double[] usualPlaces;
  private final double[] entry;
  private final double[] logSupplied;
  private final double[] initiationLeft;
  private final double[] onsetLeft;
  private final double[] relapseLeft;
  private final double[] entryRaised;
  private final double[] leavingRaised;

  HealthStep(HealthState state, int lanes) {
    this.state = state;
    this.lanes = lanes;
    fromUse = new Exits(WAYS, lanes);
    for (int group = 0; group < CLASSES; group++) {
      fromDisorder[group] = new Exits(WAYS, lanes);
      fromTreatment[group] = new Exits(WAYS, lanes);
      fromRemission[group] = new Exits(WAYS, lanes);
    }
    trend = new double[lanes];
    sought = new double[lanes];
    usualPlaces = new double[lanes];
    entry = new double[lanes];
    logSupplied = new double[lanes];
    initiationLeft = new double[lanes];
    onsetLeft = new double[lanes];
    relapseLeft = new double[lanes];
    entryRaised = new double[lanes];
    leavingRaised = new double[lanes];
  }

  /// Takes what stays the same from week to week.
  void assume(HealthParameters p) {
    for (int lane = 0; lane < lanes; lane++) {
      double coverage = p.treatmentCoverage()[lane];
      double occupancy = p.treatmentOccupancy()[lane];
      double first =
          (p.initialDependentIllicit()[lane] + p.initialDependentPrescription()[lane])
              / (1 - p.initialTreatedShare()[lane]);
      sought[lane] = coverage / ((1 - coverage) * p.treatmentStay()[lane] * (1 - occupancy));
      usualPlaces[lane] = coverage * first / occupancy;
    }
    copy(p.otherMortality(), fromUse.hazard(Way.OTHER_DEATH));
    for (int group = 0; group < CLASSES; group++) {
      Exits treatment = fromTreatment[group];
      Exits remission = fromRemission[group];
      for (int lane = 0; lane < lanes; lane++) {
        double end = 1 / p.treatmentStay()[lane];
        treatment.hazard(Way.ON)[lane] = p.treatmentSuccess()[lane] * end;
        treatment.hazard(Way.ASIDE)[lane] = (1 - p.treatmentSuccess()[lane]) * end;
        remission.hazard(Way.ON)[lane] = 1 / p.stabilisationTime()[lane];
      }
      copy(p.otherMortality(), fromDisorder[group].hazard(Way.OTHER_DEATH));
      copy(p.otherMortality(), treatment.hazard(Way.OTHER_DEATH));
      copy(p.otherMortality(), remission.hazard(Way.OTHER_DEATH));
    }
  }

  /// Passes a week.
  ///
  /// @param week which week it is, and what the levers are set to
  /// @param risk deaths by overdose of a person in `D_i`, `[lane]`, in `1/week`
  void advance(HealthParameters p, Week week, double[] risk) {
    setTrend(p, week.year());
    setEntry(week.effort(HealthLever.TREATMENT_CAPACITY));
    setResponse(p, week.signals().of(Signal.SHORTFALL));
    setExitsFromUse(p, risk);
    for (int group = 0; group < CLASSES; group++) {
      setExits(p, group, group == ILLICIT ? risk : p.prescriptionOverdoseDeaths());
      setRelapse(p, group, week.effort(HealthLever.RELAPSE_SUPPORT));
    }
    times(onsetLeft, fromUse.hazard(Way.ON));
    times(leavingRaised, fromUse.hazard(Way.ASIDE));
    times(leavingRaised, fromDisorder[ILLICIT].hazard(Way.ON));
    times(entryRaised, fromDisorder[ILLICIT].hazard(Way.ASIDE));
    times(relapseLeft, fromRemission[ILLICIT].hazard(Way.ASIDE));
    for (int lane = 0; lane < lanes; lane++) {
      fromDisorder[PRESCRIPTION].hazard(Way.OVER)[lane] = p.switchingRate()[lane] * trend[lane];
    }
    fromUse.leave(state.users);
    for (int group = 0; group < CLASSES; group++) {
      fromDisorder[group].leave(state.dependent[group]);
      fromTreatment[group].leave(state.treated[group]);
      fromRemission[group].leave(state.remission[group]);
    }
    arrive();
    begin(p, week);
    keepAccount();
  }

  /// Writes this week's deaths by overdose of the people in one class; users are in the first.
  void writeOverdoseDeaths(int group, double[] deaths) {
    Arrays.fill(deaths, 0);
    add(fromDisorder[group].flow(Way.OVERDOSE), deaths);
    add(fromTreatment[group].flow(Way.OVERDOSE), deaths);
    if (group == ILLICIT) {
      add(fromUse.flow(Way.OVERDOSE), deaths);
    }
  }

  /// What of initiation and switching is left of its height.
  private void setTrend(HealthParameters p, double year) {
    for (int lane = 0; lane < lanes; lane++) {
      double fallen = Math.max(Math.min(year, p.trendEnd()[lane]) - p.initiationTurn()[lane], 0);
      trend[lane] = Elementary.exp(-p.initiationDecline()[lane] * fallen);
    }
  }

  /// Rate at which people outside treatment enter it: what they seek, times the share of places
  /// free.
  private void setEntry(double[] capacity) {
    for (int lane = 0; lane < lanes; lane++) {
      double places = usualPlaces[lane] * capacity[lane];
      double taken = state.treated[ILLICIT][lane] + state.treated[PRESCRIPTION][lane];
      entry[lane] = sought[lane] * Math.max(places - taken, 0) / Math.max(places, 1);
    }
  }

  /// How people answer a shortage of illicitly made opioids: factors on how many begin, get the
  /// disorder, relapse, leave without treatment and enter treatment, the last two at most 2; all
  /// are 1 where nothing is short or nothing is believed.
  private void setResponse(HealthParameters p, double[] shortfall) {
    for (int lane = 0; lane < lanes; lane++) {
      logSupplied[lane] = Elementary.log(1 - shortfall[lane]);
    }
    fall(p.initiationScarcityElasticity(), initiationLeft);
    fall(p.onsetScarcityElasticity(), onsetLeft);
    fall(p.relapseScarcityElasticity(), relapseLeft);
    rise(p.leavingScarcityElasticity(), leavingRaised);
    rise(p.treatmentScarcityElasticity(), entryRaised);
  }

  /// Sets what is left when a share is lacking.
  private void fall(double[] elasticity, double[] left) {
    for (int lane = 0; lane < lanes; lane++) {
      left[lane] = Elementary.exp(response(elasticity[lane], lane));
    }
  }

  /// Sets what it is raised by, at most doubled.
  private void rise(double[] elasticity, double[] raised) {
    for (int lane = 0; lane < lanes; lane++) {
      raised[lane] = Math.min(Elementary.exp(-response(elasticity[lane], lane)), 2);
    }
  }

  /// Logarithm of the response; 0 where nothing is believed, though nothing be supplied.
  private double response(double elasticity, int lane) {
    double log = elasticity * logSupplied[lane];
    return elasticity == 0 ? 0 : log;
  }

  private void setExitsFromUse(HealthParameters p, double[] risk) {
    double[] overdose = fromUse.hazard(Way.OVERDOSE);
    for (int lane = 0; lane < lanes; lane++) {
      overdose[lane] = p.nondisorderedRisk()[lane] * risk[lane];
    }
    copy(p.disorderRate(), fromUse.hazard(Way.ON));
    copy(p.stoppingRate(), fromUse.hazard(Way.ASIDE));
  }

  private void setExits(HealthParameters p, int group, double[] risk) {
    copy(risk, fromDisorder[group].hazard(Way.OVERDOSE));
    copy(p.remissionRate(), fromDisorder[group].hazard(Way.ON));
    copy(entry, fromDisorder[group].hazard(Way.ASIDE));
    double[] overdose = fromTreatment[group].hazard(Way.OVERDOSE);
    for (int lane = 0; lane < lanes; lane++) {
      overdose[lane] = p.treatmentRisk()[lane] * risk[lane];
    }
  }

  private void setRelapse(HealthParameters p, int group, double[] support) {
    double[] relapse = fromRemission[group].hazard(Way.ASIDE);
    for (int lane = 0; lane < lanes; lane++) {
      relapse[lane] = p.relapseRate()[lane] * (1 - p.relapseSupportEffect()[lane] * support[lane]);
    }
  }

  private void arrive() {
    for (int group = 0; group < CLASSES; group++) {
      add(fromTreatment[group].flow(Way.ASIDE), state.dependent[group]);
      add(fromRemission[group].flow(Way.ASIDE), state.dependent[group]);
      add(fromDisorder[group].flow(Way.ASIDE), state.treated[group]);
      add(fromDisorder[group].flow(Way.ON), state.remission[group]);
      add(fromTreatment[group].flow(Way.ON), state.remission[group]);
    }
    add(fromUse.flow(Way.ON), state.dependent[ILLICIT]);
    add(fromDisorder[PRESCRIPTION].flow(Way.OVER), state.dependent[ILLICIT]);
  }

  /// Lets people begin.
  private void begin(HealthParameters p, Week week) {
    double[] prevention = week.effort(HealthLever.PREVENTION);
    double passed = week.number() / (double) Clock.WEEKS_PER_YEAR;
    double[] entered = state.account(Entry.ENTERED);
    for (int lane = 0; lane < lanes; lane++) {
      double prevented = p.preventionEffect()[lane] * prevention[lane];
      double beginning =
          p.initiation()[lane] * trend[lane] * (1 - prevented) * initiationLeft[lane];
      state.users[lane] += beginning;
      entered[lane] += beginning;
    }
    double year = week.year();
    for (int lane = 0; lane < lanes; lane++) {
      double falling = passed + Math.min(p.trendEnd()[lane] - year, 0);
      double beginning =
          p.prescriptionInitiation()[lane]
              * Elementary.exp(-p.prescriptionDecline()[lane] * falling);
      state.dependent[PRESCRIPTION][lane] += beginning;
      entered[lane] += beginning;
    }
  }

  private void keepAccount() {
    add(fromUse.flow(Way.ASIDE), state.account(Entry.LEFT));
    keepAccount(fromUse);
    for (int group = 0; group < CLASSES; group++) {
      add(fromRemission[group].flow(Way.ON), state.account(Entry.LEFT));
      keepAccount(fromDisorder[group]);
      keepAccount(fromTreatment[group]);
      keepAccount(fromRemission[group]);
    }
  }

  private void keepAccount(Exits exits) {
    add(exits.flow(Way.OVERDOSE), state.account(Entry.OVERDOSE));
    add(exits.flow(Way.OTHER_DEATH), state.account(Entry.OTHER_DEATH));
  }

  private static void add(double[] flow, double[] to) {
    for (int lane = 0; lane < to.length; lane++) {
      to[lane] += flow[lane];
    }
  }

  private static void times(double[] factor, double[] hazard) {
    for (int lane = 0; lane < hazard.length; lane++) {
      hazard[lane] *= factor[lane];
    }
  }

  private static void copy(double[] from, double[] to) {
    System.arraycopy(from, 0, to, 0, to.length);
  }
}
