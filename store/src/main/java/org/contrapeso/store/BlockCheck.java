package org.contrapeso.store;

import java.util.List;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultBlock;
import org.contrapeso.experiment.ResultColumn;

/// Refuses a block that is not the next one, or holds what cannot be a result.
final class BlockCheck {

  private BlockCheck() {}

  /// Returns quietly if a block may be taken.
  ///
  /// @param next number of the future that is wanted next
  /// @param end number behind the last future that is wanted
  /// @throws IllegalArgumentException if it may not
  static void check(ResolvedStudy study, ResultBlock block, int next, int end) {
    if (block.firstFuture() != next || block.futures() < 1 || block.futures() > end - next) {
      throw new IllegalArgumentException(
          "%d futures from %d on were handed over; expected some from %d on, of %d in all."
              .formatted(block.futures(), block.firstFuture(), next, end));
    }
    for (int input = 0; input < block.inputs().length; input++) {
      check(block, block.inputs()[input], study.inputs().get(input).id(), "its draw");
    }
    List<ResultColumn> columns = study.columns();
    for (int course = 0; course < block.columns().length; course++) {
      for (int column = 0; column < columns.size(); column++) {
        check(
            block,
            block.columns()[course][column],
            columns.get(column).name(),
            study.courses().get(course).id());
      }
    }
  }

  private static void check(ResultBlock block, double[] values, String name, String under) {
    for (int slot = 0; slot < block.futures(); slot++) {
      if (!Double.isFinite(values[slot])) {
        throw new IllegalArgumentException(
            "%s of future %d (%s) is %s; it must be finite."
                .formatted(name, block.firstFuture() + slot, under, values[slot]));
      }
    }
  }
}
