package org.contrapeso.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.model.assembly.RoomBench;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.world.Signal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a shortage does to price, purity, substitutes and what organisations earn.
final class MarketRoomTest {

  private static final int YEAR = 52;

  private static final int POLICY_START = 728;

  private static final long SEED = 20_260_101;

  private static WholeModel model;

  @BeforeAll
  static void bind() throws Exception {
    model = WholeModel.of(Registry.read(Path.of("../evidence")));
  }

  @Test
  void priceAndPurityAreNormalWhileSupplyMeetsDemand() {
    RoomBench bench = bench(Map.of());
    run(bench, YEAR, 1);
    assertThat(bench.outcome("market.price")).isCloseTo(1500, within(15.0));
    assertThat(bench.outcome("market.purity")).isCloseTo(0.193, within(0.003));
    assertThat(bench.signals().of(Signal.PAY)[0]).isCloseTo(1, within(0.02));
  }

  @Test
  void aShortageRaisesPriceAtOnceAndLowersPurityForLonger() {
    RoomBench bench = bench(Map.of());
    run(bench, YEAR, 1);
    run(bench, 8, 0.5);
    assertThat(bench.outcome("market.price")).isGreaterThan(1.2 * 1500);
    assertThat(bench.outcome("market.purity")).isLessThan(0.8 * 0.193);
    run(bench, YEAR, 0.5);
    assertThat(bench.outcome("market.price")).isLessThan(1.05 * 1500);
    assertThat(bench.outcome("market.purity")).isLessThan(0.5 * 0.193);
    assertThat(signal(bench, Signal.SCARCITY)).isCloseTo(0.5, within(0.1));
  }

  @Test
  void aLastingShortageRaisesRevenueOnlyWhereThePremiumLastsAndDemandIsInelastic() {
    assertThat(revenueInShortage(1, -0.5)).isGreaterThan(1.05);
    assertThat(revenueInShortage(0, -0.5)).isLessThan(0.95);
    assertThat(revenueInShortage(1, -1.3)).isLessThan(1);
  }

  @Test
  void substitutesComeOnlyUnderTheIronLaw() {
    RoomBench iron = bench(Map.of("market.substitution", 0.0));
    RoomBench weaker = bench(Map.of("market.substitution", 1.0));
    for (RoomBench bench : new RoomBench[] {iron, weaker}) {
      run(bench, YEAR, 1);
      run(bench, 2 * YEAR, 0.5);
    }
    assertThat(iron.outcome("market.substitute_share")).isGreaterThan(0.02);
    assertThat(weaker.outcome("market.substitute_share")).isZero();
    assertThat(signal(iron, Signal.POTENCY)).isGreaterThan(signal(weaker, Signal.POTENCY));
  }

  @Test
  void riskOnTheWayRaisesTheRetailPriceMoreWhereItMultiplies() {
    assertThat(priceAtRisk(RiskPremium.MULTIPLICATIVE))
        .isGreaterThan(priceAtRisk(RiskPremium.ADDITIVE));
    assertThat(priceAtRisk(RiskPremium.ADDITIVE)).isGreaterThan(1500);
  }

  @Test
  void aRiskPremiumMultipliesThePriceAsFarAsItIsPassedOn() {
    double whole = priceAtPremium(RiskPremium.MULTIPLICATIVE, 1);
    assertThat(whole / 1500).isCloseTo(2, within(0.1));
    assertThat(priceAtPremium(RiskPremium.MULTIPLICATIVE, 0.1)).isLessThan(whole / 1.5);
    assertThat(priceAtPremium(RiskPremium.ADDITIVE, 1))
        .isEqualTo(priceAtPremium(RiskPremium.ADDITIVE, 0.1));
  }

  @Test
  void aShortfallGoesOnWhenTheShortageHasDrivenUsersAway() {
    RoomBench bench = bench(Map.of("market.contraction_time", 3.0));
    RoomBench undisturbed = bench(Map.of("market.contraction_time", 3.0));
    run(undisturbed, 10 * YEAR, 1);
    run(bench, 10 * YEAR, 0.7);
    double left = signal(bench, Signal.PENETRATION) / signal(undisturbed, Signal.PENETRATION);
    double lacking = 1 - left * (1 - signal(bench, Signal.SCARCITY));
    assertThat(left).isLessThan(0.9);
    assertThat(signal(bench, Signal.SHORTFALL)).isCloseTo(lacking, within(0.01));
    assertThat(signal(undisturbed, Signal.SHORTFALL)).isCloseTo(0, within(0.01));
  }

  @Test
  void financialPressureLowersRevenueAndPayAndMoreSoWithADesignation() {
    RoomBench free = pressed(0, 1);
    RoomBench pressed = pressed(1, 0);
    RoomBench designated = pressed(1, 1);
    assertThat(pressed.outcome("market.revenue")).isLessThan(free.outcome("market.revenue"));
    assertThat(designated.outcome("market.revenue")).isLessThan(pressed.outcome("market.revenue"));
    assertThat(signal(designated, Signal.PAY)).isLessThan(signal(free, Signal.PAY));
  }

  @Test
  void purityFallsWithoutAShortageWhereTheDeclineIsOnTheDemandSide() {
    RoomBench bench = bench(Map.of());
    tell(bench, Signal.DEMAND_SIDE_DECLINE, 1);
    run(bench, YEAR, 1);
    assertThat(bench.outcome("market.purity")).isCloseTo(0.9 * 0.193, within(0.003));
  }

