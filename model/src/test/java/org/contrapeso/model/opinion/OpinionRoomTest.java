package org.contrapeso.model.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.model.assembly.RoomBench;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.world.Signal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What moves support for force and for co-operation, and which way.
final class OpinionRoomTest {

  private static final long SEED = 20_260_101;
  private static final double ROUNDING = 1e-12;

  private static WholeModel model;

  @BeforeAll
  static void bind() throws Exception {
    model = WholeModel.of(Registry.read(Path.of("../evidence")));
  }

  @Test
  void withoutForceOpinionStaysWhereThePollsFoundIt() {
    RoomBench bench = bench(Driver.SUCCESS);
    bench.set("opinion.elite_consensus", 1);
    tell(bench, Signal.ENDORSEMENT, 1);
    bench.advance(200);
    assertThat(opinion(bench, "us_support")).isCloseTo(0.52, within(ROUNDING));
    assertThat(opinion(bench, "us_support_republican")).isCloseTo(0.635, within(ROUNDING));
    assertThat(opinion(bench, "us_support_democrat")).isCloseTo(0.44, within(ROUNDING));
    assertThat(opinion(bench, "mexican_support")).isCloseTo(0.46, within(ROUNDING));
    assertThat(opinion(bench, "anti_us_sentiment")).isCloseTo(0.3, within(ROUNDING));
  }

  @Test
  void supportOfAllIsThatOfTheGroupsByTheirShares() {
    RoomBench bench = bench(Driver.SUCCESS);
    strike(bench, 2);
    bench.advance(10);
    assertThat(opinion(bench, "us_support"))
        .isCloseTo(
            0.3 * opinion(bench, "us_support_republican")
                + 0.3 * opinion(bench, "us_support_democrat")
                + 0.4 * opinion(bench, "us_support_independent"),
            within(ROUNDING));
  }

  @Test
  void consentRaisesSupportAndLowersOppositionInEveryGroup() {
    RoomBench alone = bench(Driver.SUCCESS);
    RoomBench joint = bench(Driver.SUCCESS);
    tell(joint, Signal.CONSENTED_SHARE, 1);
    for (RoomBench bench : List.of(alone, joint)) {
      strike(bench, 1);
      bench.advance(1);
    }
    assertThat(opinion(alone, "us_support")).isCloseTo(0.29, within(ROUNDING));
    assertThat(opinion(joint, "us_support")).isCloseTo(0.52, within(ROUNDING));
    assertThat(opinion(alone, "us_opposition")).isCloseTo(0.59, within(0.001));
    assertThat(opinion(joint, "us_opposition")).isCloseTo(0.26, within(0.001));
    for (PartyGroup group : PartyGroup.values()) {
      String id = group.outcome.name().toLowerCase(Locale.ROOT);
      assertThat(opinion(joint, id)).isGreaterThan(opinion(alone, id) + 0.1);
    }
  }

  @Test
  void aThreatIsAnsweredAsFarAsItIsBelieved() {
    RoomBench bench = bench(Driver.SUCCESS);
    tell(bench, Signal.THREAT, 0.5);
    bench.advance(1);
    assertThat(opinion(bench, "us_support")).isBetween(0.3, 0.5);
  }

  @Test
  void supportWanesWhileACampaignGoesOn() {
    RoomBench bench = bench(Driver.ELITE_CUES);
    strike(bench, 1);
    bench.advance(1);
    double first = opinion(bench, "us_support");
    bench.advance(52);
    double year = opinion(bench, "us_support");
    bench.advance(104);
    assertThat(year).isLessThan(first - 0.02);
    assertThat(opinion(bench, "us_support")).isLessThan(year - 0.02);
  }

  @Test
  void supportDoesNotWaneWhereWearinessIsNothing() {
    RoomBench bench = bench(Driver.ELITE_CUES, Map.of("opinion.weariness", 0.0));
    strike(bench, 1);
    bench.advance(1);
    double first = opinion(bench, "us_support");
    bench.advance(104);
    assertThat(opinion(bench, "us_support")).isEqualTo(first);
  }

  @Test
  void successMovesSupportBothWaysAndOnlyWhereItDrives() {
    double level = afterYear(Driver.SUCCESS, 1);
    assertThat(afterYear(Driver.SUCCESS, 0.7)).isGreaterThan(level + 0.05);
    assertThat(afterYear(Driver.SUCCESS, 1.3)).isLessThan(level - 0.05);
    assertThat(afterYear(Driver.ELITE_CUES, 0.7)).isEqualTo(afterYear(Driver.ELITE_CUES, 1));
  }

