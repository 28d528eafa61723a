package org.contrapeso.model.violence;

import java.util.Arrays;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Lanes;

/// Who dies in strikes, and how long foreign harm to civilians is remembered.
final class StrikeHarm {

  /// People killed this week, `[lane]` in `person/week`.
  final double[] deaths;

  /// Civilians among them.
  final double[] civilians;

  /// Grievance, 0 to 1, `[lane]`.
  final double[] grievance;

  private final double[] kept;
  private final double[] remembered;

  StrikeHarm(int lanes) {
    deaths = new double[lanes];
    civilians = new double[lanes];
    grievance = new double[lanes];
    kept = new double[lanes];
    remembered = new double[lanes];
  }

  /// Takes how long each lane remembers.
  void assume(ViolenceParameters p) {
    for (int lane = 0; lane < kept.length; lane++) {
      kept[lane] = Elementary.pow(2, -1 / p.grievanceHalfLife()[lane]);
    }
  }

  /// Forgets everything.
  void start() {
    Arrays.fill(remembered, 0);
    Arrays.fill(grievance, 0);
  }

  /// Takes over what another remembers, and for how long.
  void copyFrom(StrikeHarm other) {
    Lanes.copy(other.kept, kept);
    Lanes.copy(other.remembered, remembered);
    Lanes.copy(other.grievance, grievance);
  }

  /// Counts the dead of a week.
  ///
  /// @param onLeaders strikes on leaders, `[lane]` in `event/week`
  /// @param onLogistics strikes on laboratories and logistics
  /// @param intelligence quality of intelligence, 0 to 1
  void strike(
      ViolenceParameters p, double[] onLeaders, double[] onLogistics, double[] intelligence) {
    double[] best = p.civilianShareBest();
    double[] worst = p.civilianShareWorst();
    for (int lane = 0; lane < deaths.length; lane++) {
      deaths[lane] = p.deathsPerStrike()[lane] * (onLeaders[lane] + onLogistics[lane]);
    }
    for (int lane = 0; lane < deaths.length; lane++) {
      double share = worst[lane] + (best[lane] - worst[lane]) * intelligence[lane];
      civilians[lane] = share * deaths[lane];
    }
  }

  /// Remembers the civilians of this week and forgets a part of those before.
  ///
  /// @param consented share of the strikes that Mexico consents to, 0 to 1
  void remember(ViolenceParameters p, double[] consented) {
    for (int lane = 0; lane < remembered.length; lane++) {
      double weight = 1 - consented[lane] * (1 - p.grievanceUnderConsent()[lane]);
      remembered[lane] = kept[lane] * remembered[lane] + weight * civilians[lane];
      grievance[lane] = remembered[lane] / (remembered[lane] + p.grievanceReference()[lane]);
    }
  }
}
