package org.contrapeso.model.world;

/// A part of the system: what every room can be asked to do.
///
/// A room keeps state over lanes, reads signals, and writes the signals that are its own. A lane's
/// values never depend on the lanes beside it.
public interface Room {

  /// Takes what each lane believes. The state stays as it is, so that beliefs can change in
  /// mid-run.
  void assume(Beliefs beliefs);

  /// Puts every lane into its state of week 0 and writes the signals that others read before this
  /// room's first week.
  void start(Beliefs beliefs, Signals signals);

  /// Takes over assumptions and state of another room of the same kind and width: a fork.
  void copyFrom(Room other);

  /// Reads signals and effort, writes this week's outcomes and signals, and moves the state to the
  /// next week.
  void advance(Week week);
}
