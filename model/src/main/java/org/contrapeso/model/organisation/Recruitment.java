package org.contrapeso.model.organisation;

import java.util.Arrays;
import org.contrapeso.kernel.Clock;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;

/// What programmes, pay, risk and grievance make of recruitment, relative to the status quo; and
/// the people in programmes.
///
/// The participation rule of Prieto-Curiel et al. (2025), arXiv 2508.06509: of those approached a
/// share is forced, a share never joins, and the others join with log-odds that are linear in money
/// and in the risks of arrest and death. Exactly 1 in the status quo and where organisations are
/// alone.
final class Recruitment {

  private final double[] coupled;
  private final double[] jobsAct;
  private final double[] riskDeters;
  private final double[] grievanceRecruits;
  private final double[] forced;
  private final double[] willing;
  private final double[] participation;
  private final double[] memberPay;
  private final double[] moneySensitivity;
  private final double[] programmeTransfer;
  private final double[] arrestDisutility;
  private final double[] deathDisutility;
  private final double[] exposed;
  private final double[] therapyEffect;
  private final double[] therapyKept;
  private final double[] statusQuo;
  private final double[] therapyTargeting;
  private final double[] absorption;
  private final double[] grievanceGain;
  private final double[] jobPlaces;
  private final double[] therapyPlaces;
  private final double[] treated;
  private final double[] factor;
  private boolean anyCoupled;

  Recruitment(int lanes) {
    coupled = new double[lanes];
    jobsAct = new double[lanes];
    riskDeters = new double[lanes];
    grievanceRecruits = new double[lanes];
    forced = new double[lanes];
    willing = new double[lanes];
    participation = new double[lanes];
    memberPay = new double[lanes];
    moneySensitivity = new double[lanes];
    programmeTransfer = new double[lanes];
    arrestDisutility = new double[lanes];
    deathDisutility = new double[lanes];
    exposed = new double[lanes];
    therapyEffect = new double[lanes];
    therapyKept = new double[lanes];
    statusQuo = new double[lanes];
    therapyTargeting = new double[lanes];
    absorption = new double[lanes];
    grievanceGain = new double[lanes];
    jobPlaces = new double[lanes];
    therapyPlaces = new double[lanes];
    treated = new double[lanes];
    factor = new double[lanes];
  }

  void assume(Beliefs beliefs) {
    SurroundingsParameters parameters = beliefs.parameters(SurroundingsParameters.class);
    Lanes.copy(beliefs.where(Surroundings.COUPLED), coupled);
    Lanes.copy(beliefs.where(JobProgrammes.REDUCE_RECRUITMENT), jobsAct);
    Lanes.copy(beliefs.where(PolicyInteraction.COMPLEMENTARY), riskDeters);
    Lanes.copy(beliefs.where(GrievanceRecruitment.RECRUITS), grievanceRecruits);
    Lanes.copy(parameters.forcedShare(), forced);
    Lanes.copy(parameters.voluntaryParticipation(), participation);
    Lanes.copy(parameters.memberPay(), memberPay);
    Lanes.copy(parameters.moneySensitivity(), moneySensitivity);
    Lanes.copy(parameters.programmeTransfer(), programmeTransfer);
    Lanes.copy(parameters.arrestDisutility(), arrestDisutility);
    Lanes.copy(parameters.deathDisutility(), deathDisutility);
    Lanes.copy(parameters.exposedPeople(), exposed);
    Lanes.copy(parameters.therapyEffect(), therapyEffect);
    Lanes.copy(parameters.therapyTargeting(), therapyTargeting);
    Lanes.copy(parameters.grievanceGain(), grievanceGain);
    for (int lane = 0; lane < willing.length; lane++) {
      willing[lane] = 1 - parameters.forcedShare()[lane] - parameters.refusedShare()[lane];
      absorption[lane] = 1 - Elementary.exp(-1 / parameters.absorptionTime()[lane]);
      therapyKept[lane] = Elementary.exp(-1 / parameters.therapyPersistence()[lane]);
      statusQuo[lane] = forced[lane] + willing[lane] * participation(lane, 0);
    }
    anyCoupled = Arrays.stream(coupled).anyMatch(flag -> flag > 0);
  }

