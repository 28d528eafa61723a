package org.contrapeso.model.organisation;

import java.util.Arrays;
import org.contrapeso.model.world.Beliefs;

/// Moves the organisations of a block of lanes by one week.
///
/// The equations of the room, by Heun's method with a step of one week: the rates of the beginning
/// of the week lead to a predicted end, and the week ends at the mean of where the rates of both
/// lead. Where an organisation would lose more than it has and recruits, it dies out. Stepped by
/// Euler, only the rates of the beginning count. A step allocates nothing and costs O(organisations
/// + rivalries).
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
  private final double[] pressure;
  private final double[] joining;
  private final double[] killed;
  private final double[] arrested;
  private final double[] lost;
  private final double[] leaving;
  private final double[] share;
  private final double[] weight;
  private final double[] secondEnd;

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
  public void start(Beliefs beliefs, OrganisationParameters parameters, double[] initialSizes) {
    FirstSizes.expect(parameters, state.members);
    FirstSizes.draw(beliefs, initialSizes, state.members);
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
  /// @param outcomes result for each [OrganisationOutcome], `[outcome][lane]`; flows at the rates
  ///   of the beginning of the week, as published
  public void advance(double[][] effort, double[][] outcomes) {
    double[][] members = state.members;
    conflict.gather(members);
    copy(conflict.total(), outcomes[OrganisationOutcome.MEMBERS.ordinal()]);
    for (int outcome = OrganisationOutcome.MEMBERS.ordinal() + 1;
        outcome < outcomes.length;
        outcome++) {
      Arrays.fill(outcomes[outcome], 0);
    }
    recruitAt(effort);
    riskArrestAt(effort);
    for (int i = 0; i < members.length; i++) {
      conflict.press(members, i, pressure);
      flow(members[i]);
      report(members[i], outcomes);
      end(members[i], state.end[i]);
    }
    if (stepping == Stepping.HEUN) {
      correct(effort);
    } else {
      for (int i = 0; i < members.length; i++) {
        clamp(state.end[i], members[i]);
      }
    }
  }

  /// Heun's second stage: the mean of where the rates of both ends of the week lead.
  private void correct(double[][] effort) {
    double[][] members = state.members;
    double[][] predicted = state.predicted;
    for (int i = 0; i < members.length; i++) {
      clamp(state.end[i], predicted[i]);
    }
    conflict.gather(predicted);
    riskArrestAt(effort);
    double[] total = conflict.total();
    for (int lane = 0; lane < lanes; lane++) {
      weight[lane] = total[lane] > 0 ? 1 : 0;
    }
    for (int i = 0; i < members.length; i++) {
      conflict.press(predicted, i, pressure);
      flow(predicted[i]);
      end(members[i], secondEnd);
      mean(state.end[i], secondEnd, members[i]);
    }
  }

  private void recruitAt(double[][] effort) {
    double[] effortOnRecruitment = effort[OrganisationLever.RECRUITMENT_EFFORT.ordinal()];
    for (int lane = 0; lane < lanes; lane++) {
      recruitment[lane] = recruitmentRate[lane] * effortOnRecruitment[lane];
    }
  }

  /// Sets the weekly risk of arrest, `η / C`; where no member is left there is none.
  private void riskArrestAt(double[][] effort) {
    double[] effortOnArrests = effort[OrganisationLever.ARREST_EFFORT.ordinal()];
    double[] total = conflict.total();
    for (int lane = 0; lane < lanes; lane++) {
      arrestRisk[lane] =
          total[lane] > 0 ? arrestFlow[lane] * effortOnArrests[lane] / total[lane] : 0;
    }
  }

  /// Sets what an organisation of some size gains and loses in a week under the pressure last set.
  ///
  /// Many short loops of one result each: the compiler turns those, and no longer ones, into vector
  /// instructions.
  private void flow(double[] size) {
    for (int lane = 0; lane < lanes; lane++) {
      joining[lane] = recruitment[lane] * size[lane];
    }
    for (int lane = 0; lane < lanes; lane++) {
      killed[lane] = conflictRate[lane] * (size[lane] * pressure[lane]);
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

  /// Adds the flows last set to the outcomes; losses beyond what there is to lose are not reported.
  private void report(double[] size, double[][] outcomes) {
    for (int lane = 0; lane < lanes; lane++) {
      share[lane] =
          Math.min((size[lane] + joining[lane]) / Math.max(leaving[lane], Double.MIN_NORMAL), 1);
    }
    add(joining, outcomes[OrganisationOutcome.RECRUITS.ordinal()]);
    addShare(killed, outcomes[OrganisationOutcome.CONFLICT_DEATHS.ordinal()]);
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
      structure.press(state.predicted, i, pressure);
      for (int lane = 0; lane < lanes; lane++) {
        deaths[lane] += state.predicted[i][lane] * pressure[lane];
      }
    }
  }

  private static void copy(double[] from, double[] to) {
    System.arraycopy(from, 0, to, 0, to.length);
  }
}
