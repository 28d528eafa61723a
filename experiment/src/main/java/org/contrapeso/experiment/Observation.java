package org.contrapeso.experiment;

/// One recorded year of an outcome.
///
/// @param outcome id of the outcome
/// @param series id of the series that records it
/// @param year year of the record
/// @param firstWeek first week of that year, counted from the model's start
/// @param recorded what the record says, in the outcome's unit, as a mean over the year's weeks
/// @param tolerance relative distance that counts as one unit of implausibility
/// @param fitted whether it may rule futures out; if not, it is held out
/// @param unit unit of the series, for readers
/// @param factor how many of the series' units one of the outcome's is
public record Observation(
    String outcome,
    String series,
    int year,
    int firstWeek,
    double recorded,
    double tolerance,
    boolean fitted,
    String unit,
    double factor) {

  /// Distance of a modelled mean from the record, in units of the tolerance; 0 or more.
  public double implausibility(double modelled) {
    return Math.abs(modelled - recorded) / (tolerance * Math.abs(recorded));
  }
}
