package org.contrapeso.benchmark.micro;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.contrapeso.benchmark.Laboratory;
import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.LocalRunner;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.model.assembly.WeekLanes;
import org.contrapeso.model.assembly.WholeModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Weeks of the model over a block of lanes, in futures of the study that ships, `ns` a run-week.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(WeekBenchmark.RUN_WEEKS)
public class WeekBenchmark {

  static final int WEEKS = 520;
  static final int RUN_WEEKS = WEEKS * LocalRunner.FUTURES_PER_BLOCK;

  /// Lanes that stand in their first week, and others that are moved on from there.
  @State(Scope.Thread)
  public static class Lanes {

    private static final int LANES = LocalRunner.FUTURES_PER_BLOCK;

    private final WeekLanes first;
    final WeekLanes moved;
    final double[][] effort;
    final double[][] outcomes;

    /// Opens the lanes.
    public Lanes() {
      try {
        Laboratory laboratory = Laboratory.open();
        WholeModel model = laboratory.model();
        int[] futures = new int[LANES];
        Arrays.setAll(futures, future -> future);
        first = model.open(LANES);
        first.assume(new Assumptions(1, futures, laboratory.believed()));
        first.start();
        moved = model.open(LANES);
        effort = new double[model.levers().size()][LANES];
        outcomes = new double[model.outcomes().size()][LANES];
        double[] settings = new double[effort.length];
        model.statusQuo(0, settings);
        for (int lever = 0; lever < settings.length; lever++) {
          Arrays.fill(effort[lever], settings[lever]);
        }
      } catch (FaultsException | IOException unreadable) {
        throw new IllegalStateException(unreadable);
      }
    }

    /// Back to the first week.
    WeekLanes restart() {
      moved.copyFrom(first);
      return moved;
    }
  }

  /// One room, while the others stand still.
  @State(Scope.Thread)
  public static class Room {

    /// Name of the room.
    @Param({
      "campaign",
      "law",
      "organisation",
      "leadership",
      "violence",
      "supply",
      "market",
      "health",
      "relation",
      "opinion",
      "cost"
    })
    public String room = "";

    private RoomBinding binding = RoomBinding.of("none");

    /// Finds the room.
    @Setup
    public void find(Lanes lanes) {
      binding =
          lanes.moved.rooms().stream()
              .filter(found -> found.room().equals(room))
              .findFirst()
              .orElseThrow();
    }
  }

  /// All rooms in their turns.
  @Benchmark
  public double[][] allRooms(Lanes lanes) {
    WeekLanes block = lanes.restart();
    for (int week = 0; week < WEEKS; week++) {
      block.advance(week, lanes.effort, lanes.outcomes);
    }
    return lanes.outcomes;
  }

  /// One room.
  @Benchmark
  public double[][] oneRoom(Lanes lanes, Room room) {
    WeekLanes block = lanes.restart();
    for (int week = 0; week < WEEKS; week++) {
      block.advance(room.binding, week, lanes.effort, lanes.outcomes);
    }
    return lanes.outcomes;
  }
}
