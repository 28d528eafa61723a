package org.contrapeso.web;

import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.contrapeso.analysis.Sample;
import org.contrapeso.analysis.Separation;
import org.contrapeso.briefing.Vocabulary;
import org.contrapeso.evidence.Hypothesis;
import org.contrapeso.evidence.Registry;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.StudyOutcome;
import org.contrapeso.experiment.live.Estimate;
import org.jspecify.annotations.Nullable;

/// What the futures have in common whose outcomes lie within ranges: the inputs in which they
/// differ most from the others.
///
/// @param futures number of futures run
/// @param of number of futures of the study
/// @param isFinal whether all have been run
/// @param under id of the course that the outcomes were looked at under
/// @param inside number of futures within every range
/// @param contrasts the inputs, those that lie furthest apart first; those that chance explains are
///   left out
record ContrastsAnswer(
    int futures,
    int of,
    @SerializedName("final") boolean isFinal,
    String under,
    int inside,
    List<Contrast> contrasts) {

  private static final int MOST = 8;

  /// An input inside and outside the ranges: of a parameter the medians, of a hypothesis the shares
  /// of the `alternative` whose share differs most.
  ///
  /// @param distance largest distance of the two distributions
  record Contrast(
      String id,
      String name,
      String unit,
      String unitName,
      double distance,
      double inside,
      double outside,
      @Nullable String alternative) {}

  /// A range of an outcome's summary, in the unit of the outcome.
  record Range(String outcome, double low, double high) {

    /// Reads ranges such as `violence.homicides:..400000`, divided by commas.
    ///
    /// @throws Refusal with every flaw of their form
    static List<Range> parse(String text, ResolvedStudy study) throws Refusal {
      List<String> known = study.outcomes().stream().map(StudyOutcome::id).toList();
      List<Range> ranges = new ArrayList<>();
      List<Refusal.Flaw> flaws = new ArrayList<>();
      for (String part : text.split(",", -1)) {
        int colon = part.indexOf(':');
        int dots = part.indexOf("..", colon + 1);
        String outcome = colon < 0 ? part : part.substring(0, colon);
        if (colon < 0 || dots < 0) {
          flaws.add(Refusal.Flaw.of("within", part, "expected.range"));
        } else if (!known.contains(outcome)) {
          flaws.add(Refusal.Flaw.ofId("within", outcome, "expected.outcome", known));
        } else {
          try {
            ranges.add(
                new Range(
                    outcome,
                    end(part.substring(colon + 1, dots), Double.NEGATIVE_INFINITY),
                    end(part.substring(dots + 2), Double.POSITIVE_INFINITY)));
          } catch (NumberFormatException unreadable) {
            flaws.add(Refusal.Flaw.of("within", part, "expected.range"));
          }
        }
      }
      if (!flaws.isEmpty()) {
        throw new Refusal(flaws);
      }
      return ranges;
    }

    private static double end(String text, double open) {
      return text.isEmpty() ? open : Double.parseDouble(text);
    }

    boolean holds(double value) {
      return value >= low && value <= high;
    }
  }

  /// @param isChange whether ranges are of the change against the baseline
  static ContrastsAnswer of(
      Estimate estimate,
      String under,
      List<Range> ranges,
      boolean isChange,
      Registry registry,
      Locale locale) {
    ResolvedStudy study = estimate.study();
    boolean[] isInside = inside(estimate, under, ranges, isChange);
    int inside = (int) IntStream.range(0, isInside.length).filter(at -> isInside[at]).count();
    List<Contrast> contrasts = new ArrayList<>();
    if (inside > 0 && inside < isInside.length) {
      Vocabulary words = Vocabulary.of(locale);
      for (int input = 0; input < study.inputs().size(); input++) {
        double[] values = estimate.input(input);
        Contrast contrast =
            contrast(
                study.inputs().get(input),
                picked(values, isInside, true),
                picked(values, isInside, false),
                registry,
                words,
                locale);
        if (contrast != null) {
          contrasts.add(contrast);
        }
      }
    }
    contrasts.sort(Comparator.comparingDouble(Contrast::distance).reversed());
    return new ContrastsAnswer(
        estimate.futures(),
        study.futures(),
        estimate.futures() == study.futures(),
        under,
        inside,
        List.copyOf(contrasts.subList(0, Math.min(MOST, contrasts.size()))));
  }

  private static boolean[] inside(
      Estimate estimate, String under, List<Range> ranges, boolean isChange) {
    ResolvedStudy study = estimate.study();
    EstimateAnswer.Columns table = new EstimateAnswer.Columns(estimate);
    boolean[] isInside = new boolean[estimate.futures()];
    Arrays.fill(isInside, true);
    for (Range range : ranges) {
      double[] values = table.column(under, range.outcome);
      double[] held = table.column(study.baseline(), range.outcome);
      for (int future = 0; future < isInside.length; future++) {
        double value = isChange ? values[future] - held[future] : values[future];
        isInside[future] &= range.holds(value);
      }
    }
    return isInside;
  }

  private static double[] picked(double[] values, boolean[] isInside, boolean which) {
    return IntStream.range(0, values.length)
        .filter(future -> isInside[future] == which)
        .mapToDouble(future -> values[future])
        .toArray();
  }

  private static @Nullable Contrast contrast(
      StudyInput input,
      double[] inside,
      double[] outside,
      Registry registry,
      Vocabulary words,
      Locale locale) {
    return switch (input) {
      case StudyInput.Range range -> {
        Separation separation = Separation.of(inside, outside);
        yield separation.isTold()
            ? new Contrast(
                range.id(),
                registry.findParameter(range.id()).orElseThrow().name().in(locale),
                range.unit(),
                words.unit(range.unit()),
                separation.distance(),
                Sample.of(inside).median(),
                Sample.of(outside).median(),
                null)
            : null;
      }
      case StudyInput.Choice choice -> {
        int kinds = choice.alternatives().size();
        Separation separation = Separation.ofKinds(counts(inside, kinds), counts(outside, kinds));
        Hypothesis hypothesis = registry.findHypothesis(choice.id()).orElseThrow();
        int most =
            IntStream.range(0, kinds)
                .boxed()
                .max(
                    Comparator.comparingDouble(
                        kind -> Math.abs(share(inside, kind) - share(outside, kind))))
                .orElseThrow();
        String id = choice.alternatives().get(most);
        yield separation.isTold()
            ? new Contrast(
                choice.id(),
                hypothesis.name().in(locale),
                "1",
                "",
                separation.distance(),
                share(inside, most),
                share(outside, most),
                Objects.requireNonNull(hypothesis.alternatives().get(id)).name().in(locale))
            : null;
      }
    };
  }

  private static int[] counts(double[] values, int kinds) {
    int[] counts = new int[kinds];
    for (double value : values) {
      counts[(int) value]++;
    }
    return counts;
  }

  private static double share(double[] values, int kind) {
    return IntStream.range(0, values.length).filter(at -> (int) values[at] == kind).count()
        / (double) values.length;
  }
}
