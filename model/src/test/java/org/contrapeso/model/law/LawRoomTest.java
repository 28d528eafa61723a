package org.contrapeso.model.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.contrapeso.evidence.Lever;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.model.assembly.RoomBench;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.world.Signal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Which rules a course of action meets, disputes and breaches, and when.
final class LawRoomTest {

  private static final long SEED = 20_260_101;

  /// Week 728 is the first of 2026.
  private static final int POLICY_START = 728;

  private static final double ROUNDING = 1e-12;

  private static final Map<String, Double> UNWILLING =
      Map.of("law.self_defence", (double) SelfDefence.UNWILLING_OR_UNABLE.ordinal());

  private static WholeModel model;

  @BeforeAll
  static void bind() throws Exception {
    model = WholeModel.of(Registry.read(Path.of("../evidence")));
  }

  @Test
  void withoutForceOrJointWorkOnlyTheDesignationIsEngaged() {
    Bench law = new Bench(Map.of());
    law.advance(10);
    for (Rule rule : Rule.values()) {
      boolean designation =
          rule == Rule.DESIGNATION_STATUTE || rule == Rule.DESIGNATION_CONSEQUENCES;
      assertThat(law.state(rule)).isEqualTo(designation ? RuleState.MET : RuleState.NOT_ENGAGED);
    }
    assertThat(law.outcome("exposure")).isZero();
  }

  @Test
  void unilateralForceBreachesTheCharterWhereConsentIsRequired() {
    Bench law = new Bench(Map.of());
    law.strike(1, 0);
    law.advance(1);
    assertThat(
            List.of(
                law.state(Rule.CHARTER_FORCE),
                law.state(Rule.CHARTER_SELF_DEFENCE),
                law.state(Rule.CONSENT),
                law.state(Rule.MEXICO_SECURITY_LAW)))
        .containsOnly(RuleState.BREACHED);
    assertThat(law.state(Rule.DUE_PROCESS)).isEqualTo(RuleState.DISPUTED);
    assertThat(law.state(Rule.DOMESTIC_AUTHORITY)).isEqualTo(RuleState.DISPUTED);
  }

  @Test
  void selfDefenceCarriesForceWhereAnUnwillingStateIsEnoughForIt() {
    Bench law = new Bench(UNWILLING);
    law.strike(1, 0);
    law.tell(Signal.COOPERATION_ENFORCEMENT, 0.3);
    law.advance(1);
    assertThat(law.state(Rule.CHARTER_FORCE)).isEqualTo(RuleState.MET);
    assertThat(law.state(Rule.CHARTER_SELF_DEFENCE)).isEqualTo(RuleState.MET);
    assertThat(law.state(Rule.CONSENT)).isEqualTo(RuleState.NOT_ENGAGED);
  }

  @Test
  void aMexicoThatEnforcesTheLawWeakensTheClaimThatItIsUnwilling() {
    Bench law = new Bench(UNWILLING);
    law.strike(1, 0);
    law.tell(Signal.COOPERATION_ENFORCEMENT, 1.2);
    law.advance(1);
    assertThat(law.state(Rule.CHARTER_FORCE)).isEqualTo(RuleState.DISPUTED);
    assertThat(law.state(Rule.CHARTER_SELF_DEFENCE)).isEqualTo(RuleState.DISPUTED);
    assertThat(law.state(Rule.CONSENT)).isEqualTo(RuleState.DISPUTED);
  }

  @Test
  void whatStrikesDoToCooperationIsNoGroundForThem() {
    Bench law = new Bench(UNWILLING);
    law.strike(1, 0);
    law.tell(Signal.COOPERATION_ENFORCEMENT, 1.2);
    law.advance(1);
    law.tell(Signal.COOPERATION_ENFORCEMENT, 0.3);
    law.advance(10);
    assertThat(law.state(Rule.CHARTER_SELF_DEFENCE)).isEqualTo(RuleState.DISPUTED);
  }

  @Test
  void consentWholeMeetsWhatConsentInPartLeavesInDispute() {
    Bench law = new Bench(Map.of());
    law.strike(1, 0);
    law.tell(Signal.CONSENTED_SHARE, 1);
    law.advance(1);
    assertThat(law.state(Rule.CHARTER_FORCE)).isEqualTo(RuleState.MET);
    assertThat(law.state(Rule.CONSENT)).isEqualTo(RuleState.MET);
    assertThat(law.state(Rule.MEXICO_SECURITY_LAW)).isEqualTo(RuleState.MET);
    assertThat(law.state(Rule.CHARTER_SELF_DEFENCE)).isEqualTo(RuleState.NOT_ENGAGED);
    law.tell(Signal.CONSENTED_SHARE, 0.6);
    law.advance(1);
    assertThat(law.state(Rule.CHARTER_FORCE)).isEqualTo(RuleState.DISPUTED);
    assertThat(law.state(Rule.CONSENT)).isEqualTo(RuleState.DISPUTED);
  }

