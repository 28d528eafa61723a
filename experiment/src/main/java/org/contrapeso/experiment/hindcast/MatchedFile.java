package org.contrapeso.experiment.hindcast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Map;
import org.contrapeso.experiment.Observation;
import org.contrapeso.experiment.ResolvedStudy.Correlation;

/// `scenarios/calibration/matched.yaml`: what history matching leaves as plausible, for belief
/// profiles to take over and for people to read.
///
/// Numbers are written to six digits, ends of ranges so that they stay inside. Equal results, equal
/// bytes.
public final class MatchedFile {

  private static final int DIGITS = 6;
  private static final String FILE = "calibration/matched.yaml";

  private MatchedFile() {}

  /// Where the file lies.
  ///
  /// @param scenarios folder `scenarios/`
  public static Path in(Path scenarios) {
    return scenarios.resolve(FILE);
  }

  /// The text of the file.
  public static String write(Matched matched) {
    StringBuilder text = new StringBuilder();
    text.append("# Written by `contrapeso calibrate`; do not edit.\n");
    line(text, "evidence: \"%s\"".formatted(matched.evidence()));
    line(text, "seed: %s".formatted(matched.plan().seed()));
    line(text, "futures: %s".formatted(matched.plan().futures()));
    line(text, "cut_off: %s".formatted(near(matched.plan().cutOff())));
    line(text, "matching: %s".formatted(near(matched.matching())));
    writeWaves(text, matched);
    writeRanges(text, matched);
    writeAlternatives(text, matched);
    writeCorrelations(text, matched);
    writeErrors(text, matched);
    return text.toString();
  }

  private static void writeWaves(StringBuilder text, Matched matched) {
    text.append(matched.waves().isEmpty() ? "waves: []\n" : "waves:\n");
    for (Matched.Wave wave : matched.waves()) {
      line(
          text,
          "  - {cut_off: %s, kept: %s, ruled_out: %s}"
              .formatted(near(wave.cutOff()), wave.kept(), near(wave.ruledOut())));
    }
  }

  private static void writeRanges(StringBuilder text, Matched matched) {
    text.append(matched.ranges().isEmpty() ? "parameters: {}\n" : "parameters:\n");
    for (Map.Entry<String, Matched.Range> range : matched.ranges().entrySet()) {
      line(
          text,
          "  %s: {low: %s, high: %s, distance: %s}"
              .formatted(
                  range.getKey(),
                  rounded(range.getValue().low(), RoundingMode.CEILING),
                  rounded(range.getValue().high(), RoundingMode.FLOOR),
                  near(range.getValue().distance())));
    }
  }

  private static void writeAlternatives(StringBuilder text, Matched matched) {
    text.append(matched.alternatives().isEmpty() ? "hypotheses: {}\n" : "hypotheses:\n");
    matched
        .alternatives()
        .forEach((hypothesis, shares) -> {
          line(text, "  %s:".formatted(hypothesis));
          shares.forEach(
              (alternative, share) -> line(text, "    %s: %s".formatted(alternative, near(share))));
        });
  }

  private static void writeCorrelations(StringBuilder text, Matched matched) {
    text.append(matched.correlations().isEmpty() ? "correlations: []\n" : "correlations:\n");
    for (Correlation each : matched.correlations()) {
      line(
          text,
          "  - {between: [%s, %s], value: %s}"
              .formatted(each.first(), each.second(), rounded(each.value(), RoundingMode.DOWN)));
    }
  }

  private static void writeErrors(StringBuilder text, Matched matched) {
    text.append(matched.errors().isEmpty() ? "errors: []\n" : "errors:\n");
    for (Matched.Comparison error : matched.errors()) {
      Observation observation = error.observation();
      line(text, "  - outcome: %s".formatted(observation.outcome()));
      line(text, "    year: %s".formatted(observation.year()));
      line(text, "    fitted: %s".formatted(observation.fitted()));
      line(text, "    unit: \"%s\"".formatted(observation.unit()));
      line(text, "    recorded: %s".formatted(near(error.recorded())));
      line(text, "    low: %s".formatted(near(error.low())));
      line(text, "    middle: %s".formatted(near(error.middle())));
      line(text, "    high: %s".formatted(near(error.high())));
      line(text, "    error: %s".formatted(near(error.of(error.middle()))));
      if (!Double.isNaN(error.lastValue())) {
        line(text, "    last_value_error: %s".formatted(near(error.of(error.lastValue()))));
      }
      if (!Double.isNaN(error.trend())) {
        line(text, "    trend_error: %s".formatted(near(error.of(error.trend()))));
      }
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  private static String near(double value) {
    return rounded(value, RoundingMode.HALF_EVEN);
  }

  private static String rounded(double value, RoundingMode mode) {
    return String.valueOf(new BigDecimal(value).round(new MathContext(DIGITS, mode)).doubleValue());
  }
}
