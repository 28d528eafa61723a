package org.contrapeso.experiment;

import org.contrapeso.evidence.Better;
import org.contrapeso.evidence.OutcomeKind;
import org.contrapeso.evidence.Summary;

/// An outcome that a study reports.
///
/// @param id id of the outcome
/// @param unit unit of its weekly values
/// @param kind stock or flow
/// @param summary what one number stands for the horizon
/// @param better direction in which better lies, or none where that is a value judgement
public record StudyOutcome(
    String id, String unit, OutcomeKind kind, Summary summary, Better better) {

  private static final String PER_WEEK = "/week";

  /// Unit of a sum of its weekly values over weeks.
  public String unitOfTotal() {
    return unit.endsWith(PER_WEEK)
        ? unit.substring(0, unit.length() - PER_WEEK.length())
        : unit + "*week";
  }
}
