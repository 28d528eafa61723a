package org.contrapeso.model.supply;

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

/// What is made, lost and landed.
final class SupplyRoomTest {

  private static final int YEAR = 52;

  private static final int POLICY_START = 728;

  private static final long SEED = 20_260_101;

  private static final Map<String, Double> CALM = with("decline_of_2023", 1);

  private static WholeModel model;

  @BeforeAll
  static void bind() throws Exception {
    model = WholeModel.of(Registry.read(Path.of("../evidence")));
  }

  @Test
  void whatLandsIsWhatIsWanted() {
    RoomBench bench = bench(CALM);
    bench.advance(YEAR);
    assertThat(landed(bench)).isCloseTo(100, within(5.0));
  }

  @Test
  void strikesOnLogisticsCutWhatLandsAndLaboratoriesComeBackWhenTheyEnd() {
    RoomBench bench = bench(CALM);
    bench.advance(YEAR);
    double before = landed(bench);
    tell(bench, Signal.STRIKES_ON_LOGISTICS, 15);
    bench.advance(26);
    assertThat(landed(bench)).isLessThan(0.9 * before);
    tell(bench, Signal.STRIKES_ON_LOGISTICS, 0);
    bench.advance(2 * YEAR);
    assertThat(landed(bench)).isGreaterThan(0.95 * before);
  }

  @Test
  void displacementMovesLaboratoriesAwayFromStrikesAndOpensRoutesFaster() {
    RoomBench stays = displaced(0, 0.5);
    RoomBench moves = displaced(1, 0.5);
    assertThat(landed(moves)).isGreaterThan(landed(stays));
    assertThat(moves.outcome("supply.laboratory_capacity"))
        .isGreaterThan(stays.outcome("supply.laboratory_capacity"));
    assertThat(moves.outcome("supply.active_routes"))
        .isGreaterThan(stays.outcome("supply.active_routes"));
    assertThat(landed(displaced(1, 0))).isEqualTo(landed(displaced(0, 0.5)));
  }

  @Test
  void strikesFindNothingWithoutIntelligence() {
    RoomBench struck = bench(CALM);
    RoomBench left = bench(CALM);
    tell(struck, Signal.INTELLIGENCE, 0);
    tell(struck, Signal.STRIKES_ON_LOGISTICS, 15);
    struck.advance(YEAR);
    left.advance(YEAR);
    assertThat(landed(struck)).isEqualTo(landed(left));
  }

  @Test
  void aLossThatLastsLeavesLessThanOneThatIsReplacedAtOnce() {
    double lasting = afterStrikes(Replacement.LASTING);
    double passing = afterStrikes(Replacement.TRANSIENT);
    double immediate = afterStrikes(Replacement.IMMEDIATE);
    assertThat(lasting).isLessThan(passing);
    assertThat(passing).isLessThan(immediate);
  }

  @Test
  void theShockOf2023CutsPrecursorsOnlyWhereItIsBelieved() {
    RoomBench shock = bench(with("decline_of_2023", 0));
    RoomBench calm = bench(CALM);
    shock.advance(POLICY_START);
    calm.advance(POLICY_START);
    assertThat(shock.outcome("supply.precursor_availability")).isLessThan(0.8);
    assertThat(calm.outcome("supply.precursor_availability")).isEqualTo(1);
    assertThat(calm.signals().of(Signal.DEMAND_SIDE_DECLINE)[0]).isEqualTo(1);
    assertThat(landed(shock)).isLessThan(landed(calm));
  }

  @Test
  void precursorControlTakesMoreWhenMexicoCooperates() {
    RoomBench with = bench(CALM);
    RoomBench without = bench(CALM);
    tell(without, Signal.COOPERATION_PRECURSORS, 0.2);
    for (RoomBench bench : new RoomBench[] {with, without}) {
      bench.advance(YEAR);
      bench.set("supply.precursor_control", 1);
      bench.advance(26);
    }
    assertThat(landed(with)).isLessThan(landed(without));
  }

