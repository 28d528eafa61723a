package org.contrapeso.model.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.contrapeso.evidence.Lever;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.model.assembly.RoomBench;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.world.Signal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What moves co-operation, consent and the border, and how fast.
final class RelationRoomTest {

  private static final long SEED = 20_260_101;

  /// Week 728 is the first of 2026.
  private static final int POLICY_START = 728;

  private static final double ROUNDING = 1e-12;

  private static final Map<String, Double> RAISES =
      Map.of("relation.pressure_effect", (double) PressureEffect.RAISES_COOPERATION.ordinal());
  private static final Map<String, Double> COLLAPSES =
      Map.of("relation.pressure_effect", (double) PressureEffect.COLLAPSES_COOPERATION.ordinal());
  private static final Map<String, Double> LEVERAGE =
      Map.of("relation.designation_effect", (double) DesignationEffect.LEVERAGE.ordinal());
  private static final Map<String, Double> CHILLS =
      Map.of("relation.designation_effect", (double) DesignationEffect.CHILLS.ordinal());

  private static WholeModel model;

  @BeforeAll
  static void bind() throws Exception {
    model = WholeModel.of(Registry.read(Path.of("../evidence")));
  }

  @Test
  void withTheReferenceAidNothingMovesBeforeTheEpisodeOf2020() {
    RoomBench bench = bench(Map.of("relation.initial_absorbed_aid", 2e8));
    bench.advance(400);
    for (Domain domain : Domain.values()) {
      assertThat(signal(bench, domain.signal())).isEqualTo(1);
    }
    assertThat(signal(bench, Signal.CONSENT)).isCloseTo(0.15, within(ROUNDING));
    assertThat(signal(bench, Signal.INTELLIGENCE)).isCloseTo(0.5, within(ROUNDING));
    assertThat(signal(bench, Signal.STATE_CAPACITY)).isEqualTo(1);
    assertThat(signal(bench, Signal.TRADE_FRICTION)).isZero();
    assertThat(bench.outcome("relation.alignment")).isEqualTo(1);
    assertThat(bench.outcome("relation.breach_memory")).isZero();
  }

  @Test
  void theEpisodeOf2020LowersIntelligenceAndEnforcementForMoreThanAYear() {
    RoomBench bench = bench(Map.of());
    bench.jumpTo(450);
    bench.advance(20);
    assertThat(signal(bench, Signal.COOPERATION_INTELLIGENCE)).isLessThan(0.9);
    assertThat(signal(bench, Signal.COOPERATION_ENFORCEMENT)).isLessThan(0.9);
    assertThat(signal(bench, Signal.COOPERATION_TRADE)).isGreaterThan(0.99);
    bench.advance(52);
    assertThat(signal(bench, Signal.COOPERATION_INTELLIGENCE)).isLessThan(0.9);
  }

  @Test
  void enforcementRisesIn2025() {
    RoomBench bench = bench(Map.of());
    bench.jumpTo(680);
    bench.advance(1);
    double before = signal(bench, Signal.COOPERATION_ENFORCEMENT);
    bench.advance(52);
    assertThat(signal(bench, Signal.COOPERATION_ENFORCEMENT)).isGreaterThan(before + 0.1);
  }

  @Test
  void unilateralStrikesLowerCooperationAndConsentInEveryDomain() {
    RoomBench quiet = policy(COLLAPSES);
    RoomBench struck = policy(COLLAPSES);
    strike(struck, 2, 0);
    quiet.advance(26);
    struck.advance(26);
    for (Domain domain : Domain.values()) {
      assertThat(signal(struck, domain.signal())).isLessThan(signal(quiet, domain.signal()));
    }
    assertThat(signal(struck, Signal.CONSENT)).isLessThan(signal(quiet, Signal.CONSENT));
    assertThat(signal(struck, Signal.INTELLIGENCE)).isLessThan(signal(quiet, Signal.INTELLIGENCE));
    assertThat(signal(struck, Signal.TRADE_FRICTION))
        .isGreaterThan(signal(quiet, Signal.TRADE_FRICTION));
    for (String id : new String[] {"irregular_crossings", "people_smuggled", "southbound_arms"}) {
      assertThat(struck.outcome("relation." + id)).isGreaterThan(quiet.outcome("relation." + id));
    }
  }