  @Test
  void aMandateOfTheCouncilCarriesForceWithoutConsent() {
    Bench law = new Bench(Map.of());
    law.strike(0, 3);
    law.bench.set("law.council_mandate", 1);
    law.advance(1);
    assertThat(law.state(Rule.CHARTER_FORCE)).isEqualTo(RuleState.MET);
    assertThat(law.state(Rule.SECURITY_COUNCIL)).isEqualTo(RuleState.MET);
    assertThat(law.state(Rule.CONSENT)).isEqualTo(RuleState.NOT_ENGAGED);
    assertThat(law.state(Rule.MEXICO_SECURITY_LAW)).isEqualTo(RuleState.BREACHED);
  }

  @Test
  void everyGroundLowersTheExposureOfUnilateralForce() {
    double none = exposure(law -> {});
    assertThat(exposure(law -> law.tell(Signal.CONSENTED_SHARE, 1))).isLessThan(none);
    assertThat(exposure(law -> law.bench.set("law.council_mandate", 1))).isLessThan(none);
    assertThat(exposure(law -> law.bench.set("law.congressional_authorisation", 1)))
        .isLessThan(none);
    assertThat(exposure(UNWILLING, law -> {})).isLessThan(none);
  }

  @Test
  void aThreatAloneIsDisputed() {
    Bench law = new Bench(Map.of());
    law.tell(Signal.THREAT, 0.5);
    law.advance(1);
    assertThat(law.state(Rule.CHARTER_FORCE)).isEqualTo(RuleState.DISPUTED);
    assertThat(law.state(Rule.WAR_POWERS_CLOCK)).isEqualTo(RuleState.NOT_ENGAGED);
    assertThat(law.outcome("rules_disputed")).isEqualTo(1);
  }

  @Test
  void theClockIsDisputedAfter62DaysAndBreachedAfter92() {
    Bench law = new Bench(Map.of());
    law.strike(1, 1);
    for (int week = 0; week < 30; week++) {
      law.advance(1);
      int days = 7 * week;
      RuleState expected =
          days < 62 ? RuleState.MET : days < 92 ? RuleState.DISPUTED : RuleState.BREACHED;
      assertThat(law.state(Rule.WAR_POWERS_CLOCK)).as("day %s", days).isEqualTo(expected);
      assertThat(law.signal(Signal.AUTHORISATION_LAPSED)).isEqualTo(days < 92 ? 0 : 1);
      assertThat(law.signal(Signal.HARD_STOP)).isZero();
    }
    law.bench.set("law.congressional_authorisation", 1);
    law.advance(1);
    assertThat(law.state(Rule.WAR_POWERS_CLOCK)).isEqualTo(RuleState.MET);
    assertThat(law.signal(Signal.AUTHORISATION_LAPSED)).isZero();
  }

  @Test
  void aLateReportIsABreachUntilItIsMade() {
    Bench law = new Bench(Map.of("law.report_delay", 20.0));
    law.strike(1, 0);
    for (int week = 0; week < 6; week++) {
      law.advance(1);
      assertThat(law.state(Rule.WAR_POWERS_REPORT))
          .isEqualTo(7 * week < 20 ? RuleState.BREACHED : RuleState.MET);
    }
  }

  @Test
  void theStopHoldsUntilCongressAuthorises() {
    Bench law = new Bench(Map.of());
    law.bench.set("law.hard_stop", 1);
    law.strike(1, 0);
    law.advance(20);
    assertThat(law.signal(Signal.HARD_STOP)).isEqualTo(1);
    law.strike(0, 0);
    law.advance(100);
    assertThat(law.signal(Signal.HARD_STOP)).isEqualTo(1);
    assertThat(law.signal(Signal.AUTHORISATION_LAPSED)).isZero();
    law.bench.set("law.congressional_authorisation", 1);
    law.advance(1);
    assertThat(law.signal(Signal.HARD_STOP)).isZero();
  }

