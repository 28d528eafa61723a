package org.contrapeso.web;

import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.contrapeso.briefing.Vocabulary;
import org.contrapeso.evidence.Hypothesis;
import org.contrapeso.evidence.Registry;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.StudyOutcome;
import org.contrapeso.experiment.live.Estimate;
import org.jspecify.annotations.Nullable;

/// Single futures, the first ones of a study, for the page.
///
/// @param futures number of futures told of
/// @param of number of futures of the study
/// @param isFinal whether these are all that were asked for
/// @param courses ids of the courses, the baseline among them
/// @param baseline id of the baseline
/// @param outcomes ids of the outcomes
/// @param match 1 for each future whose past comes near the record, else 0
/// @param summaries what each outcome came to, `[course][outcome][future]`, in the outcome's unit
/// @param inputs what was drawn; null unless asked for
record FuturesAnswer(
    int futures,
    int of,
    @SerializedName("final") boolean isFinal,
    List<String> courses,
    String baseline,
    List<String> outcomes,
    double[] match,
    double[][][] summaries,
    @Nullable List<InputAnswer> inputs) {

  /// How many futures are told of if nobody says.
  static final int USUAL = 500;

  /// An input of the model. `alternatives` are the names of a hypothesis's, of which `values` holds
  /// positions; null for a parameter, whose `values` are in `unit`.
  record InputAnswer(
      String id,
      String name,
      String unit,
      String unitName,
      @Nullable List<String> alternatives,
      double[] values) {

    static InputAnswer of(
        StudyInput input, double[] values, Registry registry, Vocabulary words, Locale locale) {
      return switch (input) {
        case StudyInput.Range range ->
            new InputAnswer(
                range.id(),
                registry.findParameter(range.id()).orElseThrow().name().in(locale),
                range.unit(),
                words.unit(range.unit()),
                null,
                values);
        case StudyInput.Choice choice -> {
          Hypothesis hypothesis = registry.findHypothesis(choice.id()).orElseThrow();
          yield new InputAnswer(
              choice.id(),
              hypothesis.name().in(locale),
              "1",
              "",
              choice.alternatives().stream()
                  .map(each ->
                      Objects.requireNonNull(hypothesis.alternatives().get(each)).name().in(locale))
                  .toList(),
              values);
        }
      };
    }
  }

  static FuturesAnswer of(
      Estimate estimate, Registry registry, Locale locale, int count, boolean withInputs) {
    ResolvedStudy study = estimate.study();
    EstimateAnswer.Columns table = new EstimateAnswer.Columns(estimate);
    int futures = Math.min(count, estimate.futures());
    double[][][] summaries = new double[study.courses().size()][study.outcomes().size()][];
    for (int outcome = 0; outcome < study.outcomes().size(); outcome++) {
      double[][] values = ComparisonAnswer.summaries(table, study, study.outcomes().get(outcome));
      for (int course = 0; course < values.length; course++) {
        summaries[course][outcome] = Arrays.copyOf(values[course], futures);
      }
    }
    return new FuturesAnswer(
        futures,
        study.futures(),
        futures == Math.min(count, study.futures()),
        study.courses().stream().map(Course::id).toList(),
        study.baseline(),
        study.outcomes().stream().map(StudyOutcome::id).toList(),
        Arrays.copyOf(estimate.match(), futures),
        summaries,
        withInputs ? inputs(estimate, registry, locale, futures) : null);
  }

  private static List<InputAnswer> inputs(
      Estimate estimate, Registry registry, Locale locale, int futures) {
    Vocabulary words = Vocabulary.of(locale);
    List<StudyInput> drawn = estimate.study().inputs();
    List<InputAnswer> inputs = new ArrayList<>();
    for (int input = 0; input < drawn.size(); input++) {
      double[] values = Arrays.copyOf(estimate.input(input), futures);
      inputs.add(InputAnswer.of(drawn.get(input), values, registry, words, locale));
    }
    return inputs;
  }
}
