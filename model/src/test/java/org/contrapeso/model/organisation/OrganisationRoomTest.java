package org.contrapeso.model.organisation;

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

/// What organisations make of their surroundings.
final class OrganisationRoomTest {

  private static final String RECRUITS = "organisation.recruits";
  private static final String ARRESTS = "organisation.arrests";
  private static final String DEATHS = "organisation.conflict_deaths";
  private static final String MEMBERS = "organisation.members";

  private static WholeModel model;

  @BeforeAll
  static void bind() throws Exception {
    model = WholeModel.of(Registry.read(Path.of("../evidence")));
  }

  @Test
  void whereNothingComesFromOutsideTheyAreThePublishedModelToTheBit() {
    RoomBench coupled = bench();
    RoomBench alone = bench("surroundings", Surroundings.ALONE.ordinal());
    for (int week = 0; week < 520; week++) {
      coupled.advance(1);
      alone.advance(1);
      for (String id : OrganisationRoom.BINDING.outcomeIds()) {
        assertThat(coupled.outcome(id)).as(id).isEqualTo(alone.outcome(id));
      }
    }
  }

  @Test
  void deathsOfTheOrganisationsAddUpToThoseReportedAlsoAfterASplit() {
    OrganisationRoom room =
        new OrganisationRoom(model.network(), model.newOrganisations(), Stepping.MIDPOINT, 1);
    RoomBench bench = bench(room, Map.of("organisation.entry_rate", 0.0));
    room.state().watchDeaths();
    part(bench, 0, 0.5);
    bench.advance(1);
    stay(bench);
    int part = model.network().organisations();
    assertThat(room.state().killed(part, 0)).isZero();
    bench.advance(1);
    assertThat(room.state().killed(part, 0)).isPositive();
    double deaths = 0;
    for (int i = 0; i < room.state().organisations(); i++) {
      deaths += room.state().killed(i, 0);
    }
    assertThat(deaths).isEqualTo(bench.outcome(DEATHS));
  }

  @Test
  void aloneTheyDoNotAnswerToAnySignal() {
    RoomBench quiet = bench("surroundings", Surroundings.ALONE.ordinal());
    RoomBench loud = bench("surroundings", Surroundings.ALONE.ordinal());
    for (Signal signal : Signal.values()) {
      tell(loud, signal, 0.7);
    }
    for (OrganisationSignal signal : OrganisationSignal.values()) {
      Arrays.fill(loud.signals().of(signal), 0.3);
    }
    loud.signals().of(OrganisationEvent.BREAKAWAY).add(1, 0, 0.3);
    quiet.advance(200);
    loud.advance(200);
    for (String id : OrganisationRoom.BINDING.outcomeIds()) {
      assertThat(loud.outcome(id)).as(id).isEqualTo(quiet.outcome(id));
    }
  }

  @Test
  void jobPlacesLowerRecruitmentOnlyWhereProgrammesAct() {
    assertThat(withJobs(JobProgrammes.REDUCE_RECRUITMENT)).isLessThan(0.95);
    assertThat(withJobs(JobProgrammes.NO_EFFECT)).isEqualTo(1);
  }

  private static double withJobs(JobProgrammes belief) {
    return after(
        260,
        RECRUITS,
        b -> b.set("organisation.job_places", 2_000_000),
        "job_programmes",
        belief.ordinal());
  }

  @Test
  void targetedTherapyLowersRecruitmentUnderEitherBelief() {
    for (JobProgrammes belief : JobProgrammes.values()) {
      assertThat(
              after(
                  260,
                  RECRUITS,
                  b -> b.set("organisation.therapy_places", 100_000),
                  "job_programmes",
                  belief.ordinal()))
          .isLessThan(0.95);
    }
  }

  @Test
  void placesFillAndEmptyWithADelay() {
    RoomBench bench = bench();
    bench.set("organisation.job_places", 1_000_000);
    bench.advance(1);
    assertThat(bench.signals().of(Signal.JOB_PLACES)[0]).isBetween(1_000.0, 100_000.0);
    bench.advance(520);
    assertThat(bench.signals().of(Signal.JOB_PLACES)[0]).isCloseTo(1_000_000, within(1_000.0));
    bench.set("organisation.job_places", 0);
    bench.advance(52);
    assertThat(bench.signals().of(Signal.JOB_PLACES)[0])
        .isCloseTo(1_000_000 / Math.E, within(1_000.0));
  }

