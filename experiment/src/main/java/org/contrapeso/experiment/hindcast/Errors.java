package org.contrapeso.experiment.hindcast;

import java.util.ArrayList;
import java.util.List;
import org.contrapeso.experiment.Observation;
import org.contrapeso.experiment.scenario.HindcastPlan;

/// How near kept futures come to the record, beside forecasts that know no model.
final class Errors {

  private Errors() {}

  static List<Matched.Comparison> of(HindcastPlan plan, Hindcasts runs, int[] kept) {
    List<Matched.Comparison> errors = new ArrayList<>();
    double tail = (1 - plan.middle()) / 2;
    for (int row = 0; row < plan.observations().size(); row++) {
      Observation observation = plan.observations().get(row);
      double[] values = Kept.select(runs.means()[row], kept);
      double factor = observation.factor();
      List<Observation> past = past(plan, observation);
      errors.add(
          new Matched.Comparison(
              observation,
              observation.recorded() * factor,
              Kept.quantile(values, tail) * factor,
              Kept.quantile(values, 1.0 / 2) * factor,
              Kept.quantile(values, 1 - tail) * factor,
              past.isEmpty() ? Double.NaN : past.getLast().recorded() * factor,
              trend(past, observation.year()) * factor));
    }
    return errors;
  }

  /// The last fitted years of the same outcome and series, if an observation is held out; series
  /// that count differently are never joined.
  private static List<Observation> past(HindcastPlan plan, Observation observation) {
    List<Observation> past =
        plan.observations().stream()
            .filter(each -> !observation.fitted() && each.fitted())
            .filter(each -> each.outcome().equals(observation.outcome()))
            .filter(each -> each.series().equals(observation.series()))
            .filter(each -> each.year() < observation.year())
            .toList();
    return past.subList(Math.max(past.size() - plan.trendYears(), 0), past.size());
  }

  /// Least squares through the years.
  private static double trend(List<Observation> past, int year) {
    if (past.size() < 2) {
      return Double.NaN;
    }
    double meanYear = past.stream().mapToDouble(Observation::year).average().orElseThrow();
    double mean = past.stream().mapToDouble(Observation::recorded).average().orElseThrow();
    double both = 0;
    double square = 0;
    for (Observation each : past) {
      both += (each.year() - meanYear) * (each.recorded() - mean);
      square += (each.year() - meanYear) * (each.year() - meanYear);
    }
    return mean + both / square * (year - meanYear);
  }
}
