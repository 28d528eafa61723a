package org.contrapeso.web;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The order in which visitors are served: each in turn gets one step of the oldest of its works,
/// so that nobody waits for more than one step of each other visitor.
///
/// The queue is bounded; who does not fit in is told so at once. A work replaces an older one of
/// the same visitor and slot.
final class Turns implements AutoCloseable {

  private static final double OLD_SHARE = 0.9; // of the mean of steps, when one more is known

  private final int capacity;
  private final int capacityOfOne;
  private final SequencedMap<String, ArrayDeque<Ticket>> waiting = new LinkedHashMap<>();
  private int works;
  private @Nullable Ticket current;
  private boolean closed;
  private long steps;
  private long refused;
  private long cancellations;
  private double meanStepNanos;
  private @Nullable Thread worker;

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
  }

  /// There is no room in the queue.
  static final class BusyException extends Exception {

    private static final long serialVersionUID = 1;

    private final long seconds;

    BusyException(long seconds) {
      super("Busy; free in about %d s.".formatted(seconds));
      this.seconds = seconds;
    }

    /// About how long until there is room, 1 or more.
    long seconds() {
      return seconds;
    }
  }

  /// A place in the queue.
  final class Ticket {

    private final String visitor;
    private final String slot;
    private final Work work;
    private volatile boolean cancelled;

    private Ticket(String visitor, String slot, Work work) {
      this.visitor = visitor;
      this.slot = slot;
      this.work = work;
    }

    /// Leaves the queue; a step under way stops.
    void cancel() {
      Turns.this.cancel(this);
    }
  }

  /// @param capacity works that may wait, of all visitors together
  /// @param capacityOfOne works that may wait of one visitor
  Turns(int capacity, int capacityOfOne) {
    this.capacity = capacity;
    this.capacityOfOne = capacityOfOne;
  }

  /// Begins to serve, on a thread of its own.
  void start() {
    Thread thread = Thread.ofPlatform().name("turns").daemon().unstarted(this::serve);
    worker = thread;
    thread.start();
  }

  /// Queues a work.
  ///
  /// @throws BusyException if the queue is full, for all or for this visitor
  Ticket queue(String visitor, String slot, Work work) throws BusyException {
    Ticket replaced;
    Ticket ticket = new Ticket(visitor, slot, work);
    synchronized (this) {
      replaced = find(visitor, slot);
      ArrayDeque<Ticket> own = waiting.get(visitor);
      int others = works - (replaced == null ? 0 : 1);
      int ofOne = (own == null ? 0 : own.size()) - (replaced == null ? 0 : 1);
      if (closed || others >= capacity || ofOne >= capacityOfOne) {
        refused++;
        throw new BusyException(secondsUntilFree());
      }
      if (replaced != null) {
        remove(replaced);
      }
      waiting.computeIfAbsent(visitor, key -> new ArrayDeque<>()).addLast(ticket);
      works++;
      notifyAll();
    }
    if (replaced != null) {
      replaced.work.ended(null);
    }
    return ticket;
  }

  private @Nullable Ticket find(String visitor, String slot) {
    ArrayDeque<Ticket> own = waiting.get(visitor);
    if (own != null) {
      for (Ticket ticket : own) {
        if (ticket.slot.equals(slot)) {
          return ticket;
        }
      }
    }
    return null;
  }

  private long secondsUntilFree() {
    return 1 + (long) (works * meanStepNanos / TimeUnit.SECONDS.toNanos(1));
  }

  private void cancel(Ticket ticket) {
    boolean was;
    synchronized (this) {
      was = remove(ticket);
    }
    if (was) {
      ticket.work.ended(null);
    }
  }

  /// Whether it was still there.
  private boolean remove(Ticket ticket) {
    ArrayDeque<Ticket> own = waiting.get(ticket.visitor);
    if (own == null || !own.remove(ticket)) {
      return false;
    }
    ticket.cancelled = true;
    cancellations++;
    works--;
    if (own.isEmpty()) {
      waiting.remove(ticket.visitor);
    }
    return true;
  }

  private void serve() {
    try {
      while (true) {
        synchronized (this) {
          while (waiting.isEmpty() && !closed) {
            wait();
          }
          if (closed) {
            return;
          }
        }
        turn();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Gives the next visitor a step, on this thread; nothing if nobody waits.
  void turn() {
    Ticket ticket;
    synchronized (this) {
      Iterator<Map.Entry<String, ArrayDeque<Ticket>>> first = waiting.entrySet().iterator();
      if (!first.hasNext()) {
        return;
      }
      ticket = first.next().getValue().getFirst();
      current = ticket;
    }
    long begin = System.nanoTime();
    boolean more = false;
    RuntimeException failure = null;
    try {
      more = ticket.work.advance(() -> ticket.cancelled);
    } catch (RuntimeException thrown) {
      failure = thrown;
    }
    finish(ticket, more, failure, System.nanoTime() - begin);
  }

  private void finish(Ticket ticket, boolean more, @Nullable RuntimeException failure, long nanos) {
    boolean tell = false;
    synchronized (this) {
      current = null;
      steps++;
      meanStepNanos = steps == 1 ? nanos : OLD_SHARE * meanStepNanos + (1 - OLD_SHARE) * nanos;
      if (!ticket.cancelled) {
        ArrayDeque<Ticket> own = waiting.remove(ticket.visitor);
        if (own != null) {
          if (!more) {
            own.remove(ticket);
            works--;
            tell = failure != null;
          }
          if (!own.isEmpty()) {
            waiting.putLast(ticket.visitor, own); // behind all others
          }
        }
      }
      notifyAll();
    }
    if (tell) {
      ticket.work.ended(failure);
    }
  }

  /// Works that wait or are under way.
  synchronized int works() {
    return works;
  }

  /// Steps done so far.
  synchronized long steps() {
    return steps;
  }

  /// Works turned away so far.
  synchronized long refused() {
    return refused;
  }

  /// Works cancelled or replaced so far.
  synchronized long cancellations() {
    return cancellations;
  }

  /// Cancels everything, and waits until the step under way has stopped.
  @Override
  public void close() {
    while (true) {
      Ticket next;
      synchronized (this) {
        closed = true;
        notifyAll();
        next = waiting.isEmpty() ? null : waiting.firstEntry().getValue().getFirst();
      }
      if (next == null) {
        break;
      }
      next.cancel();
    }
    synchronized (this) {
      try {
        while (current != null && worker != null) {
          wait();
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