  @Test
  void grievanceRecruitsOnlyWhereBelieved() {
    double gain = central("organisation.grievance_gain");
    assertThat(
            after(
                1,
                RECRUITS,
                b -> tell(b, Signal.GRIEVANCE, 1),
                "grievance_recruitment",
                GrievanceRecruitment.RECRUITS.ordinal()))
        .isCloseTo(1 + gain, within(1e-12));
    assertThat(
            after(
                1,
                RECRUITS,
                b -> tell(b, Signal.GRIEVANCE, 1),
                "grievance_recruitment",
                GrievanceRecruitment.NONE.ordinal()))
        .isEqualTo(1);
  }

  @Test
  void lessPayRecruitsFewer() {
    assertThat(after(1, RECRUITS, b -> tell(b, Signal.PAY, 0.8))).isLessThan(0.9);
    assertThat(after(1, RECRUITS, b -> tell(b, Signal.PAY, 1.2))).isGreaterThan(1);
  }

  @Test
  void riskDetersRecruitsOnlyWherePoliciesAreComplements() {
    for (PolicyInteraction belief : PolicyInteraction.values()) {
      double arrests =
          after(
              1,
              RECRUITS,
              b -> b.set("organisation.arrest_effort", 2),
              "policy_interaction",
              belief.ordinal());
      double strikes =
          after(
              1,
              RECRUITS,
              b -> tell(b, Signal.STRIKE_DEATHS_OF_MEMBERS, 20),
              "policy_interaction",
              belief.ordinal());
      if (belief == PolicyInteraction.COMPLEMENTARY) {
        assertThat(arrests).isLessThan(0.9);
        assertThat(strikes).isLessThan(0.9);
      } else {
        assertThat(arrests).isEqualTo(1);
        assertThat(strikes).isEqualTo(1);
      }
    }
  }

  @Test
  void arrestsFollowEffortByTheirMechanism() {
    assertThat(arrestsAtFourfoldEffort(ArrestMechanism.CONSTANT_FLOW)).isCloseTo(4, within(1e-12));
    assertThat(arrestsAtFourfoldEffort(ArrestMechanism.PER_MEMBER_RISK))
        .isCloseTo(4, within(1e-12));
    assertThat(arrestsAtFourfoldEffort(ArrestMechanism.DIMINISHING_RETURNS))
        .isCloseTo(2, within(1e-12));
  }

  private static double arrestsAtFourfoldEffort(ArrestMechanism mechanism) {
    return after(
        1,
        ARRESTS,
        b -> b.set("organisation.arrest_effort", 4),
        "arrest_mechanism",
        mechanism.ordinal(),
        "arrest_returns",
        0.5);
  }

  @Test
  void onlyARiskForEachMemberMakesArrestsGrowWithMembers() {
    for (ArrestMechanism mechanism : ArrestMechanism.values()) {
      RoomBench bench = bench("arrest_mechanism", mechanism.ordinal());
      bench.advance(1);
      double flow = bench.outcome(ARRESTS);
      double risk = flow / bench.outcome(MEMBERS);
      bench.advance(519);
      double before = bench.outcome(MEMBERS);
      bench.advance(1);
      if (mechanism == ArrestMechanism.PER_MEMBER_RISK) {
        double middle = 1.5 * bench.outcome(MEMBERS) - 0.5 * before;
        assertThat(bench.outcome(ARRESTS) / middle).isCloseTo(risk, within(1e-12 * risk));
      } else {
        assertThat(bench.outcome(ARRESTS)).isCloseTo(flow, within(1e-9));
      }
    }
  }

  @Test
  void thoseDetainedAreArrestedAsFarAsTheyAreMembersAndStayLockedUp() {
    for (ArrestMechanism mechanism : ArrestMechanism.values()) {
      Object[] inputs = {
        "arrest_mechanism", mechanism.ordinal(), "detained_members", 0.5, "detained_kept", 0.4
      };
      RoomBench before = bench(inputs);
      RoomBench bench = bench(inputs);
      bench.set("organisation.detentions", 600);
      before.advance(1);
      bench.advance(1);
      assertThat(bench.outcome(ARRESTS) - before.outcome(ARRESTS)).isCloseTo(120, within(1e-9));
      before.advance(51);
      bench.advance(51);
      assertThat(bench.outcome(MEMBERS)).isLessThan(before.outcome(MEMBERS) - 4_000);
      assertThat(bench.outcome(DEATHS)).isLessThan(before.outcome(DEATHS));
    }
  }

