package org.contrapeso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TurnsTest {

  private final List<String> told = new ArrayList<>();
  private long now;

  @Test
  void visitorsTakeTurnsStepByStep() throws Exception {
    Turns turns = turns(10, 10);
    turns.queue(of("ann"), "one", new Steps("ann", 3));
    turns.queue(of("bob"), "one", new Steps("bob", 2));
    turns.queue(of("cid"), "one", new Steps("cid", 1));
    take(turns, 6);
    assertThat(told).containsExactly("ann 1", "bob 1", "cid 1", "ann 2", "bob 2", "ann 3");
    assertThat(turns.works()).isZero();
  }

  @Test
  void whoAsksForMuchTakesNobodysTurn() throws Exception {
    Turns turns = turns(10, 10);
    for (int work = 0; work < 5; work++) {
      turns.queue(of("greedy"), "slot" + work, new Steps("greedy" + work, 1));
    }
    turns.queue(of("modest"), "one", new Steps("modest", 1));
    take(turns, 2);
    assertThat(told).containsExactly("greedy0 1", "modest 1");
  }

  @Test
  void whoComesLateWaitsForOneStepOfEachOther() throws Exception {
    Turns turns = turns(10, 10);
    turns.queue(of("ann"), "one", new Steps("ann", 9));
    turns.queue(of("bob"), "one", new Steps("bob", 9));
    take(turns, 3);
    turns.queue(of("cid"), "one", new Steps("cid", 1));
    told.clear();
    take(turns, 3);
    assertThat(told).contains("cid 1");
  }

  @Test
  void aLaterRequestOfTheSameSlotReplacesTheEarlier() throws Exception {
    Turns turns = turns(10, 10);
    turns.queue(of("ann"), "current", new Steps("first", 3));
    turns.queue(of("ann"), "default", new Steps("other", 1));
    take(turns, 1);
    turns.queue(of("ann"), "current", new Steps("second", 1));
    take(turns, 5);
    assertThat(told).containsExactly("first 1", "first cancelled", "other 1", "second 1");
    assertThat(turns.cancellations()).isEqualTo(1);
  }

  @Test
  void aReplacementNeedsNoRoomOfItsOwn() throws Exception {
    Turns turns = turns(1, 1);
    turns.queue(of("ann"), "current", new Steps("first", 1));
    turns.queue(of("ann"), "current", new Steps("second", 1));
    take(turns, 1);
    assertThat(told).containsExactly("first cancelled", "second 1");
  }

  @Test
  void whoDoesNotFitInIsToldWhenToComeBack() throws Exception {
    Turns turns = turns(2, 1);
    turns.queue(of("ann"), "one", new Steps("ann", 1));
    assertThatThrownBy(() -> turns.queue(of("ann"), "two", new Steps("ann", 1)))
        .isInstanceOfSatisfying(
            BusyException.class, busy -> assertThat(busy.seconds()).isPositive());
    turns.queue(of("bob"), "one", new Steps("bob", 1));
    assertThatThrownBy(() -> turns.queue(of("cid"), "one", new Steps("cid", 1)))
        .isInstanceOf(BusyException.class);
    assertThat(turns.refused()).isEqualTo(2);
    take(turns, 2);
    turns.queue(of("cid"), "one", new Steps("cid", 1));
    take(turns, 1);
    assertThat(told).containsExactly("ann 1", "bob 1", "cid 1");
  }

  @Test
  void aWorkThatFailsIsToldOfItAndOthersGoOn() throws Exception {
    Turns turns = turns(5, 5);
    RuntimeException defect = new IllegalStateException("broken");
    turns.queue(
        of("ann"),
        "one",
        new Steps("ann", 2) {
          @Override
          public boolean advance(BooleanSupplier cancelled) {
            throw defect;
          }
        });
    turns.queue(of("bob"), "one", new Steps("bob", 1));
    take(turns, 3);
    assertThat(told).containsExactly("ann broken", "bob 1");
    assertThat(turns.works()).isZero();
  }

  @Test
  void aStepUnderWayHearsThatItIsCancelled() throws Exception {
    CountDownLatch under = new CountDownLatch(1);
    List<String> heard = new ArrayList<>();
    try (Turns turns = turns(5, 5)) {
      Turns.Ticket ticket =
          turns.queue(
              of("ann"),
              "one",
              new Work() {
                @Override
                public boolean advance(BooleanSupplier cancelled) {
                  under.countDown();
                  while (!cancelled.getAsBoolean()) {
                    Thread.onSpinWait();
                  }
                  synchronized (heard) {
                    heard.add("stopped");
                  }
                  throw new CancellationException();
                }

                @Override
                public void ended(@Nullable RuntimeException cause) {
                  synchronized (heard) {
                    heard.add("ended");
                  }
                }
              });
      turns.start();
      under.await();
      ticket.cancel();
    }
    assertThat(heard).containsExactlyInAnyOrder("stopped", "ended");
  }

  @Test
  void closingCancelsWhatWaitsAndRefusesWhatComes() throws Exception {
    Turns turns = turns(5, 5);
    turns.queue(of("ann"), "one", new Steps("ann", 1));
    turns.close();
    assertThat(told).containsExactly("ann cancelled");
    assertThatThrownBy(() -> turns.queue(of("bob"), "one", new Steps("bob", 1)))
        .isInstanceOf(BusyException.class);
  }

  @Test
  void whoMovesALeverAgainKeepsTheirPlace() throws Exception {
    Turns turns = turns(5, 5);
    turns.queue(of("ann"), "one", new Steps("ann", 1));
    turns.queue(of("bob"), "one", new Steps("bob", 1));
    turns.queue(of("ann"), "one", new Steps("ann again", 1));
    take(turns, 2);
    assertThat(told).containsExactly("ann cancelled", "ann again 1", "bob 1");
  }

  @Test
  void whoLeavesAndComesBackTakesNobodysTurn() throws Exception {
    Turns turns = turns(5, 5);
    turns.queue(of("ann"), "one", new Steps("ann", 9));
    turns.queue(of("bob"), "one", new Steps("bob", 9));
    for (int again = 0; again < 4; again++) {
      turns.queue(of("eager"), "one", new Steps("eager", 9)).cancel();
      turns.queue(of("eager"), "one", new Steps("eager", 9));
      take(turns, 3);
    }
    assertThat(told).filteredOn(each -> each.matches("eager \\d")).hasSize(4);
    assertThat(told).filteredOn(each -> each.startsWith("ann")).hasSize(4);
    assertThat(told).filteredOn(each -> each.startsWith("bob")).hasSize(4);
  }

  @Test
  void whatTakesLongComesBehindWhatTakesLittle() throws Exception {
    Turns turns = turns(5, 5);
    turns.queue(of("long"), "one", new Steps("long", 3, 10, 0));
    turns.queue(of("short"), "one", new Steps("short", 12));
    take(turns, 12);
    assertThat(told).filteredOn(each -> each.startsWith("long")).hasSize(2);
  }

  @Test
  void whatDoesNotFitIntoMemoryWaitsUntilAnotherIsOver() throws Exception {
    Turns turns = new Turns(new Turns.Limits(9, 9, 9, 10), () -> now);
    turns.queue(of("ann"), "one", new Steps("ann", 2, 1, 7));
    turns.queue(of("bob"), "one", new Steps("bob", 2, 1, 7));
    turns.queue(of("cid"), "one", new Steps("cid", 2, 1, 1));
    take(turns, 1);
    assertThat(turns.bytes()).isEqualTo(7);
    take(turns, 5);
    assertThat(told).containsExactly("ann 1", "ann 2", "bob 1", "cid 1", "bob 2", "cid 2");
    assertThat(turns.bytes()).isZero();
  }

  @Test
  void whatIsLargerThanMemoryIsRefused() throws Exception {
    Turns turns = new Turns(new Turns.Limits(9, 9, 9, 10), () -> now);
    turns.queue(of("ann"), "one", new Steps("ann", 1, 1, 10));
    assertThatThrownBy(() -> turns.queue(of("bob"), "one", new Steps("bob", 1, 1, 11)))
        .isInstanceOfSatisfying(
            TooLargeException.class, refused -> assertThat(refused.bytes()).isEqualTo(11));
  }

  @Test
  void anAddressHasItsShareOfTheQueueWhateverItsVisitorsCallThemselves() throws Exception {
    Turns turns = new Turns(new Turns.Limits(4, 2, 2, 0), () -> now);
    turns.queue(new Asker("here", "ann"), "one", new Steps("ann", 1));
    turns.queue(new Asker("here", "bob"), "one", new Steps("bob", 1));
    Asker third = new Asker("here", "cid");
    assertThatThrownBy(() -> turns.queue(third, "one", new Steps("cid", 1)))
        .isInstanceOf(BusyException.class);
    turns.queue(new Asker("there", "ann"), "one", new Steps("other ann", 1));
    take(turns, 3);
    assertThat(told).containsExactly("ann 1", "bob 1", "other ann 1");
  }

  @Test
  void whatRunsOutOfMemoryEndsAloneAndOthersHaveTheirTurn() throws Exception {
    Turns turns = turns(5, 5);
    turns.queue(
        of("ann"),
        "one",
        new Steps("ann", 1) {
          @Override
          public boolean advance(BooleanSupplier cancelled) {
            throw new OutOfMemoryError("for a test");
          }
        });
    turns.queue(of("bob"), "one", new Steps("bob", 1));
    take(turns, 2);
    assertThat(told).containsExactly("ann java.lang.OutOfMemoryError: for a test", "bob 1");
  }

  @Test
  void whatIsDoneWhileNobodyWaitsStopsWhenSomebodyComes() throws Exception {
    Turns turns = turns(5, 5);
    turns.whenIdle(
        new Steps("idle", 3) {
          @Override
          public boolean advance(BooleanSupplier cancelled) {
            if (told.isEmpty()) {
              queue(turns, "ann", new Steps("ann", 1));
            }
            if (cancelled.getAsBoolean()) {
              throw new CancellationException();
            }
            return super.advance(cancelled);
          }
        });
    take(turns, 9);
    assertThat(told).containsExactly("ann 1", "idle 1", "idle 2", "idle 3");
  }

  private static void queue(Turns turns, String name, Work work) {
    try {
      turns.queue(of(name), "one", work);
    } catch (BusyException | TooLargeException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Asker of(String name) {
    return new Asker(name, name);
  }

  private Turns turns(int works, int ofOne) {
    return new Turns(new Turns.Limits(works, works, ofOne, 0), () -> now);
  }

  private static void take(Turns turns, int number) {
    for (int turn = 0; turn < number; turn++) {
      turns.turn();
    }
  }

  private class Steps implements Work {

    private final String name;
    private final int steps;
    private final long each;
    private final long bytes;
    private int done;

    Steps(String name, int steps) {
      this(name, steps, 1, 0);
    }

    Steps(String name, int steps, long each, long bytes) {
      this.name = name;
      this.steps = steps;
      this.each = each;
      this.bytes = bytes;
    }

    @Override
    public long bytes() {
      return bytes;
    }

    @Override
    public boolean advance(BooleanSupplier cancelled) {
      now += each;
      told.add(name + " " + ++done);
      return done < steps;
    }

    @Override
    public void ended(@Nullable RuntimeException cause) {
      told.add(name + " " + (cause == null ? "cancelled" : cause.getMessage()));
    }
  }
}
