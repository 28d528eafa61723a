package org.contrapeso.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a server does before anybody asks, one work after the other: pasts are then at hand, loops
/// are compiled and the first answers are known.
///
/// A work that stops since somebody came is begun again, and finds what it had finished.
final class Rehearsal implements Work {

  private final Deque<Supplier<Work>> works = new ArrayDeque<>();
  private @Nullable Work underWay;
  private volatile boolean over;

  /// Adds a work at the end.
  ///
  /// @param work makes the work anew
  void add(Supplier<Work> work) {
    works.add(work);
  }

  /// Whether all has been done.
  boolean isOver() {
    return over;
  }

  @Override
  public boolean advance(BooleanSupplier cancelled) {
    Work work = underWay;
    if (work == null && !works.isEmpty()) {
      work = works.getFirst().get();
      underWay = work;
    }
    if (work != null) {
      advance(work, cancelled);
    }
    over = works.isEmpty();
    return !over;
  }

  private void advance(Work work, BooleanSupplier cancelled) {
    boolean more;
    try {
      more = work.advance(cancelled);
    } catch (CancellationException somebodyCame) {
      underWay = null;
      throw somebodyCame;
    }
    if (!more) {
      works.removeFirst();
      underWay = null;
    }
  }

  @Override
  public void ended(@Nullable RuntimeException cause) {
    if (cause != null) {
      Defects.report(cause);
    }
  }
}
