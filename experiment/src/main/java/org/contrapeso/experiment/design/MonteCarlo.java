package org.contrapeso.experiment.design;

import java.util.Objects;
import org.contrapeso.kernel.random.RandomStream;

/// Independent uniform points: the yardstick of other designs.
///
/// The points of the first futures do not change when futures or dimensions are added.
public final class MonteCarlo implements Design {

  private final RandomStream stream;
  private final int dimensions;
  private final int futures;

  /// @throws IllegalArgumentException if there are fewer than 0 dimensions or 1 future
  public MonteCarlo(long seed, int dimensions, int futures) {
    DesignKind.check(dimensions, futures);
    this.stream = RandomStream.of(seed, "design.monte_carlo");
    this.dimensions = dimensions;
    this.futures = futures;
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public int futures() {
    return futures;
  }

  @Override
  public void draw(int future, double[] u) {
    Objects.checkIndex(future, futures);
    for (int dimension = 0; dimension < dimensions; dimension++) {
      u[dimension] = stream.uniform(future, dimension, 0);
    }
  }
}
