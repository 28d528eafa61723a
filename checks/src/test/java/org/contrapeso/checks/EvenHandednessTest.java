package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.scenario.Scenarios;
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
  void readTheCourses() throws FaultsException {
    Path root = Checkout.root();
    Registry registry = Registry.read(root.resolve("evidence"));
    model = WholeModel.of(registry);
    courses = Scenarios.open(root.resolve("scenarios"), registry).courses();
  }

  @Test
  void forEveryCourseThereAreBeliefsUnderWhichItIsBestOnWhatItsSupportersCareAboutMost()
      throws IOException {
    BeliefSearch search = new BeliefSearch(model, courses);
    List<String> without = new ArrayList<>();
    for (Course course : courses) {
      String aim = course.aim().orElseThrow(() -> new AssertionError(course.id() + " has no aim"));
      Optional<BeliefSearch.Found> found = search.find(course, aim);
      if (found.isPresent()) {
        System.out.println(search.describe(course, aim, found.get()));
      } else {
        without.add(course.id() + " on " + aim);
      }
    }
    assertThat(without).isEmpty();
  }
}
