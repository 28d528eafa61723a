package org.contrapeso.model.organisation;

import java.util.Arrays;
import org.contrapeso.kernel.Assumptions;

/// Moves the organisations of a block of lanes by one week.
///
/// The equations of the room, by Heun's method with a step of one week: rates at the beginning of
/// the week lead to a predicted end, and the week flows at the mean of the rates of both. An
/// organisation never loses more than it has and recruits; where it would, its losses shrink in
/// proportion. In a week that leaves no one, arrests keep their first rate to the end. A step
/// allocates nothing and costs O(organisations + rivalries). Stepped by Euler, both ends of the
/// week are its beginning.
public final class OrganisationStep {

  private final OrganisationState state;
  private final Conflict conflict;
  private final Conflict reference;
  private final int lanes;
  private final Stepping stepping;

  private final double[] conflictRate;
  private final double[] saturationRate;
  private final double[] arrestFlow;
  private final double[] recruitmentRate;

  private final double[] recruitment;
  private final double[] arrestRisk;
  private final double[] predictedArrestRisk;
  private final double[] predictedPressure;
  private final double[] growth;
  private final double[] joining;
  private final double[] killed;
  private final double[] arrested;
  private final double[] lost;
  private final double[] leaving;
  private final double[] share;

  /// A step on a state of as many organisations as the network has.
  public OrganisationStep(
      OrganisationNetwork network, OrganisationState state, int lanes, Stepping stepping) {
    this.state = state;
    this.stepping = stepping;
    this.lanes = lanes;
    conflict = new Conflict(network, lanes);
    reference = new Conflict(network, lanes);
    conflictRate = new double[lanes];
    saturationRate = new double[lanes];
    arrestFlow = new double[lanes];
    recruitmentRate = new double[lanes];
    recruitment = new double[lanes];
    arrestRisk = new double[lanes];
    predictedArrestRisk = new double[lanes];
    predictedPressure = new double[lanes];
    growth = new double[lanes];
    joining = new double[lanes];
    killed = new double[lanes];
    arrested = new double[lanes];
    lost = new double[lanes];
    leaving = new double[lanes];
    share = new double[lanes];
  }

  /// Takes what each lane believes; the state stays.
  ///
  /// @param parameters the room's parameters
  /// @param structure ordinal of a [ConflictStructure], `[lane]`
  public void assume(OrganisationParameters parameters, double[] structure) {
    copy(parameters.recruitmentRate(), recruitmentRate);
    copy(parameters.arrestFlow(), arrestFlow);
    copy(parameters.saturationRate(), saturationRate);
    copy(parameters.conflictRate(), conflictRate);
    conflict.assume(structure, parameters.backgroundHostility());
    rescaleConflict(parameters);
  }

  /// Sets the first sizes.
  ///
  /// @param initialSizes ordinal of an [InitialSizes], `[lane]`
  public void start(
      Assumptions assumptions, OrganisationParameters parameters, double[] initialSizes) {
    FirstSizes.expect(parameters, state.members);
    FirstSizes.draw(assumptions, initialSizes, state.members);
  }

  /// Takes over the assumptions of another step of the same network and width.
  public void copyFrom(OrganisationStep other) {
    copy(other.conflictRate, conflictRate);
    copy(other.saturationRate, saturationRate);
    copy(other.arrestFlow, arrestFlow);
    copy(other.recruitmentRate, recruitmentRate);
    conflict.copyFrom(other.conflict);
  }

  /// Writes this week's outcomes and moves the state to the next week.
  ///
  /// @param effort setting of each [OrganisationLever], `[lever][lane]`
  /// @param outcomes result for each [OrganisationOutcome], `[outcome][lane]`
  public void advance(double[][] effort, double[][] outcomes) {
    double[][] members = state.members;
    double[][] predicted = state.predicted;
    conflict.gather(members);
    copy(conflict.total(), outcomes[OrganisationOutcome.MEMBERS.ordinal()]);
    rates(effort);
    risk(effort, arrestRisk);
    for (int i = 0; i < members.length; i++) {
      conflict.press(members, i, state.pressure[i]);
      if (stepping == Stepping.HEUN) {
        predict(members[i], state.pressure[i], predicted[i]);
      } else {
        copy(members[i], predicted[i]);
      }
    }
    conflict.gather(predicted);
    risk(effort, predictedArrestRisk);
    arrestToTheLast();
    for (int outcome = OrganisationOutcome.MEMBERS.ordinal() + 1;
        outcome < outcomes.length;
        outcome++) {
      Arrays.fill(outcomes[outcome], 0);
    }
    for (int i = 0; i < members.length; i++) {
      conflict.press(predicted, i, predictedPressure);
      flow(members[i], state.pressure[i], predicted[i], outcomes);
    }
  }

  private void rates(double[][] effort) {
    double[] effortOnRecruitment = effort[OrganisationLever.RECRUITMENT_EFFORT.ordinal()];
    for (int lane = 0; lane < lanes; lane++) {
      recruitment[lane] = recruitmentRate[lane] * effortOnRecruitment[lane];
    }
  }

