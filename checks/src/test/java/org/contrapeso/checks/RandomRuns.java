package org.contrapeso.checks;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.contrapeso.evidence.Lever;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.model.assembly.WholeModel;

/// Beliefs and courses drawn from the whole of what is declared, ends included.
final class RandomRuns {

  /// One draw in so many lies at an end of its range.
  private static final int ENDS = 4;

  private final WholeModel model;
  private final Registry registry;
  private final SplittableRandom random;

  RandomRuns(WholeModel model, long seed) {
    this.model = model;
    registry = model.registry();
    random = new SplittableRandom(seed);
  }

  /// A random whole number in `[0, bound)`.
  int below(int bound) {
    return random.nextInt(bound);
  }

  /// Beliefs of as many futures as there are lanes.
  Assumptions futures(int lanes) {
    int[] future = new int[lanes];
    double[][] input = new double[model.inputs().size()][lanes];
    for (int row = 0; row < input.length; row++) {
      String id = model.inputs().get(row);
      Parameter parameter = registry.parameters().get(id);
      for (int lane = 0; lane < lanes; lane++) {
        input[row][lane] =
            parameter == null
                ? below(model.alternatives(id).size())
                : between(parameter.low(), parameter.high());
      }
    }
    for (int lane = 0; lane < lanes; lane++) {
      future[lane] = below(Integer.MAX_VALUE);
    }
    return new Assumptions(random.nextLong(), future, input);
  }

  /// Effort of a course in each lane, `[lever][lane]`: about half of the levers off the status quo.
  double[][] courses(int lanes) {
    double[][] effort = statusQuo(lanes);
    for (int row = 0; row < effort.length; row++) {
      Lever lever = registry.findLever(model.levers().get(row)).orElseThrow();
      for (int lane = 0; lane < lanes; lane++) {
        if (random.nextBoolean()) {
          effort[row][lane] = between(lever.low(), lever.high());
        }
      }
    }
    return effort;
  }

  /// Effort of no course.
  double[][] statusQuo(int lanes) {
    double[][] effort = new double[model.levers().size()][lanes];
    for (int row = 0; row < effort.length; row++) {
      Arrays.fill(
          effort[row], registry.findLever(model.levers().get(row)).orElseThrow().statusQuo());
    }
    return effort;
  }

  private double between(double low, double high) {
    if (below(ENDS) == 0) {
      return random.nextBoolean() ? low : high;
    }
    return low + (high - low) * random.nextDouble();
  }
}
