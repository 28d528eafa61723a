package org.contrapeso.model.law;

import java.util.Arrays;
import org.contrapeso.model.world.Lanes;

/// A designation, which takes effect when the notice to Congress has passed.
final class Designation {

  /// Force of the designation that is in effect, 0 to 1, `[lane]`.
  final double[] inForce;

  private final double[] announced;
  private final double[] waited;

  Designation(int lanes) {
    inForce = new double[lanes];
    announced = new double[lanes];
    waited = new double[lanes];
  }

  /// None yet.
  void start() {
    Arrays.fill(inForce, 0);
    Arrays.fill(announced, 0);
    Arrays.fill(waited, 0);
  }

  void copyFrom(Designation other) {
    Lanes.copy(other.inForce, inForce);
    Lanes.copy(other.announced, announced);
    Lanes.copy(other.waited, waited);
  }

  /// Passes to this week: what is announced waits for its notice, what is withdrawn ends at once.
  ///
  /// @param asked force of the designation that the government asks for, `[lane]`
  /// @param notice weeks of notice, `[lane]`
  void advance(double[] asked, double[] notice) {
    for (int lane = 0; lane < inForce.length; lane++) {
      waited[lane] = asked[lane] > 0 && announced[lane] > 0 ? waited[lane] + 1 : 0;
      announced[lane] = asked[lane];
      inForce[lane] = waited[lane] >= notice[lane] ? asked[lane] : 0;
    }
  }
}
