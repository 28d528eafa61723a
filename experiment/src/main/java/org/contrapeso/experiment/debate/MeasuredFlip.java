package org.contrapeso.experiment.debate;

import org.contrapeso.evidence.DebateRow;

/// What a change does to an outcome.
///
/// @param row id of the row of the debate
/// @param flip the change, and what is expected of it
/// @param against what the run without the change gives, in the outcome's unit, or that unit times
///   a week for the total of a flow
/// @param set what the run with the change gives
public record MeasuredFlip(String row, DebateRow.Flip flip, double against, double set) {

  /// Whether the outcome moves in the expected direction; false where it does not move, or for NaN.
  ///
  /// Both values are seen in single precision, so that rounding is no movement.
  public boolean isAsExpected() {
    return switch (flip.expect()) {
      case UP -> (float) set > (float) against;
      case DOWN -> (float) set < (float) against;
    };
  }
}
