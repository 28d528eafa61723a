package org.contrapeso.model.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.contrapeso.evidence.Registry;
import org.junit.jupiter.api.Test;

/// A week of the whole model makes no objects, also where organisations split, strikes come and
/// rules are judged.
final class AllocationTest {

  private static final int LANES = 8;
  private static final int FIRST = 60;
  private static final int WEEKS = 60;

  /// Runs, of which the least counts: code that the compiler gives up makes objects that it had
  /// spared.
  private static final int ROUNDS = 3;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void weeksOfTheWholeModelAllocateNothing() throws Exception {
    WholeModel model = WholeModel.of(Registry.read(Path.of("../evidence")));
    DrawnFutures futures = new DrawnFutures(model);
    int[] numbers = DrawnFutures.numbers(0, LANES);
    double[][][] efforts = new double[WEEKS][][];
    for (int week = 0; week < WEEKS; week++) {
      efforts[week] = futures.efforts(FIRST + week, numbers);
    }
    LaneRun trunk = new LaneRun(model, futures.assumptions(numbers));
    for (int week = 0; week < FIRST; week++) {
      trunk.advance(futures.efforts(week, numbers));
    }
    advance(
        new LaneRun(model, trunk), efforts); // what a class allocates once, when it is first used
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
