package org.contrapeso.model.organisation;

import java.util.Arrays;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.kernel.random.Poisson;
import org.contrapeso.kernel.random.RandomStream;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Rows;

/// The sizes with which organisations begin: a power law in the rank of connectedness.
final class FirstSizes {

  private static final String PROCESS = "organisation.initial_sizes";

  private FirstSizes() {}

  /// Writes expected sizes, `C_0 i^−κ / Σ_j j^−κ`, in [Rows] in `person`; 0 in the rows behind
  /// those of the organisations.
  static void expect(OrganisationParameters parameters, int organisations, double[] sizes) {
    Arrays.fill(sizes, 0);
    int lanes = parameters.initialMembers().length;
    for (int lane = 0; lane < lanes; lane++) {
      double exponent = parameters.rankSizeExponent()[lane];
      double sum = 0;
      for (int i = 0; i < organisations; i++) {
        double share = Elementary.pow(i + 1, -exponent);
        sizes[Rows.FIRST + i * lanes + lane] = share;
        sum += share;
      }
      double scale = parameters.initialMembers()[lane] / sum;
      for (int i = 0; i < organisations; i++) {
        sizes[Rows.FIRST + i * lanes + lane] *= scale;
      }
    }
  }

  /// Replaces expected sizes by draws around them in the lanes that assume so.
  ///
  /// @param initialSizes ordinal of an [InitialSizes], `[lane]`
  static void draw(Beliefs beliefs, double[] initialSizes, int organisations, double[] sizes) {
    RandomStream stream = RandomStream.of(beliefs.studySeed(), PROCESS);
    int lanes = initialSizes.length;
    for (int lane = 0; lane < lanes; lane++) {
      if (initialSizes[lane] == InitialSizes.POISSON.ordinal()) {
        int future = beliefs.futures()[lane];
        for (int i = 0; i < organisations; i++) {
          sizes[Rows.FIRST + i * lanes + lane] =
              Poisson.draw(stream, future, i, 0, sizes[Rows.FIRST + i * lanes + lane]);
        }
      }
    }
  }
}
