package org.contrapeso.experiment;

import java.util.Arrays;
import org.contrapeso.kernel.Simulation;

/// What every lever is set to, week by week, when nothing new is done; asked of the simulation
/// once.
///
/// Not thread-safe.
final class StatusQuo {

  private static final int FIRST_WEEKS = 64;
  private static final double[] UNKNOWN = {};

  private final Simulation simulation;
  private double[][] settings = unknown(FIRST_WEEKS);

  StatusQuo(Simulation simulation) {
    this.simulation = simulation;
  }

  /// Setting of each lever in a week, `[lever]`; to be read only.
  ///
  /// @param week week, counted from the model's start
  double[] in(int week) {
    if (week >= settings.length) {
      double[][] more = unknown(2 * week);
      System.arraycopy(settings, 0, more, 0, settings.length);
      settings = more;
    }
    if (settings[week].length == 0) {
      double[] asked = new double[simulation.levers().size()];
      simulation.statusQuo(week, asked);
      settings[week] = asked;
    }
    return settings[week];
  }

  private static double[][] unknown(int weeks) {
    double[][] unknown = new double[weeks][];
    Arrays.fill(unknown, UNKNOWN);
    return unknown;
  }
}
