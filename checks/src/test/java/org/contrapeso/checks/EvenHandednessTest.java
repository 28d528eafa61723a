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

  private WholeModel model;
  private List<Course> courses;

  @BeforeAll
  void readTheCoursesOfTheDefaultStudy() throws FaultsException {
    Path root = Checkout.root();
    Registry registry = Registry.read(root.resolve("evidence"));
    model = WholeModel.of(registry);
    Scenarios scenarios = Scenarios.open(root.resolve("scenarios"), registry);
    courses = StudyResolver.resolve(StudyRequest.of("default", root), scenarios, model).courses();
  }

  @Test
  void forEveryCourseThereAreBeliefsUnderWhichItIsBestOnWhatItsSupportersCareAboutMost()
      throws IOException {
    assertThat(courses).allSatisfy(course -> assertThat(course.aim()).as(course.id()).isPresent());
    BeliefSearch search = new BeliefSearch(model, courses);
    Map<Course, BeliefSearch.Found> found = search.find();
    found.forEach((course, beliefs) ->
        System.out.println(search.describe(course, course.aim().orElseThrow(), beliefs)));
    List<String> without =
        courses.stream().filter(course -> !found.containsKey(course)).map(Course::id).toList();
    assertThat(without).isEmpty();
  }
}
