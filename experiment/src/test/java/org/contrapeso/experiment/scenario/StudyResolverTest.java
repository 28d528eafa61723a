package org.contrapeso.experiment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.StudyJson;
import org.contrapeso.experiment.StudyOutcome;
import org.contrapeso.experiment.Trigger;
import org.contrapeso.model.assembly.WholeModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StudyResolverTest {

  private static final String STUDY =
      """
      name: {en: "Study", es: "Estudio"}
      question: {en: "What if?", es: "¿Qué pasa si?"}
      courses: [no_change, mine.yaml]
      baseline: no_change
      factorial: {organisation.arrest_effort: [1, 2]}
      beliefs: held.yaml
      design: {kind: sobol, futures: 100, seed: 7}
      clock: {policy_start: 2022-01, weeks: 260}
      outcomes: [organisation.members, organisation.arrests]
      series: {every: 4, trajectories: false}
      """;

  private static final String COURSE =
      """
      name: {en: "Mine", es: "Mío"}
      words: {en: "Try it.", es: "Probarlo."}
      levers:
        organisation.arrest_effort: 1.5
        organisation.recruitment_effort: {value: 0.5, start: 10, ramp: 26, duration: 104}
      """;

  private static final String BELIEFS =
      """
      name: {en: "Held", es: "Creído"}
      words: {en: "So it is.", es: "Así es."}
      hypotheses:
        organisation.conflict_structure: {published: 3, flat: 1}
      parameters:
        organisation.recruitment_rate: {low: 0.0024, high: 0.0026}
        organisation.background_hostility: {low: 0.5, high: 1, distribution: log_uniform}
      correlations:
        - {between: [organisation.conflict_rate, organisation.initial_members], value: -0.5}
        - {between: [organisation.conflict_rate, organisation.arrest_flow], value: 0.5}
      """;

  private Registry registry;
  private WholeModel model;
  private Scenarios scenarios;

  @TempDir private Path folder;

  @BeforeAll
  void read() throws Exception {
    registry = Registry.read(Path.of("../evidence"));
    model = WholeModel.of(registry);
    scenarios = Scenarios.open(Path.of("../scenarios"), registry);
  }

  @BeforeEach
  void write() {
    write("study", STUDY);
    write("mine", COURSE);
    write("held", BELIEFS);
  }

  @Test
  void everyStudyThatShipsResolves() throws FaultsException {
    assertThat(scenarios.studies()).contains("default");
    for (String id : scenarios.studies()) {
      ResolvedStudy study = resolve(StudyRequest.of(id, folder));
      assertThat(study.inputs()).extracting(StudyInput::id).isEqualTo(model.inputs());
      assertThat(study.courses()).extracting(Course::id).contains(study.baseline());
    }
  }

  @Test
  void aStudyIsResolvedWithItsOwnFiles() throws FaultsException {
    ResolvedStudy study = resolve(StudyRequest.of("study.yaml", folder));
    assertThat(study.id()).isEqualTo("study");
    assertThat(study.courses())
        .extracting(Course::id)
        .containsExactly("no_change", "mine", "arrest_effort=1.0", "arrest_effort=2.0");
    assertThat(study.beliefs()).isEqualTo("held");
    assertThat(study.beliefsWords().en()).isEqualTo("So it is.");
    assertThat(study.policyStart()).isEqualTo(YearMonth.of(2022, 1));
    assertThat(study.historyLength()).isEqualTo(520);
    assertThat(study.outcomes())
        .extracting(StudyOutcome::id)
        .containsExactly("organisation.members", "organisation.arrests");
    assertThat(study.correlations()).hasSize(2);
  }

  @Test
  void aCourseKeepsItsPlansOverTheWeeks() throws FaultsException {
    Course mine = resolve(StudyRequest.of("study.yaml", folder)).courses().get(1);
    assertThat(mine.plans())
        .containsExactly(
            new LeverPlan("organisation.arrest_effort", 1.5, 0, 0, OptionalInt.empty()),
            new LeverPlan("organisation.recruitment_effort", 0.5, 10, 26, OptionalInt.of(104)));
  }

  @Test
  void aTriggerIsReadWithEveryKey() throws FaultsException {
    write(
        "mine",
        COURSE.replace(
            "ramp: 26",
            "ramp: 26, trigger: {outcome: organisation.arrests, above: 100, weeks: 4, then: scale,"
                + " value: 2, release: {below: 90, weeks: 8}}"));
    Course mine = resolve(StudyRequest.of("study.yaml", folder)).courses().get(1);
    assertThat(mine.plans().getLast().trigger())
        .contains(
            new Trigger(
                "organisation.arrests",
                new Trigger.Condition(Trigger.Side.ABOVE, 100, 4),
                Trigger.Action.SCALE,
                2,
                Optional.of(new Trigger.Condition(Trigger.Side.BELOW, 90, 8))));
  }

  @Test
  void everyFaultOfATriggerIsTold() {
    write(
        "mine",
        COURSE.replace(
            "ramp: 26",
            "ramp: 26, trigger: {outcome: organisation.arests, weeks: 4, then: scale,"
                + " release: {above: 1, below: 2, weeks: 1}}"));
    assertThat(faults())
        .extracting(Fault::toString)
        .satisfiesExactly(
            fault -> assertThat(fault).contains("trigger.outcome", "\"organisation.arrests\""),
            fault -> assertThat(fault).contains("trigger: expected either above or below"),
            fault -> assertThat(fault).contains("trigger.value: expected a factor"),
            fault -> assertThat(fault).contains("trigger.release: expected either above or below"));
    write(
        "mine",
        COURSE.replace(
            "ramp: 26",
            "ramp: 26, trigger: {outcome: organisation.arrests, above: 1, weeks: 4, then: scale,"
                + " value: 9}"));
    assertThat(faults()).extracting(Fault::expected).singleElement().asString().contains("to 4.5");
    write(
        "mine",
        COURSE.replace(
            "ramp: 26",
            "ramp: 26, trigger: {outcome: organisation.arrests, above: 1, weeks: 4, then: stop,"
                + " value: 1}"));
    assertThat(faults())
        .extracting(Fault::expected)
        .singleElement()
        .asString()
        .contains("no factor");
  }

  @Test
  void beliefsNarrowRangesAndWeighAlternatives() throws FaultsException {
    ResolvedStudy study = resolve(StudyRequest.of("study.yaml", folder));
    StudyInput.Choice structure = choice(study, "organisation.conflict_structure");
    assertThat(structure.alternatives()).containsExactly("published", "strength_product", "flat");
    assertThat(structure.weights()).containsExactly(0.75, 0, 0.25);
    assertThat(choice(study, "organisation.initial_sizes").weights()).containsExactly(0.5, 0.5);
    StudyInput.Range recruitment = range(study, "organisation.recruitment_rate");
    assertThat(recruitment.low()).isEqualTo(0.0024);
    assertThat(recruitment.high()).isEqualTo(0.0026);
    assertThat(recruitment.distribution()).isEqualTo("uniform");
    assertThat(range(study, "organisation.background_hostility").distribution())
        .isEqualTo("log_uniform");
    StudyInput.Range untouched = range(study, "organisation.saturation_rate");
    assertThat(untouched.low())
        .isEqualTo(registry.findParameter(untouched.id()).orElseThrow().low());
  }

  @Test
  void theCommandLineReplacesWhatTheFileSays() throws FaultsException {
    ResolvedStudy study =
        resolve(
            new StudyRequest(
                "study.yaml",
                folder,
                OptionalInt.of(12),
                OptionalLong.of(99),
                List.of("double_arrests"),
                Optional.of("article")));
    assertThat(study.futures()).isEqualTo(12);
    assertThat(study.seed()).isEqualTo(99);
    assertThat(study.beliefs()).isEqualTo("article");
    assertThat(study.courses()).extracting(Course::id).startsWith("no_change", "double_arrests");
  }

  @Test
  void theBaselineIsRunWhateverTheCommandLineSelects() throws FaultsException {
    write("study", STUDY.replace("baseline: no_change", "baseline: mine"));
    ResolvedStudy study =
        resolve(
            new StudyRequest(
                "study.yaml",
                folder,
                OptionalInt.empty(),
                OptionalLong.empty(),
                List.of("double_arrests"),
                Optional.empty()));
    assertThat(study.courses()).extracting(Course::id).startsWith("mine", "double_arrests");
    assertThat(study.baselineIndex()).isZero();
  }

  @Test
  void aFactorialHasACourseForEveryCombinationTheLastLeverFastest() throws FaultsException {
    write(
        "study",
        STUDY.replace(
            "{organisation.arrest_effort: [1, 2]}",
            "{organisation.recruitment_effort: [1, 0.5], organisation.arrest_effort: [0, 2, 4]}"));
    ResolvedStudy study = resolve(StudyRequest.of("study.yaml", folder));
    List<Course> grid = study.courses().subList(2, study.courses().size());
    assertThat(grid)
        .extracting(course ->
            setting(course, "recruitment_effort") + " " + setting(course, "arrest_effort"))
        .containsExactly("1.0 0.0", "1.0 2.0", "1.0 4.0", "0.5 0.0", "0.5 2.0", "0.5 4.0");
    assertThat(grid).extracting(Course::id).doesNotHaveDuplicates();
    assertThat(grid.getFirst().name().in(Locale.ENGLISH)).contains("Arrest effort 0");
  }

  @Test
  void whatTheHoldersOfBeliefsSayIsNoPartOfTheHash() throws FaultsException {
    ResolvedStudy study = resolve(StudyRequest.of("study.yaml", folder));
    write("held", BELIEFS.replace("So it is.", "So it might be."));
    ResolvedStudy reworded = resolve(StudyRequest.of("study.yaml", folder));
    assertThat(reworded.beliefsWords()).isNotEqualTo(study.beliefsWords());
    assertThat(StudyJson.hash(reworded)).isEqualTo(StudyJson.hash(study));
  }

  @Test
  void aFactorialOfMoreThanAThousandCombinationsIsRefusedBeforeItIsMade() {
    String forty =
        IntStream.range(0, 40).mapToObj(i -> "0." + (10 + i)).collect(Collectors.joining(", "));
    write(
        "study",
        STUDY.replace(
            "{organisation.arrest_effort: [1, 2]}",
            "{organisation.arrest_effort: [%s], organisation.recruitment_effort: [%s]}"
                .formatted(forty, forty)));
    assertThat(faults())
        .anySatisfy(fault -> sits(fault, "study.yaml", 5, "at most 1000 combinations"));
  }

  @Test
  void equalStudiesAreTheSameBytesAndAnyChangeIsAnother() throws FaultsException {
    String hash = StudyJson.hash(resolve(StudyRequest.of("study.yaml", folder)));
    assertThat(StudyJson.hash(resolve(StudyRequest.of("study.yaml", folder)))).isEqualTo(hash);
    write("mine", COURSE.replace("ramp: 26", "ramp: 25"));
    assertThat(StudyJson.hash(resolve(StudyRequest.of("study.yaml", folder)))).isNotEqualTo(hash);
    write("mine", COURSE);
    write("held", BELIEFS.replace("value: -0.5", "value: -0.4"));
    assertThat(StudyJson.hash(resolve(StudyRequest.of("study.yaml", folder)))).isNotEqualTo(hash);
    write("held", BELIEFS.replace("published: 3", "published: 2"));
    assertThat(StudyJson.hash(resolve(StudyRequest.of("study.yaml", folder)))).isNotEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [no_change, mine.yaml]          | [no_change, mine.yaml, no_chnage] | 3  | no_change
          [no_change, mine.yaml]          | [no_change, absent.yaml]          | 0  | absent.yaml
          [no_change, mine.yaml]          | [no_change, no_change]            | 3  |
          [no_change, mine.yaml]          | []                                | 3  |
          baseline: no_change             | baseline: double_arrests          | 4  | courses
          organisation.arrest_effort: [   | organisation.arest_effort: [      | 5  | arrest_effort
          [1, 2]                          | [1, 5]                            | 5  | between 0.0 and 4.0
          [1, 2]                          | [1, 1]                            | 5  |
          [1, 2]                          | [1, .nan]                         | 5  |
          beliefs: held.yaml              | beliefs: even_hand                | 6  | even_handed
          kind: sobol                     | kind: soboll                      | 7  | sobol
          futures: 100                    | futures: 0                        | 7  |
          futures: 100                    | futures: -1                       | 7  |
          futures: 100                    | futures: 99999999999              | 7  |
          futures: 100                    | futures: many                     | 7  |
          seed: 7                         | seed: 7.5                         | 7  |
          policy_start: 2022-01           | policy_start: 2011-12             | 8  | 2012-01
          policy_start: 2022-01           | policy_start: 2022-13             | 8  |
          policy_start: 2022-01           | policy_start: soon                | 8  | 2022-01
          weeks: 260                      | weeks: 0                          | 8  |
          weeks: 260                      | weks: 260                         | 8  | weeks
          weeks: 260                      | weeks: 2147483647                 | 8  | at most 9880 weeks
          policy_start: 2022-01           | policy_start: 9999-12             | 8  | 2012-01
          organisation.arrests            | organisation.arests               | 9  | organisation.arrests
          organisation.arrests            | organisation.members              | 9  |
          every: 4                        | every: 0                          | 10 |
          trajectories: false             | trajectories: maybe               | 10 |
          """)
  void aFaultOfAStudyNamesItsLine(String right, String wrong, int line, @Nullable String help) {
    assertThat(STUDY).contains(right);
    write("study", STUDY.replace(right, wrong));
    assertThat(faults()).anySatisfy(fault -> sits(fault, "yaml", line, help));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          organisation.arrest_effort: 1.5 | organisation.arest_effort: 1.5   | 4 | arrest_effort
          organisation.arrest_effort: 1.5 | market.arrest_effort: 1.5        | 4 | lever
          organisation.arrest_effort: 1.5 | organisation.arrest_flow: 1.5    | 4 | lever
          organisation.arrest_effort: 1.5 | organisation.arrest_effort: 4.5  | 4 | between 0.0 and 4.0
          organisation.arrest_effort: 1.5 | organisation.arrest_effort: -1   | 4 | between 0.0 and 4.0
          organisation.arrest_effort: 1.5 | organisation.arrest_effort: .nan | 4 |
          organisation.arrest_effort: 1.5 | organisation.arrest_effort: .inf | 4 |
          organisation.arrest_effort: 1.5 | organisation.arrest_effort: twice | 4 |
          organisation.arrest_effort: 1.5 | organisation.recruitment_effort: 1 | 5 |
          value: 0.5                      | value: 1.5                       | 5 | between 0.0 and 1.0
          value: 0.5                      | valeu: 0.5                       | 5 | value
          start: 10                       | start: -1                        | 5 |
          ramp: 26                        | ramp: 2.5                        | 5 |
          duration: 104                   | duration: 0                      | 5 |
          """)
  void aFaultOfACourseNamesItsLine(String right, String wrong, int line, @Nullable String help) {
    assertThat(COURSE).contains(right);
    write("mine", COURSE.replace(right, wrong));
    assertThat(faults()).anySatisfy(fault -> sits(fault, "mine.yaml", line, help));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          organisation.conflict_structure: | organisation.conflict_structur: | 4  | conflict_structure
          published: 3                     | publishd: 3                     | 4  | published
          published: 3                     | published: -3                   | 4  |
          {published: 3, flat: 1}          | {published: 0, flat: 0}         | 4  | above 0
          {published: 3, flat: 1}          | {published: .inf}               | 4  |
          {published: 3, flat: 1}          | {published: 1e308, flat: 1e308} | 4  | at most 1000000
          organisation.recruitment_rate    | organisation.recruitment_rat    | 6  | recruitment_rate
          low: 0.0024                      | low: 0.0027                     | 6  | low ≤ high
          low: 0.0024                      | low: 0.0019                     | 6  | 0.002 to 0.003
          high: 0.0026                     | high: 0.0031                    | 6  | 0.002 to 0.003
          high: 0.0026                     | high: .nan                      | 6  |
          low: 0.5                         | low: 0                          | 7  | above 0
          distribution: log_uniform        | distribution: lognormal         | 7  | log_uniform
          organisation.initial_members     | organisation.initial_member     | 9  | initial_members
          organisation.initial_members     | organisation.conflict_rate      | 9  |
          value: -0.5                      | value: -1                       | 9  | both excluded
          value: -0.5                      | value: 1                        | 9  | both excluded
          value: -0.5                      | value: 2                        | 9  |
          organisation.arrest_flow]        | organisation.initial_members]   | 10 | each pair once
          """)
  void aFaultOfBeliefsNamesItsLine(String right, String wrong, int line, @Nullable String help) {
    assertThat(BELIEFS).contains(right);
    write("held", BELIEFS.replace(right, wrong));
    assertThat(faults()).anySatisfy(fault -> sits(fault, "held.yaml", line, help));
  }

  @Test
  void correlationsThatContradictEachOtherAreAFault() {
    write(
        "held",
        BELIEFS.replace("-0.5", "0.9").replace("value: 0.5", "value: 0.9")
            + "  - {between: [organisation.arrest_flow, organisation.initial_members],"
            + " value: -0.9}\n");
    assertThat(faults()).singleElement().satisfies(fault -> sits(fault, "held.yaml", 8, ""));
  }

  @Test
  void everyFaultOfEveryFileIsReportedAtOnce() {
    write(
        "study",
        STUDY
            .replace("[no_change, mine.yaml]", "[no_chang, mine.yaml]")
            .replace("baseline: no_change", "baseline: nothing")
            .replace("[1, 2]", "[1, 9]")
            .replace("2022-01", "2001-01")
            .replace("organisation.arrests", "organisation.arests"));
    write("mine", COURSE.replace("1.5", "7").replace("value: 0.5", "value: 3"));
    write(
        "held",
        BELIEFS
            .replace("flat: 1", "flatt: 1")
            .replace("low: 0.0024", "low: 0.1")
            .replace("value: -0.5", "value: -1"));
    List<Fault> faults = faults();
    assertThat(faults).extracting(Fault::toString).doesNotHaveDuplicates();
    assertThat(faults)
        .extracting(fault -> Path.of(fault.file()).getFileName() + ":" + fault.line())
        .containsExactlyInAnyOrder(
            "study.yaml:3",
            "study.yaml:4",
            "study.yaml:5",
            "study.yaml:8",
            "study.yaml:9",
            "mine.yaml:4",
            "mine.yaml:5",
            "held.yaml:4",
            "held.yaml:6",
            "held.yaml:9");
  }

  @Test
  void anUnknownStudyGetsTheNearestKnownOne() {
    assertThat(faults(StudyRequest.of("defualt", folder)))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.value()).isEqualTo("defualt");
          assertThat(fault.fix()).contains("default");
        });
  }

  @Test
  void anUnknownCourseOnTheCommandLineGetsTheNearestKnownOne() {
    StudyRequest request =
        new StudyRequest(
            "study.yaml",
            folder,
            OptionalInt.empty(),
            OptionalLong.empty(),
            List.of("double_arests", "halve_recrutment"),
            Optional.of("artcle"));
    assertThat(faults(request))
        .extracting(Fault::fix)
        .satisfiesExactlyInAnyOrder(
            fix -> assertThat(fix).contains("double_arrests"),
            fix -> assertThat(fix).contains("halve_recruitment"),
            fix -> assertThat(fix).contains("article"));
  }

  @Test
  void aFolderInPlaceOfAStudyIsAFault() throws IOException {
    Files.createDirectory(folder.resolve("hall.yaml"));
    assertThat(faults(StudyRequest.of("hall.yaml", folder))).hasSize(1);
  }

  /// A fault of an absent file has no line.
  private static void sits(Fault fault, String file, int line, @Nullable String help) {
    assertThat(fault.file()).endsWith(file);
    assertThat(fault.line()).isEqualTo(line);
    assertThat(fault.toString()).contains(help == null ? "" : help);
  }

  private List<Fault> faults() {
    return faults(StudyRequest.of("study.yaml", folder));
  }

  private List<Fault> faults(StudyRequest request) {
    FaultsException faults = catchThrowableOfType(FaultsException.class, () -> resolve(request));
    assertThat(faults).as("the faults").isNotNull();
    return faults.faults();
  }

  private ResolvedStudy resolve(StudyRequest request) throws FaultsException {
    return StudyResolver.resolve(request, scenarios, model);
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name + ".yaml"), text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static double setting(Course course, String lever) {
    return course.plans().stream()
        .filter(plan -> plan.lever().endsWith(lever))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static StudyInput.Range range(ResolvedStudy study, String id) {
    return (StudyInput.Range) input(study, id);
  }

  private static StudyInput.Choice choice(ResolvedStudy study, String id) {
    return (StudyInput.Choice) input(study, id);
  }

  private static StudyInput input(ResolvedStudy study, String id) {
    return study.inputs().stream().filter(input -> input.id().equals(id)).findFirst().orElseThrow();
  }
}
