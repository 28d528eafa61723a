package org.contrapeso.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.model.assembly.WeekLanes;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.organisation.OrganisationRoom;

/// Our engine: the organisation room alone, in blocks of lanes.
final class JavaEngine implements Engine {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NANOS = 1e9;
  private static final String SURROUNDINGS = "organisation.surroundings";

  private final WholeModel model;
  private final int lanes;

  JavaEngine(WholeModel model, int lanes) {
    this.model = model;
    this.lanes = lanes;
  }

  @Override
  public String name() {
    return "Java, %d lanes".formatted(lanes);
  }

  @Override
  public Round run(OrganisationRuns work) {
    WholeModel alone = model.withNetwork(work.ties().network()).withStepping(work.stepping());
    WeekLanes block = alone.open(lanes);
    double[][] effort = new double[alone.levers().size()][lanes];
    double[][] reported = new double[alone.outcomes().size()][lanes];
    int[] rows = OrganisationRuns.OUTCOMES.stream().mapToInt(alone.outcomes()::indexOf).toArray();
    double[][] sums = new double[rows.length][lanes];
    double[][] results = new double[work.runs()][2 * rows.length];
    long passed = 0;
    for (int first = 0; first < work.runs(); first += lanes) {
      block.assume(believe(alone, work, first, effort));
      block.start();
      for (double[] sum : sums) {
        Arrays.fill(sum, 0);
      }
      long begun = THREADS.getCurrentThreadCpuTime();
      for (int week = 0; week < work.weeks(); week++) {
        block.advance(OrganisationRoom.BINDING, week, effort, reported);
        add(reported, rows, sums);
      }
      passed += THREADS.getCurrentThreadCpuTime() - begun;
      for (int lane = 0; lane < lanes && first + lane < work.runs(); lane++) {
        for (int row = 0; row < rows.length; row++) {
          results[first + lane][2 * row] = sums[row][lane];
          results[first + lane][2 * row + 1] = reported[rows[row]][lane];
        }
      }
    }
    return new Round(passed / NANOS, results);
  }

  private static void add(double[][] reported, int[] rows, double[][] sums) {
    for (int row = 0; row < rows.length; row++) {
      double[] sum = sums[row];
      double[] value = reported[rows[row]];
      for (int lane = 0; lane < sum.length; lane++) {
        sum[lane] += value[lane];
      }
    }
  }

  /// What the lanes believe; lanes beyond the last run repeat it.
  private Assumptions believe(
      WholeModel alone, OrganisationRuns work, int first, double[][] effort) {
    List<String> ids = alone.inputs();
    double[] central = alone.central();
    central[ids.indexOf(SURROUNDINGS)] = alone.alternatives(SURROUNDINGS).indexOf("alone");
    double[][] input = new double[central.length][lanes];
    for (int row = 0; row < input.length; row++) {
      Arrays.fill(input[row], central[row]);
    }
    double[] settings = new double[effort.length];
    alone.statusQuo(0, settings);
    for (int lever = 0; lever < effort.length; lever++) {
      Arrays.fill(effort[lever], settings[lever]);
    }
    for (int lane = 0; lane < lanes; lane++) {
      double[] values = work.values()[Math.min(first + lane, work.runs() - 1)];
      for (int column = 0; column < OrganisationRuns.INPUTS.size(); column++) {
        input[ids.indexOf(OrganisationRuns.INPUTS.get(column))][lane] = values[column];
      }
      for (int lever = 0; lever < OrganisationRuns.LEVERS.size(); lever++) {
        int row = alone.levers().indexOf(OrganisationRuns.LEVERS.get(lever));
        effort[row][lane] = values[OrganisationRuns.INPUTS.size() + lever];
      }
    }
    return new Assumptions(0, new int[lanes], input);
  }
}
