package org.contrapeso.web;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Something to be done in steps.
interface Work {

  /// Does a step.
  ///
  /// @param cancelled whether to stop
  /// @return whether there is another step
  /// @throws CancellationException if it stopped
  boolean advance(BooleanSupplier cancelled);

  /// Hears, once, that no step will follow before the work is done.
  ///
  /// @param cause why; empty where it was cancelled
  void ended(@Nullable RuntimeException cause);

  /// Memory that it holds between its first step and its last, about.
  default long bytes() {
    return 0;
  }

  /// Of what a step threw, what the work hears: a step that ran out of memory must not end the
  /// thread of all others.
  static RuntimeException failure(Throwable thrown) {
    return thrown instanceof RuntimeException usual ? usual : new IllegalStateException(thrown);
  }
}
