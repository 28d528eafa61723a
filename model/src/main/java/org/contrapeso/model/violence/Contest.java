package org.contrapeso.model.violence;

import java.util.Arrays;
import org.contrapeso.model.world.OrganisationSignal;
import org.contrapeso.model.world.Signals;

/// Whether there is more than one organisation to fight over revenue.
final class Contest {

  /// Probability that two members drawn at random belong to different organisations, `1 − Σ
  /// (C_i/C)²`, `[lane]`; 0 where a single organisation is left, or none.
  final double[] contested;

  private final double[] members;
  private final double[] squares;

  Contest(int lanes) {
    contested = new double[lanes];
    members = new double[lanes];
    squares = new double[lanes];
  }

  /// Looks at the organisations of this week.
  void look(Signals signals) {
    double[][] sizes = signals.of(OrganisationSignal.MEMBERS);
    Arrays.fill(members, 0);
    Arrays.fill(squares, 0);
    int row = 0;
    for (; row + 2 < sizes.length; row += 2 + 1) {
      add(sizes[row], sizes[row + 1], sizes[row + 2]);
    }
    for (; row < sizes.length; row++) {
      add(sizes[row]);
    }
    for (int lane = 0; lane < contested.length; lane++) {
      double square = members[lane] * members[lane];
      contested[lane] = square > 0 ? Math.max(1 - squares[lane] / square, 0) : 0;
    }
  }

  /// Three organisations at once, since sums are read and written as often as this is called.
  private void add(double[] first, double[] second, double[] third) {
    for (int lane = 0; lane < members.length; lane++) {
      double a = first[lane];
      double b = second[lane];
      double c = third[lane];
      members[lane] = members[lane] + a + b + c;
      squares[lane] = squares[lane] + a * a + b * b + c * c;
    }
  }

  private void add(double[] size) {
    for (int lane = 0; lane < members.length; lane++) {
      members[lane] += size[lane];
      squares[lane] += size[lane] * size[lane];
    }
  }
}
