package org.contrapeso.experiment;

import java.util.Optional;
import java.util.OptionalInt;

/// How one lever moves over the weeks of a policy: from the status quo over a ramp to a value, held
/// for a while or to the end.
///
/// @param lever id of the lever
/// @param value setting when the ramp is over, in the lever's unit
/// @param start week after the policy start in which the lever begins to move, 0 or more
/// @param ramp weeks that the way to the value takes, 0 or more; on it the setting moves in equal
///   weekly parts
/// @param duration weeks from `start` after which the lever falls back to the status quo; empty
///   when it stays to the end
/// @param trigger what it waits for; empty where it follows the calendar alone
public record LeverPlan(
    String lever,
    double value,
    int start,
    int ramp,
    OptionalInt duration,
    Optional<Trigger> trigger) {

  /// A plan that follows the calendar alone.
  public LeverPlan(String lever, double value, int start, int ramp, OptionalInt duration) {
    this(lever, value, start, ramp, duration, Optional.empty());
  }

  /// Setting in a week, whatever the trigger.
  ///
  /// @param week weeks since the policy start, or since the trigger started the plan
  /// @param statusQuo setting in that week when nothing is done, in the lever's unit
  public double effortAt(int week, double statusQuo) {
    return effortAt(week, statusQuo, 1);
  }

  /// Setting in a week of a plan whose value is multiplied by `factor`.
  double effortAt(int week, double statusQuo, double factor) {
    int since = week - start;
    if (since < 0 || (duration.isPresent() && since >= duration.getAsInt())) {
      return statusQuo;
    }
    double goal = factor * value;
    if (since >= ramp) {
      return goal;
    }
    return statusQuo + (goal - statusQuo) * ((since + 1.0) / (ramp + 1.0));
  }
}
