package org.contrapeso.cli;

import java.io.IOException;
import java.time.Duration;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.LocalRunner;
import org.contrapeso.experiment.Progress;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultBlock;
import org.contrapeso.experiment.ResultSink;
import org.contrapeso.kernel.Simulation;
import org.contrapeso.store.StudyDirectory;

/// What a large study will take: memory from its size, time from a few of its own futures; refuses
/// what cannot end well and what nobody meant.
final class RunEstimate {

  private static final int LARGE_RUNS = 1_000_000;
  private static final int TRIAL_BLOCKS = 16;
  private static final Duration UNASKED = Duration.ofMinutes(30);
  private static final double BYTES_PER_GIB = 1L << 30;

  /// Columns of an outcome under each course that stand in memory at once where a table or a
  /// briefing is made.
  private static final int COLUMNS_HELD = 3;

  /// Numbers for each future that stand beside them: values, baselines, differences, relative
  /// changes, and copies of them.
  private static final int NUMBERS_HELD = 10;

  private RunEstimate() {}

  /// Checks a study before it starts.
  ///
  /// @param agreed whether the person who asks has agreed to any length
  /// @throws FaultsException if its results are larger than the memory, or if it would take more
  ///   than half an hour and nobody agreed to that
  static void check(ResolvedStudy study, Simulation simulation, LocalRunner runner, boolean agreed)
      throws FaultsException, IOException {
    FaultLog log = new FaultLog();
    if (!agreed && study.runs() >= LARGE_RUNS) {
      reportLength(study, simulation, runner, log);
    }
    reportMemory(study, log);
    log.throwIfAny();
  }

  private static void reportLength(
      ResolvedStudy study, Simulation simulation, LocalRunner runner, FaultLog log)
      throws IOException {
    TrialSink warmUp = new TrialSink(study.futures());
    runner.run(study, simulation, warmUp, Progress.SILENT);
    TrialSink trial = new TrialSink(study.futures());
    long began = System.nanoTime();
    runner.run(study, simulation, trial, Progress.SILENT);
    double seconds = (System.nanoTime() - began) / 1e9;
    double whole = seconds * study.futures() / trial.taken();
    if (whole > UNASKED.toSeconds()) {
      log.report(
          Fault.of(
              "%,d futures × %d courses".formatted(study.futures(), study.courses().size()),
              "this would take about %,.1f hours and %,.1f GiB of disk"
                  .formatted(
                      whole / Duration.ofHours(1).toSeconds(),
                      StudyDirectory.estimatedBytes(study) / BYTES_PER_GIB),
              "Ask for fewer futures with --futures, or say --yes."));
    }
  }

  private static void reportMemory(ResolvedStudy study, FaultLog log) {
    long held = COLUMNS_HELD * (long) study.courses().size() + NUMBERS_HELD;
    long needed = held * Double.BYTES * study.futures();
    long most = Runtime.getRuntime().maxMemory();
    if (needed > most) {
      log.report(
          Fault.of(
              "%,d futures".formatted(study.futures()),
              "the table and the briefing would take %,.1f GiB of memory, but Java may use %,.1f GiB"
                  .formatted(needed / BYTES_PER_GIB, most / BYTES_PER_GIB),
              "Ask for fewer futures with --futures."));
    }
  }

  /// Takes a few blocks, forgets them, and wants no more.
  private static final class TrialSink implements ResultSink {

    private final int first;
    private int taken;

    TrialSink(int futures) {
      int blocks = Math.ceilDiv(futures, LocalRunner.FUTURES_PER_BLOCK);
      first = Math.max(0, blocks - TRIAL_BLOCKS) * LocalRunner.FUTURES_PER_BLOCK;
    }

    int taken() {
      return taken;
    }

    @Override
    public int nextFuture() {
      return first;
    }

    @Override
    public void accept(ResultBlock block) {
      taken += block.futures();
    }
  }
}
