package org.contrapeso.experiment;

import org.contrapeso.evidence.Summary;

/// One number of a run: an outcome, summed up over the weeks of the policy.
///
/// @param outcome id of the outcome
/// @param statistic what is taken of its weekly values
public record ResultColumn(String outcome, Statistic statistic) {

  /// What is taken of an outcome's weekly values.
  public enum Statistic {
    /// The outcome's own summary, as its registry entry declares; its column is the outcome's id.
    SUMMARY(""),
    /// Value in the week of the policy start if no course acts: the older of the two baselines.
    AT_START(".at_start"),
    /// What a flow comes to over the weeks of the policy, by the trapezoidal rule.
    TOTAL(".total");

    private final String suffix;

    Statistic(String suffix) {
      this.suffix = suffix;
    }
  }

  /// Name of the column in the outcome table.
  public String name() {
    return outcome + statistic.suffix;
  }

  /// How a summary word reads a series of weekly values.
  ///
  /// @param summary the word
  /// @param sum sum of the weekly values over the policy
  /// @param peak largest weekly value
  /// @param last value in the last week
  /// @param weeks number of values summed
  static double read(Summary summary, double sum, double peak, double last, int weeks) {
    return switch (summary) {
      case END -> last;
      case TOTAL -> sum;
      case MEAN -> sum / weeks;
      case PEAK -> peak;
    };
  }
}
