package org.contrapeso.model.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
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

/// What becomes of a plan, and of a threat.
final class CampaignRoomTest {

  private static final long SEED = 20_260_101;
  private static final double WEEKS_PER_MONTH = 52.0 / 12;
  private static final double ROUNDING = 1e-12;
  private static final Map<String, Double> GROWS =
      Map.of("campaign.escalation", (double) Escalation.GROWS.ordinal());

  private static WholeModel model;

  @BeforeAll
  static void bind() throws Exception {
    model = WholeModel.of(Registry.read(Path.of("../evidence")));
  }

  @Test
  void nothingIsFlownWhereNothingIsPlanned() {
    RoomBench bench = bench(GROWS);
    bench.advance(200);
    assertThat(strikes(bench)).isZero();
    assertThat(signal(bench, Signal.THREAT)).isZero();
    assertThat(bench.outcome("campaign.tempo_against_plan")).isEqualTo(1);
    assertThat(bench.outcome("campaign.weeks_beyond_plan")).isZero();
  }

  @Test
  void bothKindsOfStrikesAreFlownAsPlanned() {
    RoomBench bench = bench(Map.of());
    plan(bench, 4, 10);
    bench.advance(100);
    assertThat(signal(bench, Signal.STRIKES_ON_LEADERS))
        .isCloseTo(4 / WEEKS_PER_MONTH, within(ROUNDING));
    assertThat(signal(bench, Signal.STRIKES_ON_LOGISTICS))
        .isCloseTo(10 / WEEKS_PER_MONTH, within(ROUNDING));
    assertThat(bench.outcome("campaign.tempo_against_plan")).isCloseTo(1, within(ROUNDING));
    plan(bench, 0, 0);
    bench.advance(1);
    assertThat(strikes(bench)).isZero();
  }

  @Test
  void whatIsOfferedToJointCommandAndRefusedIsNotFlown() {
    RoomBench bench = bench(Map.of());
    plan(bench, 4, 0);
    bench.set("campaign.joint_command", 0.5);
    tell(bench, Signal.CONSENT, 0.2);
    bench.advance(1);
    assertThat(strikes(bench)).isCloseTo(0.6 * 4 / WEEKS_PER_MONTH, within(ROUNDING));
    assertThat(signal(bench, Signal.CONSENTED_SHARE)).isCloseTo(0.1 / 0.6, within(ROUNDING));
  }

  @Test
  void allIsConsentedToWhereAllIsOffered() {
    RoomBench bench = bench(Map.of());
    plan(bench, 4, 0);
    bench.set("campaign.joint_command", 1);
    tell(bench, Signal.CONSENT, 0.2);
    bench.advance(1);
    assertThat(signal(bench, Signal.CONSENTED_SHARE)).isEqualTo(1);
    tell(bench, Signal.CONSENT, 0);
    bench.advance(1);
    assertThat(strikes(bench)).isZero();
  }

  @Test
  void aHardStopEndsACampaignAndItsOverrun() {
    RoomBench bench = bench(GROWS);
    plan(bench, 4, 10);
    bench.advance(100);
    tell(bench, Signal.HARD_STOP, 1);
    bench.advance(1);
    assertThat(strikes(bench)).isZero();
    plan(bench, 0, 0);
    tell(bench, Signal.HARD_STOP, 0);
    bench.advance(1);
    assertThat(strikes(bench)).isZero();
  }

  @Test
  void aCampaignThatGrowsOutgrowsItsPlanUpToTheCeiling() {
    RoomBench bench = bench(GROWS);
    plan(bench, 4, 10);
    bench.advance(1);
    double first = strikes(bench);
    assertThat(first).isCloseTo(14 / WEEKS_PER_MONTH, within(ROUNDING));
    bench.advance(104);
    assertThat(strikes(bench)).isBetween(1.4 * first, 2 * first);
    assertThat(bench.outcome("campaign.tempo_against_plan")).isGreaterThan(1.2);
  }

  @Test
  void anOverrunGoesOnAfterThePlanAndEnds() {
    RoomBench bench = bench(GROWS);
    plan(bench, 4, 10);
    bench.advance(52);
    plan(bench, 0, 0);
    bench.advance(26);
    assertThat(strikes(bench)).isPositive();
    assertThat(bench.outcome("campaign.weeks_beyond_plan")).isEqualTo(26);
    bench.advance(520);
    assertThat(strikes(bench)).isZero();
    double weeks = bench.outcome("campaign.weeks_beyond_plan");
    bench.advance(52);
    assertThat(bench.outcome("campaign.weeks_beyond_plan")).isEqualTo(weeks).isEqualTo(137);
  }

  @Test
  void anOverrunIsShorterWhereSupportIsLower() {
    assertThat(weeksBeyondPlan(0.1)).isLessThan(weeksBeyondPlan(0.3));
    assertThat(weeksBeyondPlan(0)).isZero();
  }

