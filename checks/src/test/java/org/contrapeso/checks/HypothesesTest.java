package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.kernel.LaneBlock;
import org.contrapeso.model.assembly.WholeModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What is contested matters: no alternative of a hypothesis is another by a second name.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HypothesesTest {

  private static final long SEED = 20_260_101;
  private static final int POLICY_START = 14 * 52;
  private static final int WEEKS = POLICY_START + 4 * 52;

  /// Main levers of a full campaign, a comprehensive course and interdiction, at once from the
  /// start of policy on.
  private static final List<Map<String, Double>> COURSES =
      List.of(
          Map.of(
              "campaign.strikes_on_leaders", 5.0,
              "campaign.strikes_on_logistics", 10.0,
              "market.financial_pressure", 0.7),
          Map.of(
              "organisation.arrest_effort", 1.2,
              "organisation.job_places", 250_000.0,
              "organisation.therapy_places", 50_000.0,
              "leadership.joint_operations", 2.0,
              "leadership.investigations", 2.0,
              "health.naloxone", 1.3,
              "relation.diplomacy", 0.6,
              "relation.arms_control", 0.5),
          Map.of("supply.precursor_control", 0.6, "supply.border_technology", 0.6));

  /// An alternative and the lane that assumes it, all else being the default.
  private record Assumed(String hypothesis, String alternative, int ordinal) {}

  private WholeModel model;

  @BeforeAll
  void readTheModel() throws FaultsException {
    model = WholeModel.of(Registry.read(Checkout.root().resolve("evidence")));
  }

  @Test
  void everyTwoAlternativesOfAHypothesisDifferOnSomeOutcomeOfSomeCourse() {
    List<Assumed> lanes = alternatives();
    Set<String> alike = new TreeSet<>(pairs(lanes).keySet());
    assertThat(alike).isNotEmpty();
    for (Map<String, Double> course : COURSES) {
      double[][] total = totals(lanes, course);
      pairs(lanes)
          .forEach((name, pair) -> {
            if (!Arrays.equals(total[pair[0]], total[pair[1]])) {
              alike.remove(name);
            }
          });
    }
    assertThat(alike).isEmpty();
  }

  private List<Assumed> alternatives() {
    List<Assumed> lanes = new ArrayList<>();
    for (String hypothesis : model.registry().hypotheses().keySet()) {
      List<String> alternatives = model.alternatives(hypothesis);
      for (int ordinal = 0; ordinal < alternatives.size(); ordinal++) {
        lanes.add(new Assumed(hypothesis, alternatives.get(ordinal), ordinal));
      }
    }
    return lanes;
  }

  /// The lanes of every two alternatives of a hypothesis, by their names.
  private static Map<String, int[]> pairs(List<Assumed> lanes) {
    Map<String, int[]> pairs = new TreeMap<>();
    for (int one = 0; one < lanes.size(); one++) {
      for (int other = one + 1; other < lanes.size(); other++) {
        Assumed first = lanes.get(one);
        Assumed second = lanes.get(other);
        if (first.hypothesis().equals(second.hypothesis())) {
          pairs.put(
              first.hypothesis() + ": " + first.alternative() + ", " + second.alternative(),
              new int[] {one, other});
        }
      }
    }
    return pairs;
  }

  /// Sum of each outcome over the weeks of policy, `[lane][outcome]`.
  private double[][] totals(List<Assumed> lanes, Map<String, Double> course) {
    double[][] total = new double[lanes.size()][model.outcomes().size()];
    double[][] outcomes = new double[model.outcomes().size()][lanes.size()];
    LaneBlock block = model.open(lanes.size());
    block.assume(beliefs(lanes));
    block.start();
    for (int week = 0; week < WEEKS; week++) {
      block.advance(week, effort(week, lanes.size(), course), outcomes);
      for (int lane = 0; week >= POLICY_START && lane < lanes.size(); lane++) {
        for (int row = 0; row < outcomes.length; row++) {
          total[lane][row] += outcomes[row][lane];
        }
      }
    }
    return total;
  }

  /// Central values and default alternatives but for the one that a lane assumes.
  private Assumptions beliefs(List<Assumed> lanes) {
    double[] central = model.central();
    double[][] input = new double[central.length][lanes.size()];
    for (int row = 0; row < input.length; row++) {
      Arrays.fill(input[row], central[row]);
    }
    for (int lane = 0; lane < lanes.size(); lane++) {
      Assumed assumed = lanes.get(lane);
      input[model.inputs().indexOf(assumed.hypothesis())][lane] = assumed.ordinal();
    }
    return new Assumptions(SEED, new int[lanes.size()], input);
  }

  private double[][] effort(int week, int lanes, Map<String, Double> course) {
    double[] settings = new double[model.levers().size()];
    model.statusQuo(week, settings);
    double[][] effort = new double[settings.length][lanes];
    for (int row = 0; row < settings.length; row++) {
      double usual = settings[row];
      boolean acts = week >= POLICY_START;
      double setting = acts ? course.getOrDefault(model.levers().get(row), usual) : usual;
      Arrays.fill(effort[row], setting);
    }
    return effort;
  }
}
