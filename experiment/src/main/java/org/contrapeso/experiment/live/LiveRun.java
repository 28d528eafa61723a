package org.contrapeso.experiment.live;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// A run that is advanced from estimate to estimate.
///
/// Not thread-safe.
public interface LiveRun {

  /// Whether every future has been run.
  boolean isFinished();

  /// Runs until the next estimate is due: after about 200, 500, 1,000, 2,000, 5,000 … futures,
  /// whole rounds, and after the last.
  ///
  /// @param cancelled asked every week of the model in every thread
  /// @return what the futures so far say
  /// @throws CancellationException if it says so; the run is then over
  /// @throws IllegalStateException if the run is over
  Estimate advance(BooleanSupplier cancelled);
}
