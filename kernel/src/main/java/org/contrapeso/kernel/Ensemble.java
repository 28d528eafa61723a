package org.contrapeso.kernel;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The loop over an ensemble: blocks are computed on many threads and handed on in their order.
///
/// Only as many blocks are under way as there are threads, and one more each: a receiver that is
/// slower than the workers slows them, and memory stays bounded. A block is computed by one worker
/// from its number alone, so neither their number nor their order can change a result.
public final class Ensemble {

  private Ensemble() {}

  /// Computes blocks. Each thread has a worker of its own, which may keep scratch space.
  ///
  /// @param <T> result of a block
  public interface Worker<T> {

    /// Result of a block, from its number alone.
    ///
    /// @throws CancellationException to end the loop at once, as if it had been cancelled
    T compute(int block);
  }

  /// Takes the results in the order of the blocks, on the calling thread.
  ///
  /// @param <T> result of a block
  /// @param <X> what it may throw, which ends the loop
  public interface Receiver<T, X extends Exception> {

    /// Takes the result of the next block.
    void accept(T result) throws X;
  }

  /// Runs blocks `from` (inclusive) to `to` (exclusive).
  ///
  /// @param threads number of threads, 1 or more; no more are started than there are blocks
  /// @param worker makes the worker of one thread
  /// @param cancelled asked before each block is handed on; `true` ends the loop
  /// @throws CancellationException if the loop was cancelled or the thread interrupted
  public static <T, X extends Exception> void run(
      int from,
      int to,
      int threads,
      Supplier<Worker<T>> worker,
      Receiver<T, X> receiver,
      BooleanSupplier cancelled)
      throws X {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is %d; it must be 1 or more.".formatted(threads));
    }
    int workers = Math.clamp((long) to - from, 1, threads);
    BlockingQueue<Worker<T>> idle = new ArrayBlockingQueue<>(workers);
    for (int thread = 0; thread < workers; thread++) {
      idle.add(worker.get());
    }
    int ahead = 2 * workers;
    BlockingQueue<Future<T>> underWay = new ArrayBlockingQueue<>(ahead);
    try (ExecutorService pool =
        Executors.newFixedThreadPool(
            workers, Thread.ofPlatform().name("ensemble-", 1).daemon().factory())) {
      try {
        int next = from;
        for (int block = from; block < to; block++) {
          while (next < to && underWay.size() < ahead) {
            int number = next++;
            underWay.add(pool.submit(() -> compute(idle, number)));
          }
          T result = underWay.remove().get();
          if (Thread.interrupted()) { // a result that is there is handed out without a look at it
            throw new InterruptedException();
          }
          if (cancelled.getAsBoolean()) {
            throw new CancellationException("The run was cancelled.");
          }
          receiver.accept(result);
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new CancellationException("The run was interrupted.");
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof CancellationException cancellation) {
          throw cancellation;
        }
        throw new IllegalStateException("A block of runs failed.", failed.getCause());
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private static <T> T compute(BlockingQueue<Worker<T>> idle, int block)
      throws InterruptedException {
    Worker<T> worker = idle.take();
    try {
      return worker.compute(block);
    } finally {
      idle.add(worker);
    }
  }
}
