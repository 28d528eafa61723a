package org.contrapeso.experiment.scenario;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.contrapeso.evidence.Outcome;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Text;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.evidence.yaml.Scalar;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.HistoryRecord;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyOutcome;
import org.contrapeso.experiment.design.DesignKind;
import org.contrapeso.kernel.Clock;
import org.contrapeso.model.assembly.WholeModel;

/// Completes and validates a study: finds its courses and beliefs, converts units, fixes dates.
public final class StudyResolver {

  private static final Clock CLOCK = new Clock(WholeModel.START);

  private final Scenarios scenarios;
  private final Registry registry;
  private final WholeModel model;
  private final Changes changes;
  private final FaultLog log = new FaultLog();

  private StudyResolver(Changes changes, Scenarios scenarios, WholeModel model) {
    this.changes = changes;
    this.scenarios = scenarios;
    this.registry = scenarios.registry();
    this.model = model;
  }

  /// Resolves a study.
  ///
  /// @throws FaultsException with every fault of the study and of what it names
  public static ResolvedStudy resolve(StudyRequest request, Scenarios scenarios, WholeModel model)
      throws FaultsException {
    return resolve(request, Changes.NONE, scenarios, model);
  }

  /// Resolves a study that stands in a document; what faults its parts had is in the log already.
  static ResolvedStudy resolve(
      String id, Mapping study, Scenarios scenarios, WholeModel model, FaultLog log)
      throws FaultsException {
    StudyResolver resolver = new StudyResolver(Changes.NONE, scenarios, model);
    ResolvedStudy resolved =
        resolver.resolve(
            StudyRequest.of(id, Path.of("")),
            new ScenarioFiles.Found(id, Path.of(id + ".yaml")),
            study);
    resolver.log.faults().forEach(log::report);
    log.throwIfAny();
    return resolved;
  }

  static ResolvedStudy resolve(
      StudyRequest request, Changes changes, Scenarios scenarios, WholeModel model)
      throws FaultsException {
    return new StudyResolver(changes, scenarios, model).resolve(request);
  }

  /// Hash of the evidence that the calibration of a study's beliefs was made of, see
  /// [Registry#boundHash]; empty if its beliefs are not calibrated.
  ///
  /// @throws FaultsException with every fault of the study and of its beliefs
  public static Optional<String> findCalibration(
      StudyRequest request, Scenarios scenarios, WholeModel model) throws FaultsException {
    return new StudyResolver(Changes.NONE, scenarios, model).findCalibration(request);
  }

  private Optional<String> findCalibration(StudyRequest request) throws FaultsException {
    Optional<String> calibration =
        scenarios
            .findStudy(request.study(), request.folder(), log)
            .flatMap(found ->
                scenarios
                    .readStudy(found, log)
                    .flatMap(file -> beliefs(request, file, folderOf(found))))
            .flatMap(BeliefProfile::calibration);
    log.throwIfAny();
    return calibration;
  }

  private static Path folderOf(ScenarioFiles.Found found) {
    return Optional.ofNullable(found.path().toAbsolutePath().getParent()).orElseThrow();
  }

  private ResolvedStudy resolve(StudyRequest request) throws FaultsException {
    Optional<ScenarioFiles.Found> found =
        scenarios.findStudy(request.study(), request.folder(), log);
    Optional<Mapping> file = found.flatMap(f -> scenarios.readStudy(f, log));
    Optional<ResolvedStudy> study =
        file.map(mapping -> resolve(request, found.orElseThrow(), mapping));
    log.throwIfAny();
    return study.orElseThrow();
  }

  private ResolvedStudy resolve(StudyRequest request, ScenarioFiles.Found found, Mapping file) {
    Path folder = folderOf(found);
    Suppositions suppositions = Suppositions.read(request.assumed(), registry, log);
    List<Course> courses =
        changes.courses(courses(request, file, folder), file.text("baseline"), log).stream()
            .map(suppositions::completed)
            .toList();
    Optional<BeliefProfile> beliefs =
        beliefs(request, file, folder)
            .map(profile -> changes.beliefs(profile, log))
            .map(suppositions::narrowed);
    Mapping design = file.mapping("design");
    Mapping clock = file.mapping("clock");
    Mapping series = file.mapping("series");
    Optional<YearMonth> policyStart = policyStart(clock);
    int historyLength = policyStart.map(CLOCK::weekOf).orElse(0);
    return new ResolvedStudy(
        found.id(),
        Text.of(file, "name"),
        Text.of(file, "question"),
        courses,
        file.text("baseline"),
        beliefs.map(BeliefProfile::id).orElse(""),
        beliefs.map(BeliefProfile::name).orElseGet(() -> Text.of(file, "name")),
        beliefs.map(BeliefProfile::words).orElseGet(() -> Text.of(file, "name")),
        beliefs.map(profile -> BelievedInputs.of(profile, model)).orElseGet(List::of),
        beliefs.map(BeliefProfile::correlations).orElseGet(List::of),
        DesignKind.find(design.text("kind")).orElseThrow(),
        request.futures().orElseGet(() -> Math.toIntExact(design.integer("futures"))),
        request.seed().orElseGet(() -> design.integer("seed")),
        WholeModel.START,
        policyStart.orElse(WholeModel.START),
        historyLength,
        horizon(clock, historyLength),
        outcomes(file),
        Math.toIntExact(series.integer("every")),
        series.truth("trajectories"),
        suppositions.claims(),
        scenarios
            .findHindcast(log)
            .map(plan -> plan.record(historyLength))
            .orElse(HistoryRecord.NONE));
  }