  @Test
  void seizuresOpenFurtherRoutes() {
    Map<String, Double> none = new HashMap<>(CALM);
    none.put("supply.seized_share", 0.0);
    none.put("supply.early_seized_share", 0.0);
    RoomBench seized = bench(CALM);
    RoomBench passed = bench(none);
    seized.advance(POLICY_START);
    passed.advance(POLICY_START);
    assertThat(seized.outcome("supply.active_routes"))
        .isGreaterThan(passed.outcome("supply.active_routes"));
  }

  @Test
  void routesCloseAgainWhereTheyAreNotKeptOpen() {
    double[] routes = new double[2];
    for (int i = 0; i < 2; i++) {
      Map<String, Double> inputs = new HashMap<>(CALM);
      inputs.put("supply.start_concentration", 3.0);
      inputs.put("supply.route_closing_time", i == 0 ? 4.0 : 60.0);
      RoomBench bench = bench(inputs);
      bench.set("supply.border_technology", 1);
      bench.advance(10 * YEAR);
      double opened = bench.outcome("supply.active_routes");
      bench.set("supply.border_technology", 0);
      bench.advance(10 * YEAR);
      routes[i] = bench.outcome("supply.active_routes") / opened;
    }
    assertThat(routes[0]).isLessThan(routes[1]);
  }

  @Test
  void laboratoriesThatNoOrderNeedsAreGivenUp() {
    double[] struck = new double[2];
    for (int i = 0; i < 2; i++) {
      Map<String, Double> inputs = new HashMap<>(CALM);
      inputs.put("supply.capacity_idle_time", i == 0 ? 5.0 : 100.0);
      RoomBench bench = bench(inputs);
      bench.advance(YEAR);
      tell(bench, Signal.NORMAL_DEMAND, 50);
      bench.advance(10 * YEAR);
      tell(bench, Signal.STRIKES_ON_LOGISTICS, 15);
      bench.advance(26);
      struck[i] = landed(bench);
    }
    assertThat(struck[0]).isLessThan(struck[1]);
  }

  @Test
  void producersLearnOfLossesAtAPaceOfTheirOwn() {
    double[] made = new double[2];
    for (int i = 0; i < 2; i++) {
      Map<String, Double> inputs = new HashMap<>(CALM);
      inputs.put("supply.loss_learning_time", i == 0 ? 1.0 : 13.0);
      RoomBench bench = bench(inputs);
      bench.advance(POLICY_START);
      bench.set("supply.border_technology", 1);
      bench.advance(13);
      made[i] = bench.outcome("supply.production");
    }
    assertThat(made[0]).isGreaterThan(made[1]);
  }

  @Test
  void theFlowGoesAroundTechnologyThatStaysAtThePorts() {
    assertThat(withTechnology(Interdiction.BALLOON))
        .isGreaterThan(withTechnology(Interdiction.LEARNS));
  }

  @Test
  void otherSourcesGrowWhileMexicoDeliversTooLittle() {
    RoomBench bench = bench(CALM);
    bench.advance(YEAR);
    double before = bench.outcome("supply.mexico_share");
    tell(bench, Signal.STRIKES_ON_LOGISTICS, 15);
    bench.advance(4 * YEAR);
    assertThat(bench.outcome("supply.mexico_share")).isLessThan(before);
  }

  @Test
  void aForkGoesOnAsItsOrigin() {
    SupplyRoom room = new SupplyRoom(1);
    RoomBench origin = new RoomBench(model, SupplyRoom.BINDING, room, Map.of());
    calm(origin);
    tell(origin, Signal.STRIKES_ON_LOGISTICS, 5);
    origin.advance(YEAR);
    SupplyRoom copy = new SupplyRoom(1);
    RoomBench fork = new RoomBench(model, SupplyRoom.BINDING, copy, CALM);
    calm(fork);
    copy.copyFrom(room);
    fork.jumpTo(YEAR);
    origin.advance(YEAR);
    tell(fork, Signal.STRIKES_ON_LOGISTICS, 5);
    fork.advance(YEAR);
    assertThat(landed(fork)).isEqualTo(landed(origin));
  }