  @Test
  void detentionsKeepPeopleFromJoiningOnlyWhereRiskDeters() {
    assertThat(recruitsUnderDetentions(PolicyInteraction.INDEPENDENT)).isEqualTo(1);
    assertThat(recruitsUnderDetentions(PolicyInteraction.COMPLEMENTARY)).isLessThan(0.95);
  }

  private static double recruitsUnderDetentions(PolicyInteraction belief) {
    return after(
        1,
        RECRUITS,
        b -> b.set("organisation.detentions", 600),
        "policy_interaction",
        belief.ordinal());
  }

  @Test
  void whereTheyAreAloneNoOneMoreIsArrestedByDetentions() {
    assertThat(
            after(
                52,
                MEMBERS,
                b -> b.set("organisation.detentions", 600),
                "surroundings",
                Surroundings.ALONE.ordinal()))
        .isEqualTo(1);
  }

  @Test
  void arrestsTakeStateCapacityAndCooperation() {
    assertThat(after(1, ARRESTS, b -> tell(b, Signal.STATE_CAPACITY, 0.5))).isLessThan(0.9);
    assertThat(after(1, ARRESTS, b -> tell(b, Signal.COOPERATION_ENFORCEMENT, 0.5)))
        .isLessThan(0.95);
    assertThat(after(1, ARRESTS, b -> tell(b, Signal.STATE_CAPACITY, 1.5))).isGreaterThan(1.05);
  }

  @Test
  void whatIsWeakenedRecruitsAndFightsLess() {
    assertThat(after(1, RECRUITS, OrganisationRoomTest::weakenFirst)).isLessThan(0.95);
    assertThat(after(1, DEATHS, OrganisationRoomTest::weakenFirst)).isLessThan(0.95);
  }

  private static void weakenFirst(RoomBench bench) {
    bench.signals().of(OrganisationSignal.CAPABILITY)[Rows.at(0, 1)] = 0.5;
  }

  @Test
  void deterrenceKeepsThemFromFighting() {
    assertThat(after(1, DEATHS, b -> tell(b, Signal.DETERRENCE, 0.4)))
        .isCloseTo(0.6, within(1e-12));
  }

  @Test
  void aSplitMovesMembersAndLeavesARivalryThatCools() {
    RoomBench whole = bench();
    RoomBench split = bench();
    part(split, 1, 0.5);
    whole.advance(1);
    split.advance(1);
    stay(split);
    whole.advance(1);
    split.advance(1);
    assertThat(split.outcome(MEMBERS)).isCloseTo(whole.outcome(MEMBERS), within(1e-6));
    assertThat(split.outcome("organisation.organisations"))
        .isEqualTo(whole.outcome("organisation.organisations") + 1);
    assertThat(split.outcome("organisation.concentration"))
        .isLessThan(whole.outcome("organisation.concentration"));
    double kept = members(split, 1);
    assertThat(members(split, model.network().organisations()))
        .isCloseTo(kept, within(1e-9 * kept));
    double war = split.outcome(DEATHS) - whole.outcome(DEATHS);
    assertThat(war).isPositive();
    whole.advance(104);
    split.advance(104);
    assertThat(split.outcome(DEATHS) - whole.outcome(DEATHS)).isLessThan(war / 4);
  }

  /// A part takes along what its organisation was a week ago, and a new group was as large then, so
  /// that neither changes what the middle of the next week is foretold to be.
  @Test
  void aSplitChangesNoTrendAndAGroupThatFormsAnewHasNone() {
    RoomBench whole = bench("conflict_rate", 0, "saturation_rate", 0, "entry_rate", 0);
    RoomBench split = bench("conflict_rate", 0, "saturation_rate", 0, "entry_rate", 0);
    part(split, 1, 0.5);
    whole.advance(1);
    split.advance(1);
    stay(split);
    whole.advance(1);
    split.advance(1);
    double recruits = whole.outcome(RECRUITS);
    assertThat(split.outcome(RECRUITS)).isCloseTo(recruits, within(1e-9 * recruits));

    RoomBench grown = bench("conflict_rate", 0, "saturation_rate", 0, "entry_rate", 5_000);
    grown.advance(2);
    double entered = grown.outcome(MEMBERS) - whole.outcome(MEMBERS);
    assertThat(entered).isPositive();
    double rate = central("organisation.recruitment_rate");
    assertThat(grown.outcome(RECRUITS) - recruits)
        .isCloseTo(rate * entered, within(1e-6 * recruits));
  }

