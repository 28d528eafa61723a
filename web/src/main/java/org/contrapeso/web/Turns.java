package org.contrapeso.web;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The order in which visitors are served: a step at a time goes to whoever has used least of the
/// server, counted in time from when others began to wait.
///
/// The queue is bounded; who does not fit in is told so at once. A work replaces an older one of
/// the same visitor and slot and takes its place. What works under way hold in memory is bounded
/// too: one that does not fit in yet waits, and so does every one behind it that has not begun.
final class Turns implements AutoCloseable {

  private static final double OLD_SHARE = 0.9; // of the mean of steps, when one more is known

  private final Limits limits;
  private final LongSupplier clock;
  private final Visitors visitors = new Visitors();
  private final IdleWork idle = new IdleWork();
  private int works;
  private volatile boolean isWanted;
  private volatile boolean closed;
  private long bytes;
  private long steps;
  private long refused;
  private long cancellations;
  private double meanStepNanos;
  private volatile @Nullable Thread worker;

  /// What the queue holds at most.
  ///
  /// @param works works that may wait, of all visitors together
  /// @param ofAddress works that may wait of one address, whatever its visitors call themselves
  /// @param ofOne works that may wait of one visitor
  /// @param bytes memory that works under way may hold, about
  record Limits(int works, int ofAddress, int ofOne, long bytes) {}

  /// A place in the queue.
  final class Ticket {

    private final String slot;
    private final Work work;
    private long bytes;
    private boolean begun;
    private volatile boolean cancelled;

    private Ticket(String slot, Work work) {
      this.slot = slot;
      this.work = work;
      bytes = work.bytes();
    }

    /// Leaves the queue; a step under way stops.
    void cancel() {
      Turns.this.cancel(this);
    }
  }

  /// Whose turn it is, and for which work.
  private record Turn(Visitors.Visitor visitor, Ticket ticket) {}

  /// @param clock nanoseconds since any moment
  Turns(Limits limits, LongSupplier clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /// Begins to serve, on a thread of its own.
  void start() {
    Thread thread = Thread.ofPlatform().name("turns").daemon().unstarted(this::serve);
    worker = thread;
    thread.start();
  }

  /// Does a work while nobody waits. Its step stops when somebody comes, and is then begun again.
  synchronized void whenIdle(Work work) {
    idle.begin(work);
    notifyAll();
  }

  /// Queues a work.
  ///
  /// @throws BusyException if the queue is full, for all, for this address or for this visitor
  /// @throws TooLargeException if it would hold more memory than there is for all
  Ticket queue(Asker asker, String slot, Work work) throws BusyException, TooLargeException {
    Ticket replaced;
    Ticket ticket = new Ticket(slot, work);
    if (ticket.bytes > limits.bytes) {
      throw new TooLargeException(ticket.bytes, limits.bytes);
    }
    synchronized (this) {
      Visitors.Visitor visitor = visitors.find(asker).orElse(null);
      replaced = visitor == null ? null : find(visitor, slot);
      if (closed || (replaced == null && isFull(asker))) {
        refused++;
        throw new BusyException(secondsUntilFree());
      }
      if (visitor == null || !visitor.waits()) {
        visitor = visitors.join(asker);
      }
      if (replaced == null) {
        visitor.tickets().add(ticket);
        count(1);
      } else {
        visitor.tickets().set(visitor.tickets().indexOf(replaced), ticket);
        drop(replaced);
      }
      notifyAll();
    }
    if (replaced != null) {
      replaced.work.ended(null);
    }
    return ticket;
  }

  private boolean isFull(Asker asker) {
    return works >= limits.works
        || visitors.waiting(each -> each.address().equals(asker.address())) >= limits.ofAddress
        || visitors.waiting(asker::equals) >= limits.ofOne;
  }

  private static @Nullable Ticket find(Visitors.Visitor visitor, String slot) {
    return visitor.tickets().stream()
        .filter(each -> each.slot.equals(slot))
        .findFirst()
        .orElse(null);
  }

  private void count(int more) {
    works += more;
    isWanted = works > 0;
  }

  private long secondsUntilFree() {
    return 1 + (long) (works * meanStepNanos / TimeUnit.SECONDS.toNanos(1));
  }

  private void cancel(Ticket ticket) {
    boolean was;
    synchronized (this) {
      was = remove(ticket);
      if (was) {
        drop(ticket);
      }
    }
    if (was) {
      ticket.work.ended(null);
    }
  }

  /// Whether it was still there.
  private boolean remove(Ticket ticket) {
    boolean was = visitors.remove(ticket);
    count(was ? -1 : 0);
    return was;
  }

  private void drop(Ticket ticket) {
    ticket.cancelled = true;
    cancellations++;
    free(ticket);
    notifyAll();
  }

  private void free(Ticket ticket) {
    if (ticket.begun) {
      bytes -= ticket.bytes;
    }
  }

  private void serve() {
    try {
      while (true) {
        synchronized (this) {
          while (works == 0 && !idle.isThere() && !closed) {
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

  /// Gives the next visitor a step, on this thread, or what is done while nobody waits; nothing if
  /// there is neither.
  void turn() {
    Turn next;
    synchronized (this) {
      next = next();
      visitors.serve(next == null ? null : next.visitor);
      if (next != null && !next.ticket.begun) {
        next.ticket.begun = true;
        bytes += next.ticket.bytes;
      }
    }
    if (next == null) {
      idle.advance(() -> isWanted || closed);
    } else {
      step(next.visitor, next.ticket);
    }
  }

  /// Who has used least, whoever came first among equals; its works take turns.
  private @Nullable Turn next() {
    boolean isBlocked = false;
    for (Visitors.Visitor visitor : visitors.inTurn()) {
      for (Ticket ticket : visitor.tickets()) {
        if (!ticket.begun) {
          ticket.bytes = ticket.work.bytes(); // a study may have been let go since it was queued
        }
        isBlocked |= !ticket.begun && bytes > 0 && bytes + ticket.bytes > limits.bytes;
        if (ticket.begun || !isBlocked) {
          return new Turn(visitor, ticket);
        }
      }
    }
    return null;
  }

  private void step(Visitors.Visitor visitor, Ticket ticket) {
    long begin = clock.getAsLong();
    boolean more = false;
    RuntimeException failure = null;
    try {
      more = ticket.work.advance(() -> ticket.cancelled);
    } catch (RuntimeException | Error thrown) {
      failure = Work.failure(thrown);
    }
    boolean tell = false;
    synchronized (this) {
      long nanos = clock.getAsLong() - begin;
      visitors.charge(visitor, nanos);
      steps++;
      meanStepNanos = steps == 1 ? nanos : OLD_SHARE * meanStepNanos + (1 - OLD_SHARE) * nanos;
      if (!ticket.cancelled) {
        remove(ticket);
        if (more) {
          visitor.tickets().addLast(ticket);
          count(1);
        } else {
          free(ticket);
          tell = failure != null;
        }
      }
      notifyAll();
    }
    if (tell) {
      ticket.work.ended(failure);
    }
  }

  /// Whether there is a thread that gives turns.
  boolean isServing() {
    Thread serving = worker;
    return serving != null && serving.isAlive();
  }

  /// Works that wait or are under way.
  synchronized int works() {
    return works;
  }

  /// Memory that works under way hold, about, in bytes.
  synchronized long bytes() {
    return bytes;
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
    List<Ticket> left;
    synchronized (this) {
      closed = true;
      idle.drop();
      left = visitors.tickets();
      notifyAll();
    }
    left.forEach(Ticket::cancel);
    Thread serving = worker;
    if (serving != null) {
      try {
        serving.join();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