  @Test
  void nothingIsNegativeOrInfiniteWhateverIsBelieved() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int future = 0; future < 200; future++) {
      RoomBench bench = bench(drawn(random));
      for (int season = 0; season < 6; season++) {
        tell(bench, Signal.STRIKES_ON_LOGISTICS, random.nextInt(3) * 20.0);
        tell(bench, Signal.ACTIVITY, random.nextInt(3) / 2.0);
        tell(bench, Signal.DISPLACEMENT, random.nextInt(3) / 2.0);
        tell(bench, Signal.COOPERATION_ENFORCEMENT, random.nextInt(3));
        tell(bench, Signal.COOPERATION_PRECURSORS, random.nextInt(3));
        tell(bench, Signal.NORMAL_DEMAND, random.nextInt(3) * 100.0);
        bench.set("supply.precursor_control", random.nextInt(2));
        bench.set("supply.border_technology", random.nextInt(2));
        bench.set("supply.laboratory_raids", random.nextInt(2) * 60.0);
        bench.jumpTo(random.nextInt(1200));
        for (int week = 0; week < 40; week++) {
          bench.advance(1);
          for (String id : SupplyRoom.BINDING.outcomeIds()) {
            assertThat(bench.outcome(id)).as(id).isFinite().isNotNegative();
          }
          for (String share : new String[] {"laboratory_capacity", "mexico_share"}) {
            assertThat(bench.outcome("supply." + share)).isLessThanOrEqualTo(1 + 1e-12);
          }
        }
      }
    }
  }

  private static double afterStrikes(Replacement replacement) {
    Map<String, Double> inputs = new HashMap<>(CALM);
    inputs.put("supply.replacement", (double) replacement.ordinal());
    RoomBench bench = bench(inputs);
    bench.advance(YEAR);
    tell(bench, Signal.STRIKES_ON_LOGISTICS, 15);
    bench.advance(YEAR);
    return landed(bench);
  }

  private static RoomBench displaced(double displacement, double effect) {
    Map<String, Double> inputs = new HashMap<>(CALM);
    inputs.put("supply.displacement_effect", effect);
    RoomBench bench = bench(inputs);
    bench.advance(YEAR);
    tell(bench, Signal.STRIKES_ON_LOGISTICS, 15);
    tell(bench, Signal.DISPLACEMENT, displacement);
    bench.advance(YEAR);
    return bench;
  }

  private static double withTechnology(Interdiction interdiction) {
    Map<String, Double> inputs = new HashMap<>(CALM);
    inputs.put("supply.interdiction", (double) interdiction.ordinal());
    inputs.put("supply.start_concentration", 1.0);
    RoomBench bench = bench(inputs);
    bench.advance(POLICY_START);
    double before = landed(bench);
    bench.set("supply.border_technology", 1);
    bench.advance(YEAR);
    return landed(bench) / before;
  }

  private static Map<String, Double> drawn(SplittableRandom random) {
    Map<String, Double> inputs = new HashMap<>();
    for (String id : SupplyRoom.BINDING.parameterIds()) {
      Parameter parameter = model.registry().findParameter(id).orElseThrow();
      double place = random.nextBoolean() ? random.nextInt(2) : random.nextDouble();
      inputs.put(id, parameter.low() + place * (parameter.high() - parameter.low()));
    }
    inputs.put("supply.replacement", (double) random.nextInt(3));
    inputs.put("supply.interdiction", (double) random.nextInt(2));
    inputs.put("supply.decline_of_2023", (double) random.nextInt(2));
    return inputs;
  }

  private static Map<String, Double> with(String hypothesis, double alternative) {
    return Map.of("supply." + hypothesis, alternative);
  }

  private static RoomBench bench(Map<String, Double> inputs) {
    RoomBench bench = new RoomBench(model, SupplyRoom.BINDING, new SupplyRoom(1), inputs);
    calm(bench);
    return bench;
  }

  private static void calm(RoomBench bench) {
    tell(bench, Signal.NORMAL_DEMAND, 100);
    tell(bench, Signal.ACTIVITY, 1);
    tell(bench, Signal.INTELLIGENCE, 1);
    tell(bench, Signal.COOPERATION_ENFORCEMENT, 1);
    tell(bench, Signal.COOPERATION_PRECURSORS, 1);
  }

  private static void tell(RoomBench bench, Signal signal, double value) {
    bench.signals().of(signal)[0] = value;
  }

  private static double landed(RoomBench bench) {
    return bench.outcome("supply.delivered");
  }
}
