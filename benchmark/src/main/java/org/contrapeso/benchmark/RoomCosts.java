package org.contrapeso.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.LocalRunner;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.model.assembly.WeekLanes;
import org.contrapeso.model.organisation.OrganisationRoom;

/// What each room costs in a week of the whole model, in futures of the study that ships, and what
/// the whole costs against the organisation room alone.
final class RoomCosts {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WEEKS = 520;

  /// Lane-weeks before anything is measured: enough for the compiler to be done with all rooms.
  private static final int WARM_UP = 1_000_000;

  private static final int LANES = LocalRunner.FUTURES_PER_BLOCK;

  private final Laboratory laboratory;
  private final WeekLanes block;
  private final double[][] effort;
  private final double[][] outcomes;
  private final double[] settings;
  private final Assumptions believed;

  /// Prints the table.
  ///
  /// @param arguments number of rounds, and nanoseconds of a run-week of the organisations alone
  public static void main(String... arguments) throws FaultsException, IOException {
    System.out.print(
        new RoomCosts(Laboratory.open())
            .table(Integer.parseInt(arguments[0]), Double.parseDouble(arguments[1])));
  }

  RoomCosts(Laboratory laboratory) throws FaultsException, IOException {
    this.laboratory = laboratory;
    block = laboratory.model().open(LANES);
    effort = new double[laboratory.model().levers().size()][LANES];
    outcomes = new double[laboratory.model().outcomes().size()][LANES];
    settings = new double[effort.length];
    int[] futures = new int[LANES];
    Arrays.setAll(futures, future -> future);
    believed = new Assumptions(1, futures, laboratory.believed());
  }

  /// A table of rooms, `ns` a run-week each.
  ///
  /// @param alone the same of the organisation room alone, as published
  String table(int rounds, double alone) {
    List<RoomBinding> rooms = block.rooms();
    double[][] times = new double[rooms.size()][rounds];
    double[] all = new double[rounds];
    for (int done = 0; done < WARM_UP; done += LANES * WEEKS) {
      measureRooms(rooms);
    }
    for (int round = 0; round < rounds; round++) {
      all[round] = measureAll();
      double[] measured = measureRooms(rooms);
      for (int room = 0; room < measured.length; room++) {
        times[room][round] = measured[room];
      }
    }
    return write(rooms, times, Median.of(all).middle(), alone);
  }

  private static String write(
      List<RoomBinding> rooms, double[][] times, double whole, double alone) {
    StringBuilder text = new StringBuilder();
    double coupled = Double.NaN;
    text.append(
        String.format(
            Locale.ROOT,
            "**All rooms**, %d lanes, %d weeks, futures of the study that ships, after %,d run-weeks to"
                + " warm up; a week counts with its median time, in the row of all with all its"
                + " time.%n%n| room | ns a run-week |%n|---|--:|%n",
            LANES,
            WEEKS,
            WARM_UP));
    for (int room = 0; room < times.length; room++) {
      double middle = Median.of(times[room]).middle();
      if (rooms.get(room).equals(OrganisationRoom.BINDING)) {
        coupled = middle;
      }
      text.append(String.format(Locale.ROOT, "| %s | %.0f |%n", rooms.get(room).room(), middle));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "| all | %.0f |%n| organisation alone, as published | %.0f |%n%n"
                + "The whole model costs %.1f times the organisation room alone, as published, and %.1f"
                + " times that room in the same futures.%n",
            whole,
            alone,
            whole / alone,
            whole / coupled));
    return text.toString();
  }

  /// Nanoseconds of processor time that all rooms take in a lane and week.
  private double measureAll() {
    block.assume(believed);
    block.start();
    long begun = THREADS.getCurrentThreadCpuTime();
    for (int week = 0; week < WEEKS; week++) {
      set(week);
      block.advance(week, effort, outcomes);
    }
    return (THREADS.getCurrentThreadCpuTime() - begun) / ((double) LANES * WEEKS);
  }

  /// Nanoseconds that each room takes in a lane and week: the median over the weeks, which leaves
  /// out weeks in which another process had the processor.
  private double[] measureRooms(List<RoomBinding> rooms) {
    double[][] passed = new double[rooms.size()][WEEKS];
    block.assume(believed);
    block.start();
    for (int week = 0; week < WEEKS; week++) {
      set(week);
      for (int room = 0; room < passed.length; room++) {
        long begun = System.nanoTime();
        block.advance(rooms.get(room), week, effort, outcomes);
        passed[room][week] = System.nanoTime() - begun;
      }
    }
    return Arrays.stream(passed).mapToDouble(weeks -> Median.of(weeks).middle() / LANES).toArray();
  }

  /// Sets every lever to its status quo.
  private void set(int week) {
    laboratory.model().statusQuo(week, settings);
    for (int lever = 0; lever < settings.length; lever++) {
      Arrays.fill(effort[lever], settings[lever]);
    }
  }
}
