package org.contrapeso.briefing;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.contrapeso.analysis.OutcomeTable;
import org.contrapeso.evidence.Registry;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.series.Band;

/// What a briefing is written from.
///
/// @param study the study
/// @param table its outcomes, with the columns of [ResolvedStudy#columns()]
/// @param series its bands over time
/// @param registry the evidence that it was resolved against
/// @param locale language to write in, English or Spanish
/// @param version version of Contrapeso
/// @param command the command that makes the same results again
/// @param shareMatching share of the futures whose past comes near the record that the study holds
///   them against
/// @param hashes content hashes by what they are of, such as `evidence` or `outcomes.parquet`
public record BriefingInput(
    ResolvedStudy study,
    OutcomeTable table,
    Series series,
    Registry registry,
    Locale locale,
    String version,
    String command,
    double shareMatching,
    SortedMap<String, String> hashes) {

  /// Bands over time, by ids.
  public interface Series {

    /// Bands of an outcome under a course from the model's start to the horizon, in the order of
    /// their weeks.
    List<Band> bands(String course, String outcome);
  }

  /// What a briefing on a study that is held against no record is written from.
  public BriefingInput(
      ResolvedStudy study,
      OutcomeTable table,
      Series series,
      Registry registry,
      Locale locale,
      String version,
      String command,
      SortedMap<String, String> hashes) {
    this(study, table, series, registry, locale, version, command, 1, hashes);
  }

  /// Copies the hashes.
  public BriefingInput {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }
}