  /// Writes the weekly risk of arrest, `η / C`; where no member is left there is none.
  private void risk(double[][] effort, double[] risk) {
    double[] effortOnArrests = effort[OrganisationLever.ARREST_EFFORT.ordinal()];
    double[] total = conflict.total();
    for (int lane = 0; lane < lanes; lane++) {
      risk[lane] = total[lane] > 0 ? arrestFlow[lane] * effortOnArrests[lane] / total[lane] : 0;
    }
  }

  /// Where the predicted end has no one to arrest, the beginning stands for both ends: `η C_i/C`
  /// does not fall while all sizes do.
  private void arrestToTheLast() {
    double[] total = conflict.total();
    for (int lane = 0; lane < lanes; lane++) {
      arrestRisk[lane] *= total[lane] > 0 ? 1 : 2;
    }
  }

  private void predict(double[] members, double[] pressure, double[] predicted) {
    for (int lane = 0; lane < lanes; lane++) {
      growth[lane] = recruitment[lane] - conflictRate[lane] * pressure[lane];
    }
    for (int lane = 0; lane < lanes; lane++) {
      growth[lane] -= arrestRisk[lane] + saturationRate[lane] * members[lane];
    }
    for (int lane = 0; lane < lanes; lane++) {
      predicted[lane] = Math.max(members[lane] + members[lane] * growth[lane], 0);
    }
  }

  /// Adds what an organisation gains and loses during the week, and moves it to the next.
  ///
  /// Many short loops of one result each: the compiler turns those, and no longer ones, into vector
  /// instructions.
  private void flow(double[] members, double[] pressure, double[] predicted, double[][] outcomes) {
    for (int lane = 0; lane < lanes; lane++) {
      joining[lane] = recruitment[lane] * (members[lane] + predicted[lane]) / 2;
    }
    for (int lane = 0; lane < lanes; lane++) {
      killed[lane] = members[lane] * pressure[lane] + predicted[lane] * predictedPressure[lane];
    }
    for (int lane = 0; lane < lanes; lane++) {
      killed[lane] *= conflictRate[lane] / 2;
    }
    for (int lane = 0; lane < lanes; lane++) {
      arrested[lane] =
          (arrestRisk[lane] * members[lane] + predictedArrestRisk[lane] * predicted[lane]) / 2;
    }
    for (int lane = 0; lane < lanes; lane++) {
      lost[lane] =
          saturationRate[lane]
              * (members[lane] * members[lane] + predicted[lane] * predicted[lane])
              / 2;
    }
    settle(members);
    add(joining, outcomes[OrganisationOutcome.RECRUITS.ordinal()]);
    addShare(killed, outcomes[OrganisationOutcome.CONFLICT_DEATHS.ordinal()]);
    addShare(arrested, outcomes[OrganisationOutcome.ARRESTS.ordinal()]);
    addShare(lost, outcomes[OrganisationOutcome.SATURATION_LOSSES.ordinal()]);
  }

  /// Finds the share of the losses that an organisation can bear, and its members after them.
  private void settle(double[] members) {
    for (int lane = 0; lane < lanes; lane++) {
      leaving[lane] = killed[lane] + arrested[lane] + lost[lane];
    }
    for (int lane = 0; lane < lanes; lane++) {
      members[lane] += joining[lane];
    }
    for (int lane = 0; lane < lanes; lane++) {
      share[lane] = Math.min(members[lane] / Math.max(leaving[lane], Double.MIN_NORMAL), 1);
    }
    for (int lane = 0; lane < lanes; lane++) {
      members[lane] = Math.max(members[lane] - leaving[lane], 0);
    }
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

  /// Rescales the conflict rate so that expected deaths in week 0 are those of the published
  /// network.
  private void rescaleConflict(OrganisationParameters parameters) {
    if (conflict.isPublished()) {
      return;
    }
    FirstSizes.expect(parameters, state.predicted);
    double[] published = new double[lanes];
    double[] assumed = new double[lanes];
    reference.assume(new double[lanes], parameters.backgroundHostility());
    expectDeaths(reference, published);
    expectDeaths(conflict, assumed);
    for (int lane = 0; lane < lanes; lane++) {
      if (!conflict.isPublished(lane) && assumed[lane] > 0) {
        conflictRate[lane] *= published[lane] / assumed[lane];
      }
    }
  }

  /// Writes `Σ_ij C_i S_ij C_j` at the expected first sizes, which `predicted` holds.
  private void expectDeaths(Conflict structure, double[] deaths) {
    structure.gather(state.predicted);
    for (int i = 0; i < state.predicted.length; i++) {
      structure.press(state.predicted, i, predictedPressure);
      for (int lane = 0; lane < lanes; lane++) {
        deaths[lane] += state.predicted[i][lane] * predictedPressure[lane];
      }
    }
  }

  private static void copy(double[] from, double[] to) {
    System.arraycopy(from, 0, to, 0, to.length);
  }
}
