package org.contrapeso.model.health;

import org.contrapeso.kernel.Clock;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Week;

/// Deaths by overdose of drugs that are not opioids, which follow a trend of their own.
///
/// They rise at one rate to a turning year and fall at another to the end of trends; the pandemic
/// raises them by the square root of its factor on opioids.
final class OtherDrugs {

  private OtherDrugs() {}

  /// Adds this week's deaths.
  ///
  /// @param excess factor of the pandemic on deaths by opioids, `[lane]`
  static void add(HealthParameters p, Week week, double[] excess, double[] deaths) {
    double year = week.year();
    double first = year - week.number() / (double) Clock.WEEKS_PER_YEAR;
    for (int lane = 0; lane < deaths.length; lane++) {
      double turn = p.otherTurn()[lane];
      double rising = Math.min(year, turn) - first;
      double falling = Math.max(Math.min(year, p.trendEnd()[lane]) - turn, 0);
      deaths[lane] +=
          p.otherDeaths()[lane]
              * Elementary.exp(p.otherRise()[lane] * rising - p.otherFall()[lane] * falling)
              * Math.sqrt(excess[lane]);
    }
  }
}
