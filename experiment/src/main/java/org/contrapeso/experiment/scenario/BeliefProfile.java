package org.contrapeso.experiment.scenario;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.contrapeso.evidence.Distribution;
import org.contrapeso.evidence.Text;
import org.contrapeso.experiment.ResolvedStudy.Correlation;

/// What somebody believes: weights over hypotheses and narrowed ranges over parameters.
///
/// Hypotheses and parameters that are not named keep the weights and ranges of the registry.
///
/// @param id id of the profile
/// @param name short name
/// @param words what its holders would say
/// @param weights weight of each alternative, by hypothesis
/// @param ranges narrowed ranges, by parameter
/// @param correlations correlations between inputs
/// @param calibration for ranges that the record has narrowed: hash of the evidence that they were
///   made of, [org.contrapeso.evidence.Registry#boundHash]
public record BeliefProfile(
    String id,
    Text name,
    Text words,
    SortedMap<String, SortedMap<String, Double>> weights,
    SortedMap<String, NarrowedRange> ranges,
    List<Correlation> correlations,
    Optional<String> calibration) {

  /// A range within the one that the registry declares.
  ///
  /// @param low lower end, in the registry's unit
  /// @param high upper end, in the registry's unit
  /// @param distribution how values spread over it
  public record NarrowedRange(double low, double high, Distribution distribution) {}
}