  void copyFrom(Recruitment other) {
    Lanes.copy(other.coupled, coupled);
    Lanes.copy(other.jobsAct, jobsAct);
    Lanes.copy(other.riskDeters, riskDeters);
    Lanes.copy(other.grievanceRecruits, grievanceRecruits);
    Lanes.copy(other.forced, forced);
    Lanes.copy(other.willing, willing);
    Lanes.copy(other.participation, participation);
    Lanes.copy(other.memberPay, memberPay);
    Lanes.copy(other.moneySensitivity, moneySensitivity);
    Lanes.copy(other.programmeTransfer, programmeTransfer);
    Lanes.copy(other.arrestDisutility, arrestDisutility);
    Lanes.copy(other.deathDisutility, deathDisutility);
    Lanes.copy(other.exposed, exposed);
    Lanes.copy(other.therapyEffect, therapyEffect);
    Lanes.copy(other.therapyKept, therapyKept);
    Lanes.copy(other.statusQuo, statusQuo);
    Lanes.copy(other.therapyTargeting, therapyTargeting);
    Lanes.copy(other.absorption, absorption);
    Lanes.copy(other.grievanceGain, grievanceGain);
    Lanes.copy(other.jobPlaces, jobPlaces);
    Lanes.copy(other.therapyPlaces, therapyPlaces);
    Lanes.copy(other.treated, treated);
    anyCoupled = other.anyCoupled;
  }

  /// Empties the programmes.
  void start() {
    Arrays.fill(jobPlaces, 0);
    Arrays.fill(therapyPlaces, 0);
    Arrays.fill(treated, 0);
  }

  /// Fills places of programmes and sets this week's factor.
  ///
  /// @param members members at the sizes at which rates are taken, `[lane]`
  /// @param arrestRisk risk of arrest beyond the status quo, `[lane]` in `1/week`
  void turnTo(Week week, double[] members, double[] arrestRisk) {
    Signals signals = week.signals();
    fill(week.effort(OrganisationLever.JOB_PLACES), jobPlaces);
    fill(week.effort(OrganisationLever.THERAPY_PLACES), therapyPlaces);
    treat();
    if (anyCoupled) {
      weigh(signals, members, arrestRisk);
    } else {
      Arrays.fill(factor, 1);
    }
    Lanes.copy(jobPlaces, signals.of(Signal.JOB_PLACES));
    Lanes.copy(therapyPlaces, signals.of(Signal.THERAPY_PLACES));
  }

  private void weigh(Signals signals, double[] members, double[] arrestRisk) {
    double[] pay = signals.of(Signal.PAY);
    double[] struck = signals.of(Signal.STRIKE_DEATHS_OF_MEMBERS);
    double[] grievance = signals.of(Signal.GRIEVANCE);
    for (int lane = 0; lane < factor.length; lane++) {
      if (coupled[lane] != 1) {
        factor[lane] = 1;
        continue;
      }
      double deathRisk = members[lane] > 0 ? struck[lane] / members[lane] : 0;
      double shift =
          moneySensitivity[lane] * memberPay[lane] * (pay[lane] - 1)
              - riskDeters[lane]
                  * (arrestDisutility[lane] * arrestRisk[lane] + deathDisutility[lane] * deathRisk);
      factor[lane] =
          joining(lane, shift)
              * (1 - therapyEffect[lane] * treatedShare(lane))
              * (1 + grievanceRecruits[lane] * grievanceGain[lane] * grievance[lane]);
    }
  }

  /// Recruitment relative to the status quo, `[lane]` in `1`.
  double[] factor() {
    return factor;
  }

  /// Share of those approached who join, relative to the status quo.
  private double joining(int lane, double shift) {
    double covered = jobsAct[lane] * Math.min(jobPlaces[lane] / exposed[lane], 1);
    double inPlace = shift - moneySensitivity[lane] * programmeTransfer[lane];
    double voluntary =
        (1 - covered) * participation(lane, shift) + covered * participation(lane, inPlace);
    return (forced[lane] + willing[lane] * voluntary) / statusQuo[lane];
  }

  /// Share of the willing who join when the log-odds of the status quo are shifted.
  private double participation(int lane, double shift) {
    double refusing = (1 - participation[lane]) * Elementary.exp(-shift);
    return participation[lane] / (participation[lane] + refusing);
  }

  /// Share of recruitment that would come from treated people.
  private double treatedShare(int lane) {
    return Math.min(treated[lane] * therapyTargeting[lane] / exposed[lane], 1);
  }

  private void fill(double[] offered, double[] places) {
    for (int lane = 0; lane < places.length; lane++) {
      places[lane] += (offered[lane] - places[lane]) * absorption[lane];
    }
  }

  /// Adds who has passed through therapy this week, and lets its effect wear off.
  private void treat() {
    for (int lane = 0; lane < treated.length; lane++) {
      double weekly = therapyPlaces[lane] / Clock.WEEKS_PER_YEAR;
      treated[lane] = treated[lane] * therapyKept[lane] + weekly;
    }
  }
}
