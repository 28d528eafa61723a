package org.contrapeso.experiment;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.contrapeso.kernel.Ensemble;
import org.contrapeso.kernel.Simulation;
import org.contrapeso.kernel.lanes.VectorUnit;

/// Runs a study on the threads of this machine.
///
/// Neither the number of threads nor the width of the lanes changes a bit of the results.
public final class LocalRunner implements Runner {

  /// Futures in a block of results; a resumed run begins at a multiple of it.
  public static final int FUTURES_PER_BLOCK = 64;

  private final int threads;
  private final int lanes;

  /// A runner.
  ///
  /// @param threads number of threads, 1 or more
  /// @param lanes runs that one thread advances together, 1 or more; no more than a block has
  public LocalRunner(int threads, int lanes) {
    if (threads < 1 || lanes < 1) {
      throw new IllegalArgumentException(
          "threads is %d and lanes is %d; both must be 1 or more.".formatted(threads, lanes));
    }
    this.threads = threads;
    this.lanes = Math.min(lanes, FUTURES_PER_BLOCK);
  }

  @Override
  public void run(ResolvedStudy study, Simulation simulation, ResultSink sink, Progress progress)
      throws IOException {
    run(study, simulation, sink, study.futures(), progress);
  }

  /// Runs the futures that the sink still wants, up to one.
  ///
  /// @param end the first future that is not run; it begins a block, or is the study's number of
  ///   futures
  /// @throws IOException if the sink cannot take a block
  /// @throws CancellationException if the progress listener cancelled
  public void run(
      ResolvedStudy study, Simulation simulation, ResultSink sink, int end, Progress progress)
      throws IOException {
    int next = sink.nextFuture();
    for (int border : new int[] {next, end}) {
      if (border % FUTURES_PER_BLOCK != 0 && border != study.futures()) {
        throw new CancellationException(
            "A run cannot begin or end with future %d, which begins no block.".formatted(border));
      }
    }
    int blocks = Math.ceilDiv(end, FUTURES_PER_BLOCK);
    Draws draws = new Draws(study);
    long weeksOfAFuture = study.historyLength() + (long) study.courses().size() * study.horizon();
    VectorUnit.engageFor((end - next) * weeksOfAFuture);
    Ensemble.<ResultBlock, IOException>run(
        Math.ceilDiv(next, FUTURES_PER_BLOCK),
        blocks,
        threads,
        () -> new BlockRuns(study, simulation, draws, lanes, progress::cancelled),
        block -> {
          sink.accept(block);
          progress.reached(block.firstFuture() + block.futures(), study.futures());
        },
        progress::cancelled);
  }
}
