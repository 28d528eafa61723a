package org.contrapeso.experiment.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.contrapeso.evidence.Claim;
import org.contrapeso.evidence.Hypothesis;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Supposition;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.experiment.ResolvedStudy.AssumedClaim;
import org.contrapeso.experiment.scenario.BeliefProfile.NarrowedRange;
import org.contrapeso.model.assembly.WholeModel;
import org.jspecify.annotations.Nullable;

/// Claims that a person supposes to be true or false, given as `claim=true` on the command line.
///
/// What a claim supposes of a hypothesis takes the place of the belief profile's weights. Its range
/// of a parameter is cut with the profile's, and takes its place where the two do not meet. Its
/// setting of a lever holds from the policy start in every course that does not move the lever.
public final class Suppositions {

  static final String OPTION = "--assume";

  private final Registry registry;
  private final FaultLog log;
  private final SortedMap<String, AssumedClaim> claims = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Double>> weights = new TreeMap<>();
  private final SortedMap<String, Supposition.Range> ranges = new TreeMap<>();
  private final SortedMap<String, Double> levers = new TreeMap<>();

  private Suppositions(Registry registry, FaultLog log) {
    this.registry = registry;
    this.log = log;
  }

  /// Reads the words of a command line.
  ///
  /// @throws FaultsException with every word that names no claim, and every pair of claims that
  ///   contradict one another
  public static Suppositions read(List<String> words, Registry registry) throws FaultsException {
    FaultLog log = new FaultLog();
    Suppositions suppositions = read(words, registry, log);
    log.throwIfAny();
    return suppositions;
  }

  static Suppositions read(List<String> words, Registry registry, FaultLog log) {
    Suppositions suppositions = new Suppositions(registry, log);
    words.forEach(suppositions::add);
    return suppositions;
  }

  /// The claims, by id.
  public List<AssumedClaim> claims() {
    return List.copyOf(claims.values());
  }

  /// Value of every input that a deterministic run uses: the heaviest alternative, and the number
  /// of the range that is nearest to the central one.
  public double[] inputs(WholeModel model) {
    double[] inputs = model.central();
    weights.forEach((id, chosen) ->
        inputs[model.inputs().indexOf(id)] =
            model.alternatives(id).indexOf(heaviest(chosen, hypothesis(id))));
    ranges.forEach((id, range) -> {
      int input = model.inputs().indexOf(id);
      inputs[input] = Math.clamp(inputs[input], range.low(), range.high());
    });
    return inputs;
  }

  /// These plans, and one for each lever that is supposed to be set and that none of them moves.
  public List<LeverPlan> completed(List<LeverPlan> plans) {
    List<LeverPlan> completed = new ArrayList<>(plans);
    levers.forEach((id, setting) -> {
      if (plans.stream().noneMatch(plan -> plan.lever().equals(id))) {
        completed.add(CourseReader.plan(registry.findLever(id).orElseThrow(), setting));
      }
    });
    return List.copyOf(completed);
  }

  Course completed(Course course) {
    return course.withPlans(completed(course.plans()));
  }

  BeliefProfile narrowed(BeliefProfile profile) {
    SortedMap<String, SortedMap<String, Double>> allWeights = new TreeMap<>(profile.weights());
    allWeights.putAll(weights);
    SortedMap<String, NarrowedRange> allRanges = new TreeMap<>(profile.ranges());
    ranges.forEach((id, range) ->
        allRanges.put(id, cut(range, Optional.ofNullable(profile.ranges().get(id)), id)));
    return new BeliefProfile(
        profile.id(),
        profile.name(),
        profile.words(),
        allWeights,
        allRanges,
        profile.correlations(),
        profile.calibration());
  }

  private NarrowedRange cut(Supposition.Range range, Optional<NarrowedRange> held, String id) {
    Parameter parameter = registry.findParameter(id).orElseThrow();
    double low = Math.max(range.low(), held.map(NarrowedRange::low).orElse(range.low()));
    double high = Math.min(range.high(), held.map(NarrowedRange::high).orElse(range.high()));
    boolean meet = low <= high;
    return new NarrowedRange(
        meet ? low : range.low(),
        meet ? high : range.high(),
        held.map(NarrowedRange::distribution).orElse(parameter.distribution()));
  }

