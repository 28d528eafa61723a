package org.contrapeso.experiment.design;

import java.util.Objects;
import org.contrapeso.kernel.random.Philox;
import org.contrapeso.kernel.random.RandomStream;

/// Latin hypercube: each coordinate has one future in each of `futures()` equal strata.
///
/// In every dimension an own keyed permutation deals the strata to the futures, and a keyed uniform
/// number places the point within its stratum. Memory does not grow with the futures.
///
/// @see <a href="https://doi.org/10.1080/00401706.1979.10489755">McKay, Beckman, Conover 1979</a>
public final class LatinHypercube implements Design {

  private final RandomStream jitter;
  private final Permutation[] strata;
  private final int futures;

  /// @throws IllegalArgumentException if there are fewer than 0 dimensions or 1 future
  public LatinHypercube(long seed, int dimensions, int futures) {
    DesignKind.check(dimensions, futures);
    this.jitter = RandomStream.of(seed, "design.latin_hypercube.jitter");
    this.futures = futures;
    this.strata = new Permutation[dimensions];
    int process = RandomStream.process("design.latin_hypercube.strata");
    for (int dimension = 0; dimension < dimensions; dimension++) {
      strata[dimension] =
          new Permutation(Philox.firstHalf(seed, 0, process, dimension, 0), futures);
    }
  }

  @Override
  public int dimensions() {
    return strata.length;
  }

  @Override
  public int futures() {
    return futures;
  }

  @Override
  public void draw(int future, double[] u) {
    Objects.checkIndex(future, futures);
    for (int dimension = 0; dimension < strata.length; dimension++) {
      double place = jitter.uniform(future, dimension, 0);
      double point = (strata[dimension].apply(future) + place) / futures;
      u[dimension] = Math.min(point, Math.nextDown(1.0)); // place + a large stratum may round up
    }
  }
}
