package org.contrapeso.experiment;

import java.util.List;

/// What the past of a study's futures is held against.
///
/// @param cutOff implausibility above which a future misses the record
/// @param observations recorded years before the policy start; none hold a future against nothing
public record HistoryRecord(double cutOff, List<Observation> observations) {

  /// A record of nothing, which every future meets.
  public static final HistoryRecord NONE = new HistoryRecord(1, List.of());

  /// Copies the list.
  public HistoryRecord {
    observations = List.copyOf(observations);
  }
}
