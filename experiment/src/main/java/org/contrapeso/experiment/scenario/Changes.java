package org.contrapeso.experiment.scenario;

import java.util.List;
import java.util.Optional;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.experiment.Course;

/// What is changed of a study's courses, beliefs and outcomes after they were found.
interface Changes {

  /// Changes nothing.
  Changes NONE = new Changes() {};

  /// The courses to run.
  ///
  /// @param found those that were asked for, the baseline among them
  default List<Course> courses(List<Course> found, String baseline, FaultLog log) {
    return found;
  }

  /// The beliefs to hold.
  default BeliefProfile beliefs(BeliefProfile found, FaultLog log) {
    return found;
  }

  /// The outcomes to report; empty for those of the study.
  default Optional<List<String>> outcomes() {
    return Optional.empty();
  }
}
