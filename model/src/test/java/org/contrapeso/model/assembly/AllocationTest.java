package org.contrapeso.model.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.contrapeso.evidence.Registry;
import org.contrapeso.kernel.lanes.VectorUnit;
import org.contrapeso.kernel.lanes.Vectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A week of the whole model makes no objects, also where organisations split, strikes come and
/// rules are judged.
final class AllocationTest {

  private static final int LANES = 8;
  private static final int WIDE = 64;
  private static final int WIDEST = 8;
  private static final int WARM_UP = 10;
  private static final int FIRST = 60;
  private static final int WEEKS = 60;

  /// Runs, of which the least counts: code that the compiler gives up makes objects that it had
  /// spared.
  private static final int ROUNDS = 3;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @AfterEach
  void disengage() {
    VectorUnit.engage(false);
  }

  @Test
  void weeksOfTheWholeModelAllocateNothing() throws Exception {
    assertNothingAllocated(LANES, 1);
  }

  /// Once widened loops are compiled, no vector is an object any more. Narrower vector units lack
  /// an operation of logarithms, which then makes objects; there the loops of one lane are asked.
  @Test
  void weeksOnTheVectorUnitAllocateNothing() throws Exception {
    VectorUnit.engage(VectorUnit.isPresent() && Vectors.LENGTH == WIDEST);
    assertNothingAllocated(WIDE, WARM_UP);
  }

  /// @param warmUp runs of all weeks before any counts
  private void assertNothingAllocated(int lanes, int warmUp) throws Exception {
    WholeModel model = WholeModel.of(Registry.read(Path.of("../evidence")));
    DrawnFutures futures = new DrawnFutures(model);
    int[] numbers = DrawnFutures.numbers(0, lanes);
    double[][][] efforts = new double[WEEKS][][];
    for (int week = 0; week < WEEKS; week++) {
      efforts[week] = futures.efforts(FIRST + week, numbers);
    }
    LaneRun trunk = new LaneRun(model, futures.assumptions(numbers));
    for (int week = 0; week < FIRST; week++) {
      trunk.advance(futures.efforts(week, numbers));
    }
    for (int round = 0; round < warmUp; round++) {
      advance(new LaneRun(model, trunk), efforts);
    }
    long least = Long.MAX_VALUE;
    double splits = 0;
    for (int round = 0; round < ROUNDS; round++) {
      LaneRun run = new LaneRun(model, trunk);
      long before = threads.getCurrentThreadAllocatedBytes();
      splits = advance(run, efforts);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }

    assertThat(splits).as("organisations that split").isPositive();
    assertThat(least).as("bytes in %d weeks".formatted(WEEKS)).isZero();
  }

  /// Advances, and returns how many splits there were.
  private static double advance(LaneRun run, double[][][] efforts) {
    double splits = 0;
    for (double[][] effort : efforts) {
      run.advance(effort);
      splits += run.splits();
    }
    return splits;
  }
}
