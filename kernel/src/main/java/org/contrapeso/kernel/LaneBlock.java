package org.contrapeso.kernel;

/// The state of a block of runs that advance together, one lane a run.
///
/// Not safe for use by two threads at once. A lane's values never depend on the number of lanes, on
/// its place among them, or on what the other lanes hold.
public interface LaneBlock {

  /// Number of lanes.
  int lanes();

  /// Takes what each lane believes. The state stays as it is, so that beliefs can change in
  /// mid-run.
  void assume(Assumptions assumptions);

  /// Puts every lane into its first state, that of week 0, under what it assumes.
  void start();

  /// Takes over assumptions and state of another block of the same simulation and width: a fork.
  void copyFrom(LaneBlock other);

  /// Writes this week's outcomes and moves the state to the next week.
  ///
  /// A stock is reported as it stands when the week begins, a flow as what flows in the week.
  ///
  /// @param week week that begins, counted from the start of the model
  /// @param effort setting of each lever in each lane, `[lever][lane]`, in the lever's unit
  /// @param outcomes result, `[outcome][lane]`, in the outcome's unit
  void advance(int week, double[][] effort, double[][] outcomes);
}
