package org.contrapeso.experiment;

import java.util.Optional;

/// What a government waits for: an observed outcome on which a [LeverPlan] hangs.
///
/// Observed is the value that the model reported of the week before, in the same future. Weeks
/// before the policy start count towards the weeks in a row, but nothing happens before it.
///
/// @param outcome id of the outcome
/// @param when what must be observed
/// @param action what then becomes of the plan
/// @param factor by what [Action#SCALE] multiplies the plan's value; 1 for other actions
/// @param release what must be observed, once the trigger has acted, for it to be undone and wait
///   anew; empty where it acts for good
public record Trigger(
    String outcome, Condition when, Action action, double factor, Optional<Condition> release) {

  /// What becomes of a plan.
  public enum Action {
    /// Its weeks count from then on; until then the lever is at the status quo.
    START,
    /// The lever falls back to the status quo.
    STOP,
    /// Its value is multiplied.
    SCALE
  }

  /// The side of a threshold.
  public enum Side {
    /// Greater than the threshold.
    ABOVE,
    /// Less than the threshold.
    BELOW
  }

  /// An outcome on one side of a threshold for some weeks in a row.
  ///
  /// @param side the side
  /// @param threshold in the outcome's unit
  /// @param weeks weeks in a row, 1 or more
  public record Condition(Side side, double threshold, int weeks) {

    /// Whether a week's value counts; false for NaN.
    public boolean counts(double value) {
      return side == Side.ABOVE ? value > threshold : value < threshold;
    }
  }
}
