package org.contrapeso.experiment;

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
public record LeverPlan(String lever, double value, int start, int ramp, OptionalInt duration) {

  /// Setting in a week.
  ///
  /// @param week weeks since the policy start
  /// @param statusQuo setting in that week when nothing is done, in the lever's unit
  public double effortAt(int week, double statusQuo) {
    int since = week - start;
    if (since < 0 || (duration.isPresent() && since >= duration.getAsInt())) {
      return statusQuo;
    }
    if (since >= ramp) {
      return value;
    }
    return statusQuo + (value - statusQuo) * ((since + 1.0) / (ramp + 1.0));
  }
}