  private List<Course> courses(StudyRequest request, Mapping file, Path folder) {
    List<Course> courses = new ArrayList<>();
    List<String> words = file.sequence("courses").texts();
    Optional<String> baseline = baseline(words, file);
    if (request.courses().isEmpty()) {
      for (String word : words) {
        scenarios.findCourse(word, folder, file.placeOf("courses"), log).ifPresent(courses::add);
      }
    } else {
      for (String word : request.courses()) {
        scenarios
            .findCourse(word, request.folder(), Scenarios.COMMAND_LINE, log)
            .ifPresent(courses::add);
      }
      baseline.ifPresent(word -> addBaseline(courses, word, file, folder));
    }
    file.findMapping("factorial")
        .ifPresent(grid -> courses.addAll(Factorial.courses(grid, registry, log)));
    distinct(courses, file);
    return courses;
  }

  /// The word for the baseline among the words for the study's courses.
  private Optional<String> baseline(List<String> words, Mapping file) {
    String id = file.text("baseline");
    Optional<String> word =
        words.stream().filter(w -> ScenarioFiles.idOf(w).equals(id)).findFirst();
    if (word.isEmpty()) {
      log.report(
          file.placeOf("baseline"),
          "baseline",
          id,
          "expected one of the study's courses",
          Nearest.hint(id, words.stream().map(ScenarioFiles::idOf).toList()));
    }
    return word;
  }

  /// The baseline is always run, whatever the command line selects.
  private void addBaseline(List<Course> courses, String word, Mapping file, Path folder) {
    String id = ScenarioFiles.idOf(word);
    if (courses.stream().noneMatch(course -> course.id().equals(id))) {
      scenarios
          .findCourse(word, folder, file.placeOf("baseline"), log)
          .ifPresent(course -> courses.add(0, course));
    }
  }

  private void distinct(List<Course> courses, Mapping file) {
    TreeSet<String> seen = new TreeSet<>();
    for (Course course : courses) {
      if (!seen.add(course.id())) {
        log.report(
            file.placeOf("courses"),
            "courses",
            course.id(),
            "expected each course once",
            "Remove the repetition.");
      }
    }
  }

  private Optional<BeliefProfile> beliefs(StudyRequest request, Mapping file, Path folder) {
    return request.beliefs().isPresent()
        ? scenarios.findBeliefs(
            request.beliefs().get(), request.folder(), Scenarios.COMMAND_LINE, log)
        : scenarios.findBeliefs(file.text("beliefs"), folder, file.placeOf("beliefs"), log);
  }

  private Optional<YearMonth> policyStart(Mapping clock) {
    Scalar written = clock.scalar("policy_start");
    try {
      YearMonth month = YearMonth.parse(written.text());
      if (CLOCK.weekOf(month) < Clock.MOST_WEEKS) {
        return Optional.of(month);
      }
    } catch (DateTimeParseException | IllegalArgumentException unusable) {
      // reported below, like the last month that a clock reaches
    }
    log.report(
        written.place(),
        written.path(),
        written.shown(),
        "expected a month such as 2022-01, from the model's start, %s, to less than %s weeks after it"
            .formatted(WholeModel.START, Clock.MOST_WEEKS),
        "");
    return Optional.empty();
  }

  private int horizon(Mapping clock, int historyLength) {
    long weeks = clock.integer("weeks");
    int most = Clock.MOST_WEEKS - historyLength;
    if (weeks > most) {
      log.report(
          clock.placeOf("weeks"),
          clock.pathOf("weeks"),
          String.valueOf(weeks),
          "expected at most %s weeks, so that the model runs for %s at most"
              .formatted(most, Clock.MOST_WEEKS),
          "");
    }
    return (int) Math.min(weeks, most);
  }

  private List<StudyOutcome> outcomes(Mapping file) {
    List<String> wanted =
        changes
            .outcomes()
            .orElseGet(() ->
                file.get("outcomes") instanceof Scalar
                    ? model.outcomes()
                    : file.sequence("outcomes").texts());
    for (String id : wanted) {
      if (!model.outcomes().contains(id)) {
        log.report(
            file.placeOf("outcomes"),
            "outcomes",
            id,
            "expected the id of an outcome, or all",
            Nearest.hint(id, model.outcomes()));
      }
    }
    return model.outcomes().stream().filter(wanted::contains).map(this::outcome).toList();
  }

  private StudyOutcome outcome(String id) {
    Outcome outcome = registry.findOutcome(id).orElseThrow();
    return new StudyOutcome(
        id, outcome.unit().toString(), outcome.kind(), outcome.summary(), outcome.better());
  }
}
