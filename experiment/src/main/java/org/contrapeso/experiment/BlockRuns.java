package org.contrapeso.experiment;

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

  BlockRuns(ResolvedStudy study, Simulation simulation, Draws draws, int lanes) {
    this.study = study;
    this.lanes = lanes;
    past = new Past(study, simulation, draws, lanes, Past.watched(study.courses(), simulation));
    branch = simulation.open(lanes);
    courses = new CourseRuns(study, simulation, new StatusQuo(simulation), lanes);
  }

  @Override
  public ResultBlock compute(int block) {
    int first = block * LocalRunner.FUTURES_PER_BLOCK;
    int futures = Math.min(LocalRunner.FUTURES_PER_BLOCK, study.futures() - first);
    ResultBlock result = ResultBlock.empty(study, first, futures);
    for (int from = 0; from < futures; from += lanes) {
      past.run(first + from, Math.min(lanes, futures - from), branch, result, () -> false);
      courses.run(past, branch, result, () -> false);
    }
    return result;
  }
}
