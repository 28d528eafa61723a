package org.contrapeso.model.market;

import java.util.Arrays;
import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.kernel.Clock;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.Room;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;
import org.jspecify.annotations.Nullable;

/// The room `market` over a block of lanes.
public final class MarketRoom implements Room {

  /// What the room takes from evidence and reports by it.
  public static final RoomBinding BINDING =
      RoomBinding.of("market")
          .withParameters(MarketParameters.class)
          .withHypothesis(Substitution.class)
          .withHypothesis(RiskPremium.class)
          .withLevers(MarketLever.class)
          .withOutcomes(MarketOutcome.class);

  private static final double GRAMS_PER_KILOGRAM = 1000;

  private final int lanes;
  private final MarketState state;
  private final double[] normalPrice;
  private final double[] adopted;
  private final double[] wanted;
  private final double[] supplied;
  private final double[] perUser;
  private final double[] logPerUser;
  private @Nullable MarketBeliefs believed;

  /// The room over a number of lanes.
  public MarketRoom(int lanes) {
    this.lanes = lanes;
    state = new MarketState(lanes);
    normalPrice = new double[lanes];
    adopted = new double[lanes];
    wanted = new double[lanes];
    supplied = new double[lanes];
    perUser = new double[lanes];
    logPerUser = new double[lanes];
  }

  @Override
  public void assume(Beliefs beliefs) {
    believed = MarketBeliefs.of(beliefs);
  }

  @Override
  public void start(Beliefs beliefs, Signals signals) {
    Arrays.fill(state.users, 0);
    Arrays.fill(state.stock, 0);
    Arrays.fill(state.accustomed, 1);
    Arrays.fill(state.purity, 1);
    Arrays.fill(state.scarcity, 0);
    Arrays.fill(state.substitutes, 0);
    Arrays.fill(state.pay, 1);
    Arrays.fill(state.usualMexican, 0);
    Arrays.fill(signals.of(Signal.POTENCY), 1);
    Arrays.fill(signals.of(Signal.PAY), 1);
  }

  @Override
  public void copyFrom(Room other) {
    MarketRoom source = (MarketRoom) other;
    believed = source.believed;
    state.copyFrom(source.state);
  }

  @Override
  public void advance(Week week) {
    MarketBeliefs now = believed;
    if (now == null) {
      throw new IllegalStateException("A market cannot go on before its lanes assume anything.");
    }
    demand(now, week);
    supply(now.paces(), week);
    miss(now.parameters(), week.signals());
    sell(now, week);
    dilute(now, week);
    earn(now, week);
    adapt(now, week);
  }

  /// Normal price, what users would take at it, and what they will when what is made now is sold.
  private void demand(MarketBeliefs now, Week week) {
    MarketParameters p = now.parameters();
    Signals signals = week.signals();
    double[] risk = signals.of(Signal.TRAFFICKING_RISK);
    double[] premium = signals.of(Signal.RISK_PREMIUM);
    double[] users = signals.of(Signal.DEMAND);
    double[] penetration = signals.of(Signal.PENETRATION);
    double[] ordered = signals.of(Signal.NORMAL_DEMAND);
    for (int lane = 0; lane < lanes; lane++) {
      double multiplies = now.multiplicative()[lane];
      double dangers = p.dealerRisk()[lane] * (1 + multiplies * (risk[lane] - 1));
      double factor = p.enforcementElasticity()[lane] * Elementary.log(dangers);
      double passed = multiplies * p.premiumPassThrough()[lane] * Elementary.log(premium[lane]);
      double added = (1 - multiplies) * p.landedPrice()[lane] * Math.max(premium[lane] - 1, 0);
      normalPrice[lane] = p.basePrice()[lane] * Elementary.exp(factor + passed) + added;
    }
    for (int lane = 0; lane < lanes; lane++) {
      if (state.users[lane] == 0) {
        state.users[lane] = 1;
        state.usualMexican[lane] = signals.of(Signal.MEXICAN_SHARE)[lane];
      }
      adopted[lane] = adoption(p, week.year(), lane);
      penetration[lane] = adopted[lane] * state.users[lane];
      double dearer = normalPrice[lane] / p.basePrice()[lane];
      double response = Elementary.powOfPositive(dearer, p.priceElasticity()[lane]);
      wanted[lane] = p.referenceConsumption()[lane] * users[lane] * penetration[lane] * response;
      double lead = (2 * p.stockTime()[lane] + 1) / Clock.WEEKS_PER_YEAR;
      ordered[lane] = wanted[lane] * adoption(p, week.year() + lead, lane) / adopted[lane];
    }
  }

  /// What reaches users this week. The first stock is that of a steady flow.
  private void supply(Paces paces, Week week) {
    double[] landed = week.signals().of(Signal.LANDED);
    for (int lane = 0; lane < lanes; lane++) {
      double leaving = paces.leaving()[lane];
      double held =
          state.stock[lane] == 0 ? wanted[lane] / leaving : state.stock[lane] + landed[lane];
      supplied[lane] = held * leaving;
      state.stock[lane] = held - supplied[lane];
      perUser[lane] = wanted[lane] > 0 ? supplied[lane] / wanted[lane] : 1;
      logPerUser[lane] = Elementary.log(perUser[lane]);
    }
    Lanes.copy(supplied, week.signals().of(Signal.CONSUMPTION));
    Lanes.copy(supplied, week.outcome(MarketOutcome.CONSUMPTION));
  }

