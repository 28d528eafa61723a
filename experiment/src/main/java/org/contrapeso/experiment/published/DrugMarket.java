package org.contrapeso.experiment.published;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.kernel.Clock;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.world.Signal;

/// What a loss of precursors or laboratories, or a higher risk, did to a market of a drug.
///
/// The file sets the market's own parameters. What users would take, what organisations are able to
/// do and how the authorities co-operate is held at the reference.
final class DrugMarket {

  private static final String PRICE = "market.price";
  private static final String PURITY = "market.purity";
  private static final String USE = "market.consumption";
  private static final String SUBSTITUTES = "market.substitute_share";
  private static final String LABORATORIES = "supply.laboratory_capacity";
  private static final String ROUTES = "supply.active_routes";
  private static final String SHOCK_DATE = "supply.shock_date";
  private static final String RAIDS = "supply.laboratory_raids";
  private static final String SELLERS = "market.dealer_risk";

  private static final List<Signal> HELD =
      List.of(
          Signal.DEMAND,
          Signal.ACTIVITY,
          Signal.INTELLIGENCE,
          Signal.COOPERATION_ENFORCEMENT,
          Signal.COOPERATION_PRECURSORS);

  private DrugMarket() {}

  /// The computations.
  static List<Computation> computations() {
    return List.of(
        new Computation.Named("price_at_peak", (m, s) -> extreme(m, s, PRICE, Math::max)),
        new Computation.Named("price_after_months", (m, s) -> after(m, s, PRICE, "price_weeks")),
        new Computation.Named("purity_at_trough", (m, s) -> extreme(m, s, PURITY, Math::min)),
        new Computation.Named("purity_after_recovery", (m, s) -> after(m, s, PURITY, "weeks")),
        new Computation.Named("use_at_trough", (m, s) -> extreme(m, s, USE, Math::min)),
        new Computation.Named("use_after_recovery", (m, s) -> after(m, s, USE, "weeks")),
        new Computation.Named("overdoses_at_trough", DrugMarket::overdoses),
        new Computation.Named("substitutes_at_end", DrugMarket::substitutes),
        new Computation.Named("laboratories_at_trough", (m, s) -> raided(m, s, LABORATORIES)),
        new Computation.Named("use_with_raids", (m, s) -> raided(m, s, USE)),
        new Computation.Named("price_with_riskier_selling", DrugMarket::riskier),
        new Computation.Named("routes_at_end", DrugMarket::routes),
        new Computation.Named("routes_against_none_seized", DrugMarket::routesBySeizure));
  }

  /// Extreme of an outcome after the shock, relative to the week before it.
  private static double extreme(
      WholeModel model, Settings settings, String outcome, DoubleBinaryOperator of)
      throws FaultsException {
    double[] inputs = settings.inputs(model);
    int row = model.outcomes().indexOf(outcome);
    OneLane lane = held(model, inputs);
    int shock = shockWeek(model, inputs);
    double before = lane.reportedIn(shock - 1, row);
    double extreme = before;
    for (int week = 0; week < settings.whole("weeks"); week++) {
      extreme = of.applyAsDouble(extreme, lane.reportedIn(shock + week, row));
    }
    return extreme / before;
  }

  /// An outcome some weeks after the shock, relative to the week before it.
  private static double after(WholeModel model, Settings settings, String outcome, String weeks)
      throws FaultsException {
    double[] inputs = settings.inputs(model);
    int row = model.outcomes().indexOf(outcome);
    OneLane lane = held(model, inputs);
    int shock = shockWeek(model, inputs);
    double before = lane.reportedIn(shock - 1, row);
    return lane.reportedIn(shock + settings.whole(weeks), row) / before;
  }

  /// Overdoses as use times strength, relative to before the shock, less 1.
  private static double overdoses(WholeModel model, Settings settings) throws FaultsException {
    double[] inputs = settings.inputs(model);
    int use = model.outcomes().indexOf(USE);
    OneLane lane = held(model, inputs);
    int shock = shockWeek(model, inputs);
    double before = lane.reportedIn(shock - 1, use) * lane.told(Signal.POTENCY);
    double least = before;
    for (int week = 0; week < settings.whole("weeks"); week++) {
      double now = lane.reportedIn(shock + week, use) * lane.told(Signal.POTENCY);
      least = Math.min(least, now);
    }
    return least / before - 1;
  }

  private static double substitutes(WholeModel model, Settings settings) throws FaultsException {
    double[] inputs = settings.inputs(model);
    int later = shockWeek(model, inputs) + settings.whole("weeks");
    return held(model, inputs).reportedIn(later, model.outcomes().indexOf(SUBSTITUTES));
  }

  /// Least of an outcome while laboratories are raided and after, against the same run without
  /// raids; for use its mean.
  private static double raided(WholeModel model, Settings settings, String outcome)
      throws FaultsException {
    double[] inputs = settings.inputs(model);
    int row = model.outcomes().indexOf(outcome);
    double raids = settings.number(RAIDS);
    int start = settings.whole("raid_start");
    int raidWeeks = settings.whole("raid_weeks");
    OneLane with = held(model, inputs);
    OneLane without = held(model, inputs);
    with.advanceTo(start);
    without.advanceTo(start);
    double least = 1;
    double sumWith = 0;
    double sumWithout = 0;
    for (int week = 0; week < settings.whole("weeks"); week++) {
      with.set(RAIDS, week < raidWeeks ? raids : 0);
      with.advance();
      without.advance();
      least = Math.min(least, with.reported(row) / without.reported(row));
      sumWith += with.reported(row);
      sumWithout += without.reported(row);
    }
    return (outcome.equals(USE) ? sumWith / sumWithout : least) - 1;
  }

  private static double riskier(WholeModel model, Settings settings) throws FaultsException {
    double[] inputs = settings.inputs(model);
    int price = model.outcomes().indexOf(PRICE);
    int week = settings.whole("weeks");
    double before = held(model, inputs).reportedIn(week, price);
    inputs[model.inputs().indexOf(SELLERS)] *= settings.number("prisoners_factor");
    return held(model, inputs).reportedIn(week, price) / before - 1;
  }

  private static double routes(WholeModel model, Settings settings) throws FaultsException {
    OneLane lane = held(model, settings.inputs(model));
    int row = model.outcomes().indexOf(ROUTES);
    double first = lane.reportedIn(0, row);
    return lane.reportedIn(settings.whole("weeks"), row) / first;
  }

  private static double routesBySeizure(WholeModel model, Settings settings)
      throws FaultsException {
    double[] inputs = settings.inputs(model);
    int row = model.outcomes().indexOf(ROUTES);
    int week = settings.whole("weeks");
    double with = held(model, inputs).reportedIn(week, row);
    inputs[model.inputs().indexOf("supply.seized_share")] = 0;
    inputs[model.inputs().indexOf("supply.early_seized_share")] = 0;
    return with / held(model, inputs).reportedIn(week, row);
  }

  private static OneLane held(WholeModel model, double[] inputs) {
    OneLane lane = new OneLane(model, inputs);
    HELD.forEach(signal -> lane.hold(signal, 1));
    return lane;
  }

  private static int shockWeek(WholeModel model, double[] inputs) {
    double since = inputs[model.inputs().indexOf(SHOCK_DATE)] - WholeModel.START.getYear();
    return (int) Math.ceil(since * Clock.WEEKS_PER_YEAR);
  }
}
