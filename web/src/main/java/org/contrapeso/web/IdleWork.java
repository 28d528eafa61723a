package org.contrapeso.web;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What is done while nobody waits. A step that stops since somebody came is begun again.
final class IdleWork {

  private volatile @Nullable Work work;

  void begin(Work next) {
    work = next;
  }

  void drop() {
    work = null;
  }

  /// Whether there is something left to do.
  boolean isThere() {
    return work != null;
  }

  /// Does a step of it, if there is one.
  ///
  /// @param isWanted whether to stop
  void advance(BooleanSupplier isWanted) {
    Work under = work;
    if (under == null) {
      return;
    }
    RuntimeException failure = null;
    boolean more = true;
    try {
      more = under.advance(isWanted);
    } catch (CancellationException somebodyCame) {
      return;
    } catch (RuntimeException | Error thrown) {
      failure = Work.failure(thrown);
    }
    if (!more || failure != null) {
      drop();
    }
    if (failure != null) {
      under.ended(failure);
    }
  }
}
