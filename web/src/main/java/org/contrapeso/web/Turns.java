package org.contrapeso.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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
  private final SequencedMap<Asker, Visitor> visitors = new LinkedHashMap<>();
  private int works;
  private volatile boolean isWanted;
  private @Nullable Visitor served;
  private volatile boolean closed;
  private long bytes;
  private long steps;
  private long refused;
  private long cancellations;
  private double meanStepNanos;
  private @Nullable Work idle;
  private volatile @Nullable Thread worker;

  /// What the queue holds at most.
  ///
  /// @param works works that may wait, of all visitors together
  /// @param ofAddress works that may wait of one address, whatever its visitors call themselves
  /// @param ofOne works that may wait of one visitor
  /// @param bytes memory that works under way may hold, about
  record Limits(int works, int ofAddress, int ofOne, long bytes) {}

  /// Who asks.
  ///
  /// @param address where from
  /// @param name which of those who ask from there
  record Asker(String address, String name) {}

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

  /// A work would hold more memory than all works together may.
  static final class TooLargeException extends Exception {

    private static final long serialVersionUID = 1;

    private final long bytes;
    private final long most;

    TooLargeException(long bytes, long most) {
      super("It would hold %d bytes; %d may be held.".formatted(bytes, most));
      this.bytes = bytes;
      this.most = most;
    }

    /// Memory that it would hold, about.
    long bytes() {
      return bytes;
    }

    /// Memory that it may hold.
    long most() {
      return most;
    }
  }

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

  /// Who waits, and what for.
  private static final class Visitor {

    private final List<Ticket> tickets = new ArrayList<>();
    private long used;

    boolean waits() {
      return !tickets.isEmpty();
    }
  }

  /// Whose turn it is, and for which work.
  private record Turn(Visitor visitor, Ticket ticket) {}

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
    idle = work;
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
      Visitor visitor = visitors.get(asker);
      replaced = visitor == null ? null : find(visitor, slot);
      if (closed || (replaced == null && isFull(asker))) {
        refused++;
        throw new BusyException(secondsUntilFree());
      }
      if (visitor == null || !visitor.waits()) {
        visitor = join(asker);
      }
      if (replaced == null) {
        visitor.tickets.add(ticket);
        count(1);
      } else {
        visitor.tickets.set(visitor.tickets.indexOf(replaced), ticket);
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
    int ofAddress = 0;
    int ofOne = 0;
    for (Map.Entry<Asker, Visitor> each : visitors.entrySet()) {
      int waiting = each.getValue().tickets.size();
      ofAddress += each.getKey().address.equals(asker.address) ? waiting : 0;
      ofOne += each.getKey().equals(asker) ? waiting : 0;
    }
    return works >= limits.works || ofAddress >= limits.ofAddress || ofOne >= limits.ofOne;
  }

  private static @Nullable Ticket find(Visitor visitor, String slot) {
    return visitor.tickets.stream().filter(each -> each.slot.equals(slot)).findFirst().orElse(null);
  }

  /// Puts a visitor behind the others that wait. Time that was used before they began to is
  /// forgotten, and so is who has used no more.
  private Visitor join(Asker asker) {
    long least =
        visitors.values().stream()
            .filter(Visitor::waits)
            .mapToLong(each -> each.used)
            .min()
            .orElse(Long.MAX_VALUE);
    visitors.values().removeIf(each -> !each.waits() && each.used <= least && !each.equals(served));
    Visitor known = visitors.remove(asker);
    Visitor visitor = known == null ? new Visitor() : known;
    if (least < Long.MAX_VALUE) {
      visitor.used = Math.max(visitor.used, least);
    }
    visitors.putLast(asker, visitor);
    return visitor;
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
    for (Visitor visitor : visitors.values()) {
      if (visitor.tickets.remove(ticket)) {
        count(-1);
        return true;
      }
    }
    return false;
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
          while (works == 0 && idle == null && !closed) {
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
    Work whileIdle;
    synchronized (this) {
      next = next();
      whileIdle = idle;
      served = next == null ? null : next.visitor;
      if (next != null && !next.ticket.begun) {
        next.ticket.begun = true;
        bytes += next.ticket.bytes;
      }
    }
    if (next != null) {
      step(next.visitor, next.ticket);
    } else if (whileIdle != null) {
      idle(whileIdle);
    }
  }

  /// Who has used least, whoever came first among equals; its works take turns.
  private @Nullable Turn next() {
    List<Visitor> waiting =
        visitors.values().stream()
            .filter(Visitor::waits)
            .sorted(Comparator.comparingLong(each -> each.used))
            .toList();
    boolean isBlocked = false;
    for (Visitor visitor : waiting) {
      for (Ticket ticket : visitor.tickets) {
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

  private void step(Visitor visitor, Ticket ticket) {
    long begin = clock.getAsLong();
    boolean more = false;
    RuntimeException failure = null;
    try {
      more = ticket.work.advance(() -> ticket.cancelled);
    } catch (RuntimeException | Error thrown) {
      failure = failure(thrown);
    }
    boolean tell = false;
    synchronized (this) {
      served = null;
      long nanos = clock.getAsLong() - begin;
      visitor.used += nanos;
      steps++;
      meanStepNanos = steps == 1 ? nanos : OLD_SHARE * meanStepNanos + (1 - OLD_SHARE) * nanos;
      if (!ticket.cancelled) {
        remove(ticket);
        if (more) {
          visitor.tickets.addLast(ticket);
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

  private void idle(Work work) {
    boolean more = true;
    RuntimeException failure = null;
    try {
      more = work.advance(() -> isWanted || closed);
    } catch (CancellationException somebodyCame) {
      return;
    } catch (RuntimeException | Error thrown) {
      failure = failure(thrown);
    }
    if (!more || failure != null) {
      synchronized (this) {
        idle = null;
      }
    }
    if (failure != null) {
      work.ended(failure);
    }
  }

  /// Of what a step threw: a step that ran out of memory must not end the thread of all others.
  private static RuntimeException failure(Throwable thrown) {
    return thrown instanceof RuntimeException usual ? usual : new IllegalStateException(thrown);
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
    List<Ticket> left = new ArrayList<>();
    synchronized (this) {
      closed = true;
      idle = null;
      visitors.values().forEach(each -> left.addAll(each.tickets));
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
