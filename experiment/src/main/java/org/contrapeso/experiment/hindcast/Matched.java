package org.contrapeso.experiment.hindcast;

import java.util.List;
import java.util.SortedMap;
import org.contrapeso.experiment.Observation;
import org.contrapeso.experiment.ResolvedStudy.Correlation;
import org.contrapeso.experiment.scenario.HindcastPlan;

/// What history matching leaves as plausible.
///
/// @param plan what was matched, and how
/// @param evidence hash of the evidence that the model was bound to,
///   [org.contrapeso.evidence.Registry#boundHash]
/// @param waves the waves, in order
/// @param ranges narrowed ranges, by parameter
/// @param alternatives share of each alternative among the kept, by hypothesis
/// @param correlations correlations among the kept
/// @param matching share of futures drawn from those ranges that no fitted year rules out
/// @param errors how near such futures come to each observation
public record Matched(
    HindcastPlan plan,
    String evidence,
    List<Wave> waves,
    SortedMap<String, Range> ranges,
    SortedMap<String, SortedMap<String, Double>> alternatives,
    List<Correlation> correlations,
    double matching,
    List<Comparison> errors) {

  /// A wave.
  ///
  /// @param cutOff implausibility of the most implausible future that was kept
  /// @param kept number of futures kept
  /// @param ruledOut share of the wave's futures that the plan's cut-off rules out
  public record Wave(double cutOff, int kept, double ruledOut) {}

  /// A narrowed range.
  ///
  /// @param low lower end, in the registry's unit
  /// @param high upper end
  /// @param distance largest distance of Kolmogorov and Smirnov between kept and all over the waves
  public record Range(double low, double high, double distance) {}

  /// How near the futures that are not ruled out come to an observation; all in the series' unit.
  ///
  /// @param observation the observation
  /// @param recorded what the record says
  /// @param low lower end of the plan's middle share of the futures
  /// @param middle half of them lie below
  /// @param high upper end of that share
  /// @param lastValue what the last fitted year says, NaN where the year is fitted itself
  /// @param trend what the trend of the last fitted years says, NaN likewise
  public record Comparison(
      Observation observation,
      double recorded,
      double low,
      double middle,
      double high,
      double lastValue,
      double trend) {

    /// Relative error of a forecast.
    public double of(double forecast) {
      return forecast / recorded - 1;
    }

    /// Whether the record lies within the middle share.
    public boolean isCovered() {
      return low <= recorded && recorded <= high;
    }
  }

  /// Copies the lists.
  public Matched {
    waves = List.copyOf(waves);
    correlations = List.copyOf(correlations);
    errors = List.copyOf(errors);
  }
}
