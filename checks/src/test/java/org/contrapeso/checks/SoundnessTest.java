package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.contrapeso.evidence.Lever;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Unit;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.kernel.LaneBlock;
import org.contrapeso.model.assembly.WholeModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What must hold whatever is believed and whatever is done, over the whole of the declared ranges.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SoundnessTest {

  private static final int LANES = 64;
  private static final int BLOCKS = 160;
  private static final int BLOCKS_OF_KILLINGS = 20;

  /// From 2012 to the end of 2029: all dated events and some years of any course.
  private static final int WEEKS = 18 * 52;

  /// Outcomes of unit 1 that are no shares: counts, and ratios to a reference.
  private static final Set<String> NO_SHARES =
      Set.of(
          "organisation.organisations",
          "supply.laboratory_capacity",
          "supply.active_routes",
          "violence.grievance",
          "campaign.tempo_against_plan",
          "law.rules_met",
          "law.rules_breached",
          "law.rules_disputed",
          "relation.cooperation_enforcement",
          "relation.cooperation_intelligence",
          "relation.cooperation_migration",
          "relation.cooperation_precursors",
          "relation.cooperation_trade",
          "relation.state_capacity");

  private static final double ALMOST = 1e-9;

  private WholeModel model;

  @BeforeAll
  void readTheModel() throws FaultsException {
    model = WholeModel.of(Registry.read(Checkout.root().resolve("evidence")));
  }

  @Test
  void everyOutcomeIsFiniteAndNotNegativeAndEveryShareAtMostOne() {
    boolean[] share = shares();
    Set<String> faults = new TreeSet<>();
    IntStream.range(0, BLOCKS)
        .parallel()
        .mapToObj(number -> faults(new RandomRuns(model, number), share))
        .toList()
        .forEach(faults::addAll);
    assertThat(faults).isEmpty();
  }

  /// Outcomes of a block of random futures and courses that leave their bounds in any week.
  private Set<String> faults(RandomRuns random, boolean[] share) {
    Set<String> faults = new TreeSet<>();
    LaneBlock block = model.open(LANES);
    double[][] outcomes = new double[model.outcomes().size()][LANES];
    block.assume(random.futures(LANES));
    block.start();
    double[][] before = random.statusQuo(LANES);
    double[][] after = random.courses(LANES);
    int start = random.below(WEEKS);
    for (int week = 0; week < WEEKS; week++) {
      block.advance(week, week < start ? before : after, outcomes);
      for (int row = 0; row < outcomes.length; row++) {
        for (double value : outcomes[row]) {
          if (!(value >= 0 && value <= (share[row] ? 1 : Double.MAX_VALUE))) {
            faults.add(model.outcomes().get(row) + " is out of its bounds");
          }
        }
      }
    }
    return faults;
  }

  /// What conflict and scarcity drive is at most the highest of 2012 times the highest ceiling;
  /// struggles of succession and retaliation come on top.
  @Test
  void killingsStayBelowTheHighestCeiling() {
    double ceiling =
        value("violence.lethal_violence_at_start") * value("violence.organised_ceiling");
    double victims = value("violence.victims_per_succession_death");
    Set<String> faults = new TreeSet<>();
    IntStream.range(0, BLOCKS_OF_KILLINGS)
        .parallel()
        .mapToObj(number -> killingsAbove(ceiling, victims, new RandomRuns(model, number)))
        .toList()
        .forEach(faults::addAll);
    assertThat(faults).isEmpty();
  }

  private Set<String> killingsAbove(double ceiling, double victims, RandomRuns random) {
    Set<String> faults = new TreeSet<>();
    LaneBlock block = model.open(LANES);
    double[][] outcomes = new double[model.outcomes().size()][LANES];
    double[] lethal = outcomes[model.outcomes().indexOf("violence.lethal_violence")];
    double[] succession = outcomes[model.outcomes().indexOf("leadership.succession_deaths")];
    double[] retaliation = outcomes[model.outcomes().indexOf("violence.retaliation_deaths")];
    block.assume(random.futures(LANES));
    block.start();
    double[][] course = random.courses(LANES);
    for (int week = 0; week < WEEKS; week++) {
      block.advance(week, course, outcomes);
      for (int lane = 0; lane < LANES; lane++) {
        double most = ceiling + victims * succession[lane] + retaliation[lane];
        if (lethal[lane] > most * (1 + ALMOST)) {
          faults.add("%s killed in a week, more than %s".formatted(lethal[lane], most));
        }
      }
    }
    return faults;
  }

  /// Upper end of a parameter's range, in the model's units.
  private double value(String id) {
    return model.registry().findParameter(id).orElseThrow().high();
  }

  @Test
  void twoCoursesAreTheSameToTheBitUntilTheFirstWeekInWhichTheyDiffer() {
    RandomRuns random = new RandomRuns(model, 2);
    for (int trial = 0; trial < 10; trial++) {
      LaneBlock one = model.open(LANES);
      LaneBlock other = model.open(LANES);
      var futures = random.futures(LANES);
      for (LaneBlock block : List.of(one, other)) {
        block.assume(futures);
        block.start();
      }
      double[][] first = random.courses(LANES);
      double[][] second = random.courses(LANES);
      int parting = 1 + random.below(WEEKS / 2);
      double[][] ofOne = new double[model.outcomes().size()][LANES];
      double[][] ofOther = new double[model.outcomes().size()][LANES];
      for (int week = 0; week < parting; week++) {
        one.advance(week, first, ofOne);
        other.advance(week, first, ofOther);
        assertThat(ofOther).as("week %d", week).isDeepEqualTo(ofOne);
      }
      for (int week = parting; week < parting + 26; week++) {
        one.advance(week, first, ofOne);
        other.advance(week, second, ofOther);
      }
      assertThat(ofOther).isNotEqualTo(ofOne);
    }
  }

  @Test
  void aForkGoesOnAsItsTrunkDoes() {
    RandomRuns random = new RandomRuns(model, 3);
    LaneBlock trunk = model.open(LANES);
    trunk.assume(random.futures(LANES));
    trunk.start();
    double[][] effort = random.courses(LANES);
    double[][] ofTrunk = new double[model.outcomes().size()][LANES];
    double[][] ofFork = new double[model.outcomes().size()][LANES];
    for (int week = 0; week < WEEKS / 2; week++) {
      trunk.advance(week, effort, ofTrunk);
    }
    LaneBlock fork = model.open(LANES);
    fork.copyFrom(trunk);
    for (int week = WEEKS / 2; week < WEEKS; week++) {
      trunk.advance(week, effort, ofTrunk);
      fork.advance(week, effort, ofFork);
      assertThat(ofFork).as("week %d", week).isDeepEqualTo(ofTrunk);
    }
  }

  @Test
  void aLanesValuesDoNotDependOnTheLanesBesideIt() {
    RandomRuns random = new RandomRuns(model, 4);
    var futures = random.futures(LANES);
    double[][] effort = random.courses(LANES);
    double[][] together = run(futures, effort, LANES);
    for (int lane : new int[] {0, 17, LANES - 1}) {
      double[][] alone = run(only(futures, lane), only(effort, lane), 1);
      List<Double> expected = new ArrayList<>();
      List<Double> found = new ArrayList<>();
      for (int row = 0; row < alone.length; row++) {
        expected.add(together[row][lane]);
        found.add(alone[row][0]);
      }
      assertThat(found).isEqualTo(expected);
    }
  }

  /// More arrests of leaders change what arrests bring about, and no draw of another process:
  /// leaders are killed, and new organisations enter, in the same weeks as before.
  @Test
  void moreEventsOfOneProcessShiftNoneOfAnother() {
    double[][] futures = one(model.central());
    double[][] fewer = new RandomRuns(model, 6).statusQuo(1);
    fewer[model.levers().indexOf("campaign.strikes_on_leaders")][0] = 20;
    double[][] more = new RandomRuns(model, 6).statusQuo(1);
    more[model.levers().indexOf("campaign.strikes_on_leaders")][0] = 20;
    more[model.levers().indexOf("leadership.investigations")][0] = 10;
    List<double[][]> without = weeks(new Assumptions(9, new int[1], futures), fewer);
    List<double[][]> with = weeks(new Assumptions(9, new int[1], futures), more);
    int arrested = model.outcomes().indexOf("leadership.removals_by_law");
    assertThat(total(with, arrested)).isGreaterThan(total(without, arrested));
    int killed = model.outcomes().indexOf("leadership.removals_by_force");
    assertThat(total(without, killed)).isPositive();
    int entered = model.outcomes().indexOf("organisation.entrants");
    assertThat(total(without, entered)).isPositive();
    for (int week = 0; week < WEEKS; week++) {
      for (int kept : new int[] {killed, entered}) {
        assertThat(with.get(week)[kept][0])
            .as("%s in week %d", model.outcomes().get(kept), week)
            .isEqualTo(without.get(week)[kept][0]);
      }
    }
  }

  private List<double[][]> weeks(Assumptions futures, double[][] effort) {
    LaneBlock block = model.open(1);
    block.assume(futures);
    block.start();
    List<double[][]> weeks = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      double[][] outcomes = new double[model.outcomes().size()][1];
      block.advance(week, effort, outcomes);
      weeks.add(outcomes);
    }
    return weeks;
  }

  private static double total(List<double[][]> weeks, int row) {
    return weeks.stream().mapToDouble(outcomes -> outcomes[row][0]).sum();
  }

  /// People, kilograms and dollars doubled, and nothing else: a country of twice the size. Powers
  /// of two change no digit of a number, so that what differs has a unit that is not what it says.
  @Test
  void twiceThePeopleAndGoodsAndMoneyGiveTwiceOfWhatIsCountedInThem() {
    double[] central = model.central();
    double[][] single = one(central);
    double[][] doubled = one(central);
    for (int row = 0; row < single.length; row++) {
      Parameter parameter = model.registry().parameters().get(model.inputs().get(row));
      if (parameter != null) {
        doubled[row][0] *= scale(parameter.unit());
      }
    }
    double[][] effort = new RandomRuns(model, 5).statusQuo(1);
    double[][] larger = new RandomRuns(model, 5).statusQuo(1);
    for (int row = 0; row < effort.length; row++) {
      Lever lever = model.registry().findLever(model.levers().get(row)).orElseThrow();
      if (!lever.id().startsWith("campaign.")) {
        effort[row][0] += (lever.high() - effort[row][0]) / 2 / 2;
      }
      larger[row][0] = effort[row][0] * scale(lever.unit());
    }
    double[][] of = run(new Assumptions(0, new int[1], single), effort, 1);
    double[][] ofTwice = run(new Assumptions(0, new int[1], doubled), larger, 1);
    List<String> faults = new ArrayList<>();
    for (int row = 0; row < of.length; row++) {
      String id = model.outcomes().get(row);
      double expected = of[row][0] * scale(model.registry().findOutcome(id).orElseThrow().unit());
      if (Math.abs(ofTwice[row][0] - expected) > ALMOST * Math.max(Math.abs(expected), ALMOST)) {
        faults.add("%s: %s, not %s".formatted(id, ofTwice[row][0], expected));
      }
    }
    assertThat(faults).isEmpty();
  }

  private static double[][] one(double[] values) {
    return Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
  }

  /// What a number of a unit is multiplied by in a country of twice the size.
  private static double scale(Unit unit) {
    double scale = 1;
    for (String extensive : List.of("person", "mass", "money")) {
      int power = unit.dimension().powers().getOrDefault(extensive, 0);
      scale *= power > 0 ? 1 << power : 1.0 / (1 << -power);
    }
    return scale;
  }

  private double[][] run(Assumptions futures, double[][] effort, int lanes) {
    LaneBlock block = model.open(lanes);
    block.assume(futures);
    block.start();
    double[][] outcomes = new double[model.outcomes().size()][lanes];
    for (int week = 0; week < WEEKS; week++) {
      block.advance(week, effort, outcomes);
    }
    return outcomes;
  }

  private static Assumptions only(Assumptions futures, int lane) {
    return new Assumptions(
        futures.studySeed(), new int[] {futures.future()[lane]}, only(futures.input(), lane));
  }

  private static double[][] only(double[][] rows, int lane) {
    double[][] one = new double[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      one[row] = new double[] {rows[row][lane]};
    }
    return one;
  }

  private boolean[] shares() {
    boolean[] share = new boolean[model.outcomes().size()];
    for (int row = 0; row < share.length; row++) {
      String id = model.outcomes().get(row);
      share[row] =
          model.registry().findOutcome(id).orElseThrow().unit().symbol().equals("1")
              && !NO_SHARES.contains(id);
    }
    return share;
  }
}
