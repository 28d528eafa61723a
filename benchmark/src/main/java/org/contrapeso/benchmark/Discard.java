package org.contrapeso.benchmark;

import java.util.Optional;
import org.contrapeso.experiment.ResultBlock;
import org.contrapeso.experiment.ResultSink;
import org.jspecify.annotations.Nullable;

/// A sink that keeps nothing but the last block.
final class Discard implements ResultSink {

  private @Nullable ResultBlock last;

  @Override
  public int nextFuture() {
    return last == null ? 0 : last.firstFuture() + last.futures();
  }

  @Override
  public void accept(ResultBlock block) {
    last = block;
  }

  /// The last block, if there was any.
  Optional<ResultBlock> last() {
    return Optional.ofNullable(last);
  }
}
