package org.contrapeso.briefing;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.contrapeso.analysis.OutcomeTable;
import org.contrapeso.analysis.Quantiles;
import org.contrapeso.analysis.Sample;
import org.contrapeso.evidence.Better;
import org.contrapeso.evidence.OutcomeKind;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Summary;
import org.contrapeso.evidence.Text;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultColumn;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.StudyOutcome;
import org.contrapeso.experiment.design.DesignKind;
import org.contrapeso.experiment.design.Marginal;
import org.contrapeso.experiment.series.Band;

/// A small study over the repository's own evidence, with made-up results: every future starts
/// somewhere, and a course multiplies the start by a factor of its own.
///
/// @param study the study
/// @param factors by course id, factors of equal parts of the futures in their order
/// @param locale language of the briefing
record Example(ResolvedStudy study, Map<String, double[]> factors, Locale locale)
    implements OutcomeTable {

  static final String MEMBERS = "organisation.members";
  static final String DEATHS = "organisation.conflict_deaths";
  static final String ARRESTS = "organisation.arrests";
  static final int HISTORY = 104;
  static final int HORIZON = 52;

  private static final long SEED = 7;

  /// Bands are less exact than the outcome table; here by more than their promise, so that it
  /// shows.
  private static final double ERROR = 1.02;

  /// Three courses over 40 futures: the baseline raises every outcome by 40 %, `arrests` by 10 %
  /// only, `recruitment` lowers it by 30 %.
  static Example english() {
    return new Example(
        study(text("Arrests or prevention"), 40),
        Map.of(
            "no_change", new double[] {1.4},
            "arrests", new double[] {1.1},
            "recruitment", new double[] {0.7}),
        Locale.ENGLISH);
  }

  Example in(Locale other) {
    return new Example(study, factors, other);
  }

  /// The same study with another factor for a course, or one for each of equal parts of the
  /// futures.
  Example with(String course, double... factor) {
    Map<String, double[]> changed = new TreeMap<>(factors);
    changed.put(course, factor);
    return new Example(study, changed, locale);
  }

  Example with(ResolvedStudy other) {
    return new Example(other, factors, locale);
  }

  static Text text(String same) {
    return new Text(same, same);
  }

  static ResolvedStudy study(Text name, int futures, StudyOutcome... outcomes) {
    List<StudyOutcome> reported =
        outcomes.length > 0
            ? List.of(outcomes)
            : List.of(
                new StudyOutcome(MEMBERS, "person", OutcomeKind.STOCK, Summary.END, Better.LOWER),
                new StudyOutcome(
                    DEATHS, "person/week", OutcomeKind.FLOW, Summary.END, Better.LOWER),
                new StudyOutcome(
                    ARRESTS, "person/week", OutcomeKind.FLOW, Summary.END, Better.NONE));
    return new ResolvedStudy(
        "example",
        name,
        new Text("What if?", "¿Y si…?"),
        List.of(
            new Course(
                "no_change",
                new Text("No change", "Sin cambios"),
                text("Wait."),
                List.of(),
                Optional.empty()),
            new Course(
                "arrests",
                new Text("More arrests", "Más detenciones"),
                text("Enforce the law."),
                List.of(plan("organisation.arrest_effort", 2)),
                Optional.of(DEATHS)),
            new Course(
                "recruitment",
                new Text("Less recruitment", "Menos reclutamiento"),
                text("Close the door."),
                List.of(plan("organisation.recruitment_effort", 0.5)),
                Optional.empty())),
        "no_change",
        "even_handed",
        new Text("Even-handed", "Ecuánime"),
        new Text("Each weighs the same.", "Todo pesa lo mismo."),
        List.of(
            new StudyInput.Range(
                "organisation.arrest_flow",
                "person/week",
                "uniform",
                112,
                115,
                118,
                new Marginal.Uniform(112, 118)),
            new StudyInput.Choice(
                "organisation.conflict_structure",
                List.of("published", "strength_product", "flat"),
                new double[] {0.5, 0.25, 0.25},
                0)),
        List.of(),
        DesignKind.SOBOL,
        futures,
        11,
        YearMonth.of(2020, 1),
        YearMonth.of(2022, 1),
        HISTORY,
        HORIZON,
        reported,
        4,
        false);
  }

  /// The same study with other courses, futures and weeks of history.
  Example with(List<Course> courses, int futures, int history) {
    return with(courses, futures, history, study.beliefsWords(), study.inputs());
  }

  /// The same study with other words of those who hold its beliefs.
  Example with(Text beliefsWords) {
    return with(
        study.courses(), study.futures(), study.historyLength(), beliefsWords, study.inputs());
  }

  /// The same study with another central value of its only range.
  Example withCentral(double central) {
    List<StudyInput> inputs = new ArrayList<>(study.inputs());
    StudyInput.Range range = (StudyInput.Range) inputs.getFirst();
    inputs.set(
        0,
        new StudyInput.Range(
            range.id(),
            range.unit(),
            range.distribution(),
            range.low(),
            central,
            range.high(),
            range.marginal()));
    return with(
        study.courses(), study.futures(), study.historyLength(), study.beliefsWords(), inputs);
  }

  private Example with(
      List<Course> courses, int futures, int history, Text beliefsWords, List<StudyInput> inputs) {
    return with(
        new ResolvedStudy(
            study.id(),
            study.name(),
            study.question(),
            courses,
            study.baseline(),
            study.beliefs(),
            study.beliefsName(),
            beliefsWords,
            inputs,
            study.correlations(),
            study.design(),
            futures,
            study.seed(),
            study.policyStart().minusMonths(12L * history / 52),
            study.policyStart(),
            history,
            study.horizon(),
            study.outcomes(),
            study.every(),
            study.trajectories()));
  }

  private static LeverPlan plan(String lever, double value) {
    return new LeverPlan(lever, value, 0, 0, OptionalInt.empty());
  }

  static Registry registry() {
    try {
      return Registry.read(Path.of("..", "evidence"));
    } catch (FaultsException broken) {
      throw new IllegalStateException(broken);
    }
  }

  BriefingInput input() {
    return new BriefingInput(
        study,
        this,
        this::bands,
        registry(),
        locale,
        "0.0.0",
        "./contrapeso study example",
        new TreeMap<>(Map.of("evidence", "ab12")));
  }

  String page() {
    return Briefing.page(input());
  }

  @Override
  public List<String> courses() {
    return study.courses().stream().map(Course::id).toList();
  }

  @Override
  public int futures() {
    return study.futures();
  }

  @Override
  public List<String> columns() {
    return study.columns().stream().map(ResultColumn::name).toList();
  }

  @Override
  public double[] column(String course, String column) {
    double[] values = start(column);
    if (column.endsWith(".at_start")) {
      return values;
    }
    double weeks = column.endsWith(".total") ? HORIZON : 1;
    double[] factor = factors.getOrDefault(course, new double[] {1});
    for (int future = 0; future < values.length; future++) {
      values[future] *= weeks * factor[future * factor.length / values.length];
    }
    return values;
  }

  private double[] start(String column) {
    String outcome = column.replaceAll("\\.(at_start|total)$", "");
    SplittableRandom random = new SplittableRandom(SEED + outcome.length());
    return random.doubles(futures(), 80, 120).toArray();
  }

  /// Bands that go from the start to the end in straight lines, each a little too high.
  List<Band> bands(String course, String outcome) {
    Quantiles start = Sample.of(start(outcome)).quantiles();
    Quantiles end = Sample.of(column(course, outcome)).quantiles();
    List<Band> bands = new ArrayList<>();
    Arrays.stream(study.historyWeeks()).forEach(week -> bands.add(between(week, start, start, 0)));
    Arrays.stream(study.forecastWeeks())
        .forEach(week ->
            bands.add(
                between(week, start, end, (week - study.historyLength()) / (double) HORIZON)));
    return bands;
  }

  private static Band between(int week, Quantiles start, Quantiles end, double way) {
    return new Band(
        week,
        ERROR * (start.p10() + way * (end.p10() - start.p10())),
        ERROR * (start.p25() + way * (end.p25() - start.p25())),
        ERROR * (start.p50() + way * (end.p50() - start.p50())),
        ERROR * (start.p75() + way * (end.p75() - start.p75())),
        ERROR * (start.p90() + way * (end.p90() - start.p90())));
  }
}
