package org.contrapeso.store;

import org.contrapeso.experiment.LocalRunner;
import org.contrapeso.experiment.ResolvedStudy;

/// How the futures of a study are cut for many machines: into slices, each some whole blocks of 64
/// consecutive futures, of which one machine runs all courses.
///
/// The cut follows from the number of futures alone, so that no number of machines can change a
/// file.
///
/// @param futures number of futures of the study
public record Slices(int futures) {

  private static final int GOAL = 256; // slices: work for hundreds of processors
  private static final int FEWEST_BLOCKS = 4; // a file is worth opening
  private static final int MOST_BLOCKS = 256; // some minutes of one processor are lost at most

  /// The slices of a study.
  public static Slices of(ResolvedStudy study) {
    return new Slices(study.futures());
  }

  /// Number of slices.
  public int count() {
    return Math.ceilDiv(futures, futuresPerSlice());
  }

  /// Number of the first future of a slice.
  public int first(int slice) {
    return slice * futuresPerSlice();
  }

  /// Number behind the last future of a slice.
  public int end(int slice) {
    return (int) Math.min(futures, (slice + 1L) * futuresPerSlice());
  }

  private int futuresPerSlice() {
    int blocks = Math.ceilDiv(futures, LocalRunner.FUTURES_PER_BLOCK);
    return LocalRunner.FUTURES_PER_BLOCK
        * Math.clamp(Math.ceilDiv(blocks, GOAL), FEWEST_BLOCKS, MOST_BLOCKS);
  }
}
