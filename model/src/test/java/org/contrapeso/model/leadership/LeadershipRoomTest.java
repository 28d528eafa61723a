package org.contrapeso.model.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.model.assembly.RoomBench;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.world.OrganisationEvent;
import org.contrapeso.model.world.OrganisationEvents;
import org.contrapeso.model.world.OrganisationSignal;
import org.contrapeso.model.world.Rows;
import org.contrapeso.model.world.Signal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LeadershipRoomTest {

  private static final double[] MEMBERS = {6_000, 3_000, 1_000};
  private static final int LONG = 4_000;

  private static WholeModel model;

  @BeforeAll
  static void bind() throws Exception {
    model = WholeModel.of(Registry.read(Path.of("../evidence")));
  }

  @ParameterizedTest
  @EnumSource
  void nothingHappensWhereNoLeaderIsRemoved(RemovalEffect effect) {
    RoomBench bench = bench(effect, 0);
    for (int week = 0; week < 500; week++) {
      bench.advance(1);
      assertThat(bench.outcome("leadership.capability")).isEqualTo(1);
      assertThat(bench.outcome("leadership.activity")).isEqualTo(1);
      assertThat(bench.signals().of(OrganisationEvent.BREAKAWAY).count()).isZero();
      assertThat(bench.outcome("leadership.succession_deaths")).isZero();
    }
  }

  /// 5 standard errors of a Poisson count.
  @Test
  void leadersAreArrestedAtTheRateOfTheStatusQuoTimesCooperation() {
    RoomBench bench = bench(RemovalEffect.WEAKENS, 26);
    tell(bench, Signal.COOPERATION_ENFORCEMENT, 0.5);
    double expected = 0.25 * LONG;
    assertThat(sum(bench, "removals_by_law", LONG))
        .isCloseTo(expected, within(5 * Math.sqrt(expected)));
  }

  @Test
  void transfersRemoveTheLeadersAmongThoseHandedOver() {
    RoomBench none = bench(RemovalEffect.WEAKENS, 5, "transferred_leaders", 0.0);
    RoomBench some = bench(RemovalEffect.WEAKENS, 5, "transferred_leaders", 0.5);
    none.set("leadership.transfers", 6);
    some.set("leadership.transfers", 6);
    double background = sum(none, "removals_by_law", LONG);
    double all = sum(some, "removals_by_law", LONG);
    double expected = 0.5 * 6 * 12 / 52 * LONG;
    assertThat(all - background).isCloseTo(expected, within(5 * Math.sqrt(expected + background)));
  }

  @Test
  void investigationsArrestMoreAndNeverFewer() {
    RoomBench few = bench(RemovalEffect.WEAKENS, 5);
    RoomBench more = bench(RemovalEffect.WEAKENS, 5);
    more.set("leadership.investigations", 4);
    moreAndNeverFewer(few, more, "leadership.removals_by_law");
  }

  @Test
  void betterIntelligenceMakesMoreStrikesSucceed() {
    RoomBench few = bench(RemovalEffect.WEAKENS, 0);
    RoomBench more = bench(RemovalEffect.WEAKENS, 0);
    tell(few, Signal.STRIKES_ON_LEADERS, 2);
    tell(more, Signal.STRIKES_ON_LEADERS, 2);
    tell(few, Signal.INTELLIGENCE, 0.3);
    moreAndNeverFewer(few, more, "leadership.removals_by_force");
  }

  @Test
  void jointOperationsTakeConsent() {
    RoomBench refused = bench(RemovalEffect.WEAKENS, 0);
    refused.set("leadership.joint_operations", 10);
    tell(refused, Signal.CONSENT, 0);
    assertThat(sum(refused, "removals_by_law", 500)).isZero();
    RoomBench given = bench(RemovalEffect.WEAKENS, 0);
    given.set("leadership.joint_operations", 10);
    assertThat(sum(given, "removals_by_law", 500)).isPositive();
    assertThat(sum(given, "removals_by_force", 500)).isPositive();
  }

  @Test
  void strikesAndArrestsAreRetaliatedForWithTheProbabilityOfTheirWay() {
    Object[] believed = {"retaliation_after_force", 0.5, "retaliation_after_law", 0.25};
    RoomBench arrests = bench(RemovalEffect.WEAKENS, 50, believed);
    RoomBench strikes = bench(RemovalEffect.WEAKENS, 0, believed);
    tell(strikes, Signal.STRIKES_ON_LEADERS, 2);
    double removed = 0;
    for (int week = 0; week < 200; week++) {
      arrests.advance(1);
      strikes.advance(1);
      double arrested = arrests.outcome("leadership.removals_by_law");
      double killed = strikes.outcome("leadership.removals_by_force");
      assertThat(arrests.signals().of(Signal.RETALIATION)[0]).isEqualTo(0.25 * arrested);
      assertThat(strikes.signals().of(Signal.RETALIATION)[0]).isEqualTo(0.5 * killed);
      assertThat(strikes.signals().of(Signal.JOINT_KILLINGS)[0]).isZero();
      removed += Math.min(arrested, killed);
    }
    assertThat(removed).isPositive();
  }

  @Test
  void jointOperationsAreRetaliatedForAlikeWhetherTheyKillOrArrest() {
    Object[] believed = {
      "retaliation_after_force", 0, "retaliation_after_joint", 0.5, "retaliation_after_law", 0
    };
    RoomBench joint = bench(RemovalEffect.WEAKENS, 0, believed);
    joint.set("leadership.joint_operations", 10);
    double killed = 0;
    for (int week = 0; week < 500; week++) {
      joint.advance(1);
      double byForce = joint.outcome("leadership.removals_by_force");
      double removed = byForce + joint.outcome("leadership.removals_by_law");
      assertThat(joint.signals().of(Signal.RETALIATION)[0]).isEqualTo(0.5 * removed);
      assertThat(joint.signals().of(Signal.JOINT_KILLINGS)[0]).isEqualTo(byForce);
      killed += byForce;
    }
    assertThat(killed).isPositive();
  }

  @Test
  void largerOrganisationsAreHitMoreOften() {
    RoomBench bench = bench(RemovalEffect.FRAGMENTS, 26, "split_probability", 1);
    int[] hits = new int[MEMBERS.length];
    for (int week = 0; week < LONG; week++) {
      bench.advance(1);
      for (int i = 0; i < hits.length; i++) {
        hits[i] += bench.signals().of(OrganisationEvent.BREAKAWAY).amount(i, 0) > 0 ? 1 : 0;
      }
    }
    int all = Arrays.stream(hits).sum();
    for (int i = 0; i < hits.length; i++) {
      assertThat((double) hits[i] / all).isCloseTo(MEMBERS[i] / 10_000, within(0.06));
    }
  }

  @Test
  void whatIsWeakenedComesBackAndNeitherSplitsNorMourns() {
    RoomBench bench = bench(RemovalEffect.WEAKENS, 100);
    bench.advance(50);
    double low = bench.outcome("leadership.capability");
    assertThat(low).isLessThan(0.9);
    assertThat(partings(bench, 200)).isZero();
    assertThat(sum(bench, "succession_deaths", 200)).isZero();
    bench.believe(inputs(RemovalEffect.WEAKENS, 0));
    bench.advance(1_000);
    assertThat(bench.outcome("leadership.capability")).isCloseTo(1, within(1e-6));
  }

  @Test
  void whatFragmentsSplitsAndKeepsItsCapability() {
    RoomBench bench = bench(RemovalEffect.FRAGMENTS, 100);
    assertThat(partings(bench, 200)).isPositive();
    assertThat(bench.outcome("leadership.capability")).isEqualTo(1);
    assertThat(sum(bench, "succession_deaths", 200)).isPositive();
  }

  @Test
  void afterAnArrestADipComesFirstAndTheSplitLater() {
    RoomBench bench =
        bench(RemovalEffect.DIPS_THEN_RISES, 5_000, "split_probability", 1, "dip_delay", 6);
    bench.advance(1);
    assertThat(bench.outcome("leadership.removals_by_law")).isPositive();
    assertThat(bench.outcome("leadership.capability")).isLessThan(1);
    bench.believe(inputs(RemovalEffect.DIPS_THEN_RISES, 0, "split_probability", 1, "dip_delay", 6));
    assertThat(partings(bench, 25)).isZero();
    assertThat(partings(bench, 5)).isPositive();
  }

  @Test
  void splitsAreReportedAsTheyHappenedNotAsTheyWereDue() {
    RoomBench bench = bench(RemovalEffect.FRAGMENTS, 500, "split_probability", 1);
    assertThat(partings(bench, 10)).isPositive();
    assertThat(bench.outcome("leadership.splits")).isZero();
    tell(bench, Signal.SPLITS, 2);
    bench.advance(1);
    assertThat(bench.outcome("leadership.splits")).isEqualTo(2);
  }

  @Test
  void aNewOrganisationInheritsNoLossOfCapability() {
    RoomBench bench = bench(RemovalEffect.WEAKENS, 5_000);
    bench.advance(10);
    bench.believe(inputs(RemovalEffect.WEAKENS, 0));
    bench.advance(1);
    double[] capability = bench.signals().of(OrganisationSignal.CAPABILITY);
    int first = Rows.at(0, 1);
    int second = Rows.at(1, 1);
    double other = capability[first];
    assertThat(other).isLessThan(0.9);
    assertThat(capability[second]).isLessThan(0.9);
    found(bench, 1);
    assertThat(capability[second]).isEqualTo(1);
    assertThat(capability[first]).isLessThan(1).isGreaterThan(other);
  }

  @Test
  void aNewOrganisationInheritsNoSplitToCome() {
    Object[] believed = {"split_probability", 1, "dip_delay", 6};
    RoomBench bench = bench(RemovalEffect.DIPS_THEN_RISES, 5_000, believed);
    bench.advance(1);
    bench.believe(inputs(RemovalEffect.DIPS_THEN_RISES, 0, believed));
    found(bench, 1);
    double[] parted = new double[MEMBERS.length];
    for (int week = 0; week < 52; week++) {
      bench.advance(1);
      for (int i = 0; i < parted.length; i++) {
        parted[i] += bench.signals().of(OrganisationEvent.BREAKAWAY).amount(i, 0);
      }
    }
    assertThat(parted[0]).isPositive();
    assertThat(parted[1]).isZero();
    assertThat(parted[2]).isPositive();
  }

  /// A week in which a new organisation takes a place.
  private static void found(RoomBench bench, int place) {
    bench.signals().of(OrganisationEvent.FOUNDED).add(place, 0, 1);
    bench.advance(1);
    bench.signals().of(OrganisationEvent.FOUNDED).clear();
  }

  /// How often a part is told to break away over some weeks.
  private static long partings(RoomBench bench, int weeks) {
    long partings = 0;
    for (int week = 0; week < weeks; week++) {
      bench.advance(1);
      partings += bench.signals().of(OrganisationEvent.BREAKAWAY).count();
    }
    return partings;
  }

  @Test
  void aKillingIsFollowedByNoDip() {
    RoomBench bench = bench(RemovalEffect.DIPS_THEN_RISES, 0);
    tell(bench, Signal.STRIKES_ON_LEADERS, 5);
    assertThat(sum(bench, "removals_by_force", 100)).isPositive();
    assertThat(bench.outcome("leadership.capability")).isEqualTo(1);
  }

  @Test
  void everyRemovalCostsItsDeathsAndAKillingMore() {
    RoomBench arrests = bench(RemovalEffect.FRAGMENTS, 50);
    double arrested = sum(arrests, "removals_by_law", 1);
    RoomBench kills = bench(RemovalEffect.FRAGMENTS, 0);
    tell(kills, Signal.STRIKES_ON_LEADERS, 5);
    double[] arrestDeaths = removalsAndDeaths(arrests, "removals_by_law", arrested);
    double[] killDeaths = removalsAndDeaths(kills, "removals_by_force", 0);
    double each = central("leadership.extra_deaths_per_removal");
    assertThat(arrestDeaths[1] / arrestDeaths[0]).isCloseTo(each, within(1e-3));
    assertThat(killDeaths[1] / killDeaths[0])
        .isCloseTo(each * central("leadership.kill_capture_ratio"), within(1e-3));
  }

  @Test
  void strikesDeterDisplaceOrDoNeitherAsBelieved() {
    for (Deterrence belief : Deterrence.values()) {
      RoomBench bench = deterred(belief);
      bench.advance(104);
      double deterrence = bench.signals().of(Signal.DETERRENCE)[0];
      double displacement = bench.signals().of(Signal.DISPLACEMENT)[0];
      assertThat(bench.outcome("leadership.activity")).isEqualTo(1 - deterrence);
      assertThat(deterrence > 0.3).isEqualTo(belief == Deterrence.ANTICIPATION);
      assertThat(displacement > 0.3).isEqualTo(belief == Deterrence.DISPLACEMENT);
      assertThat(Math.min(deterrence, displacement)).isZero();
    }
  }

  @Test
  void deterrenceFadesByHalfInItsHalfLifeWhenStrikesStop() {
    RoomBench bench = deterred(Deterrence.ANTICIPATION);
    bench.advance(104);
    double before = bench.signals().of(Signal.DETERRENCE)[0];
    tell(bench, Signal.STRIKES_ON_LOGISTICS, 0);
    bench.advance(26);
    assertThat(bench.signals().of(Signal.DETERRENCE)[0]).isCloseTo(before / 2, within(1e-9));
  }

  @Test
  void organisationsGetUsedToStrikes() {
    RoomBench bench = deterred(Deterrence.ANTICIPATION);
    double most = 0;
    for (int week = 0; week < 520; week++) {
      bench.advance(1);
      most = Math.max(most, bench.signals().of(Signal.DETERRENCE)[0]);
    }
    assertThat(bench.signals().of(Signal.DETERRENCE)[0]).isLessThan(0.95 * most).isPositive();
  }

  @Test
  void everythingStaysInItsBoundsOverTheWholeRanges() {
    SplittableRandom random = new SplittableRandom(7);
    for (int future = 0; future < 300; future++) {
      Map<String, Double> inputs = new HashMap<>();
      for (String id : model.inputs()) {
        if (id.startsWith("leadership.")) {
          inputs.put(id, draw(id, random));
        }
      }
      RoomBench bench = new RoomBench(model, LeadershipRoom.BINDING, room(), inputs);
      populate(bench);
      tell(bench, Signal.STRIKES_ON_LEADERS, 7 * random.nextInt(2));
      tell(bench, Signal.STRIKES_ON_LOGISTICS, 14 * random.nextInt(2));
      tell(bench, Signal.COOPERATION_ENFORCEMENT, 2 * random.nextDouble());
      bench.set("leadership.joint_operations", 10.0 * random.nextInt(2));
      bench.set("leadership.investigations", 10.0 * random.nextInt(2));
      for (int week = 0; week < 100; week++) {
        bench.advance(1);
        for (String id : LeadershipRoom.BINDING.outcomeIds()) {
          assertThat(bench.outcome(id)).as(id).isFinite().isNotNegative();
        }
        assertThat(bench.outcome("leadership.capability")).isLessThanOrEqualTo(1);
        assertThat(bench.outcome("leadership.activity")).isLessThanOrEqualTo(1);
        OrganisationEvents breakaways = bench.signals().of(OrganisationEvent.BREAKAWAY);
        for (int event = 0; event < breakaways.count(); event++) {
          assertThat(breakaways.amount(event)).isBetween(0.0, 1.0);
        }
      }
    }
  }

  private static void moreAndNeverFewer(RoomBench few, RoomBench more, String id) {
    double difference = 0;
    for (int week = 0; week < 500; week++) {
      few.advance(1);
      more.advance(1);
      assertThat(more.outcome(id)).isGreaterThanOrEqualTo(few.outcome(id));
      difference += more.outcome(id) - few.outcome(id);
    }
    assertThat(difference).isPositive();
  }

  /// Removals of a year, and deaths of that and the next 40 years, in which no more are removed.
  private static double[] removalsAndDeaths(RoomBench bench, String removals, double before) {
    double[] sums = {before, before == 0 ? 0 : bench.outcome("leadership.succession_deaths")};
    for (int week = 0; week < 52; week++) {
      bench.advance(1);
      sums[0] += bench.outcome("leadership." + removals);
      sums[1] += bench.outcome("leadership.succession_deaths");
    }
    tell(bench, Signal.STRIKES_ON_LEADERS, 0);
    bench.believe(inputs(RemovalEffect.FRAGMENTS, 0));
    sums[1] += sum(bench, "succession_deaths", 2_080);
    return sums;
  }

  private static RoomBench deterred(Deterrence belief) {
    RoomBench bench = bench(RemovalEffect.WEAKENS, 0, "deterrence", belief.ordinal());
    tell(bench, Signal.STRIKES_ON_LOGISTICS, 5);
    return bench;
  }

  private static double sum(RoomBench bench, String outcome, int weeks) {
    double sum = 0;
    for (int week = 0; week < weeks; week++) {
      bench.advance(1);
      sum += bench.outcome("leadership." + outcome);
    }
    return sum;
  }

  private static RoomBench bench(RemovalEffect effect, double removals, Object... more) {
    RoomBench bench =
        new RoomBench(model, LeadershipRoom.BINDING, room(), inputs(effect, removals, more));
    bench.set("leadership.transfers", 0);
    populate(bench);
    return bench;
  }

  private static LeadershipRoom room() {
    return new LeadershipRoom(model.organisations(), 1);
  }

  private static Map<String, Double> inputs(RemovalEffect effect, double removals, Object... more) {
    Map<String, Double> inputs = new HashMap<>();
    inputs.put("leadership.removal_effect", (double) effect.ordinal());
    inputs.put("leadership.background_removals", removals);
    for (int i = 0; i < more.length; i += 2) {
      inputs.put("leadership." + more[i], ((Number) more[i + 1]).doubleValue());
    }
    return inputs;
  }

  private static void populate(RoomBench bench) {
    double sum = 0;
    double[] upTo = bench.signals().of(OrganisationSignal.MEMBERS_UP_TO);
    for (int i = 0; i < Rows.count(upTo, 1); i++) {
      sum += i < MEMBERS.length ? MEMBERS[i] : 0;
      upTo[Rows.at(i, 1)] = sum;
    }
    tell(bench, Signal.TOTAL_MEMBERS, sum);
    tell(bench, Signal.INTELLIGENCE, 1);
    tell(bench, Signal.CONSENT, 1);
    tell(bench, Signal.COOPERATION_ENFORCEMENT, 1);
  }

  private static void tell(RoomBench bench, Signal signal, double value) {
    bench.signals().of(signal)[0] = value;
  }

  private static double central(String id) {
    return model.registry().findParameter(id).orElseThrow().central();
  }

  private static double draw(String id, SplittableRandom random) {
    return model
        .registry()
        .findParameter(id)
        .map((Parameter p) -> p.low() + random.nextInt(3) / 2.0 * (p.high() - p.low()))
        .orElseGet(() -> (double) random.nextInt(model.alternatives(id).size()));
  }
}
