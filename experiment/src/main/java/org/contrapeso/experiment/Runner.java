package org.contrapeso.experiment;

import java.io.IOException;
import org.contrapeso.kernel.Simulation;

/// Takes a study through a simulation, on this machine or on many.
public interface Runner {

  /// Runs every future that the sink still wants and hands the results on in order.
  ///
  /// @throws IOException if the sink cannot take a block
  /// @throws java.util.concurrent.CancellationException if the progress listener cancelled
  void run(ResolvedStudy study, Simulation simulation, ResultSink sink, Progress progress)
      throws IOException;
}
