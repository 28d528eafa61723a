package org.contrapeso.analysis;

/// The median, the middle half and the middle 80 % of a sample, in the unit of its values.
///
/// @param p10 value that 10 % stay below
/// @param p25 value that 25 % stay below
/// @param p50 median
/// @param p75 value that 75 % stay below
/// @param p90 value that 90 % stay below
public record Quantiles(double p10, double p25, double p50, double p75, double p90) {}