  @Test
  void onlyALongPauseRestartsTheClock() {
    Bench law = new Bench(Map.of("law.pause_that_restarts", 10.0));
    law.strike(1, 0);
    law.advance(8);
    law.strike(0, 0);
    law.advance(10);
    law.strike(1, 0);
    law.advance(1);
    assertThat(law.state(Rule.WAR_POWERS_CLOCK)).isEqualTo(RuleState.BREACHED);
    law.strike(0, 0);
    law.advance(11);
    law.strike(1, 0);
    law.advance(1);
    assertThat(law.state(Rule.WAR_POWERS_CLOCK)).isEqualTo(RuleState.MET);
  }

  @Test
  void aDesignationWaitsForItsNoticeAndEndsAtOnce() {
    Bench law = new Bench(Map.of());
    law.bench.set("law.designation", 0);
    law.advance(2);
    law.bench.set("law.designation", 0.5);
    law.advance(1);
    assertThat(law.signal(Signal.DESIGNATION)).isZero();
    assertThat(law.state(Rule.DESIGNATION_STATUTE)).isEqualTo(RuleState.NOT_ENGAGED);
    law.advance(1);
    assertThat(law.signal(Signal.DESIGNATION)).isEqualTo(0.5);
    assertThat(law.state(Rule.DESIGNATION_CONSEQUENCES)).isEqualTo(RuleState.MET);
    law.bench.set("law.designation", 0);
    law.advance(1);
    assertThat(law.signal(Signal.DESIGNATION)).isZero();
  }

  @Test
  void aDesignationGivesNoAuthorityToUseForce() {
    double designated = exposure(law -> {});
    double none = exposure(law -> law.bench.set("law.designation", 0));
    assertThat(designated).isEqualTo(none);
  }

  @Test
  void mexicosLawOnAgentsBindsFrom2021On() {
    Bench law = new Bench(Map.of());
    law.tell(Signal.INVESTIGATIONS, 1);
    law.bench.jumpTo(400);
    law.advance(1);
    assertThat(law.state(Rule.MEXICO_SECURITY_LAW)).isEqualTo(RuleState.NOT_ENGAGED);
    law.bench.jumpTo(POLICY_START);
    law.advance(1);
    assertThat(law.state(Rule.MEXICO_SECURITY_LAW)).isEqualTo(RuleState.MET);
  }

  @Test
  void aKillingInAJointOperationDisputesDueProcessAsAStrikeWithConsentDoes() {
    Bench law = new Bench(Map.of());
    law.tell(Signal.JOINT_OPERATIONS, 1);
    law.advance(1);
    assertThat(law.state(Rule.DUE_PROCESS)).isEqualTo(RuleState.NOT_ENGAGED);
    law.tell(Signal.JOINT_KILLINGS, 1);
    law.advance(1);
    assertThat(law.state(Rule.DUE_PROCESS)).isEqualTo(RuleState.DISPUTED);
    assertThat(law.state(Rule.CHARTER_FORCE)).isEqualTo(RuleState.NOT_ENGAGED);
    law.tell(Signal.JOINT_KILLINGS, 0);
    law.advance(1);
    assertThat(law.state(Rule.DUE_PROCESS)).isEqualTo(RuleState.NOT_ENGAGED);
    law.tell(Signal.CONSENTED_SHARE, 1);
    law.strike(1, 0);
    law.advance(1);
    assertThat(law.state(Rule.DUE_PROCESS)).isEqualTo(RuleState.DISPUTED);
  }

  @Test
  void everyRuleHasAnOutcomeOfItsName() {
    assertThat(Stream.of(Rule.values()).map(Rule::name))
        .containsExactlyElementsOf(
            Stream.of(LawOutcome.values()).skip(4).map(LawOutcome::name).toList());
  }

