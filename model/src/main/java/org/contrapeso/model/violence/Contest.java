package org.contrapeso.model.violence;

import java.util.Arrays;
import org.contrapeso.model.world.OrganisationSignal;
import org.contrapeso.model.world.Signals;

/// How the organisations stand to one another: whether there is more than one to fight over
/// revenue, and how much of their activity deterrence leaves.
final class Contest {

  private final double[] members;
  private final double[] squares;
  private final double[] capable;

  /// Probability that two members drawn at random belong to different organisations, `1 − Σ
  /// (C_i/C)²`, `[lane]`; 0 where a single organisation is left, or none.
  final double[] contested;

  /// Activity that deterrence leaves, 0 to 1, `[lane]`: activity without what the loss of leaders
  /// has already taken from it.
  final double[] undeterred;

  Contest(int lanes) {
    members = new double[lanes];
    squares = new double[lanes];
    capable = new double[lanes];
    contested = new double[lanes];
    undeterred = new double[lanes];
  }

  /// Looks at the organisations of this week.
  ///
  /// @param activity mean capability times what deterrence leaves of it, `[lane]`
  void look(Signals signals, double[] activity) {
    double[][] sizes = signals.of(OrganisationSignal.MEMBERS);
    double[][] capability = signals.of(OrganisationSignal.CAPABILITY);
    Arrays.fill(members, 0);
    Arrays.fill(squares, 0);
    Arrays.fill(capable, 0);
    for (int i = 0; i < sizes.length; i++) {
      add(sizes[i], capability[i]);
    }
    for (int lane = 0; lane < members.length; lane++) {
      double square = members[lane] * members[lane];
      contested[lane] = square > 0 ? Math.max(1 - squares[lane] / square, 0) : 0;
    }
    for (int lane = 0; lane < members.length; lane++) {
      double able = members[lane] > 0 ? capable[lane] / members[lane] : 0;
      undeterred[lane] = able > 0 ? Math.min(activity[lane] / able, 1) : 1;
    }
  }

  private void add(double[] size, double[] capability) {
    for (int lane = 0; lane < members.length; lane++) {
      members[lane] += size[lane];
    }
    for (int lane = 0; lane < members.length; lane++) {
      squares[lane] += size[lane] * size[lane];
    }
    for (int lane = 0; lane < members.length; lane++) {
      capable[lane] += size[lane] * capability[lane];
    }
  }
}
