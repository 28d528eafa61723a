package org.contrapeso.experiment;

/// Results of a run of consecutive futures under every course.
///
/// @param firstFuture number of the first future
/// @param futures how many futures the block holds
/// @param inputs drawn value of every input, `[input][future - firstFuture]`, in the order of
///   [ResolvedStudy#inputs()]
/// @param columns every result column, `[course][column][future - firstFuture]`, in the order of
///   [ResolvedStudy#courses()] and [ResolvedStudy#columns()]
/// @param history weekly outcomes before the policy starts, `[outcome][recorded week][future -
///   firstFuture]`, at the weeks of [ResolvedStudy#historyWeeks()]; the same under every course
/// @param forecast weekly outcomes from the policy start on, `[course][outcome][recorded
///   week][future - firstFuture]`, at the weeks of [ResolvedStudy#forecastWeeks()]
public record ResultBlock(
    int firstFuture,
    int futures,
    double[][] inputs,
    double[][][] columns,
    double[][][] history,
    double[][][][] forecast) {}
