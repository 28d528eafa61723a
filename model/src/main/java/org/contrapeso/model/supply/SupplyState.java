package org.contrapeso.model.supply;

import org.contrapeso.model.world.Lanes;

/// What making and delivering remembers from week to week, `[lane]`.
final class SupplyState {

  /// What laboratories are kept for: the most that usual orders have asked for, less what has been
  /// given up since, in `kg/week`.
  final double[] capacity;

  /// Share of the laboratory capacity that stands.
  final double[] standing;

  /// Share of it that is lost and does not come back within months.
  final double[] gone;

  /// Share of the precursors that traffickers have found other ways to.
  final double[] adapted;

  /// Fentanyl in Mexico, in `kg`.
  final double[] stock;

  /// Share lost on the way to the U.S. that producers expect.
  final double[] expectedLoss;

  /// Share of what users would take that other sources can fill.
  final double[] otherSources;

  SupplyState(int lanes) {
    capacity = new double[lanes];
    standing = new double[lanes];
    gone = new double[lanes];
    adapted = new double[lanes];
    stock = new double[lanes];
    expectedLoss = new double[lanes];
    otherSources = new double[lanes];
  }

  void copyFrom(SupplyState other) {
    Lanes.copy(other.capacity, capacity);
    Lanes.copy(other.standing, standing);
    Lanes.copy(other.gone, gone);
    Lanes.copy(other.adapted, adapted);
    Lanes.copy(other.stock, stock);
    Lanes.copy(other.expectedLoss, expectedLoss);
    Lanes.copy(other.otherSources, otherSources);
  }
}
