package org.contrapeso.model.leadership;

import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;

/// How many of the removals of a week are retaliated for, by the way they came about.
///
/// ```
/// R = r_F (N_F − N_k) + r_J (N_k + N_c) + r_L (N_L − N_c)
/// ```
///
/// `N_F`, `N_L` removals by force and by law, `N_k`, `N_c` those of them that joint operations are
/// expected to have made by killing and by arrest. `R` is an expected number, without chance.
final class Retaliation {

  private final double[] afterForce;
  private final double[] afterJoint;
  private final double[] afterLaw;

  Retaliation(int lanes) {
    afterForce = new double[lanes];
    afterJoint = new double[lanes];
    afterLaw = new double[lanes];
  }

  void assume(LeadershipParameters parameters) {
    Lanes.copy(parameters.retaliationAfterForce(), afterForce);
    Lanes.copy(parameters.retaliationAfterJoint(), afterJoint);
    Lanes.copy(parameters.retaliationAfterLaw(), afterLaw);
  }

  void copyFrom(Retaliation other) {
    Lanes.copy(other.afterForce, afterForce);
    Lanes.copy(other.afterJoint, afterJoint);
    Lanes.copy(other.afterLaw, afterLaw);
  }

  /// Writes what is retaliated for, and the killings by joint operations.
  ///
  /// @param jointByLaw share of the removals by law that joint operations made, `[lane]`
  /// @param jointByForce share of the removals by force that joint operations made, `[lane]`
  void answer(Signals signals, double[] jointByLaw, double[] jointByForce) {
    double[] byLaw = signals.of(Signal.REMOVALS_BY_LAW);
    double[] byForce = signals.of(Signal.REMOVALS_BY_FORCE);
    double[] killings = signals.of(Signal.JOINT_KILLINGS);
    double[] events = signals.of(Signal.RETALIATION);
    for (int lane = 0; lane < events.length; lane++) {
      killings[lane] = jointByForce[lane] * byForce[lane];
      double captures = jointByLaw[lane] * byLaw[lane];
      events[lane] =
          afterForce[lane] * (byForce[lane] - killings[lane])
              + afterJoint[lane] * (killings[lane] + captures)
              + afterLaw[lane] * (byLaw[lane] - captures);
    }
  }
}