  @Test
  void deathsOfCiviliansLowerSupportOnlyWhereTheyDrive() {
    assertThat(afterDeaths(Driver.CASUALTIES, 20)).isLessThan(afterDeaths(Driver.CASUALTIES, 0));
    assertThat(afterDeaths(Driver.CASUALTIES, 200)).isLessThan(afterDeaths(Driver.CASUALTIES, 20));
    assertThat(afterDeaths(Driver.SUCCESS, 20)).isEqualTo(afterDeaths(Driver.SUCCESS, 0));
  }

  @Test
  void elitesMovePartisansMostAndOnlyWhereTheyDrive() {
    RoomBench forIt = cued(Driver.ELITE_CUES, 1);
    RoomBench divided = cued(Driver.ELITE_CUES, 0);
    RoomBench against = cued(Driver.ELITE_CUES, -1);
    assertThat(opinion(forIt, "us_support")).isGreaterThan(opinion(divided, "us_support"));
    assertThat(opinion(against, "us_support")).isLessThan(opinion(divided, "us_support"));
    assertThat(gain(forIt, divided, "us_support_democrat"))
        .isGreaterThan(gain(forIt, divided, "us_support_independent"));
    assertThat(opinion(cued(Driver.SUCCESS, 1), "us_support"))
        .isEqualTo(opinion(cued(Driver.SUCCESS, 0), "us_support"));
  }

  @Test
  void endorsementRaisesSupportForForce() {
    RoomBench bare = cued(Driver.SUCCESS, 0);
    RoomBench endorsed = bench(Driver.SUCCESS);
    tell(endorsed, Signal.ENDORSEMENT, 1);
    strike(endorsed, 1);
    endorsed.advance(1);
    assertThat(opinion(endorsed, "us_support") - opinion(bare, "us_support"))
        .isCloseTo(0.09, within(0.01));
  }

  @Test
  void strikesWithoutConsentAngerMexicoAndStrikesWithConsentDoNot() {
    RoomBench alone = bench(Driver.SUCCESS);
    RoomBench joint = bench(Driver.SUCCESS);
    tell(joint, Signal.CONSENTED_SHARE, 1);
    for (RoomBench bench : List.of(alone, joint)) {
      strike(bench, 1);
      bench.advance(52);
    }
    assertThat(opinion(alone, "anti_us_sentiment")).isGreaterThan(0.5);
    assertThat(opinion(alone, "mexican_support")).isLessThan(0.4);
    assertThat(opinion(joint, "anti_us_sentiment")).isCloseTo(0.3, within(ROUNDING));
    assertThat(opinion(joint, "mexican_support")).isCloseTo(0.46, within(ROUNDING));
  }

  @Test
  void threatAndGrievanceAngerMexicoAndDiplomacyCalmsIt() {
    assertThat(sentimentUnder(Signal.THREAT)).isGreaterThan(0.31);
    assertThat(sentimentUnder(Signal.GRIEVANCE)).isGreaterThan(0.4);
    assertThat(sentimentUnder(Signal.DIPLOMACY)).isLessThan(0.29);
  }

  @Test
  void angerComesFastAndIsRememberedLong() {
    RoomBench bench = bench(Driver.SUCCESS);
    bench.advance(1);
    strike(bench, 1);
    bench.advance(27);
    double angry = opinion(bench, "anti_us_sentiment");
    strike(bench, 0);
    bench.advance(27);
    double later = opinion(bench, "anti_us_sentiment");
    assertThat(angry).isGreaterThan(0.5);
    assertThat(later).isLessThan(angry).isGreaterThan(0.3 + (angry - 0.3) / 2);
    bench.advance(520);
    assertThat(opinion(bench, "anti_us_sentiment")).isLessThan(0.33);
  }

  @Test
  void aForkGoesOnAsItsOrigin() {
    OpinionRoom room = new OpinionRoom(1);
    RoomBench origin = new RoomBench(model, OpinionRoom.BINDING, room, Map.of());
    tell(origin, Signal.SYNTHETIC_DEATHS, 1000);
    tell(origin, Signal.HOMICIDES, 500);
    strike(origin, 1);
    origin.advance(30);
    OpinionRoom copy = new OpinionRoom(1);
    RoomBench fork =
        new RoomBench(
            model, OpinionRoom.BINDING, copy, Map.of("opinion.support_without_permission", 0.35));
    copy.copyFrom(room);
    fork.signals().copyFrom(origin.signals());
    for (RoomBench bench : List.of(origin, fork)) {
      tell(bench, Signal.SYNTHETIC_DEATHS, 700);
      bench.advance(30);
    }
    for (String id : OpinionRoom.BINDING.outcomeIds()) {
      assertThat(fork.outcome(id)).isEqualTo(origin.outcome(id));
    }
  }