  @Test
  void partsBeyondTheMostThereCanBeJoinTheSmallestOfThem() {
    RoomBench bench = bench("most_new_organisations", 8);
    for (int i = 0; i < 20; i++) {
      part(bench, i, 0.5);
      bench.advance(1);
      stay(bench);
    }
    bench.advance(1);
    assertThat(bench.outcome("organisation.organisations")).isEqualTo(158);
  }

  @Test
  void aSplitIsToldWithThePlaceThatThePartTakes() {
    RoomBench bench = bench();
    part(bench, 1, 0.5);
    bench.advance(1);
    OrganisationEvents founded = bench.signals().of(OrganisationEvent.FOUNDED);
    assertThat(bench.signals().of(Signal.SPLITS)[0]).isEqualTo(1);
    assertThat(founded.count()).isEqualTo(1);
    assertThat(founded.amount(model.network().organisations(), 0)).isEqualTo(1);
    stay(bench);
    bench.advance(1);
    assertThat(bench.signals().of(Signal.SPLITS)[0]).isZero();
    assertThat(founded.count()).isZero();
  }

  @Test
  void aSplitIsNotToldWhereThePartIsTooSmallOrFindsNoPlace() {
    RoomBench small = bench();
    part(small, 1, 1e-6);
    small.advance(1);
    assertThat(small.signals().of(Signal.SPLITS)[0]).isZero();
    RoomBench full = bench("most_new_organisations", 0);
    part(full, 1, 0.5);
    full.advance(1);
    assertThat(full.signals().of(Signal.SPLITS)[0]).isZero();
    assertThat(full.signals().of(OrganisationEvent.FOUNDED).count()).isZero();
  }

  @Test
  void aPartThatJoinsAnotherIsASplitButNoNewOrganisation() {
    RoomBench bench = bench("most_new_organisations", 1);
    double splits = 0;
    double founded = 0;
    for (int i = 0; i < 5; i++) {
      part(bench, i, 0.5);
      bench.advance(1);
      stay(bench);
      splits += bench.signals().of(Signal.SPLITS)[0];
      founded += bench.signals().of(OrganisationEvent.FOUNDED).count();
    }
    assertThat(splits).isEqualTo(5);
    assertThat(founded).isEqualTo(1);
  }

  @Test
  void newGroupsEnterAtTheirRate() {
    RoomBench bench = bench("entry_rate", 6, "entry_size", 100);
    double entrants = 0;
    for (int week = 0; week < 1_040; week++) {
      bench.advance(1);
      entrants += bench.outcome("organisation.entrants");
    }
    assertThat(entrants / 100).isCloseTo(120, within(5 * Math.sqrt(120)));
  }

  @Test
  void strikesTakeMembersOffAllAlike() {
    RoomBench calm = bench();
    RoomBench struck = bench();
    tell(struck, Signal.STRIKE_DEATHS_OF_MEMBERS, 1_000);
    calm.advance(1);
    struck.advance(1);
    double begun = struck.outcome(MEMBERS);
    double[] first = sizes(struck);
    tell(struck, Signal.STRIKE_DEATHS_OF_MEMBERS, 0);
    assertThat(struck.outcome("organisation.strike_losses")).isEqualTo(1_000);
    calm.advance(1);
    struck.advance(1);
    assertThat(calm.outcome(MEMBERS) - struck.outcome(MEMBERS)).isCloseTo(1_000, within(1e-6));
    double[] without = sizes(calm);
    double[] with = sizes(struck);
    for (int i = 0; i < first.length; i++) {
      assertThat(without[i] - with[i]).isCloseTo(1_000 * first[i] / begun, within(1e-6));
    }
  }

  private static double[] sizes(RoomBench bench) {
    double[] sizes = new double[model.network().organisations()];
    Arrays.setAll(sizes, i -> members(bench, i));
    return sizes;
  }

  @Test
  void whereStrikesKillEveryoneNoOneIsLeftToRecruit() {
    RoomBench bench = bench("entry_rate", 0);
    bench.advance(10);
    tell(bench, Signal.STRIKE_DEATHS_OF_MEMBERS, 1e9);
    bench.advance(1);
    double lost =
        bench.outcome("organisation.strike_losses")
            + bench.outcome(DEATHS)
            + bench.outcome(ARRESTS)
            + bench.outcome("organisation.saturation_losses");
    assertThat(lost).isCloseTo(bench.outcome(MEMBERS), within(1e-6));
    assertThat(bench.outcome(RECRUITS)).isZero();
    bench.advance(1);
    assertThat(bench.outcome(MEMBERS)).isZero();
  }