  @Test
  void strikesWithConsentBreachNothingAndBuildUpJointWork() {
    RoomBench quiet = policy(COLLAPSES);
    RoomBench joint = policy(COLLAPSES);
    strike(joint, 2, 1);
    quiet.advance(52);
    joint.advance(52);
    assertThat(joint.outcome("relation.breach_memory"))
        .isEqualTo(quiet.outcome("relation.breach_memory"));
    assertThat(signal(joint, Signal.CONSENT)).isGreaterThan(signal(quiet, Signal.CONSENT));
    assertThat(signal(joint, Signal.INTELLIGENCE))
        .isGreaterThan(signal(quiet, Signal.INTELLIGENCE));
  }

  @Test
  void jointOperationsRaiseConsentOnlyAsFarAsTheyCanWork() {
    RoomBench able = policy(Map.of());
    RoomBench blind = policy(Map.of("relation.intelligence_reference", 0.2));
    tell(able, Signal.JOINT_OPERATIONS, 1);
    tell(blind, Signal.JOINT_OPERATIONS, 1);
    able.advance(52);
    blind.advance(52);
    assertThat(signal(able, Signal.CONSENT)).isGreaterThan(signal(blind, Signal.CONSENT));
  }

  @Test
  void aBreachIsRememberedForYearsOrForMonths() {
    assertThat(rememberedAfterTwoYears(COLLAPSES)).isCloseTo(Math.sqrt(0.5), within(0.001));
    assertThat(rememberedAfterTwoYears(RAISES)).isCloseTo(0.0625, within(0.001));
  }

  @Test
  void diplomacyLetsMemoryFadeAndTrustRebuildOverYears() {
    RoomBench silent = policy(COLLAPSES);
    RoomBench talking = policy(COLLAPSES);
    strike(silent, 2, 0);
    strike(talking, 2, 0);
    silent.advance(26);
    talking.advance(26);
    strike(silent, 0, 0);
    strike(talking, 0, 0);
    talking.set("relation.diplomacy", 1);
    silent.advance(26);
    talking.advance(26);
    double soon =
        signal(talking, Signal.COOPERATION_INTELLIGENCE)
            - signal(silent, Signal.COOPERATION_INTELLIGENCE);
    silent.advance(130);
    talking.advance(130);
    double later =
        signal(talking, Signal.COOPERATION_INTELLIGENCE)
            - signal(silent, Signal.COOPERATION_INTELLIGENCE);
    assertThat(soon).isPositive().isLessThan(later / 2);
    assertThat(talking.outcome("relation.breach_memory"))
        .isLessThan(silent.outcome("relation.breach_memory"));
    assertThat(signal(talking, Signal.CONSENT)).isGreaterThan(signal(silent, Signal.CONSENT));
  }

  @Test
  void aThreatRaisesCooperationOrLowersItAsIsHeld() {
    assertThat(gainByThreat(RAISES, Signal.COOPERATION_ENFORCEMENT)).isPositive();
    assertThat(gainByThreat(RAISES, Signal.CONSENT)).isPositive();
    assertThat(gainByThreat(COLLAPSES, Signal.COOPERATION_ENFORCEMENT)).isNegative();
    assertThat(gainByThreat(COLLAPSES, Signal.CONSENT)).isNegative();
  }