  @Test
  void everyRuleHasItsTextsAndTheOtherWayRound() {
    assertThat(model.registry().rules().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Rule.values()).map(rule -> rule.name().toLowerCase(Locale.ROOT)).toList());
  }

  @Test
  void exposureIsTheSumOfItsRulesUnderAllThatCanBeBelieved() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int future = 0; future < 300; future++) {
      Map<String, Double> inputs = drawn(random);
      Bench law = new Bench(inputs);
      for (int period = 0; period < 8; period++) {
        law.strike(random.nextInt(3), random.nextInt(3));
        for (Signal share : List.of(Signal.CONSENTED_SHARE, Signal.THREAT)) {
          law.tell(share, random.nextInt(5) / 4.0);
        }
        law.tell(Signal.COOPERATION_ENFORCEMENT, 2 * random.nextDouble());
        for (String id : LawRoom.BINDING.leverIds()) {
          Lever lever = model.registry().findLever(id).orElseThrow();
          law.bench.set(id, lever.low() + random.nextDouble() * (lever.high() - lever.low()));
        }
        for (int week = 0; week < 12; week++) {
          law.advance(1);
          checkAccount(law, Objects.requireNonNull(inputs.get("law.disputed_weight")));
        }
      }
    }
  }

  private static void checkAccount(Bench law, double disputedWeight) {
    double sum = 0;
    for (Rule rule : Rule.values()) {
      double part = law.outcome(rule.name().toLowerCase(Locale.ROOT));
      assertThat(part)
          .isEqualTo(
              switch (law.state(rule)) {
                case NOT_ENGAGED, MET -> 0.0;
                case DISPUTED -> disputedWeight;
                case BREACHED -> 1.0;
              });
      sum += part;
    }
    assertThat(law.outcome("exposure"))
        .isBetween(0.0, 1 + ROUNDING)
        .isCloseTo(sum / Rule.values().length, within(ROUNDING));
    assertThat(law.signal(Signal.LEGAL_EXPOSURE)).isBetween(0.0, 1.0);
    assertThat(law.outcome("rules_breached") + disputedWeight * law.outcome("rules_disputed"))
        .isCloseTo(sum, within(ROUNDING));
    for (Signal told : List.of(Signal.DESIGNATION, Signal.HARD_STOP, Signal.ENDORSEMENT)) {
      assertThat(law.signal(told)).isBetween(0.0, 1.0);
    }
  }

  @Test
  void aForkGoesOnAsItsOrigin() {
    Bench origin = new Bench(UNWILLING);
    origin.strike(1, 0);
    origin.advance(7);
    Bench fork = new Bench(Map.of());
    fork.room.copyFrom(origin.room);
    fork.bench.jumpTo(POLICY_START + 7);
    fork.strike(1, 0);
    for (int week = 0; week < 20; week++) {
      origin.advance(1);
      fork.advance(1);
      for (Rule rule : Rule.values()) {
        assertThat(fork.state(rule)).as("%s, week %s", rule, week).isEqualTo(origin.state(rule));
      }
      assertThat(fork.outcome("exposure")).isEqualTo(origin.outcome("exposure"));
    }
  }

  private static double exposure(Consumer<Bench> setting) {
    return exposure(Map.of(), setting);
  }

  private static double exposure(Map<String, Double> inputs, Consumer<Bench> setting) {
    Bench law = new Bench(inputs);
    law.strike(1, 1);
    law.tell(Signal.COOPERATION_ENFORCEMENT, 1);
    setting.accept(law);
    law.advance(4);
    return law.outcome("exposure");
  }

  private static Map<String, Double> drawn(SplittableRandom random) {
    Map<String, Double> inputs = new HashMap<>();
    for (String id : LawRoom.BINDING.parameterIds()) {
      Parameter parameter = model.registry().findParameter(id).orElseThrow();
      double place = random.nextBoolean() ? random.nextInt(2) : random.nextDouble();
      inputs.put(id, parameter.low() + place * (parameter.high() - parameter.low()));
    }
    inputs.put("law.self_defence", (double) random.nextInt(SelfDefence.values().length));
    return inputs;
  }

  /// The room alone, from the policy start on.
  private static final class Bench {

    final LawRoom room;
    final RoomBench bench;

    Bench(Map<String, Double> inputs) {
      this(inputs, new LawRoom(1));
    }

    Bench(Map<String, Double> inputs, LawRoom room) {
      this.room = room;
      bench = new RoomBench(model, LawRoom.BINDING, room, inputs);
      bench.jumpTo(POLICY_START);
    }

    void strike(double onLeaders, double onLogistics) {
      tell(Signal.STRIKES_ON_LEADERS, onLeaders);
      tell(Signal.STRIKES_ON_LOGISTICS, onLogistics);
    }

    void tell(Signal signal, double value) {
      bench.signals().of(signal)[0] = value;
    }

    void advance(int weeks) {
      bench.advance(weeks);
    }

    RuleState state(Rule rule) {
      return room.state(rule, 0);
    }

    double outcome(String name) {
      return bench.outcome("law." + name);
    }

    double signal(Signal signal) {
      return bench.signals().of(signal)[0];
    }
  }
}
