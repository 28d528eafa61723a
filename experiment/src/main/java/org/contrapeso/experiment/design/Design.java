package org.contrapeso.experiment.design;

/// Points of the unit cube, one per future, each found from its index alone.
///
/// Implementations are immutable and thread-safe, allocate nothing in [#draw], and give the same
/// bits in whatever order the futures are drawn.
public sealed interface Design permits MonteCarlo, LatinHypercube, ScrambledSobol {

  /// Coordinates of a point, 0 or more.
  int dimensions();

  /// Number of points, 1 or more.
  int futures();

  /// Writes the point of a future into the first `dimensions()` slots of `u`, each in `(0, 1)`.
  ///
  /// @param future index in `[0, futures())`
  /// @throws IndexOutOfBoundsException if the future is outside its range or `u` too short
  void draw(int future, double[] u);
}
