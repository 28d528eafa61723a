package org.contrapeso.experiment;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.contrapeso.kernel.Ensemble;
import org.contrapeso.kernel.LaneBlock;
import org.contrapeso.kernel.Simulation;

/// Runs the futures of a block under every course: the past once, then a fork for each course.
///
/// One of these belongs to one thread and keeps its lanes and scratch space from block to block.
final class BlockRuns implements Ensemble.Worker<ResultBlock> {

  private final ResolvedStudy study;
  private final int lanes;
  private final Past past;
  private final LaneBlock branch;
  private final CourseRuns courses;
  private final BooleanSupplier cancelled;

  /// @param cancelled asked every week
  BlockRuns(
      ResolvedStudy study,
      Simulation simulation,
      Draws draws,
      int lanes,
      BooleanSupplier cancelled) {
    this.study = study;
    this.lanes = lanes;
    this.cancelled = cancelled;
    past = new Past(study, simulation, draws, lanes, Past.watched(study.courses(), simulation));
    branch = simulation.open(lanes);
    courses = new CourseRuns(study, simulation, new StatusQuo(simulation), lanes);
  }

  /// @throws CancellationException if the run is to end
  @Override
  public ResultBlock compute(int block) {
    int first = block * LocalRunner.FUTURES_PER_BLOCK;
    int futures = Math.min(LocalRunner.FUTURES_PER_BLOCK, study.futures() - first);
    ResultBlock result = ResultBlock.empty(study, first, futures);
    for (int from = 0; from < futures; from += lanes) {
      past.run(first + from, Math.min(lanes, futures - from), branch, result, cancelled);
      courses.run(past, branch, result, cancelled);
    }
    return result;
  }
}