  /// What is lacking against the reference, whether users have left for it or not.
  private void miss(MarketParameters p, Signals signals) {
    double[] users = signals.of(Signal.DEMAND);
    double[] shortfall = signals.of(Signal.SHORTFALL);
    for (int lane = 0; lane < lanes; lane++) {
      double usual = p.referenceConsumption()[lane] * users[lane] * adopted[lane];
      double covered = usual > 0 ? supplied[lane] / usual + state.substitutes[lane] : 1;
      shortfall[lane] = Math.clamp(1 - covered, 0, 1);
    }
  }

  /// Clears the market: the price at which users take what there is.
  private void sell(MarketBeliefs now, Week week) {
    MarketParameters p = now.parameters();
    double[] scarcity = week.signals().of(Signal.SCARCITY);
    double[] price = week.outcome(MarketOutcome.PRICE);
    for (int lane = 0; lane < lanes; lane++) {
      scarcity[lane] = Math.clamp(1 - perUser[lane], 0, 1);
      double usual = Math.max(state.accustomed[lane], Double.MIN_NORMAL);
      double faded = (1 - p.lastingPremium()[lane]) * Elementary.log(usual);
      double choke = p.chokePrice()[lane];
      double clearing = Elementary.exp((logPerUser[lane] - faded) / p.priceElasticity()[lane]);
      price[lane] = normalPrice[lane] * Math.clamp(clearing, 1 / choke, choke);
      state.accustomed[lane] +=
          (perUser[lane] - state.accustomed[lane]) * now.paces().accustoming()[lane];
    }
  }

  /// Purity, and the strength of what is sold with its substitutes.
  private void dilute(MarketBeliefs now, Week week) {
    MarketParameters p = now.parameters();
    double[] potency = week.signals().of(Signal.POTENCY);
    double[] demandSide = week.signals().of(Signal.DEMAND_SIDE_DECLINE);
    double[] purity = week.outcome(MarketOutcome.PURITY);
    for (int lane = 0; lane < lanes; lane++) {
      double target = Math.min(1, Elementary.exp(p.dilution()[lane] * logPerUser[lane]));
      boolean falls = target < state.purity[lane];
      double pace = falls ? now.paces().dilution()[lane] : now.paces().recovery()[lane];
      state.purity[lane] += (target - state.purity[lane]) * pace;
      double passed = (week.year() - p.adulterationDate()[lane]) / p.adulterationTime()[lane];
      double cut = demandSide[lane] * p.adulteration()[lane] * Math.clamp(passed, 0, 1);
      double strength = state.purity[lane] * (1 - cut);
      purity[lane] = p.normalPurity()[lane] * strength;
      double share = state.substitutes[lane];
      potency[lane] = (1 - share) * strength + share * p.substitutePotency()[lane];
    }
  }

  /// What the organisations earn, and what they can pay.
  private void earn(MarketBeliefs now, Week week) {
    MarketParameters p = now.parameters();
    Signals signals = week.signals();
    double[] effort = week.effort(MarketLever.FINANCIAL_PRESSURE);
    double[] designation = signals.of(Signal.DESIGNATION);
    double[] mexican = signals.of(Signal.MEXICAN_SHARE);
    double[] price = week.outcome(MarketOutcome.PRICE);
    double[] revenue = signals.of(Signal.REVENUE);
    double[] pay = signals.of(Signal.PAY);
    for (int lane = 0; lane < lanes; lane++) {
      double taken =
          p.financialEffect()[lane]
              * effort[lane]
              * (1 + p.designationGain()[lane] * designation[lane]);
      double share = p.organisationRevenueShare()[lane] * GRAMS_PER_KILOGRAM;
      revenue[lane] =
          supplied[lane] * price[lane] * share * mexican[lane] * (1 - Math.clamp(taken, 0, 1));
      double usual =
          p.referenceConsumption()[lane]
              * adopted[lane]
              * p.basePrice()[lane]
              * share
              * state.usualMexican[lane];
      double relative = usual > 0 ? revenue[lane] / usual : 1;
      state.pay[lane] += (relative - state.pay[lane]) * now.paces().pay()[lane];
      pay[lane] = 1 + p.payDependence()[lane] * adopted[lane] * (state.pay[lane] - 1);
    }
    Lanes.copy(effort, signals.of(Signal.FINANCIAL_PRESSURE));
    Lanes.copy(revenue, week.outcome(MarketOutcome.REVENUE));
  }

  /// What a lasting shortage does: users leave or return, and substitutes come or go.
  private void adapt(MarketBeliefs now, Week week) {
    MarketParameters p = now.parameters();
    Lanes.copy(state.substitutes, week.outcome(MarketOutcome.SUBSTITUTE_SHARE));
    for (int lane = 0; lane < lanes; lane++) {
      double served = Math.min(1, perUser[lane]);
      state.users[lane] += (served - state.users[lane]) * now.paces().contraction()[lane];
      double delay = now.paces().substitution()[lane];
      state.scarcity[lane] += (1 - served - state.scarcity[lane]) * delay;
      double target = now.ironLaw()[lane] * p.substituteCeiling()[lane] * state.scarcity[lane];
      state.substitutes[lane] += (target - state.substitutes[lane]) * delay;
    }
  }

  /// Share of the illicit opioid market that fentanyl has without a shortage, 0 to 1.
  private static double adoption(MarketParameters p, double year, int lane) {
    double passed = year - p.adoptionDate()[lane];
    return 1 / (1 + Elementary.exp(-p.adoptionRate()[lane] * passed));
  }
}
