package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/// No verdict is built in: for every course there are beliefs that make it the best.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EvenHandednessTest {

  /// A share of lives that counts as one.
  private static final double NOTABLE = 0.01;

  private WholeModel model;
  private List<Course> courses;
  private BeliefSearch search;

  @BeforeAll
  void readTheCoursesOfTheDefaultStudy() throws FaultsException {
    Path root = Checkout.root();
    Registry registry = Registry.read(root.resolve("evidence"));
    model = WholeModel.of(registry);
    Scenarios scenarios = Scenarios.open(root.resolve("scenarios"), registry);
    courses = StudyResolver.resolve(StudyRequest.of("default", root), scenarios, model).courses();
    search = new BeliefSearch(model, courses);
  }

  @Test
  void forEveryCourseThereAreBeliefsUnderWhichItIsBestOnWhatItsSupportersCareAboutMost()
      throws IOException {
    assertThat(courses).allSatisfy(course -> assertThat(course.aim()).as(course.id()).isPresent());
    Map<Course, BeliefSearch.Found> found = search.find();
    found.forEach((course, beliefs) ->
        System.out.println(search.describe(course, course.aim().orElseThrow(), beliefs)));
    List<String> without =
        courses.stream().filter(course -> !found.containsKey(course)).map(Course::id).toList();
    assertThat(without).isEmpty();
  }

  /// An aim is what a course's supporters care about most; lives are everybody's.
  @Test
  void everyCourseButTheBaselineSavesLivesUnderSomeBeliefs() throws IOException {
    double[] deaths = search.largestGains(BeliefSearch.DEATHS);
    double[] homicides = search.largestGains(BeliefSearch.HOMICIDES);
    for (int course = 1; course < courses.size(); course++) {
      String id = courses.get(course).id();
      System.out.printf(
          "%s: up to %.1f %% fewer overdose deaths, %.1f %% fewer homicides%n",
          id, 100 * deaths[course], 100 * homicides[course]);
      assertThat(Math.max(deaths[course], homicides[course])).as(id).isGreaterThan(NOTABLE);
    }
  }
}
