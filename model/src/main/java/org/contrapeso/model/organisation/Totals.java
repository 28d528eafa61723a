package org.contrapeso.model.organisation;

/// Sums over the organisations of each lane at the sizes at which rates are taken, `[lane]`.
///
/// @param members members, in `person`
/// @param squares squares of the members of each, in `person²`
/// @param fighting members that fight, in `person`
/// @param weighted the same, weighted by `Conflict.weight`
record Totals(double[] members, double[] squares, double[] fighting, double[] weighted) {

  Totals(int lanes) {
    this(new double[lanes], new double[lanes], new double[lanes], new double[lanes]);
  }
}