  @Test
  void aForkGoesOnAsItsOrigin() {
    MarketRoom room = new MarketRoom(1);
    RoomBench origin = calm(new RoomBench(model, MarketRoom.BINDING, room, Map.of()));
    run(origin, YEAR, 0.7);
    MarketRoom copy = new MarketRoom(1);
    RoomBench fork =
        calm(new RoomBench(model, MarketRoom.BINDING, copy, Map.of("market.dilution", 1.0)));
    copy.copyFrom(room);
    fork.jumpTo(POLICY_START + YEAR);
    tell(fork, Signal.NORMAL_DEMAND, signal(origin, Signal.NORMAL_DEMAND));
    run(origin, YEAR, 0.9);
    run(fork, YEAR, 0.9);
    for (String id : MarketRoom.BINDING.outcomeIds()) {
      assertThat(fork.outcome(id)).as(id).isEqualTo(origin.outcome(id));
    }
  }

  @Test
  void nothingIsNegativeOrInfiniteWhateverIsBelieved() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int future = 0; future < 200; future++) {
      RoomBench bench = bench(drawn(random));
      for (int season = 0; season < 6; season++) {
        tell(bench, Signal.TRAFFICKING_RISK, 1 + random.nextInt(4));
        tell(bench, Signal.RISK_PREMIUM, 1 + random.nextInt(4));
        tell(bench, Signal.DEMAND, random.nextInt(3) / 2.0);
        tell(bench, Signal.DESIGNATION, random.nextInt(2));
        tell(bench, Signal.DEMAND_SIDE_DECLINE, random.nextInt(2));
        bench.set("market.financial_pressure", random.nextInt(2));
        bench.jumpTo(random.nextInt(1200));
        double landed = random.nextInt(3) * 80;
        for (int week = 0; week < 40; week++) {
          tell(bench, Signal.LANDED, landed);
          bench.advance(1);
          for (String id : MarketRoom.BINDING.outcomeIds()) {
            assertThat(bench.outcome(id)).as(id).isFinite().isNotNegative();
          }
          assertThat(signal(bench, Signal.SCARCITY)).isBetween(0.0, 1.0);
          assertThat(signal(bench, Signal.PENETRATION)).isBetween(0.0, 1.0);
          assertThat(signal(bench, Signal.PAY)).isFinite().isNotNegative();
        }
      }
    }
  }

  /// Revenue after two years of a shortage, relative to that without one.
  private static double revenueInShortage(double lastingPremium, double elasticity) {
    Map<String, Double> inputs =
        Map.of("market.lasting_premium", lastingPremium, "market.price_elasticity", elasticity);
    RoomBench calm = bench(inputs);
    RoomBench scarce = bench(inputs);
    run(calm, YEAR, 1);
    run(scarce, YEAR, 1);
    run(calm, 2 * YEAR, 1);
    run(scarce, 2 * YEAR, 0.8);
    return scarce.outcome("market.revenue") / calm.outcome("market.revenue");
  }

  private static double priceAtRisk(RiskPremium premium) {
    RoomBench bench = bench(Map.of("market.risk_premium", (double) premium.ordinal()));
    tell(bench, Signal.TRAFFICKING_RISK, 15);
    tell(bench, Signal.RISK_PREMIUM, 2);
    run(bench, YEAR, 1);
    return bench.outcome("market.price");
  }

  private static double priceAtPremium(RiskPremium premium, double passThrough) {
    RoomBench bench =
        bench(
            Map.of(
                "market.risk_premium",
                (double) premium.ordinal(),
                "market.premium_pass_through",
                passThrough));
    tell(bench, Signal.RISK_PREMIUM, 2);
    run(bench, 2 * YEAR, 1);
    return bench.outcome("market.price");
  }

  private static RoomBench pressed(double pressure, double designation) {
    RoomBench bench = bench(Map.of());
    tell(bench, Signal.DESIGNATION, designation);
    bench.set("market.financial_pressure", pressure);
    run(bench, YEAR, 1);
    return bench;
  }

  /// Passes weeks in which a share of what users would take lands.
  private static void run(RoomBench bench, int weeks, double share) {
    for (int week = 0; week < weeks; week++) {
      tell(bench, Signal.LANDED, share * signal(bench, Signal.NORMAL_DEMAND));
      bench.advance(1);
    }
  }

  private static Map<String, Double> drawn(SplittableRandom random) {
    Map<String, Double> inputs = new HashMap<>();
    for (String id : MarketRoom.BINDING.parameterIds()) {
      Parameter parameter = model.registry().findParameter(id).orElseThrow();
      double place = random.nextBoolean() ? random.nextInt(2) : random.nextDouble();
      inputs.put(id, parameter.low() + place * (parameter.high() - parameter.low()));
    }
    inputs.put("market.substitution", (double) random.nextInt(2));
    inputs.put("market.risk_premium", (double) random.nextInt(2));
    return inputs;
  }

  private static RoomBench bench(Map<String, Double> inputs) {
    RoomBench bench = calm(new RoomBench(model, MarketRoom.BINDING, new MarketRoom(1), inputs));
    bench.jumpTo(POLICY_START);
    return bench;
  }

  private static RoomBench calm(RoomBench bench) {
    tell(bench, Signal.DEMAND, 1);
    tell(bench, Signal.TRAFFICKING_RISK, 1);
    tell(bench, Signal.RISK_PREMIUM, 1);
    tell(bench, Signal.MEXICAN_SHARE, 1);
    bench.jumpTo(POLICY_START);
    return bench;
  }

  private static void tell(RoomBench bench, Signal signal, double value) {
    bench.signals().of(signal)[0] = value;
  }

  private static double signal(RoomBench bench, Signal signal) {
    return bench.signals().of(signal)[0];
  }
}
