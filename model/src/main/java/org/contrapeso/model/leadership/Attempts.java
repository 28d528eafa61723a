package org.contrapeso.model.leadership;

import org.contrapeso.kernel.Clock;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;

/// How many leaders are expected to be removed in a week, by law and by force.
///
/// ```
/// λ_law   = (λ_0 + p_L I q_inv + s q_over) E + (1 − k) p_J I q_joint
/// λ_force = p_F I q_strikes + k p_J I q_joint
/// ```
///
/// `λ_0` removals of the status quo, `q` attempts, `q_over` prisoners handed over of whom the share
/// `s` still led, `I` quality of intelligence, `E` co-operation in law enforcement, `k` share
/// killed in joint operations, of which only those with consent are carried out.
final class Attempts {

  private static final double MONTHS_PER_WEEK = 12.0 / Clock.WEEKS_PER_YEAR;

  private final double[] background;
  private final double[] transferredLeaders;
  private final double[] forceSuccess;
  private final double[] lawSuccess;
  private final double[] jointSuccess;
  private final double[] jointKilledShare;
  private final double[] byLaw;
  private final double[] byForce;
  private final double[] jointShare;
  private final double[] jointShareOfForce;

  Attempts(int lanes) {
    background = new double[lanes];
    transferredLeaders = new double[lanes];
    forceSuccess = new double[lanes];
    lawSuccess = new double[lanes];
    jointSuccess = new double[lanes];
    jointKilledShare = new double[lanes];
    byLaw = new double[lanes];
    byForce = new double[lanes];
    jointShare = new double[lanes];
    jointShareOfForce = new double[lanes];
  }

  void assume(LeadershipParameters parameters) {
    Lanes.copy(parameters.backgroundRemovals(), background);
    Lanes.copy(parameters.transferredLeaders(), transferredLeaders);
    Lanes.copy(parameters.forceSuccess(), forceSuccess);
    Lanes.copy(parameters.lawSuccess(), lawSuccess);
    Lanes.copy(parameters.jointSuccess(), jointSuccess);
    Lanes.copy(parameters.jointKilledShare(), jointKilledShare);
  }

  void copyFrom(Attempts other) {
    Lanes.copy(other.background, background);
    Lanes.copy(other.transferredLeaders, transferredLeaders);
    Lanes.copy(other.forceSuccess, forceSuccess);
    Lanes.copy(other.lawSuccess, lawSuccess);
    Lanes.copy(other.jointSuccess, jointSuccess);
    Lanes.copy(other.jointKilledShare, jointKilledShare);
  }

  /// Writes this week's attempts and sets the removals that are expected of them.
  void turnTo(Week week) {
    Signals signals = week.signals();
    double[] offered = week.effort(LeadershipLever.JOINT_OPERATIONS);
    double[] opened = week.effort(LeadershipLever.INVESTIGATIONS);
    double[] handedOver = week.effort(LeadershipLever.TRANSFERS);
    double[] consent = signals.of(Signal.CONSENT);
    double[] intelligence = signals.of(Signal.INTELLIGENCE);
    double[] enforcement = signals.of(Signal.COOPERATION_ENFORCEMENT);
    double[] strikes = signals.of(Signal.STRIKES_ON_LEADERS);
    double[] joint = signals.of(Signal.JOINT_OPERATIONS);
    double[] investigations = signals.of(Signal.INVESTIGATIONS);
    for (int lane = 0; lane < byLaw.length; lane++) {
      joint[lane] = offered[lane] * MONTHS_PER_WEEK * consent[lane];
      investigations[lane] = opened[lane] * MONTHS_PER_WEEK;
      double reached = lawSuccess[lane] * intelligence[lane];
      double jointly = jointSuccess[lane] * intelligence[lane] * joint[lane];
      double captured = (1 - jointKilledShare[lane]) * jointly;
      double transferred = transferredLeaders[lane] * handedOver[lane] * MONTHS_PER_WEEK;
      byLaw[lane] =
          (background[lane] + reached * investigations[lane] + transferred) * enforcement[lane]
              + captured;
      double killed = jointKilledShare[lane] * jointly;
      byForce[lane] = forceSuccess[lane] * intelligence[lane] * strikes[lane] + killed;
      jointShare[lane] = byLaw[lane] > 0 ? captured / byLaw[lane] : 0;
      jointShareOfForce[lane] = byForce[lane] > 0 ? killed / byForce[lane] : 0;
    }
  }

  /// Expected removals by law, `[lane]` in `event/week`.
  double[] byLaw() {
    return byLaw;
  }

  /// Expected removals by force, `[lane]` in `event/week`.
  double[] byForce() {
    return byForce;
  }

  /// Share of the removals by law that joint operations are expected to make, `[lane]`.
  double[] jointShare() {
    return jointShare;
  }

  /// Share of the removals by force that joint operations are expected to make, `[lane]`.
  double[] jointShareOfForce() {
    return jointShareOfForce;
  }
}
