package org.contrapeso.experiment.hindcast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.contrapeso.experiment.LocalRunner;
import org.contrapeso.experiment.Observation;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.design.Copula;
import org.contrapeso.experiment.design.Design;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.kernel.Clock;
import org.contrapeso.kernel.Ensemble;
import org.contrapeso.kernel.LaneBlock;
import org.contrapeso.kernel.Simulation;
import org.contrapeso.kernel.lanes.VectorUnit;

/// Futures run through the past only, under the status quo of each week.
///
/// @param values drawn value of every input, `[input][future]`
/// @param means mean of the observed outcome over the weeks of each observation,
///   `[observation][future]`, in the outcome's unit
record Hindcasts(double[][] values, double[][] means) {

  private static final int LANES = LocalRunner.FUTURES_PER_BLOCK;

  /// What a wave draws from.
  ///
  /// @param inputs the inputs, in the simulation's order
  /// @param design points of the unit cube
  /// @param copula what ties them together
  /// @param seed key of every random number of the runs
  record Wave(List<StudyInput> inputs, Design design, Copula copula, long seed) {}

  /// Runs a wave; neither threads nor lanes change a bit of the result.
  ///
  /// @param done told how many futures have been run
  /// @throws CancellationException if the thread is interrupted or `cancelled` says so
  static Hindcasts run(
      Simulation simulation,
      Wave wave,
      List<Observation> observations,
      int threads,
      IntConsumer done,
      BooleanSupplier cancelled) {
    int futures = wave.design.futures();
    double[][] values = new double[wave.inputs.size()][futures];
    double[][] means = new double[observations.size()][futures];
    List<Runs> finished = new ArrayList<>();
    VectorUnit.engageFor((long) futures * end(observations));
    Ensemble.<Runs, RuntimeException>run(
        0,
        Math.ceilDiv(futures, LANES),
        threads,
        () -> block -> new Runs(simulation, wave, observations, block),
        runs -> {
          runs.write(values, means);
          finished.add(runs);
          done.accept(Math.min(finished.size() * LANES, futures));
        },
        cancelled);
    return new Hindcasts(values, means);
  }

  /// Number of futures.
  int futures() {
    return values[0].length;
  }

  /// Largest implausibility over the fitted observations of each future, `[future]`.
  double[] implausibility(List<Observation> observations) {
    double[] largest = new double[futures()];
    for (int row = 0; row < observations.size(); row++) {
      Observation observation = observations.get(row);
      for (int future = 0; observation.fitted() && future < largest.length; future++) {
        largest[future] = Math.max(largest[future], observation.implausibility(means[row][future]));
      }
    }
    return largest;
  }

  /// The week after the last one that is observed.
  private static int end(List<Observation> observations) {
    return observations.stream()
        .mapToInt(o -> o.firstWeek() + Clock.WEEKS_PER_YEAR)
        .max()
        .orElse(0);
  }

  /// The runs of one block of futures.
  private static final class Runs {

    private final int first;
    private final int count;
    private final double[][] input;
    private final double[][] sums;

    Runs(Simulation simulation, Wave wave, List<Observation> observations, int block) {
      first = block * LANES;
      count = Math.min(LANES, wave.design.futures() - first);
      input = new double[wave.inputs.size()][count];
      sums = new double[observations.size()][count];
      int[] numbers = new int[count];
      for (int lane = 0; lane < count; lane++) {
        numbers[lane] = first + lane;
        draw(wave, lane);
      }
      LaneBlock lanes = simulation.open(count);
      lanes.assume(new Assumptions(wave.seed, numbers, input));
      lanes.start();
      passWeeks(simulation, lanes, observations);
    }

    private void draw(Wave wave, int lane) {
      double[] place = new double[wave.inputs.size()];
      wave.design.draw(first + lane, place);
      wave.copula.apply(place);
      for (int row = 0; row < place.length; row++) {
        input[row][lane] = wave.inputs.get(row).at(place[row]);
      }
    }

    private void passWeeks(Simulation simulation, LaneBlock lanes, List<Observation> observations) {
      double[][] reported = new double[simulation.outcomes().size()][count];
      double[][] effort = new double[simulation.levers().size()][count];
      double[] settings = new double[effort.length];
      int[] rows =
          observations.stream().mapToInt(o -> simulation.outcomes().indexOf(o.outcome())).toArray();
      int end = end(observations);
      for (int week = 0; week < end; week++) {
        simulation.statusQuo(week, settings);
        for (int lever = 0; lever < settings.length; lever++) {
          Arrays.fill(effort[lever], settings[lever]);
        }
        lanes.advance(week, effort, reported);
        for (int row = 0; row < rows.length; row++) {
          int since = week - observations.get(row).firstWeek();
          if (since >= 0 && since < Clock.WEEKS_PER_YEAR) {
            add(reported[rows[row]], sums[row]);
          }
        }
      }
    }

    private static void add(double[] from, double[] to) {
      for (int lane = 0; lane < to.length; lane++) {
        to[lane] += from[lane] / Clock.WEEKS_PER_YEAR;
      }
    }

    void write(double[][] values, double[][] means) {
      for (int row = 0; row < input.length; row++) {
        System.arraycopy(input[row], 0, values[row], first, count);
      }
      for (int row = 0; row < sums.length; row++) {
        System.arraycopy(sums[row], 0, means[row], first, count);
      }
    }
  }
}
