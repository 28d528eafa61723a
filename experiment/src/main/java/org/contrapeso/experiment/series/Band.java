package org.contrapeso.experiment.series;

/// The spread of futures in one week: the median, the middle half, and the middle 80 %.
///
/// A band is the spread of the futures drawn from the stated beliefs. It is no confidence interval.
///
/// @param week week, counted from the model's start
/// @param p10 value that 10 % of futures stay below
/// @param p25 value that 25 % of futures stay below
/// @param p50 median
/// @param p75 value that 75 % of futures stay below
/// @param p90 value that 90 % of futures stay below
public record Band(int week, double p10, double p25, double p50, double p75, double p90) {}