  @Test
  void aStrikeCostsLessWherePressureRaisesCooperation() {
    RoomBench raised = policy(RAISES);
    RoomBench collapsed = policy(COLLAPSES);
    strike(raised, 2, 0);
    strike(collapsed, 2, 0);
    raised.advance(26);
    collapsed.advance(26);
    assertThat(signal(raised, Signal.COOPERATION_MIGRATION))
        .isGreaterThan(signal(collapsed, Signal.COOPERATION_MIGRATION) + 0.2);
  }

  @Test
  void aDesignationAddsEnforcementOrChillsTradeAsIsHeld() {
    RoomBench leverage = designated(LEVERAGE, 1);
    RoomBench chills = designated(CHILLS, 1);
    RoomBench none = designated(CHILLS, 0);
    assertThat(signal(leverage, Signal.COOPERATION_ENFORCEMENT))
        .isGreaterThan(signal(none, Signal.COOPERATION_ENFORCEMENT));
    assertThat(signal(chills, Signal.COOPERATION_ENFORCEMENT))
        .isLessThan(signal(none, Signal.COOPERATION_ENFORCEMENT));
    assertThat(signal(leverage, Signal.TRADE_FRICTION)).isZero();
    assertThat(signal(chills, Signal.TRADE_FRICTION))
        .isGreaterThan(signal(none, Signal.TRADE_FRICTION));
  }

  @Test
  void alignmentDriftsOverYearsAndComesBackSlowly() {
    RoomBench bench = policy(COLLAPSES);
    strike(bench, 2, 0);
    bench.advance(52);
    double early = bench.outcome("relation.alignment");
    bench.advance(260);
    double late = bench.outcome("relation.alignment");
    assertThat(early).isBetween(0.9, 1.0);
    assertThat(late).isLessThan(0.85);
    strike(bench, 0, 0);
    bench.set("relation.diplomacy", 1);
    bench.advance(520);
    assertThat(bench.outcome("relation.alignment")).isBetween(late, 1.0);
  }

  @Test
  void aidBuildsUpCapacityOverYears() {
    RoomBench same = policy(Map.of());
    RoomBench more = policy(Map.of());
    more.set("relation.aid", 2e9);
    same.advance(26);
    more.advance(26);
    double soon = signal(more, Signal.STATE_CAPACITY) - signal(same, Signal.STATE_CAPACITY);
    same.advance(494);
    more.advance(494);
    double later = signal(more, Signal.STATE_CAPACITY) - signal(same, Signal.STATE_CAPACITY);
    assertThat(soon).isPositive().isLessThan(later / 2);
    assertThat(signal(more, Signal.AID)).isCloseTo(2e9 / 52, within(1.0));
  }

  @Test
  void aidBuildsUpNothingWhereItIsHeldToHaveNoEffect() {
    Map<String, Double> none =
        Map.of("relation.capacity_elasticity", 0.0, "relation.aid_gain", 0.0);
    RoomBench bench = bench(none);
    bench.set("relation.aid", 0);
    bench.advance(300);
    assertThat(signal(bench, Signal.STATE_CAPACITY)).isEqualTo(1);
    assertThat(signal(bench, Signal.COOPERATION_ENFORCEMENT)).isEqualTo(1);
  }

  @Test
  void armsControlKeepsFirearmsBack() {
    RoomBench bench = bench(Map.of());
    bench.advance(1);
    double before = bench.outcome("relation.southbound_arms");
    bench.set("relation.arms_control", 1);
    bench.advance(1);
    assertThat(bench.outcome("relation.southbound_arms"))
        .isCloseTo(0.7 * before, within(before / 100));
  }

  @Test
  void dialogueGainsTradeAndBreachesLoseIt() {
    RoomBench talking = policy(COLLAPSES);
    RoomBench struck = policy(COLLAPSES);
    talking.set("relation.diplomacy", 1);
    strike(struck, 2, 0);
    talking.advance(156);
    struck.advance(156);
    assertThat(signal(talking, Signal.COOPERATION_TRADE)).isGreaterThan(1);
    assertThat(talking.outcome("relation.trade_gain")).isPositive();
    assertThat(talking.outcome("relation.trade_friction")).isZero();
    assertThat(struck.outcome("relation.trade_gain")).isZero();
    assertThat(struck.outcome("relation.trade_friction")).isPositive();
  }

