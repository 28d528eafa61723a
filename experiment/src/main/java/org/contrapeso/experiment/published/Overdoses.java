package org.contrapeso.experiment.published;

import java.util.ArrayList;
import java.util.List;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.kernel.Clock;
import org.contrapeso.model.assembly.WholeModel;

/// Deaths by overdose of past years with the market as recorded: [RecordedMarket].
final class Overdoses {

  private static final String DEATHS = "health.overdose_deaths";

  private Overdoses() {}

  /// The computations.
  static List<Computation> computations() {
    List<Computation> computations = new ArrayList<>();
    for (int year : new int[] {2019, 2023, 2024, 2025}) {
      computations.add(
          new Computation.Named(
              "overdose_deaths_" + year, (model, settings) -> deaths(model, settings, year)));
    }
    computations.add(new Computation.Named("peak_of_overdose_deaths", Overdoses::peak));
    return computations;
  }

  private static double deaths(WholeModel model, Settings settings, int year)
      throws FaultsException {
    int end = (year + 1 - WholeModel.START.getYear()) * Clock.WEEKS_PER_YEAR;
    return sumOfYear(weekly(model, settings, end), end);
  }

  /// Calendar year with fraction in which the 12 months with most deaths end.
  private static double peak(WholeModel model, Settings settings) throws FaultsException {
    int last = settings.whole("last_week");
    double[] weekly = weekly(model, settings, last);
    int peak = Clock.WEEKS_PER_YEAR;
    for (int end = peak; end <= last; end++) {
      peak = sumOfYear(weekly, end) > sumOfYear(weekly, peak) ? end : peak;
    }
    return new Clock(WholeModel.START).yearOf(peak);
  }

  private static double sumOfYear(double[] weekly, int end) {
    double sum = 0;
    for (int week = end - Clock.WEEKS_PER_YEAR; week < end; week++) {
      sum += weekly[week];
    }
    return sum;
  }

  private static double[] weekly(WholeModel model, Settings settings, int weeks)
      throws FaultsException {
    RecordedMarket market = new RecordedMarket(settings);
    Clock clock = new Clock(WholeModel.START);
    OneLane lane = new OneLane(model, settings.inputs(model));
    int deaths = model.outcomes().indexOf(DEATHS);
    double[] weekly = new double[weeks];
    for (int week = 0; week < weeks; week++) {
      market.hold(lane, clock.yearOf(week));
      lane.advance();
      weekly[week] = lane.reported(deaths);
    }
    return weekly;
  }
}
