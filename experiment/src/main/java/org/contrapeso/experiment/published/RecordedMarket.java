package org.contrapeso.experiment.published;

import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.model.world.Signal;

/// The market of illicitly made opioids as a result's settings record it, in place of the market's
/// room.
///
/// `penetration_2016` is the share of fentanyl at the beginning of that year, linear between years
/// from `first_year` on and constant after `last_year`. `purity_2024` is the purity in the middle
/// of that fiscal year, a quarter into the calendar year; that of `reference_year` is potency 1.
/// Purity stays at that of the year before `fall_year` until `fall_from` and is linear from there
/// on.
final class RecordedMarket {

  private static final String PENETRATION = "penetration_";
  private static final String PURITY = "purity_";

  private final Settings settings;

  RecordedMarket(Settings settings) {
    this.settings = settings;
  }

  /// Holds the market of a moment.
  ///
  /// @param year calendar year with fraction
  void hold(OneLane lane, double year) throws FaultsException {
    lane.hold(Signal.PENETRATION, penetration(year));
    lane.hold(Signal.POTENCY, purity(year) / yearly(PURITY, settings.whole("reference_year")));
    lane.hold(Signal.DEMAND_SIDE_DECLINE, 0);
    lane.hold(Signal.SHORTFALL, 0);
  }

  /// Share of fentanyl at a moment.
  double penetration(double year) throws FaultsException {
    int last = settings.whole("last_year");
    double moment = Math.min(Math.max(year, settings.whole("first_year")), last);
    int before = Math.min((int) moment, last - 1);
    double from = yearly(PENETRATION, before);
    return from + (moment - before) * (yearly(PENETRATION, before + 1) - from);
  }

  private double purity(double year) throws FaultsException {
    int fall = settings.whole("fall_year");
    int last = settings.whole("last_purity");
    double middle = settings.number("middle_of_fiscal_year");
    double start = settings.number("fall_from");
    double value = yearly(PURITY, fall - 1);
    if (year <= start) {
      return year < fall - 1 ? yearly(PURITY, settings.whole("reference_year")) : value;
    }
    for (int next = fall; next <= last; next++) {
      double end = next + middle;
      double target = yearly(PURITY, next);
      if (year < end) {
        return value + (year - start) / (end - start) * (target - value);
      }
      start = end;
      value = target;
    }
    return value;
  }

  private double yearly(String what, int year) throws FaultsException {
    return settings.number(what + year);
  }
}