  @Test
  void moreOfThoseWhoCrossAreSmuggledWhereEnforcementIsLost() {
    RoomBench quiet = policy(COLLAPSES);
    RoomBench struck = policy(COLLAPSES);
    strike(struck, 2, 0);
    quiet.advance(26);
    struck.advance(26);
    assertThat(smuggledShare(struck)).isGreaterThan(smuggledShare(quiet) + 0.02);
  }

  @Test
  void cooperationFollowsMexicanOpinion() {
    RoomBench bench = policy(Map.of());
    bench.advance(1);
    double before = signal(bench, Signal.COOPERATION_TRADE);
    tell(bench, Signal.ANTI_US_SENTIMENT, 0.4);
    bench.advance(52);
    assertThat(signal(bench, Signal.COOPERATION_TRADE)).isLessThan(before - 0.05);
    tell(bench, Signal.MEXICAN_SUPPORT, 0.8);
    bench.advance(260);
    assertThat(signal(bench, Signal.COOPERATION_TRADE)).isGreaterThan(before);
  }

  @Test
  void oneMoreUnilateralStrikeIsFeltOnlyFromItsWeekOn() {
    RoomBench one = policy(COLLAPSES);
    RoomBench other = policy(COLLAPSES);
    one.advance(10);
    other.advance(10);
    assertThat(signal(one, Signal.COOPERATION_TRADE))
        .isEqualTo(signal(other, Signal.COOPERATION_TRADE));
    strike(other, 1, 0);
    one.advance(1);
    other.advance(1);
    assertThat(signal(other, Signal.COOPERATION_TRADE))
        .isLessThan(signal(one, Signal.COOPERATION_TRADE));
  }

  @Test
  void aForkGoesOnWithTheSameBits() {
    RelationRoom trunk = new RelationRoom(1);
    RelationRoom branch = new RelationRoom(1);
    RoomBench first = new RoomBench(model, RelationRoom.BINDING, trunk, COLLAPSES);
    RoomBench second = new RoomBench(model, RelationRoom.BINDING, branch, RAISES);
    strike(first, 1, 0.5);
    tell(first, Signal.MEXICAN_SUPPORT, 0.5);
    first.advance(700);
    branch.copyFrom(trunk);
    second.signals().copyFrom(first.signals());
    second.jumpTo(700);
    first.advance(50);
    second.advance(50);
    for (String id : RelationRoom.BINDING.outcomeIds()) {
      assertThat(second.outcome(id)).isEqualTo(first.outcome(id));
    }
  }

