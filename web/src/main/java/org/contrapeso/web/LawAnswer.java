package org.contrapeso.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.SingleRun;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.model.assembly.WeekLanes;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.law.Rule;

/// How courses stand to the rules of law, in single runs at the central values of a study's inputs,
/// under each reading of self-defence.
///
/// @param rules the rules
/// @param years calendar years, with fractions, of the weeks
/// @param weeks weeks since the policy start, every one, as a clock may run out in any of them
/// @param disputedWeight what a disputed rule counts in the exposure index, where a breached one
///   counts 1
/// @param readings one for each alternative of the reading, that of the study first
record LawAnswer(
    List<Entries.RuleEntry> rules,
    double[] years,
    int[] weeks,
    double disputedWeight,
    List<Reading> readings) {

  private static final String READING = "law.self_defence";
  private static final String DISPUTED = "law.disputed_weight";
  private static final String EXPOSURE = "law.exposure";

  /// States under one reading.
  ///
  /// @param reading the alternative of `law.self_defence`
  /// @param states by course and rule: `not_engaged`, `met`, `disputed` or `breached` in each week
  /// @param exposure the exposure index by course, in each week
  record Reading(
      String reading,
      SortedMap<String, SortedMap<String, List<String>>> states,
      SortedMap<String, double[]> exposure) {}

  static LawAnswer of(ResolvedStudy study, Holdings holdings, Locale locale) {
    WholeModel model = holdings.model();
    int[] weeks = IntStream.rangeClosed(0, study.horizon()).toArray();
    double[] inputs = study.inputs().stream().mapToDouble(StudyInput::central).toArray();
    int row = model.inputs().indexOf(READING);
    int set = (int) inputs[row];
    List<String> alternatives = model.alternatives(READING);
    List<Reading> readings = new ArrayList<>();
    for (int each = 0; each < alternatives.size(); each++) {
      int alternative = (set + each) % alternatives.size();
      inputs[row] = alternative;
      readings.add(read(study, model, inputs.clone(), alternatives.get(alternative)));
    }
    return new LawAnswer(
        holdings.registry().rules().values().stream()
            .map(rule -> Entries.of(rule, locale))
            .toList(),
        Arrays.stream(weeks)
            .mapToDouble(week -> study.yearOf(study.historyLength() + week))
            .toArray(),
        weeks,
        inputs[model.inputs().indexOf(DISPUTED)],
        readings);
  }

  private static Reading read(
      ResolvedStudy study, WholeModel model, double[] inputs, String reading) {
    SortedMap<String, SortedMap<String, List<String>>> states = new TreeMap<>();
    SortedMap<String, double[]> exposure = new TreeMap<>();
    int row = model.outcomes().indexOf(EXPOSURE);
    for (Course course : study.courses()) {
      SortedMap<String, List<String>> byRule = new TreeMap<>();
      SingleRun.Request request =
          new SingleRun.Request(
              inputs, inputs, course.plans(), study.historyLength(), study.horizon(), study.seed());
      double[][] values =
          SingleRun.run(
              model,
              request,
              (week, lane) -> {
                for (Rule rule : Rule.values()) {
                  byRule
                      .computeIfAbsent(Catalogue.word(rule), id -> new ArrayList<>())
                      .add(Catalogue.word(((WeekLanes) lane).law().state(rule, 0)));
                }
              });
      states.put(course.id(), byRule);
      exposure.put(course.id(), values[row]);
    }
    return new Reading(reading, states, exposure);
  }
}
