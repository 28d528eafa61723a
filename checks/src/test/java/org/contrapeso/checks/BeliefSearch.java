package org.contrapeso.checks;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.contrapeso.evidence.Better;
import org.contrapeso.evidence.Outcome;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Text;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.LocalRunner;
import org.contrapeso.experiment.Progress;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultBlock;
import org.contrapeso.experiment.ResultColumn;
import org.contrapeso.experiment.ResultColumn.Statistic;
import org.contrapeso.experiment.ResultSink;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.StudyOutcome;
import org.contrapeso.experiment.design.DesignKind;
import org.contrapeso.experiment.design.Marginal;
import org.contrapeso.kernel.Clock;
import org.contrapeso.model.assembly.WholeModel;
import org.jspecify.annotations.Nullable;

/// A search for beliefs, inside the declared ranges, under which a course is the best of all on an
/// outcome.
///
/// It draws futures over all that is declared, goes to where the course comes nearest to being the
/// best, and draws again around there. The nearest it confirms with other random events: the course
/// is best in more than half of the futures.
final class BeliefSearch {

  static final String DEATHS = "health.overdose_deaths";
  static final String HOMICIDES = "violence.homicides";

  private static final int FUTURES_AROUND = 64;
  private static final int ROUNDS = 6;
  private static final int TRIED = 8;
  private static final int CONFIRMING = 32;
  private static final int LANES = 32;
  private static final YearMonth POLICY_START = YearMonth.of(2026, 1);
  private static final int WEEKS = 10 * Clock.WEEKS_PER_YEAR;

  private final WholeModel model;
  private final List<Course> courses;
  private final int futures;
  private @Nullable Runs drawn;

  /// @param futures number of futures drawn over all that is declared
  BeliefSearch(WholeModel model, List<Course> courses, int futures) {
    this.model = model;
    this.courses = List.copyOf(courses);
    this.futures = futures;
  }

  /// Beliefs that a search found.
  ///
  /// @param values one value of every input, in the model's order
  /// @param share share of the confirming futures in which the course is the best
  record Found(double[] values, double share) {}

  /// The largest share by which any drawn future is better off under each course than under the
  /// first, in the order of the courses.
  double[] largestGains(String outcome) throws IOException {
    Runs all = all();
    double[] gains = new double[courses.size()];
    for (int future = 0; future < all.values.size(); future++) {
      double[] reached = all.reached(future, outcome);
      for (int course = 0; course < gains.length; course++) {
        gains[course] =
            Math.max(gains[course], (reached[course] - reached[0]) / Math.abs(reached[0]));
      }
    }
    return gains;
  }

  private Runs all() throws IOException {
    if (drawn == null) {
      drawn = run(declared(), futures, 0);
    }
    return drawn;
  }

  /// The courses that are compared.
  List<Course> courses() {
    return courses;
  }

  /// For each of some courses that has an aim, beliefs under which it is best on it among all;
  /// courses for which none were found are left out.
  Map<Course, Found> find(List<Course> favoured) throws IOException {
    Map<Course, Found> found = new LinkedHashMap<>();
    List<StudyInput> declared = declared();
    Runs all = all();
    for (Course course : favoured) {
      if (course.aim().isPresent()) {
        find(course, all, declared).ifPresent(beliefs -> found.put(course, beliefs));
      }
    }
    return found;
  }

  private Optional<Found> find(Course favoured, Runs all, List<StudyInput> declared)
      throws IOException {
    int index = courses.indexOf(favoured);
    String aim = favoured.aim().orElseThrow();
    List<StudyInput> box = declared;
    Runs runs = all;
    for (int round = 1; round <= ROUNDS; round++) {
      int[] nearest = runs.nearest(index, aim);
      for (int at = 0; at < TRIED && runs.isBest(nearest[at], index, aim); at++) {
        double[] values = runs.values.get(nearest[at]);
        double share = confirm(values, aim, index);
        if (share > 1.0 / 2) {
          return Optional.of(new Found(values, share));
        }
      }
      box = around(runs.values.get(nearest[0]), box);
      runs = run(box, FUTURES_AROUND, round);
    }
    return Optional.empty();
  }

