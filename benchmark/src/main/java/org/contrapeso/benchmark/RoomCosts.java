package org.contrapeso.benchmark;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.LocalRunner;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.model.assembly.WeekLanes;
import org.contrapeso.model.organisation.Stepping;

/// What each room costs in a week of the whole model, in futures of the study that ships, and what
/// the whole costs against the organisation room alone.
final class RoomCosts {

  private static final int WEEKS = 520;
  private static final int LANES = LocalRunner.FUTURES_PER_BLOCK;

  private final Laboratory laboratory;
  private final WeekLanes block;
  private final double[][] effort;
  private final double[][] outcomes;
  private final Assumptions believed;

  RoomCosts(Laboratory laboratory) throws FaultsException, IOException {
    this.laboratory = laboratory;
    block = laboratory.model().open(LANES);
    effort = new double[laboratory.model().levers().size()][LANES];
    outcomes = new double[laboratory.model().outcomes().size()][LANES];
    int[] futures = new int[LANES];
    Arrays.setAll(futures, future -> future);
    believed = new Assumptions(1, futures, laboratory.believed());
  }

  /// A table of rooms, `ns` a run-week each.
  String table(int rounds) throws IOException {
    List<RoomBinding> rooms = block.rooms();
    double[][] times = new double[rooms.size()][rounds];
    double[] all = new double[rounds];
    double[] alone = new double[rounds];
    OrganisationRuns published =
        OrganisationRuns.drawn(
            laboratory.registry(),
            Ties.published(laboratory.registry()),
            Stepping.HEUN,
            WEEKS,
            LANES);
    Engine engine = new JavaEngine(laboratory.model(), LANES);
    engine.run(published);
    measure(rooms); // warms up
    for (int round = 0; round < rounds; round++) {
      double[] measured = measure(rooms);
      for (int room = 0; room < measured.length; room++) {
        times[room][round] = measured[room];
        all[round] += measured[room];
      }
      alone[round] = 1e9 * engine.run(published).seconds() / published.laneWeeks();
    }
    return write(rooms, times, all, alone);
  }

  private static String write(
      List<RoomBinding> rooms, double[][] times, double[] all, double[] alone) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "**All rooms**, %d lanes, %d weeks, futures of the study that ships; a week counts with"
                + " its median time.%n%n| room | ns a run-week |%n|---|--:|%n",
            LANES,
            WEEKS));
    for (int room = 0; room < times.length; room++) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.0f |%n",
              rooms.get(room).room(),
              Median.of(times[room]).middle()));
    }
    double whole = Median.of(all).middle();
    double organisation = Median.of(alone).middle();
    text.append(
        String.format(
            Locale.ROOT,
            "| all | %.0f |%n| organisation alone, as published | %.0f |%n%n"
                + "The whole model costs %.1f times the organisation room alone.%n",
            whole,
            organisation,
            whole / organisation));
    return text.toString();
  }

  /// Nanoseconds that each room takes in a lane and week: the median over the weeks, which leaves
  /// out weeks in which another process had the processor.
  private double[] measure(List<RoomBinding> rooms) {
    double[][] passed = new double[rooms.size()][WEEKS];
    double[] settings = new double[effort.length];
    block.assume(believed);
    block.start();
    for (int week = 0; week < WEEKS; week++) {
      laboratory.model().statusQuo(week, settings);
      for (int lever = 0; lever < settings.length; lever++) {
        Arrays.fill(effort[lever], settings[lever]);
      }
      for (int room = 0; room < passed.length; room++) {
        long begun = System.nanoTime();
        block.advance(rooms.get(room), week, effort, outcomes);
        passed[room][week] = System.nanoTime() - begun;
      }
    }
    return Arrays.stream(passed).mapToDouble(weeks -> Median.of(weeks).middle() / LANES).toArray();
  }
}