  @Test
  void aCampaignGrowsFasterWhereSupportIsHigher() {
    RoomBench low = bench(GROWS);
    RoomBench high = bench(GROWS);
    tell(low, Signal.US_SUPPORT, 0.2);
    tell(high, Signal.US_SUPPORT, 0.6);
    plan(low, 4, 10);
    plan(high, 4, 10);
    low.advance(52);
    high.advance(52);
    assertThat(strikes(high)).isGreaterThan(1.2 * strikes(low));
  }

  @Test
  void aDesignationLetsACampaignGrowFaster() {
    RoomBench without = bench(GROWS);
    RoomBench with = bench(GROWS);
    tell(with, Signal.DESIGNATION, 1);
    plan(without, 4, 10);
    plan(with, 4, 10);
    without.advance(52);
    with.advance(52);
    assertThat(strikes(with)).isGreaterThan(strikes(without));
  }

  @Test
  void aThreatThatIsNotCarriedOutLosesBelief() {
    RoomBench bench = bench(Map.of());
    bench.set("campaign.threat", 1);
    bench.advance(1);
    double first = signal(bench, Signal.THREAT);
    assertThat(first).isEqualTo(0.6);
    bench.advance(78);
    assertThat(signal(bench, Signal.THREAT)).isCloseTo(first / 2, within(ROUNDING));
  }

  @Test
  void strikesMakeAThreatBelieved() {
    RoomBench bench = bench(Map.of());
    bench.set("campaign.threat", 1);
    plan(bench, 4, 0);
    bench.advance(52);
    assertThat(signal(bench, Signal.THREAT)).isGreaterThan(0.95).isLessThan(1);
  }

  @Test
  void sharesAndStrikesStayInRangeWhateverIsBelieved() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int future = 0; future < 300; future++) {
      RoomBench bench = bench(drawn(random));
      for (int season = 0; season < 8; season++) {
        for (CampaignLever lever : CampaignLever.values()) {
          String id = "campaign." + lever.name().toLowerCase(Locale.ROOT);
          Lever bounds = model.registry().findLever(id).orElseThrow();
          double setting = random.nextInt(3) / 2.0;
          bench.set(id, bounds.low() + setting * (bounds.high() - bounds.low()));
        }
        for (Signal read :
            new Signal[] {
              Signal.CONSENT, Signal.US_SUPPORT, Signal.DESIGNATION, Signal.HARD_STOP
            }) {
          tell(bench, read, random.nextInt(3) / 2.0);
        }
        for (int week = 0; week < 30; week++) {
          bench.advance(1);
          assertThat(signal(bench, Signal.CONSENTED_SHARE)).isBetween(0.0, 1.0);
          assertThat(signal(bench, Signal.THREAT)).isBetween(0.0, 1.0);
          assertThat(strikes(bench)).isBetween(0.0, 5 * 90 / WEEKS_PER_MONTH);
          assertThat(bench.outcome("campaign.strikes")).isEqualTo(strikes(bench));
          assertThat(bench.outcome("campaign.tempo_against_plan")).isFinite().isNotNegative();
        }
      }
    }
  }

  private static double weeksBeyondPlan(double support) {
    RoomBench bench = bench(GROWS);
    tell(bench, Signal.US_SUPPORT, support);
    plan(bench, 4, 10);
    bench.advance(52);
    plan(bench, 0, 0);
    bench.advance(1000);
    return bench.outcome("campaign.weeks_beyond_plan");
  }

  private static Map<String, Double> drawn(SplittableRandom random) {
    Map<String, Double> inputs = new HashMap<>();
    for (String id : CampaignRoom.BINDING.parameterIds()) {
      Parameter parameter = model.registry().findParameter(id).orElseThrow();
      double place = random.nextBoolean() ? random.nextInt(2) : random.nextDouble();
      inputs.put(id, parameter.low() + place * (parameter.high() - parameter.low()));
    }
    inputs.put("campaign.escalation", (double) random.nextInt(Escalation.values().length));
    return inputs;
  }

  private static RoomBench bench(Map<String, Double> inputs) {
    RoomBench bench = new RoomBench(model, CampaignRoom.BINDING, new CampaignRoom(1), inputs);
    tell(bench, Signal.US_SUPPORT, 0.31);
    return bench;
  }

  private static void plan(RoomBench bench, double onLeaders, double onLogistics) {
    bench.set("campaign.strikes_on_leaders", onLeaders);
    bench.set("campaign.strikes_on_logistics", onLogistics);
  }

  private static double strikes(RoomBench bench) {
    return signal(bench, Signal.STRIKES_ON_LEADERS) + signal(bench, Signal.STRIKES_ON_LOGISTICS);
  }

  private static void tell(RoomBench bench, Signal signal, double value) {
    bench.signals().of(signal)[0] = value;
  }

  private static double signal(RoomBench bench, Signal signal) {
    return bench.signals().of(signal)[0];
  }
}