  @Test
  void theRelationStaysInRangeWhateverIsBelieved() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int future = 0; future < 200; future++) {
      RoomBench bench = bench(drawn(random));
      bench.jumpTo(random.nextInt(POLICY_START));
      for (int season = 0; season < 8; season++) {
        setAnything(bench, random);
        for (int week = 0; week < 40; week++) {
          bench.advance(1);
          checkRanges(bench);
        }
      }
    }
  }

  private static void setAnything(RoomBench bench, SplittableRandom random) {
    for (String id : RelationRoom.BINDING.leverIds()) {
      Lever lever = model.registry().findLever(id).orElseThrow();
      bench.set(id, lever.low() + random.nextInt(3) / 2.0 * (lever.high() - lever.low()));
    }
    for (Signal share :
        new Signal[] {
          Signal.CONSENTED_SHARE,
          Signal.THREAT,
          Signal.DESIGNATION,
          Signal.MEXICAN_SUPPORT,
          Signal.ANTI_US_SENTIMENT
        }) {
      tell(bench, share, random.nextInt(3) / 2.0);
    }
    tell(bench, Signal.STRIKES_ON_LEADERS, random.nextInt(3) * 20.0);
    tell(bench, Signal.STRIKES_ON_LOGISTICS, random.nextInt(3) * 30.0);
    tell(bench, Signal.JOINT_OPERATIONS, random.nextInt(3) * 2.0);
  }

  private static void checkRanges(RoomBench bench) {
    for (String id : RelationRoom.BINDING.outcomeIds()) {
      assertThat(bench.outcome(id)).as(id).isFinite().isNotNegative();
    }
    for (Signal share : new Signal[] {Signal.CONSENT, Signal.INTELLIGENCE}) {
      assertThat(signal(bench, share)).isBetween(0.0, 1.0);
    }
    for (Domain domain : Domain.values()) {
      assertThat(signal(bench, domain.signal())).isBetween(0.0, 2.5);
    }
    assertThat(bench.outcome("relation.alignment")).isBetween(0.0, 1.0);
    assertThat(bench.outcome("relation.breach_memory")).isBetween(0.0, 1.0);
    assertThat(bench.outcome("relation.people_smuggled"))
        .isLessThanOrEqualTo(bench.outcome("relation.irregular_crossings"));
  }

  private static double smuggledShare(RoomBench bench) {
    return bench.outcome("relation.people_smuggled")
        / bench.outcome("relation.irregular_crossings");
  }

  /// Share of the memory of many strikes that is left two years after the last.
  private static double rememberedAfterTwoYears(Map<String, Double> inputs) {
    RoomBench bench = bench(inputs);
    strike(bench, 100, 0);
    bench.advance(1);
    double full = bench.outcome("relation.breach_memory");
    strike(bench, 0, 0);
    bench.advance(104);
    return bench.outcome("relation.breach_memory") / full;
  }

  private static double gainByThreat(Map<String, Double> inputs, Signal signal) {
    RoomBench quiet = policy(inputs);
    RoomBench threatened = policy(inputs);
    tell(threatened, Signal.THREAT, 0.6);
    quiet.advance(52);
    threatened.advance(52);
    return signal(threatened, signal) - signal(quiet, signal);
  }

  private static RoomBench designated(Map<String, Double> inputs, double designation) {
    RoomBench bench = bench(inputs);
    tell(bench, Signal.DESIGNATION, designation);
    bench.set("relation.aid", 4e8);
    bench.advance(104);
    return bench;
  }

  private static Map<String, Double> drawn(SplittableRandom random) {
    Map<String, Double> inputs = new HashMap<>();
    for (String id : RelationRoom.BINDING.parameterIds()) {
      Parameter parameter = model.registry().findParameter(id).orElseThrow();
      double place = random.nextBoolean() ? random.nextInt(2) : random.nextDouble();
      inputs.put(id, parameter.low() + place * (parameter.high() - parameter.low()));
    }
    inputs.put("relation.pressure_effect", (double) random.nextInt(2));
    inputs.put("relation.designation_effect", (double) random.nextInt(2));
    return inputs;
  }

  private static RoomBench policy(Map<String, Double> inputs) {
    RoomBench bench = bench(inputs);
    bench.jumpTo(POLICY_START);
    return bench;
  }

  private static RoomBench bench(Map<String, Double> inputs) {
    return new RoomBench(model, RelationRoom.BINDING, new RelationRoom(1), inputs);
  }

  private static void strike(RoomBench bench, double strikesAWeek, double consented) {
    tell(bench, Signal.STRIKES_ON_LOGISTICS, strikesAWeek);
    tell(bench, Signal.CONSENTED_SHARE, consented);
  }

  private static void tell(RoomBench bench, Signal signal, double value) {
    bench.signals().of(signal)[0] = value;
  }

  private static double signal(RoomBench bench, Signal signal) {
    return bench.signals().of(signal)[0];
  }
}
