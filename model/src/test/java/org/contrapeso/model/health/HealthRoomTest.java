package org.contrapeso.model.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.contrapeso.evidence.Lever;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.model.assembly.RoomBench;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.health.HealthState.Entry;
import org.contrapeso.model.world.Signal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class HealthRoomTest {

  private static final String DEATHS = "health.overdose_deaths";
  private static final String SYNTHETIC = "health.synthetic_overdose_deaths";
  private static final String DEPENDENT = "health.dependent_users";
  private static final int YEAR = 52;
  private static final int FUTURES = 300;

  /// Week 730 is in 2026, when the falls on the demand side and in the pandemic lie behind.
  private static final int WEEK_IN_2026 = 730;

  private static WholeModel model;

  @BeforeAll
  static void bind() throws Exception {
    model = WholeModel.of(Registry.read(Path.of("../evidence")));
  }

  @Test
  void moreFentanylKillsMorePeople() {
    double without = total(bench(Map.of(), 0, 1), DEATHS, YEAR);
    double half = total(bench(Map.of(), 0.5, 1), DEATHS, YEAR);
    double all = total(bench(Map.of(), 1, 1), DEATHS, YEAR);
    assertThat(half).isGreaterThan(1.5 * without);
    assertThat(all).isGreaterThan(1.5 * half);
  }

  @Test
  void noDeathIsSyntheticWhereThereIsNoFentanyl() {
    assertThat(total(bench(Map.of(), 0, 1), SYNTHETIC, YEAR)).isZero();
  }

  @Test
  void everyDeathOfIllicitOpioidsIsSyntheticWhereAllIsFentanyl() {
    Map<String, Double> onlyIllicit =
        Map.of("health.other_deaths", 0.0, "health.prescription_overdose_deaths", 0.0);
    RoomBench bench = bench(onlyIllicit, 1, 1);
    bench.advance(1);
    assertThat(bench.outcome(SYNTHETIC)).isCloseTo(bench.outcome(DEATHS), within(1e-9));
  }

  @Test
  void overdosesByFentanylFollowPotencyWithTheElasticity() {
    RoomBench strong = bench(Map.of("health.potency_elasticity", 1.0), 1, 1);
    RoomBench weak = bench(Map.of("health.potency_elasticity", 1.0), 1, 0.5);
    strong.advance(1);
    weak.advance(1);
    assertThat(weak.outcome(SYNTHETIC) / strong.outcome(SYNTHETIC)).isCloseTo(0.5, within(0.01));
  }

  @Test
  void deathsFallFrom2023OnOnTheDemandSideOnlyWhereThatIsBelieved() {
    RoomBench believed = bench(Map.of(), 1, 1);
    believed.signals().of(Signal.DEMAND_SIDE_DECLINE)[0] = 1;
    RoomBench not = bench(Map.of(), 1, 1);
    believed.jumpTo(YEAR);
    not.jumpTo(YEAR);
    assertThat(total(believed, DEATHS, 1)).isEqualTo(total(not, DEATHS, 1));
    believed.jumpTo(WEEK_IN_2026);
    not.jumpTo(WEEK_IN_2026);
    assertThat(total(believed, SYNTHETIC, 1)).isLessThan(0.8 * total(not, SYNTHETIC, 1));
  }

  @Test
  void thePandemicRaisesDeathsAndFades() {
    Map<String, Double> none = Map.of("health.pandemic_excess", 0.0);
    assertThat(excess(none, 400)).isEqualTo(1);
    assertThat(excess(none, 450)).isGreaterThan(1.2);
    assertThat(excess(none, 1500)).isCloseTo(1, within(0.01));
  }

  @Test
  void naloxoneSavesMoreWhereItsEffectIsLarge() {
    double small = averted(NaloxoneEffect.SMALL, "health.naloxone", 1.3);
    double large = averted(NaloxoneEffect.LARGE, "health.naloxone", 1.3);
    assertThat(small).isBetween(0.01, 0.08);
    assertThat(large).isBetween(0.15, 0.3);
  }

  @Test
  void fewerKitsCostLives() {
    assertThat(averted(NaloxoneEffect.SMALL, "health.naloxone", 0.5)).isNegative();
  }

  @Test
  void everyEffortOfHealthAvertsDeaths() {
    assertThat(averted(NaloxoneEffect.SMALL, "health.treatment_capacity", 2)).isPositive();
    assertThat(averted(NaloxoneEffect.SMALL, "health.relapse_support", 1)).isPositive();
    assertThat(averted(NaloxoneEffect.SMALL, "health.prevention", 1)).isPositive();
    assertThat(averted(NaloxoneEffect.SMALL, "health.drug_checking", 1)).isPositive();
  }

  @Test
  void anEffortWithoutEffectChangesNothing() {
    Map<String, Double> none =
        Map.of(
            "health.relapse_support_effect", 0.0,
            "health.prevention_effect", 0.0,
            "health.drug_checking_effect", 0.0);
    RoomBench idle = bench(none, 0.7, 1);
    RoomBench busy = bench(none, 0.7, 1);
    for (String lever : new String[] {"relapse_support", "prevention", "drug_checking"}) {
      busy.set("health." + lever, 1);
    }
    assertThat(total(busy, DEATHS, YEAR)).isEqualTo(total(idle, DEATHS, YEAR));
  }

  @Test
  void withoutPlacesTreatmentEmpties() {
    RoomBench bench = bench(Map.of(), 0.5, 1);
    bench.set("health.treatment_capacity", 0);
    bench.advance(10 * YEAR);
    assertThat(bench.outcome("health.in_treatment")).isBetween(0.0, 10.0);
  }

  @Test
  void moreTreatmentLowersDemand() {
    RoomBench usual = bench(Map.of(), 0.5, 1);
    RoomBench more = bench(Map.of(), 0.5, 1);
    more.set("health.treatment_capacity", 3);
    usual.advance(YEAR);
    more.advance(YEAR);
    assertThat(more.signals().of(Signal.DEMAND)[0])
        .isLessThan(usual.signals().of(Signal.DEMAND)[0]);
  }

  @Test
  void fewerBeginAndRelapseAndMoreLeaveInAShortageAsFarAsThatIsBelieved() {
    for (String response : new String[] {"initiation", "relapse", "leaving"}) {
      String elasticity = "health." + response + "_scarcity_elasticity";
      double none = usersInAShortage(elasticity, 0);
      double some = usersInAShortage(elasticity, 0.2);
      double much = usersInAShortage(elasticity, 0.5);
      assertThat(some).as(response).isLessThan(none);
      assertThat(much).as(response).isLessThan(some);
    }
  }

  @Test
  void fewerUsersGetTheDisorderInAShortageAsFarAsThatIsBelieved() {
    double none = dependentInAShortage("health.onset_scarcity_elasticity", 0);
    assertThat(dependentInAShortage("health.onset_scarcity_elasticity", 1)).isLessThan(none);
  }

  @Test
  void aLastingShortageLowersTheNumberOfPeopleWithTheDisorderIfItIsAnsweredThoughFewerDie() {
    RoomBench usual = bench(answers(0.5), 0.7, 1);
    RoomBench answered = bench(answers(0.5), 0.7, 0.7);
    RoomBench unanswered = bench(answers(0), 0.7, 0.7);
    answered.signals().of(Signal.SHORTFALL)[0] = 0.3;
    unanswered.signals().of(Signal.SHORTFALL)[0] = 0.3;
    for (RoomBench bench : List.of(usual, answered, unanswered)) {
      bench.advance(10 * YEAR);
    }
    assertThat(unanswered.outcome(DEPENDENT)).isGreaterThan(usual.outcome(DEPENDENT));
    assertThat(answered.outcome(DEPENDENT)).isLessThan(usual.outcome(DEPENDENT));
  }

  @Test
  void beginningFollowsWhatThereIsOfTheDrugWithTheElasticity() {
    double usual = begun(0.5, 0);
    assertThat(begun(0.5, 0.75) / usual).isCloseTo(0.5, within(1e-9));
    assertThat(begun(1, 0.75) / usual).isCloseTo(0.25, within(1e-9));
    assertThat(begun(0.5, 1)).isCloseTo(0, within(1e-9));
  }

  @Test
  void aShortageBringsMoreOrFewerToTreatmentAsBelieved() {
    double none = treatedInAShortage(0, 0.5);
    assertThat(treatedInAShortage(0.5, 0.5)).isGreaterThan(none);
    assertThat(treatedInAShortage(-0.5, 0.5)).isLessThan(none);
    assertThat(treatedInAShortage(0.5, 1)).isEqualTo(treatedInAShortage(0.5, 0.75));
  }

  @Test
  void aShortageThatNobodyAnswersChangesNothing() {
    Map<String, Double> none = answers(0);
    RoomBench usual = bench(none, 0.7, 1);
    RoomBench shortage = bench(none, 0.7, 1);
    shortage.signals().of(Signal.SHORTFALL)[0] = 1;
    assertSameCourse(shortage, usual);
  }

  @Test
  void beliefsAboutShortagesChangeNothingWhereNothingIsShort() {
    assertSameCourse(bench(answers(0.5), 0.7, 1), bench(Map.of(), 0.7, 1));
  }

  @Test
  void nobodyIsLostAndNothingLeavesItsBoundsForAnyBeliefAndEffort() {
    for (int future = 0; future < FUTURES; future++) {
      SplittableRandom random = new SplittableRandom(future);
      HealthRoom room = new HealthRoom(1);
      RoomBench bench = new RoomBench(model, HealthRoom.BINDING, room, drawn(random));
      double before = room.state().people(0);
      for (int year = 0; year < 24; year++) {
        disturb(bench, random);
        bench.advance(YEAR);
        assertThat(people(room)).as("future " + future).isCloseTo(before, within(1e-3));
        for (HealthOutcome outcome : HealthOutcome.values()) {
          double value = bench.outcome("health." + outcome.name().toLowerCase(Locale.ROOT));
          assertThat(value).as(outcome.name()).isFinite().isNotNegative();
        }
        assertThat(bench.outcome(SYNTHETIC)).isLessThanOrEqualTo(bench.outcome(DEATHS));
        assertThat(bench.signals().of(Signal.DEMAND)[0]).isFinite().isPositive();
      }
    }
  }

  @Test
  void aForkGoesOnAsItsOrigin() {
    HealthRoom origin = new HealthRoom(1);
    RoomBench first = new RoomBench(model, HealthRoom.BINDING, origin, Map.of());
    market(first, 0.6, 1.1);
    first.advance(YEAR);
    HealthRoom fork = new HealthRoom(1);
    RoomBench second =
        new RoomBench(model, HealthRoom.BINDING, fork, Map.of("health.initiation", 1.0));
    market(second, 0.6, 1.1);
    fork.copyFrom(origin);
    second.jumpTo(YEAR);
    assertThat(total(second, DEATHS, YEAR)).isEqualTo(total(first, DEATHS, YEAR));
    assertThat(second.signals().of(Signal.DEMAND)).isEqualTo(first.signals().of(Signal.DEMAND));
  }

  private static RoomBench bench(Map<String, Double> inputs, double penetration, double potency) {
    RoomBench bench = new RoomBench(model, HealthRoom.BINDING, new HealthRoom(1), inputs);
    market(bench, penetration, potency);
    return bench;
  }

  /// People who use, with and without the disorder, after a year in which half is lacking.
  private static double usersInAShortage(String elasticity, double value) {
    RoomBench bench = bench(Map.of(elasticity, value), 1, 1);
    bench.signals().of(Signal.SHORTFALL)[0] = 0.5;
    bench.advance(YEAR);
    return bench.outcome("health.users") + bench.outcome(DEPENDENT);
  }

  /// People with the disorder after a year in which half is lacking.
  private static double dependentInAShortage(String elasticity, double value) {
    RoomBench bench = bench(Map.of(elasticity, value), 1, 1);
    bench.signals().of(Signal.SHORTFALL)[0] = 0.5;
    bench.advance(YEAR);
    return bench.outcome(DEPENDENT);
  }

  /// The same elasticity for every answer to a shortage.
  private static SortedMap<String, Double> answers(double elasticity) {
    SortedMap<String, Double> inputs = new TreeMap<>();
    for (String answer : List.of("initiation", "onset", "relapse", "leaving", "treatment")) {
      inputs.put("health." + answer + "_scarcity_elasticity", elasticity);
    }
    return inputs;
  }

  /// People in treatment after a year.
  private static double treatedInAShortage(double elasticity, double scarcity) {
    SortedMap<String, Double> inputs = answers(0);
    inputs.put("health.treatment_scarcity_elasticity", elasticity);
    RoomBench bench = bench(inputs, 1, 1);
    bench.signals().of(Signal.SHORTFALL)[0] = scarcity;
    bench.advance(YEAR);
    return bench.outcome("health.in_treatment");
  }

  /// People who begin to use illicitly made opioids in the first week.
  private static double begun(double elasticity, double scarcity) {
    Map<String, Double> inputs =
        Map.of(
            "health.initiation_scarcity_elasticity",
            elasticity,
            "health.prescription_initiation",
            0.0);
    HealthRoom room = new HealthRoom(1);
    RoomBench bench = new RoomBench(model, HealthRoom.BINDING, room, inputs);
    market(bench, 1, 1);
    bench.signals().of(Signal.SHORTFALL)[0] = scarcity;
    bench.advance(1);
    return room.state().account(Entry.ENTERED)[0];
  }

  private static void assertSameCourse(RoomBench first, RoomBench second) {
    for (int year = 0; year < 10; year++) {
      assertThat(total(first, DEATHS, YEAR)).isEqualTo(total(second, DEATHS, YEAR));
      assertThat(first.signals().of(Signal.DEMAND)).isEqualTo(second.signals().of(Signal.DEMAND));
    }
  }

  private static void market(RoomBench bench, double penetration, double potency) {
    bench.signals().of(Signal.PENETRATION)[0] = penetration;
    bench.signals().of(Signal.POTENCY)[0] = potency;
  }

  private static double total(RoomBench bench, String outcome, int weeks) {
    double total = 0;
    for (int week = 0; week < weeks; week++) {
      bench.advance(1);
      total += bench.outcome(outcome);
    }
    return total;
  }

  /// Deaths of a week by the central beliefs against those by others, from the same people.
  private static double excess(Map<String, Double> inputs, int week) {
    RoomBench usual = bench(Map.of(), 1, 1);
    RoomBench other = bench(inputs, 1, 1);
    usual.jumpTo(week);
    other.jumpTo(week);
    return total(usual, SYNTHETIC, 1) / total(other, SYNTHETIC, 1);
  }

  /// Share of ten years' deaths by opioids that a setting averts.
  private static double averted(NaloxoneEffect effect, String lever, double setting) {
    Map<String, Double> inputs =
        Map.of("health.naloxone_effect", (double) effect.ordinal(), "health.other_deaths", 0.0);
    RoomBench idle = bench(inputs, 0.8, 1);
    RoomBench busy = bench(inputs, 0.8, 1);
    busy.set(lever, setting);
    return 1 - total(busy, DEATHS, 10 * YEAR) / total(idle, DEATHS, 10 * YEAR);
  }

  /// People in the room, and those who went, less those who came.
  private static double people(HealthRoom room) {
    HealthState state = room.state();
    return state.people(0)
        + state.account(Entry.LEFT)[0]
        + state.account(Entry.OVERDOSE)[0]
        + state.account(Entry.OTHER_DEATH)[0]
        - state.account(Entry.ENTERED)[0];
  }

  private static Map<String, Double> drawn(SplittableRandom random) {
    Map<String, Double> inputs = new HashMap<>();
    for (String id : HealthRoom.BINDING.parameterIds()) {
      Parameter parameter = model.registry().findParameter(id).orElseThrow();
      double share = random.nextBoolean() ? random.nextInt(2) : random.nextDouble();
      inputs.put(id, parameter.low() + share * (parameter.high() - parameter.low()));
    }
    inputs.put("health.naloxone_effect", (double) random.nextInt(2));
    return inputs;
  }

  private static void disturb(RoomBench bench, SplittableRandom random) {
    market(bench, random.nextInt(3) / 2.0, 3 * random.nextDouble());
    bench.signals().of(Signal.DEMAND_SIDE_DECLINE)[0] = random.nextInt(2);
    bench.signals().of(Signal.SHORTFALL)[0] = random.nextInt(3) / 2.0;
    for (String id : HealthRoom.BINDING.leverIds()) {
      Lever lever = model.registry().findLever(id).orElseThrow();
      bench.set(id, random.nextBoolean() ? lever.low() : lever.high());
    }
  }
}
