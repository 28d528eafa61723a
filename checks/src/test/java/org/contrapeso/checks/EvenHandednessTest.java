package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.scenario.Scenarios;
import org.contrapeso.experiment.scenario.StudyRequest;
import org.contrapeso.experiment.scenario.StudyResolver;
import org.contrapeso.model.assembly.WholeModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No verdict is built in: for every course that ships there are beliefs that make it the best
/// among those that it is compared with.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EvenHandednessTest {

  private static final String TWELVE = "default";
  private static final String FORMS_OF_STRIKES = "forms_of_strikes";
  private static final String ARRESTS_AND_RECRUITMENT = "arrests_and_recruitment";

  /// Doubling arrests and halving recruitment, each with the other for a rival. In their study both
  /// are held against the two together as well, and no beliefs were found under which one of them
  /// adds nothing to the other.
  private static final String ONE_OF_TWO = "one of two";

  private static final String BOTH = "double_arrests_and_halve_recruitment";

  /// The twelve, and the course that ships in no study.
  private static final String THIRTEEN = "adaptive_comprehensive";

  /// A share of lives that counts as one.
  private static final double NOTABLE = 0.01;

  private static final int FUTURES = 384;
  private static final int FUTURES_OF_FEW = 128;

  private final Map<String, BeliefSearch> searches = new LinkedHashMap<>();
  private Scenarios scenarios;
  private WholeModel model;

  @BeforeAll
  void readTheCoursesOfTheStudies() throws FaultsException {
    Path root = Checkout.root();
    Registry registry = Registry.read(root.resolve("evidence"));
    model = WholeModel.of(registry);
    scenarios = Scenarios.open(root.resolve("scenarios"), registry);
    for (String study : List.of(TWELVE, FORMS_OF_STRIKES, ARRESTS_AND_RECRUITMENT)) {
      List<Course> courses =
          StudyResolver.resolve(StudyRequest.of(study, root), scenarios, model).courses();
      int futures = study.equals(TWELVE) ? FUTURES : FUTURES_OF_FEW;
      searches.put(study, new BeliefSearch(model, courses, futures));
    }
    searches.put(
        ONE_OF_TWO,
        new BeliefSearch(
            model,
            search(ARRESTS_AND_RECRUITMENT).courses().stream()
                .filter(course -> !course.id().equals(BOTH))
                .toList(),
            FUTURES_OF_FEW));
    List<Course> thirteen = new ArrayList<>(search(TWELVE).courses());
    thirteen.add(scenarios.course(THIRTEEN, root));
    searches.put(THIRTEEN, new BeliefSearch(model, thirteen, FUTURES_OF_FEW));
  }

  @Test
  void everyCourseThatShipsIsLookedAt() throws FaultsException {
    TreeSet<String> looked = new TreeSet<>();
    searches.keySet().forEach(study -> favoured(study).forEach(each -> looked.add(each.id())));
    assertThat(looked)
        .containsExactlyInAnyOrderElementsOf(scenarios.courses().stream().map(Course::id).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {TWELVE, FORMS_OF_STRIKES, ARRESTS_AND_RECRUITMENT, ONE_OF_TWO, THIRTEEN})
  void forEveryCourseThereAreBeliefsUnderWhichItIsBestOnWhatItsSupportersCareAboutMost(String study)
      throws IOException {
    BeliefSearch search = search(study);
    List<Course> courses = favoured(study);
    assertThat(courses).allSatisfy(course -> assertThat(course.aim()).as(course.id()).isPresent());
    Map<Course, BeliefSearch.Found> found = search.find(courses);
    found.forEach((course, beliefs) ->
        System.out.println(search.describe(course, course.aim().orElseThrow(), beliefs)));
    List<String> without =
        courses.stream().filter(course -> !found.containsKey(course)).map(Course::id).toList();
    assertThat(without).isEmpty();
  }

  /// An aim is what a course's supporters care about most; lives are everybody's.
  @ParameterizedTest
  @ValueSource(strings = {TWELVE, FORMS_OF_STRIKES, ARRESTS_AND_RECRUITMENT, THIRTEEN})
  void everyCourseButTheBaselineSavesLivesUnderSomeBeliefs(String study) throws IOException {
    BeliefSearch search = search(study);
    double[] deaths = search.largestGains(BeliefSearch.DEATHS);
    double[] homicides = search.largestGains(BeliefSearch.HOMICIDES);
    for (int course = 1; course < deaths.length; course++) {
      String id = search.courses().get(course).id();
      System.out.printf(
          "%s: up to %.1f %% fewer overdose deaths, %.1f %% fewer homicides%n",
          id, 100 * deaths[course], 100 * homicides[course]);
      assertThat(Math.max(deaths[course], homicides[course])).as(id).isGreaterThan(NOTABLE);
    }
  }

  private BeliefSearch search(String study) {
    return Objects.requireNonNull(searches.get(study));
  }

  /// The courses of a study that are not among the twelve; those themselves.
  private List<Course> favoured(String study) {
    BeliefSearch twelve = search(TWELVE);
    List<Course> courses = search(study).courses();
    return study.equals(TWELVE)
        ? courses
        : courses.stream()
            .filter(course -> !twelve.courses().contains(course))
            .filter(course -> !study.equals(ARRESTS_AND_RECRUITMENT) || course.id().equals(BOTH))
            .toList();
  }
}