  private void add(String word) {
    int equals = word.lastIndexOf('=');
    String id = equals < 0 ? word : word.substring(0, equals);
    String truth = word.substring(equals + 1);
    if (equals < 0 || !(truth.equals("true") || truth.equals("false"))) {
      fault(word, "expected claim=true or claim=false", "");
      return;
    }
    Optional<Claim> claim = registry.findClaim(id);
    if (claim.isEmpty()) {
      fault(word, "expected the id of a claim", Nearest.hint(id, registry.claims().keySet()));
    } else if (claims.containsKey(id)) {
      fault(word, "expected each claim once", "Remove the repetition.");
    } else {
      add(word, claim.get(), truth.equals("true"));
    }
  }

  private void add(String word, Claim claim, boolean truth) {
    Supposition supposed = claim.suppositionOf(truth);
    supposed
        .hypotheses()
        .forEach((id, chosen) -> {
          faultIf(word, id, other -> contradict(chosen, other.hypotheses().get(id)));
          weights.put(id, chosen);
        });
    supposed
        .parameters()
        .forEach((id, range) -> {
          faultIf(word, id, other -> contradict(range, other.parameters().get(id)));
          ranges.merge(
              id,
              range,
              (one, two) ->
                  new Supposition.Range(
                      Math.max(one.low(), two.low()), Math.min(one.high(), two.high())));
        });
    supposed
        .levers()
        .forEach((id, setting) -> {
          faultIf(word, id, other -> contradict(setting, other.levers().get(id)));
          levers.put(id, setting);
        });
    claims.put(claim.id(), new AssumedClaim(claim.id(), claim.claim(), truth));
  }

  /// Whether a claim assumed earlier supposes something else.
  private interface Contradiction {
    boolean with(Supposition other);
  }

  private void faultIf(String word, String id, Contradiction contradiction) {
    for (AssumedClaim earlier : claims.values()) {
      Supposition other =
          registry.findClaim(earlier.id()).orElseThrow().suppositionOf(earlier.truth());
      if (contradiction.with(other)) {
        fault(
            word,
            "it contradicts %s=%s, which supposes something else of %s"
                .formatted(earlier.id(), earlier.truth(), id),
            "Assume one of the two.");
      }
    }
  }

  private static boolean contradict(
      SortedMap<String, Double> one, @Nullable SortedMap<String, Double> other) {
    return other != null && !shares(one).equals(shares(other));
  }

  private static boolean contradict(Supposition.Range one, Supposition.@Nullable Range other) {
    return other != null && (one.low() > other.high() || other.low() > one.high());
  }

  private static boolean contradict(double one, @Nullable Double other) {
    return other != null && one != other;
  }

  private static SortedMap<String, Double> shares(SortedMap<String, Double> weights) {
    double sum = weights.values().stream().mapToDouble(weight -> weight).sum();
    SortedMap<String, Double> shares = new TreeMap<>();
    weights.forEach((alternative, weight) -> {
      if (weight > 0) {
        shares.put(alternative, weight / sum);
      }
    });
    return shares;
  }

  /// The alternative of the largest weight; among equals the default one, or the first.
  private static String heaviest(SortedMap<String, Double> chosen, Hypothesis hypothesis) {
    double most = chosen.values().stream().mapToDouble(weight -> weight).max().orElse(0);
    String standard = hypothesis.defaultAlternative();
    return chosen.getOrDefault(standard, 0.0) == most
        ? standard
        : chosen.entrySet().stream()
            .filter(weight -> weight.getValue() == most)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(standard);
  }

  private Hypothesis hypothesis(String id) {
    return registry.findHypothesis(id).orElseThrow();
  }

  private void fault(String word, String expected, String fix) {
    log.report(Scenarios.COMMAND_LINE, OPTION, word, expected, fix);
  }
}
