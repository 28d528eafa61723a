package org.contrapeso.model.campaign;

import java.util.Arrays;
import org.contrapeso.model.world.Lanes;

/// What a campaign carries from one week to the next, `[lane]`.
final class CampaignState {

  /// Tempo relative to the plan, 1 or more.
  final double[] growth;

  /// Strikes on leaders that go on without a plan, `event/week`.
  final double[] carriedOnLeaders;

  /// Strikes on logistics that go on without a plan, `event/week`.
  final double[] carriedOnLogistics;

  /// Share that was offered to joint command when strikes were last planned, 0 to 1.
  final double[] offered;

  /// Credibility of a threat, 0 to 1.
  final double[] credibility;

  /// Strikes planned so far, `event`.
  final double[] planned;

  /// Strikes carried out so far, `event`.
  final double[] carriedOut;

  /// Weeks with strikes and without a plan so far.
  final double[] weeksBeyondPlan;

  CampaignState(int lanes) {
    growth = new double[lanes];
    carriedOnLeaders = new double[lanes];
    carriedOnLogistics = new double[lanes];
    offered = new double[lanes];
    credibility = new double[lanes];
    planned = new double[lanes];
    carriedOut = new double[lanes];
    weeksBeyondPlan = new double[lanes];
  }

  /// No campaign yet, and threats as credible as when first made.
  void start(double[] firstCredibility) {
    Arrays.fill(growth, 1);
    Lanes.copy(firstCredibility, credibility);
    for (double[] none :
        new double[][] {
          carriedOnLeaders, carriedOnLogistics, offered, planned, carriedOut, weeksBeyondPlan
        }) {
      Arrays.fill(none, 0);
    }
  }

  void copyFrom(CampaignState other) {
    Lanes.copy(other.growth, growth);
    Lanes.copy(other.carriedOnLeaders, carriedOnLeaders);
    Lanes.copy(other.carriedOnLogistics, carriedOnLogistics);
    Lanes.copy(other.offered, offered);
    Lanes.copy(other.credibility, credibility);
    Lanes.copy(other.planned, planned);
    Lanes.copy(other.carriedOut, carriedOut);
    Lanes.copy(other.weeksBeyondPlan, weeksBeyondPlan);
  }
}
