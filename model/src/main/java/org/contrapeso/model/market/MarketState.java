package org.contrapeso.model.market;

import org.contrapeso.model.world.Lanes;

/// What the market remembers from week to week, `[lane]`.
final class MarketState {

  /// Fentanyl between wholesale and use, in `kg`.
  final double[] stock;

  /// Share of those who would take fentanyl that a lasting shortage has left.
  final double[] users;

  /// Supply for each user to which prices have adapted, relative to the normal one.
  final double[] accustomed;

  /// Purity, relative to the normal one.
  final double[] purity;

  /// Scarcity as remembered.
  final double[] scarcity;

  /// Share of the market that substitutes have.
  final double[] substitutes;

  /// Net revenue relative to the normal one, as pay follows it.
  final double[] pay;

  /// Share of what lands that came from or through Mexico at the start.
  final double[] usualMexican;

  MarketState(int lanes) {
    stock = new double[lanes];
    users = new double[lanes];
    accustomed = new double[lanes];
    purity = new double[lanes];
    scarcity = new double[lanes];
    substitutes = new double[lanes];
    pay = new double[lanes];
    usualMexican = new double[lanes];
  }

  void copyFrom(MarketState other) {
    Lanes.copy(other.stock, stock);
    Lanes.copy(other.users, users);
    Lanes.copy(other.accustomed, accustomed);
    Lanes.copy(other.purity, purity);
    Lanes.copy(other.scarcity, scarcity);
    Lanes.copy(other.substitutes, substitutes);
    Lanes.copy(other.pay, pay);
    Lanes.copy(other.usualMexican, usualMexican);
  }
}
