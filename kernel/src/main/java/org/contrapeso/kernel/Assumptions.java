package org.contrapeso.kernel;

/// What the lanes of a block believe: one future in each lane.
///
/// @param studySeed seed of the study, the key of every random number
/// @param future number of the future in each lane, `[lane]`
/// @param input value of every input, `[input][lane]`, in the unit that the simulation declares for
///   it
public record Assumptions(long studySeed, int[] future, double[][] input) {}