  /// What was found, in words: the alternatives, and the parameters that lie in the outer tenths of
  /// their declared ranges.
  String describe(Course course, String outcome, Found found) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s is best on %s in %.0f %% of futures under:"
            .formatted(course.id(), outcome, 100 * found.share()));
    for (int input = 0; input < found.values().length; input++) {
      String id = model.inputs().get(input);
      Parameter parameter = model.registry().parameters().get(id);
      double value = found.values()[input];
      if (parameter == null) {
        text.append(" ").append(id).append("=").append(model.alternatives(id).get((int) value));
      } else if (Math.abs((value - parameter.low()) / (parameter.high() - parameter.low()) - 0.5)
          > 0.4) {
        text.append(" ").append(id).append("=").append("%.3g".formatted(value));
      }
    }
    return text.toString();
  }

  private double confirm(double[] values, String aim, int index) throws IOException {
    List<StudyInput> point = new ArrayList<>();
    for (int input = 0; input < values.length; input++) {
      point.add(at(model.inputs().get(input), values[input], values[input], values[input]));
    }
    Runs runs = run(point, CONFIRMING, ROUNDS + 1);
    long wins = 0;
    for (int future = 0; future < CONFIRMING; future++) {
      wins += runs.isBest(future, index, aim) ? 1 : 0;
    }
    return wins / (double) CONFIRMING;
  }

  private List<StudyInput> declared() {
    List<StudyInput> inputs = new ArrayList<>();
    for (String id : model.inputs()) {
      Parameter parameter = model.registry().parameters().get(id);
      inputs.add(
          parameter == null
              ? at(id, 0, 0, Double.POSITIVE_INFINITY)
              : at(id, parameter.low(), parameter.central(), parameter.high()));
    }
    return inputs;
  }

  /// A box of half the width around a point, inside the box before; hypotheses stay as they are
  /// there.
  private List<StudyInput> around(double[] values, List<StudyInput> before) {
    List<StudyInput> inputs = new ArrayList<>();
    for (int input = 0; input < values.length; input++) {
      String id = model.inputs().get(input);
      if (before.get(input) instanceof StudyInput.Range range) {
        double quarter = (range.high() - range.low()) / 2 / 2;
        inputs.add(
            at(
                id,
                Math.max(range.low(), values[input] - quarter),
                values[input],
                Math.min(range.high(), values[input] + quarter)));
      } else {
        inputs.add(at(id, values[input], values[input], values[input]));
      }
    }
    return inputs;
  }

  /// An input over a range; for a hypothesis over the alternatives with ordinals in the range.
  private StudyInput at(String id, double low, double central, double high) {
    Parameter parameter = model.registry().parameters().get(id);
    if (parameter != null) {
      return new StudyInput.Range(
          id,
          parameter.unit().toString(),
          "uniform",
          low,
          central,
          high,
          new Marginal.Uniform(low, high));
    }
    List<String> alternatives = model.alternatives(id);
    double[] weights = new double[alternatives.size()];
    double among = Math.min(high, weights.length - 1.0) - low + 1;
    for (int alternative = 0; alternative < weights.length; alternative++) {
      weights[alternative] = low <= alternative && alternative <= high ? 1 / among : 0;
    }
    return new StudyInput.Choice(id, alternatives, weights, (int) low);
  }

  private Runs run(List<StudyInput> inputs, int number, int seed) throws IOException {
    int history = new Clock(WholeModel.START).weekOf(POLICY_START);
    Text text = new Text("search", "search");
    List<String> aims = new ArrayList<>(List.of(DEATHS, HOMICIDES));
    courses.forEach(course -> course.aim().ifPresent(aims::add));
    List<StudyOutcome> outcomes =
        model.outcomes().stream().filter(aims::contains).map(this::outcome).toList();
    ResolvedStudy study =
        new ResolvedStudy(
            "search",
            text,
            text,
            courses,
            courses.getFirst().id(),
            "search",
            text,
            text,
            inputs,
            List.of(),
            DesignKind.MONTE_CARLO,
            number,
            seed,
            WholeModel.START,
            POLICY_START,
            history,
            WEEKS,
            outcomes,
            history,
            false);
    Runs runs = new Runs(study);
    new LocalRunner(2, LANES).run(study, model, runs, Progress.SILENT);
    return runs;
  }

  private StudyOutcome outcome(String id) {
    Outcome declared = model.registry().findOutcome(id).orElseThrow();
    return new StudyOutcome(
        id, declared.unit().toString(), declared.kind(), declared.summary(), declared.better());
  }

  /// What the courses came to in each future.
  private static final class Runs implements ResultSink {

    private final ResolvedStudy study;
    private final List<double[]> values = new ArrayList<>();

    /// Larger is better, `[future][outcome][course]`.
    private final List<double[][]> reached = new ArrayList<>();

    private Runs(ResolvedStudy study) {
      this.study = study;
    }

    @Override
    public int nextFuture() {
      return values.size();
    }

    @Override
    public void accept(ResultBlock block) {
      List<ResultColumn> columns = study.columns();
      for (int future = 0; future < block.futures(); future++) {
        double[] drawn = new double[block.inputs().length];
        for (int input = 0; input < drawn.length; input++) {
          drawn[input] = block.inputs()[input][future];
        }
        values.add(drawn);
        double[][] summary = new double[study.outcomes().size()][block.columns().length];
        for (int outcome = 0; outcome < summary.length; outcome++) {
          StudyOutcome declared = study.outcomes().get(outcome);
          int column = columns.indexOf(new ResultColumn(declared.id(), Statistic.SUMMARY));
          double sign = declared.better() == Better.HIGHER ? 1 : -1;
          for (int course = 0; course < block.columns().length; course++) {
            summary[outcome][course] = sign * block.columns()[course][column][future];
          }
        }
        reached.add(summary);
      }
    }

    private double[] reached(int future, String aim) {
      for (int outcome = 0; outcome < study.outcomes().size(); outcome++) {
        if (study.outcomes().get(outcome).id().equals(aim)) {
          return reached.get(future)[outcome];
        }
      }
      throw new IllegalArgumentException(aim);
    }

    /// Whether no other course is better, and some other worse.
    private boolean isBest(int future, int course, String aim) {
      double[] summary = reached(future, aim);
      return lead(future, course, aim) >= 0
          && Arrays.stream(summary).anyMatch(other -> other < summary[course]);
    }

    /// The futures, the one in which a course comes nearest to being the best first.
    private int[] nearest(int course, String aim) {
      return IntStream.range(0, values.size())
          .boxed()
          .sorted(Comparator.comparingDouble(future -> -lead(future, course, aim)))
          .mapToInt(future -> future)
          .toArray();
    }

    /// By what share of the largest value a course is ahead of the best of the others.
    private double lead(int future, int course, String aim) {
      double[] summary = reached(future, aim);
      double other = Double.NEGATIVE_INFINITY;
      double scale = Double.MIN_NORMAL;
      for (int each = 0; each < summary.length; each++) {
        scale = Math.max(scale, Math.abs(summary[each]));
        other = each == course ? other : Math.max(other, summary[each]);
      }
      return (summary[course] - other) / scale;
    }
  }
}
