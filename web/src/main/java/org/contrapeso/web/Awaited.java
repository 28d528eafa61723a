package org.contrapeso.web;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Something that is computed in turns, and whose one result a request waits for.
///
/// @param <T> the result
final class Awaited<T> implements Work {

  /// Whoever waits for one answer may have gone without a sign; after so long they count as gone.
  static final long PATIENCE_SECONDS = 120;

  private final Steps<T> steps;
  private final CompletableFuture<T> result = new CompletableFuture<>();

  /// Steps that lead to a result.
  ///
  /// @param <T> the result
  interface Steps<T> {

    /// Does a step.
    ///
    /// @return the result after the last step, empty before
    Optional<T> advance(BooleanSupplier cancelled);
  }

  private Awaited(Steps<T> steps) {
    this.steps = steps;
  }

  /// Computes in turns and waits for the result.
  ///
  /// @throws BusyException if there is no room, or none for long
  /// @throws Refusal if a later request took the place of this one
  static <T> T of(Turns turns, Asked asked, String slot, Steps<T> steps) throws Exception {
    Awaited<T> awaited = new Awaited<>(steps);
    Turns.Ticket ticket = turns.queue(asked.asker(), asked.slot(slot), awaited);
    try {
      return awaited.result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException waitedLong) {
      throw new BusyException(PATIENCE_SECONDS);
    } catch (CancellationException replaced) {
      throw new Refusal(Status.CONFLICT, "replaced.title", "replaced.detail");
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    } finally {
      ticket.cancel();
    }
  }

  @Override
  public boolean advance(BooleanSupplier cancelled) {
    Optional<T> done = steps.advance(cancelled);
    done.ifPresent(result::complete);
    return done.isEmpty();
  }

  @Override
  public void ended(@Nullable RuntimeException cause) {
    if (cause == null) {
      result.cancel(false);
    } else {
      result.completeExceptionally(cause);
    }
  }
}
