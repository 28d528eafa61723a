package org.contrapeso.experiment.hindcast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.contrapeso.evidence.Distribution;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Text;
import org.contrapeso.experiment.ResolvedStudy.Correlation;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.design.Copula;
import org.contrapeso.experiment.design.ScrambledSobol;
import org.contrapeso.experiment.scenario.BeliefProfile;
import org.contrapeso.experiment.scenario.BeliefProfile.NarrowedRange;
import org.contrapeso.experiment.scenario.BelievedInputs;
import org.contrapeso.experiment.scenario.HindcastPlan;
import org.contrapeso.model.assembly.WholeModel;

/// Rules futures out in waves.
public final class HistoryMatching {

  private final WholeModel model;
  private final HindcastPlan plan;
  private final int threads;
  private final Progress progress;
  private final SortedMap<String, Matched.Range> ranges = new TreeMap<>();
  private final List<Matched.Wave> waves = new ArrayList<>();
  private List<Correlation> correlations = List.of();

  private HistoryMatching(WholeModel model, HindcastPlan plan, int threads, Progress progress) {
    this.model = model;
    this.plan = plan;
    this.threads = threads;
    this.progress = progress;
  }

  /// Follows the waves.
  public interface Progress {

    /// Told how many futures of a wave have been run.
    void reached(int wave, int done, int futures);

    /// Asked whether to stop.
    default boolean cancelled() {
      return false;
    }
  }

  /// Matches the model's past with the record.
  ///
  /// The waves that the plan asks for narrow the ranges; one more, drawn from what they leave, says
  /// how near the futures then come.
  ///
  /// @param threads number of threads, 1 or more; changes no bit of the result
  /// @throws java.util.concurrent.CancellationException if the progress listener cancelled
  public static Matched match(WholeModel model, HindcastPlan plan, int threads, Progress progress) {
    return new HistoryMatching(model, plan, threads, progress).match();
  }

  private Matched match() {
    SortedMap<String, SortedMap<String, Double>> alternatives = new TreeMap<>();
    for (int wave = 0; wave < plan.waves(); wave++) {
      List<StudyInput> inputs = inputs();
      Hindcasts runs = run(inputs, wave);
      int[] kept = keep(runs);
      narrow(inputs, runs, kept);
      correlate(inputs, runs, kept);
    }
    List<StudyInput> inputs = inputs();
    Hindcasts last = run(inputs, plan.waves());
    double[] implausibility = last.implausibility(plan.observations());
    int[] kept = Kept.of(implausibility, plan.cutOff(), least());
    for (int row = 0; row < inputs.size(); row++) {
      if (inputs.get(row) instanceof StudyInput.Choice choice) {
        alternatives.put(choice.id(), shares(choice, Kept.select(last.values()[row], kept)));
      }
    }
    return new Matched(
        plan,
        model.registry().boundHash(),
        waves,
        ranges,
        alternatives,
        correlations,
        Kept.sharePassing(implausibility, plan.cutOff()),
        Errors.of(plan, last, kept));
  }

  private int least() {
    return (int) Math.ceil(plan.leastKept() * plan.futures());
  }

  private Hindcasts run(List<StudyInput> inputs, int wave) {
    BooleanSupplier cancelled = progress::cancelled;
    return Hindcasts.run(
        model,
        new Hindcasts.Wave(
            inputs,
            new ScrambledSobol(plan.seed() + wave, inputs.size(), plan.futures()),
            copula(inputs, correlations),
            plan.seed() + wave),
        plan.observations(),
        threads,
        done -> progress.reached(wave, done, plan.futures()),
        cancelled);
  }

  private int[] keep(Hindcasts runs) {
    double[] implausibility = runs.implausibility(plan.observations());
    int[] kept = Kept.of(implausibility, plan.cutOff(), least());
    double worst = Kept.quantile(Kept.select(implausibility, kept), 1);
    waves.add(
        new Matched.Wave(worst, kept.length, 1 - Kept.sharePassing(implausibility, plan.cutOff())));
    return kept;
  }

  /// Inputs over the ranges that are left, all alternatives as the registry weighs them.
  private List<StudyInput> inputs() {
    SortedMap<String, NarrowedRange> narrowed = new TreeMap<>();
    ranges.forEach((id, range) ->
        narrowed.put(id, new NarrowedRange(range.low(), range.high(), distribution(id))));
    Text nameless = new Text("", "");
    return BelievedInputs.of(
        new BeliefProfile(
            "", nameless, nameless, new TreeMap<>(), narrowed, List.of(), Optional.empty()),
        model);
  }