  @Test
  void everythingStaysInItsBoundsOverTheWholeRanges() {
    SplittableRandom random = new SplittableRandom(11);
    for (int future = 0; future < 200; future++) {
      Map<String, Double> inputs = new HashMap<>();
      for (String id : model.inputs()) {
        if (id.startsWith("organisation.")) {
          inputs.put(id, draw(id, random));
        }
      }
      inputs.put("organisation.surroundings", (double) Surroundings.COUPLED.ordinal());
      RoomBench bench = bench(inputs);
      tell(bench, Signal.PAY, 3 * random.nextDouble());
      tell(bench, Signal.GRIEVANCE, random.nextDouble());
      tell(bench, Signal.STATE_CAPACITY, 2 * random.nextDouble());
      tell(bench, Signal.STRIKE_DEATHS_OF_MEMBERS, 2_000 * random.nextInt(2));
      bench.set("organisation.arrest_effort", 4 * random.nextDouble());
      bench.set("organisation.job_places", 3e6 * random.nextInt(2));
      bench.set("organisation.therapy_places", 5e5 * random.nextInt(2));
      for (int week = 0; week < 150; week++) {
        stay(bench);
        for (int i = 0; i < model.organisations(); i++) {
          if (random.nextInt(400) == 0) {
            part(bench, i, random.nextDouble());
          }
        }
        bench.advance(1);
        for (String id : OrganisationRoom.BINDING.outcomeIds()) {
          assertThat(bench.outcome(id)).as(id).isFinite().isNotNegative();
        }
      }
    }
  }

  private interface Change {
    void to(RoomBench bench);
  }

  /// An outcome after some weeks of a change, relative to that without it.
  private static double after(int weeks, String outcome, Change change, Object... inputs) {
    RoomBench calm = bench(inputs);
    RoomBench changed = bench(inputs);
    change.to(changed);
    calm.advance(weeks);
    changed.advance(weeks);
    // Members differ too by then: recruitment is a rate for each of them.
    double members =
        outcome.equals(RECRUITS) ? changed.outcome(MEMBERS) / calm.outcome(MEMBERS) : 1;
    return changed.outcome(outcome) / calm.outcome(outcome) / members;
  }

  private static RoomBench bench(Object... inputs) {
    Map<String, Double> named = new HashMap<>();
    named.put("organisation.entry_rate", 0.0);
    for (int i = 0; i < inputs.length; i += 2) {
      named.put("organisation." + inputs[i], ((Number) inputs[i + 1]).doubleValue());
    }
    return bench(named);
  }

  private static RoomBench bench(Map<String, Double> inputs) {
    OrganisationRoom room =
        new OrganisationRoom(model.network(), model.newOrganisations(), Stepping.MIDPOINT, 1);
    return bench(room, inputs);
  }

  private static RoomBench bench(OrganisationRoom room, Map<String, Double> inputs) {
    RoomBench bench = new RoomBench(model, OrganisationRoom.BINDING, room, inputs);
    Arrays.fill(bench.signals().of(OrganisationSignal.CAPABILITY), 1);
    tell(bench, Signal.PAY, 1);
    tell(bench, Signal.STATE_CAPACITY, 1);
    tell(bench, Signal.COOPERATION_ENFORCEMENT, 1);
    bench.set("organisation.detentions", 0);
    return bench;
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

  /// Members of an organisation when the week began.
  private static double members(RoomBench bench, int organisation) {
    double[] upTo = bench.signals().of(OrganisationSignal.MEMBERS_UP_TO);
    double before = organisation == 0 ? 0 : upTo[Rows.at(organisation - 1, 1)];
    return upTo[Rows.at(organisation, 1)] - before;
  }

  /// Lets a share of an organisation break away, beside those that were told to.
  private static void part(RoomBench bench, int organisation, double share) {
    bench.signals().of(OrganisationEvent.BREAKAWAY).add(organisation, 0, share);
  }

  /// Lets no one break away any more.
  private static void stay(RoomBench bench) {
    bench.signals().of(OrganisationEvent.BREAKAWAY).clear();
  }
}