  @Test
  void everyShareIsOneUnderAllThatCanBeBelieved() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int future = 0; future < 400; future++) {
      RoomBench bench =
          new RoomBench(model, OpinionRoom.BINDING, new OpinionRoom(1), drawn(random));
      for (int period = 0; period < 8; period++) {
        strike(bench, random.nextInt(3) * 10);
        for (Signal share :
            List.of(Signal.THREAT, Signal.CONSENTED_SHARE, Signal.ENDORSEMENT, Signal.DIPLOMACY)) {
          tell(bench, share, random.nextInt(3) / 2.0);
        }
        tell(bench, Signal.GRIEVANCE, random.nextInt(3) * 5);
        tell(bench, Signal.SYNTHETIC_DEATHS, random.nextInt(3) * 1000);
        tell(bench, Signal.HOMICIDES, random.nextInt(3) * 500);
        tell(bench, Signal.CIVILIAN_STRIKE_DEATHS, random.nextInt(3) * 100);
        bench.set("opinion.elite_consensus", random.nextInt(3) - 1);
        for (int week = 0; week < 20; week++) {
          bench.advance(1);
          for (String id : OpinionRoom.BINDING.outcomeIds()) {
            assertThat(bench.outcome(id)).as(id).isBetween(0.0, 1.0);
          }
          assertThat(opinion(bench, "us_support") + opinion(bench, "us_opposition"))
              .isLessThanOrEqualTo(1);
        }
      }
    }
  }

  /// Support after a year of strikes in which deaths and homicides moved to a multiple.
  private static double afterYear(Driver driver, double multiple) {
    RoomBench bench = bench(driver);
    tell(bench, Signal.SYNTHETIC_DEATHS, 1000);
    tell(bench, Signal.HOMICIDES, 500);
    bench.advance(10);
    strike(bench, 1);
    tell(bench, Signal.SYNTHETIC_DEATHS, 1000 * multiple);
    tell(bench, Signal.HOMICIDES, 500 * multiple);
    bench.advance(52);
    return opinion(bench, "us_support");
  }

  private static double afterDeaths(Driver driver, double civilians) {
    RoomBench bench = bench(driver);
    strike(bench, 1);
    tell(bench, Signal.CIVILIAN_STRIKE_DEATHS, civilians);
    bench.advance(1);
    return opinion(bench, "us_support");
  }

  private static RoomBench cued(Driver driver, double consensus) {
    RoomBench bench = bench(driver);
    bench.set("opinion.elite_consensus", consensus);
    strike(bench, 1);
    bench.advance(1);
    return bench;
  }

  private static double gain(RoomBench with, RoomBench without, String outcome) {
    return opinion(with, outcome) - opinion(without, outcome);
  }

  private static double sentimentUnder(Signal one) {
    RoomBench bench = bench(Driver.SUCCESS);
    tell(bench, one, 1);
    bench.advance(104);
    return opinion(bench, "anti_us_sentiment");
  }

  private static Map<String, Double> drawn(SplittableRandom random) {
    Map<String, Double> inputs = new HashMap<>();
    for (String id : OpinionRoom.BINDING.parameterIds()) {
      Parameter parameter = model.registry().findParameter(id).orElseThrow();
      double place = random.nextBoolean() ? random.nextInt(2) : random.nextDouble();
      inputs.put(id, parameter.low() + place * (parameter.high() - parameter.low()));
    }
    inputs.put("opinion.driver", (double) random.nextInt(Driver.values().length));
    return inputs;
  }

  private static RoomBench bench(Driver driver) {
    return bench(driver, Map.of());
  }

  private static RoomBench bench(Driver driver, Map<String, Double> inputs) {
    Map<String, Double> all = new HashMap<>(inputs);
    all.put("opinion.driver", (double) driver.ordinal());
    return new RoomBench(model, OpinionRoom.BINDING, new OpinionRoom(1), all);
  }

  private static void strike(RoomBench bench, double perWeek) {
    tell(bench, Signal.STRIKES_ON_LOGISTICS, perWeek);
  }

  private static void tell(RoomBench bench, Signal signal, double value) {
    bench.signals().of(signal)[0] = value;
  }

  private static double opinion(RoomBench bench, String outcome) {
    return bench.outcome("opinion." + outcome);
  }
}
