package org.contrapeso.model.assembly;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.contrapeso.evidence.Lever;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.model.organisation.Surroundings;

/// Futures drawn over the whole declared ranges, hypotheses and lever settings included; a future
/// is always the same, whichever lane it is in.
final class DrawnFutures {

  static final long SEED = 20_220_101;

  /// Levers move to another setting after so many weeks.
  static final int SETTING_WEEKS = 26;

  private final WholeModel model;

  DrawnFutures(WholeModel model) {
    this.model = model;
  }

  /// The numbers from `first` on.
  static int[] numbers(int first, int count) {
    int[] futures = new int[count];
    for (int lane = 0; lane < count; lane++) {
      futures[lane] = first + lane;
    }
    return futures;
  }

  /// What these futures believe, each in its lane.
  Assumptions assumptions(int... futures) {
    double[][] input = new double[model.inputs().size()][futures.length];
    for (int lane = 0; lane < futures.length; lane++) {
      SplittableRandom random = new SplittableRandom(SEED + futures[lane]);
      for (int row = 0; row < input.length; row++) {
        input[row][lane] = draw(model.inputs().get(row), random);
      }
    }
    return new Assumptions(SEED, futures, input);
  }

  /// The same, with organisations as in the published model.
  Assumptions alone(int... futures) {
    Assumptions assumptions = assumptions(futures);
    int row = model.inputs().indexOf("organisation.surroundings");
    Arrays.fill(assumptions.input()[row], Surroundings.ALONE.ordinal());
    return assumptions;
  }

  /// Settings of every lever in a week, `[lever][lane]`.
  double[][] efforts(int week, int... futures) {
    double[][] effort = new double[model.levers().size()][futures.length];
    for (int lane = 0; lane < futures.length; lane++) {
      SplittableRandom random =
          new SplittableRandom(SEED ^ ((long) futures[lane] << 32 | week / SETTING_WEEKS));
      for (int row = 0; row < effort.length; row++) {
        Lever lever = model.registry().findLever(model.levers().get(row)).orElseThrow();
        effort[row][lane] = lever.low() + random.nextDouble() * (lever.high() - lever.low());
      }
    }
    return effort;
  }

  private double draw(String id, SplittableRandom random) {
    return model
        .registry()
        .findParameter(id)
        .map((Parameter p) -> p.low() + random.nextDouble() * (p.high() - p.low()))
        .orElseGet(() -> (double) random.nextInt(model.alternatives(id).size()));
  }
}
