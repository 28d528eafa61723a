package org.contrapeso.model.relation;

import java.util.Arrays;
import org.contrapeso.model.world.Lanes;

/// The relation as it stands, `[lane]`.
final class RelationState {

  private static final int STOCKS = Stock.values().length;

  /// Co-operation, `[domain][lane]`; 1 is that of the reference year.
  final double[][] cooperation;

  private final double[][] stock;
  private boolean opinionKnown;

  RelationState(int lanes) {
    cooperation = new double[Domain.values().length][lanes];
    stock = new double[STOCKS][lanes];
  }

  /// What moves slowly beside co-operation.
  enum Stock {
    /// Memory of unilateral strikes, 0 to 1.
    BREACH,
    /// Memory of the episode of 2020, 0 to 1.
    EPISODE,
    /// Diplomacy built up, 0 to 1.
    DIPLOMACY,
    /// Aid absorbed, `USD/year`.
    AID,
    /// Joint work, 0 to 1.
    JOINT_WORK,
    /// Consent, 0 to 1.
    CONSENT,
    /// Alignment, 0 to 1.
    ALIGNMENT,
    /// Effort on migration to which people and smugglers have adapted.
    FAMILIAR_EFFORT,
    /// Mexican support less anti-U.S. sentiment in week 0.
    FIRST_OPINION
  }

  /// Values of a stock, `[lane]`.
  double[] of(Stock named) {
    return stock[named.ordinal()];
  }

  /// Memory of all breaches of sovereignty in a lane, 0 to 1.
  double breaches(int lane) {
    return 1 - (1 - of(Stock.BREACH)[lane]) * (1 - of(Stock.EPISODE)[lane]);
  }

  /// Whether opinion in week 0 is known.
  boolean opinionKnown() {
    return opinionKnown;
  }

  /// Keeps opinion in week 0.
  void keepOpinion(double[] opinion) {
    Lanes.copy(opinion, of(Stock.FIRST_OPINION));
    opinionKnown = true;
  }

  /// The relation of the reference year, but for the aid absorbed.
  void start(RelationParameters parameters) {
    Lanes.fill(cooperation, 1);
    Lanes.fill(stock, 0);
    Lanes.copy(parameters.initialAbsorbedAid(), of(Stock.AID));
    Lanes.copy(parameters.baseConsent(), of(Stock.CONSENT));
    Arrays.fill(of(Stock.ALIGNMENT), 1);
    Arrays.fill(of(Stock.FAMILIAR_EFFORT), 1);
    opinionKnown = false;
  }

  void copyFrom(RelationState other) {
    Lanes.copy(other.cooperation, cooperation);
    Lanes.copy(other.stock, stock);
    opinionKnown = other.opinionKnown;
  }
}
