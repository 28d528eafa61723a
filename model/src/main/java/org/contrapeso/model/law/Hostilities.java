package org.contrapeso.model.law;

import java.util.Arrays;
import org.contrapeso.model.world.Lanes;

/// How long hostilities have lasted, and whether their domestic authority has run out.
///
/// A pause ends them only when it is long enough. Where strikes were stopped because authority ran
/// out, that alone does not restart the clock: an authorisation does.
final class Hostilities {

  /// Weeks since the first strike, below 0 where there are no hostilities, `[lane]`.
  final double[] age;

  /// Weeks since the last strike, `[lane]`.
  final double[] quiet;

  /// 1 where the time without authorisation has run out, else 0, `[lane]`.
  final double[] lapsed;

  /// Co-operation in law enforcement when hostilities began, `[lane]`: what strikes do to it later
  /// is no ground for them.
  final double[] enforcementBefore;

  Hostilities(int lanes) {
    age = new double[lanes];
    quiet = new double[lanes];
    lapsed = new double[lanes];
    enforcementBefore = new double[lanes];
  }

  /// No hostilities yet.
  void start() {
    Arrays.fill(age, -1);
    Arrays.fill(quiet, 0);
    Arrays.fill(lapsed, 0);
    Arrays.fill(enforcementBefore, 0);
  }

  void copyFrom(Hostilities other) {
    Lanes.copy(other.age, age);
    Lanes.copy(other.quiet, quiet);
    Lanes.copy(other.lapsed, lapsed);
    Lanes.copy(other.enforcementBefore, enforcementBefore);
  }

  /// Passes to this week.
  ///
  /// @param facts what happens this week
  /// @param pause weeks without strikes that end hostilities, `[lane]`
  /// @param stop above 0 where strikes stop when authority runs out, `[lane]`
  void advance(Facts facts, double[] pause, double[] stop) {
    double[] strikes = facts.strikes;
    double[] enforcement = facts.enforcement;
    for (int lane = 0; lane < age.length; lane++) {
      boolean held = stop[lane] > 0 && lapsed[lane] > 0;
      boolean struck = strikes[lane] > 0;
      double since = struck ? 0 : quiet[lane] + 1;
      boolean last = age[lane] >= 0 && (since <= pause[lane] || held);
      double begun = struck ? 0 : -1;
      quiet[lane] = since;
      enforcementBefore[lane] = last ? enforcementBefore[lane] : enforcement[lane];
      age[lane] = last ? age[lane] + 1 : begun;
    }
  }
}