  private Distribution distribution(String parameter) {
    return model.registry().findParameter(parameter).orElseThrow().distribution();
  }

  private void narrow(List<StudyInput> inputs, Hindcasts runs, int[] kept) {
    for (int row = 0; row < inputs.size(); row++) {
      if (inputs.get(row) instanceof StudyInput.Range range && range.low() < range.high()) {
        double[] values = Kept.select(runs.values()[row], kept);
        double distance = Kept.distance(values, runs.values()[row]);
        if (distance >= Kept.distanceByChance(plan.level(), kept.length)) {
          ranges.merge(
              range.id(),
              narrowed(range, values, distance),
              (old, next) ->
                  new Matched.Range(
                      next.low(), next.high(), Math.max(old.distance(), next.distance())));
        }
      }
    }
  }

  /// The range of the middle of the kept values, within the range drawn from, and no narrower than
  /// the plan allows.
  private Matched.Range narrowed(StudyInput.Range range, double[] values, double distance) {
    Parameter declared = model.registry().findParameter(range.id()).orElseThrow();
    double tail = (1 - plan.middle()) / 2;
    double low = Kept.quantile(values, tail);
    double high = Kept.quantile(values, 1 - tail);
    double missing = plan.leastWidth() * (declared.high() - declared.low()) - (high - low);
    if (missing > 0) {
      low -= missing / 2;
      high += missing / 2;
    }
    return new Matched.Range(Math.max(low, range.low()), Math.min(high, range.high()), distance);
  }

  /// Takes over the strongest correlations first, as long as they do not contradict each other.
  private void correlate(List<StudyInput> inputs, Hindcasts runs, int[] kept) {
    List<Integer> rows = new ArrayList<>();
    List<double[]> ranks = new ArrayList<>();
    for (int row = 0; row < inputs.size(); row++) {
      if (inputs.get(row) instanceof StudyInput.Range range && ranges.containsKey(range.id())) {
        rows.add(row);
        ranks.add(Kept.ranks(Kept.select(runs.values()[row], kept)));
      }
    }
    List<Correlation> strong = new ArrayList<>();
    double least =
        Math.max(plan.correlation(), Kept.correlationByChance(plan.level(), kept.length));
    for (int first = 0; first < rows.size(); first++) {
      for (int second = first + 1; second < rows.size(); second++) {
        double value = Kept.correlation(ranks.get(first), ranks.get(second));
        if (Math.abs(value) >= least) {
          strong.add(
              new Correlation(
                  inputs.get(rows.get(first)).id(), inputs.get(rows.get(second)).id(), value));
        }
      }
    }
    strong.sort(Comparator.comparingDouble((Correlation each) -> -Math.abs(each.value())));
    List<Correlation> sound = new ArrayList<>();
    for (Correlation each : strong) {
      sound.add(each);
      if (!Copula.listFaults(ids(inputs), matrix(inputs, sound)).isEmpty()) {
        sound.removeLast();
      }
    }
    correlations = sound;
  }

  private static SortedMap<String, Double> shares(StudyInput.Choice choice, double[] chosen) {
    SortedMap<String, Double> shares = new TreeMap<>();
    for (int alternative = 0; alternative < choice.alternatives().size(); alternative++) {
      int count = 0;
      for (double each : chosen) {
        count += each == alternative ? 1 : 0;
      }
      shares.put(choice.alternatives().get(alternative), (double) count / chosen.length);
    }
    return shares;
  }

  private static Copula copula(List<StudyInput> inputs, List<Correlation> correlations) {
    return Copula.of(ids(inputs), matrix(inputs, correlations));
  }

  private static List<String> ids(List<StudyInput> inputs) {
    return inputs.stream().map(StudyInput::id).toList();
  }

  private static double[][] matrix(List<StudyInput> inputs, List<Correlation> correlations) {
    List<String> ids = ids(inputs);
    double[][] matrix = new double[ids.size()][ids.size()];
    for (int input = 0; input < matrix.length; input++) {
      matrix[input][input] = 1;
    }
    for (Correlation correlation : correlations) {
      int first = ids.indexOf(correlation.first());
      int second = ids.indexOf(correlation.second());
      matrix[first][second] = correlation.value();
      matrix[second][first] = correlation.value();
    }
    return matrix;
  }
}
