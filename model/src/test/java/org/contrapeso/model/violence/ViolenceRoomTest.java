package org.contrapeso.model.violence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.model.assembly.RoomBench;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.world.OrganisationSignal;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ViolenceRoomTest {

  private static final double CONFLICT = 70;

  /// Far less than one death, far more than rounding.
  private static final double NOTHING = 1e-9;

  /// Week 800 is in 2027, after the rise of disappearances under every belief.
  private static final int WEEK_AFTER_THE_RISE = 800;

  /// Where a tenth of the victims are members, all killings move with conflict.
  private static final Map<String, Double> A_TENTH =
      Map.of("violence.member_share", (double) MemberShare.TEN_PERCENT.ordinal());

  private static WholeModel model;

  @BeforeAll
  static void bind() throws Exception {
    model = WholeModel.of(Registry.read(Path.of("../evidence")));
  }

  @Test
  void allKillingsFollowConflictWhereATenthOfTheVictimsAreMembers() {
    RoomBench calm = bench(A_TENTH);
    RoomBench war = bench(A_TENTH);
    tell(war, Signal.CONFLICT_DEATHS, 2 * CONFLICT);
    assertThat(lethal(war) / lethal(calm)).isCloseTo(2, within(NOTHING));
  }

  @Test
  void conflictDrivesKillingsNoFurtherThanTheirCeiling() {
    Map<String, Double> inputs = new HashMap<>(A_TENTH);
    inputs.put("violence.organised_ceiling", 5.0);
    RoomBench calm = bench(inputs);
    RoomBench war = bench(inputs);
    tell(war, Signal.CONFLICT_DEATHS, 4 * CONFLICT);
    double before = lethal(calm);
    assertThat(lethal(war) / before).isCloseTo(4, within(NOTHING));
    tell(war, Signal.CONFLICT_DEATHS, 1_000 * CONFLICT);
    assertThat(lethal(war) / lethal(calm)).isCloseTo(5, within(NOTHING));
  }

  @Test
  void onlyOrganisedKillingsFollowConflictWhereMoreOfTheVictimsAreMembers() {
    Map<String, Double> inputs =
        Map.of(
            "violence.member_share", (double) MemberShare.LARGER.ordinal(),
            "violence.members_among_victims", 0.2,
            "violence.victims_per_member", 2.0);
    RoomBench calm = bench(inputs);
    RoomBench war = bench(inputs);
    tell(war, Signal.CONFLICT_DEATHS, 2 * CONFLICT);
    assertThat(lethal(war) / lethal(calm)).isCloseTo(1.4, within(NOTHING));
  }

  @Test
  void scarcityRaisesKillingsOrLowersThemAsBelieved() {
    assertThat(withScarcity(ScarcityEffect.RAISES, 0.5))
        .isGreaterThan(withScarcity(ScarcityEffect.RAISES, 0));
    assertThat(withScarcity(ScarcityEffect.LOWERS, 0.5))
        .isLessThan(withScarcity(ScarcityEffect.LOWERS, 0));
  }

  @Test
  void fewerFirearmsLowerKillingsAsTheyWearOut() {
    RoomBench usual = bench(A_TENTH);
    RoomBench fewer = bench(A_TENTH);
    tell(fewer, Signal.ARMS_EXCESS, -0.3);
    assertThat(lethal(fewer)).isEqualTo(lethal(usual));
    usual.advance(150);
    fewer.advance(150);
    double soon = lethal(fewer) / lethal(usual);
    assertThat(soon).isLessThan(1).isGreaterThan(Math.pow(0.7, 0.2));
    usual.advance(8_000);
    fewer.advance(8_000);
    assertThat(lethal(fewer) / lethal(usual)).isCloseTo(Math.pow(0.7, 0.2), within(1e-6));
  }

  @Test
  void firearmsMoveNothingWhereTheyAreHeldNotToMatter() {
    Map<String, Double> inputs = new HashMap<>(A_TENTH);
    inputs.put("violence.arms_elasticity", 0.0);
    RoomBench usual = bench(inputs);
    RoomBench fewer = bench(inputs);
    tell(fewer, Signal.ARMS_EXCESS, -0.3);
    usual.advance(200);
    fewer.advance(200);
    assertThat(lethal(fewer)).isEqualTo(lethal(usual));
  }

  @Test
  void scarcityMovesNothingWhereOneOrganisationIsLeft() {
    RoomBench plenty = bench(Map.of());
    RoomBench shortage = bench(Map.of());
    for (RoomBench bench : List.of(plenty, shortage)) {
      tell(bench, Signal.CONCENTRATION, 1);
    }
    tell(shortage, Signal.SCARCITY, 0.5);
    assertThat(lethal(shortage)).isEqualTo(lethal(plenty));
  }

  @Test
  void scarcityThatLastsBecomesNormal() {
    Map<String, Double> inputs = new HashMap<>(A_TENTH);
    inputs.put("violence.scarcity_memory", 1.0);
    RoomBench shortage = bench(inputs);
    double before = lethal(shortage);
    tell(shortage, Signal.SCARCITY, 0.5);
    double atFirst = lethal(shortage);
    shortage.advance(400);
    assertThat(atFirst).isGreaterThan(1.02 * before);
    assertThat(lethal(shortage)).isCloseTo(before, within(0.01 * (atFirst - before)));
  }

  @Test
  void whatConflictDeathsAlreadyTellIsNotCountedAgain() {
    RoomBench calm = bench(Map.of());
    RoomBench leaderless = bench(Map.of());
    Arrays.fill(leaderless.signals().of(OrganisationSignal.CAPABILITY), 0.5);
    tell(leaderless, Signal.ACTIVITY, 0.2);
    tell(leaderless, Signal.DETERRENCE, 0.5);
    assertThat(lethal(leaderless)).isEqualTo(lethal(calm));
  }

  @Test
  void strugglesOfSuccessionAddTheirDead() {
    RoomBench calm = bench(Map.of());
    RoomBench struggle = bench(Map.of());
    tell(struggle, Signal.SUCCESSION_DEATHS, 10);
    assertThat(lethal(struggle) - lethal(calm)).isCloseTo(10, within(NOTHING));
  }

  @Test
  void theRiseOfDisappearancesIsEitherNoKillingsOrKillingsRegisteredSo() {
    RoomBench fall = afterTheRise(HomicideFall.TRUE_FALL, 0.5);
    RoomBench moved = afterTheRise(HomicideFall.RELABELLING, 0.5);
    RoomBench movedLess = afterTheRise(HomicideFall.RELABELLING, 0.1);
    double killed = fall.outcome("violence.lethal_violence");
    double disappeared = fall.outcome("violence.disappearances");
    assertThat(moved.outcome("violence.lethal_violence")).isEqualTo(killed);
    assertThat(movedLess.outcome("violence.lethal_violence")).isEqualTo(killed);
    assertThat(moved.outcome("violence.disappearances"))
        .isCloseTo(1.5 * disappeared, within(NOTHING));
    assertThat(movedLess.outcome("violence.disappearances"))
        .isCloseTo(1.1 * disappeared, within(NOTHING));
    assertThat(moved.outcome("violence.homicides"))
        .isCloseTo(killed - 1.5 * disappeared, within(NOTHING));
  }

  @Test
  void disappearancesRiseNoEarlierThanTheRegistrySays() {
    RoomBench strong = bench(relabelling(0.5));
    RoomBench weak = bench(relabelling(0.1));
    strong.advance(100);
    weak.advance(100);
    assertThat(strong.outcome("violence.disappearances"))
        .isEqualTo(weak.outcome("violence.disappearances"));
  }

  @Test
  void noTimeOfItsOwnMakesKillingsFall() {
    RoomBench before = bench(Map.of());
    RoomBench after = bench(Map.of());
    after.jumpTo(WEEK_AFTER_THE_RISE);
    assertThat(lethal(after)).isEqualTo(lethal(before));
  }

  @Test
  void strikesKillMembersAndCiviliansAndNoOneElse() {
    RoomBench strikes = bench(Map.of());
    tell(strikes, Signal.STRIKES_ON_LEADERS, 2);
    tell(strikes, Signal.STRIKES_ON_LOGISTICS, 3);
    RoomBench none = bench(Map.of());
    double homicides = lethal(none);
    assertThat(lethal(strikes)).isEqualTo(homicides);
    double members = told(strikes, Signal.STRIKE_DEATHS_OF_MEMBERS);
    double civilians = told(strikes, Signal.CIVILIAN_STRIKE_DEATHS);
    assertThat(strikes.outcome("violence.strike_deaths"))
        .isEqualTo(5 * central("violence.deaths_per_strike"))
        .isCloseTo(members + civilians, within(NOTHING));
    assertThat(none.outcome("violence.strike_deaths")).isZero();
    assertThat(none.outcome("violence.grievance")).isZero();
  }

  @Test
  void betterIntelligenceSparesCivilians() {
    RoomBench blind = bench(Map.of());
    RoomBench precise = bench(Map.of());
    for (RoomBench bench : List.of(blind, precise)) {
      tell(bench, Signal.STRIKES_ON_LEADERS, 1);
    }
    tell(blind, Signal.INTELLIGENCE, 0);
    tell(precise, Signal.INTELLIGENCE, 1);
    blind.advance(1);
    precise.advance(1);
    double deaths = central("violence.deaths_per_strike");
    assertThat(blind.outcome("violence.civilian_strike_deaths"))
        .isEqualTo(deaths * central("violence.civilian_share_worst"));
    assertThat(precise.outcome("violence.civilian_strike_deaths"))
        .isCloseTo(deaths * central("violence.civilian_share_best"), within(NOTHING));
    assertThat(precise.outcome("violence.child_strike_deaths"))
        .isLessThan(blind.outcome("violence.child_strike_deaths"));
  }

  @Test
  void harmByForeignForceIsRememberedAndFadesWithItsHalfLife() {
    RoomBench struck = bench(Map.of("violence.grievance_half_life", 1.0));
    tell(struck, Signal.STRIKES_ON_LEADERS, 1);
    struck.advance(10);
    double after = remembered(struck);
    tell(struck, Signal.STRIKES_ON_LEADERS, 0);
    struck.advance(52);
    assertThat(remembered(struck)).isCloseTo(after / 2, within(NOTHING));
    assertThat(struck.outcome("violence.grievance")).isPositive();
  }

  @Test
  void consentWeakensGrievanceAsFarAsBelieved() {
    double without = grievance(0.5, 0);
    assertThat(grievance(0.5, 1)).isLessThan(without).isPositive();
    assertThat(grievance(0, 1)).isZero();
    assertThat(grievance(1, 1)).isEqualTo(without);
  }

  @Test
  void everyRemovalThatIsRetaliatedForKills() {
    RoomBench calm = bench(Map.of());
    RoomBench burst = bench(Map.of());
    tell(burst, Signal.RETALIATION, 2);
    double more = lethal(burst) - lethal(calm);
    assertThat(more).isCloseTo(2 * central("violence.deaths_per_retaliation"), within(NOTHING));
    assertThat(burst.outcome("violence.retaliation_deaths")).isCloseTo(more, within(NOTHING));
  }

  @Test
  void aForkGoesOnAsItsOriginDoes() {
    ViolenceRoom origin = new ViolenceRoom(1);
    ViolenceRoom fork = new ViolenceRoom(1);
    RoomBench first = bench(origin, Map.of("violence.scarcity_memory", 1.0));
    tell(first, Signal.SCARCITY, 0.3);
    tell(first, Signal.STRIKES_ON_LEADERS, 1);
    first.advance(20);
    RoomBench second = bench(fork, Map.of());
    fork.copyFrom(origin);
    second.signals().copyFrom(first.signals());
    second.jumpTo(20);
    first.advance(30);
    second.advance(30);
    for (String outcome : ViolenceRoom.BINDING.outcomeIds()) {
      assertThat(second.outcome(outcome)).as(outcome).isEqualTo(first.outcome(outcome));
    }
  }

  @Test
  void whateverIsBelievedAndToldNumbersStayInTheirBounds() {
    SplittableRandom random = new SplittableRandom(20_220_101);
    for (int future = 0; future < 500; future++) {
      RoomBench bench = bench(drawn(random));
      bench.jumpTo(random.nextInt(2 * WEEK_AFTER_THE_RISE));
      for (int week = 0; week < 20; week++) {
        tellAnything(bench.signals(), random);
        bench.advance(1);
        checkBounds(bench);
      }
    }
  }

  private static void checkBounds(RoomBench bench) {
    for (String outcome : ViolenceRoom.BINDING.outcomeIds()) {
      assertThat(bench.outcome(outcome)).as(outcome).isFinite().isNotNegative();
    }
    double civilians = bench.outcome("violence.civilian_strike_deaths");
    assertThat(bench.outcome("violence.child_strike_deaths")).isLessThanOrEqualTo(civilians);
    assertThat(civilians).isLessThanOrEqualTo(bench.outcome("violence.strike_deaths"));
    assertThat(bench.outcome("violence.grievance")).isLessThanOrEqualTo(1);
    double both = bench.outcome("violence.lethal_violence");
    assertThat(bench.outcome("violence.homicides") + bench.outcome("violence.disappearances"))
        .isCloseTo(both, within(NOTHING * Math.max(both, 1)));
  }

  private static void tellAnything(Signals signals, SplittableRandom random) {
    for (Signal signal :
        List.of(Signal.SCARCITY, Signal.INTELLIGENCE, Signal.CONSENTED_SHARE, Signal.ACTIVITY)) {
      signals.of(signal)[0] = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
    }
    for (Signal signal :
        List.of(
            Signal.CONFLICT_DEATHS,
            Signal.SUCCESSION_DEATHS,
            Signal.STRIKES_ON_LEADERS,
            Signal.STRIKES_ON_LOGISTICS,
            Signal.RETALIATION)) {
      signals.of(signal)[0] = random.nextInt(4) * 1000 * random.nextDouble();
    }
    signals.of(Signal.CONCENTRATION)[0] = random.nextInt(3) / 2.0 * random.nextDouble();
  }

  private static Map<String, Double> drawn(SplittableRandom random) {
    Map<String, Double> inputs = new HashMap<>();
    for (String id : ViolenceRoom.BINDING.parameterIds()) {
      Parameter range = model.registry().findParameter(id).orElseThrow();
      double at = random.nextInt(3) == 0 ? random.nextInt(2) : random.nextDouble();
      inputs.put(id, range.low() + at * (range.high() - range.low()));
    }
    for (String id : ViolenceRoom.BINDING.hypothesisIds()) {
      inputs.put(id, (double) random.nextInt(model.alternatives(id).size()));
    }
    return inputs;
  }

  private static double withScarcity(ScarcityEffect effect, double scarcity) {
    RoomBench bench = bench(Map.of("violence.scarcity_effect", (double) effect.ordinal()));
    tell(bench, Signal.SCARCITY, scarcity);
    return lethal(bench);
  }

  /// A country in which registration has settled after the rise.
  private static RoomBench afterTheRise(HomicideFall fall, double rise) {
    Map<String, Double> inputs = new HashMap<>(relabelling(rise));
    inputs.put("violence.homicide_fall", (double) fall.ordinal());
    RoomBench bench = bench(inputs);
    bench.jumpTo(WEEK_AFTER_THE_RISE);
    bench.advance(800);
    return bench;
  }

  private static Map<String, Double> relabelling(double rise) {
    return Map.of(
        "violence.homicide_fall",
        (double) HomicideFall.RELABELLING.ordinal(),
        "violence.disappearance_rise",
        rise);
  }

  private static double grievance(double weightUnderConsent, double consented) {
    RoomBench bench = bench(Map.of("violence.grievance_under_consent", weightUnderConsent));
    tell(bench, Signal.STRIKES_ON_LEADERS, 1);
    tell(bench, Signal.CONSENTED_SHARE, consented);
    bench.advance(1);
    return bench.outcome("violence.grievance");
  }

  /// Remembered civilian deaths, from the grievance that they make.
  private static double remembered(RoomBench bench) {
    double grievance = bench.outcome("violence.grievance");
    return central("violence.grievance_reference") * grievance / (1 - grievance);
  }

  private static double central(String id) {
    return model.registry().findParameter(id).orElseThrow().central();
  }

  private static RoomBench bench(Map<String, Double> inputs) {
    return bench(new ViolenceRoom(1), inputs);
  }

  /// A country as in week 0, with organisations of equal size.
  private static RoomBench bench(ViolenceRoom room, Map<String, Double> inputs) {
    RoomBench bench = new RoomBench(model, ViolenceRoom.BINDING, room, inputs);
    tell(bench, Signal.CONCENTRATION, 1.0 / model.organisations());
    tell(bench, Signal.CONFLICT_DEATHS, CONFLICT);
    tell(bench, Signal.CONFLICT_AT_START, CONFLICT);
    return bench;
  }

  /// Passes a week and returns its homicides and disappearances.
  private static double lethal(RoomBench bench) {
    bench.advance(1);
    return bench.outcome("violence.lethal_violence");
  }

  private static void tell(RoomBench bench, Signal signal, double value) {
    bench.signals().of(signal)[0] = value;
  }

  private static double told(RoomBench bench, Signal signal) {
    return bench.signals().of(signal)[0];
  }
}
