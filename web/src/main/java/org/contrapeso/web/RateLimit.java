package org.contrapeso.web;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// How often an address may ask: a bucket of tokens for each, of which a request takes one and
/// which fills at a steady rate. Thread-safe.
final class RateLimit {

  /// Seconds of the rate that may be asked for at once, as when a page is opened.
  private static final int BURST_SECONDS = 4;

  /// Addresses that are told apart; one that has not asked for longest is forgotten first.
  private static final int MOST_ADDRESSES = 10_000;

  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final int rate;
  private final LongSupplier clock;
  private final SequencedMap<String, Bucket> buckets = new LinkedHashMap<>();

  private record Bucket(double tokens, long at) {}

  /// @param rate requests a second, 0 for no limit
  /// @param clock nanoseconds since any moment
  RateLimit(int rate, LongSupplier clock) {
    this.rate = rate;
    this.clock = clock;
  }

  /// Lets a request pass, or says how long to wait.
  ///
  /// @return seconds until there is a token, rounded up; 0 where the request may pass
  synchronized long secondsToWait(String address) {
    if (rate == 0) {
      return 0;
    }
    long now = clock.getAsLong();
    double full = (double) rate * BURST_SECONDS;
    Bucket before = buckets.remove(address);
    double tokens =
        before == null ? full : Math.min(full, before.tokens + (now - before.at) / NANOS * rate);
    boolean passes = tokens >= 1;
    buckets.putLast(address, new Bucket(passes ? tokens - 1 : tokens, now));
    if (buckets.size() > MOST_ADDRESSES) {
      buckets.pollFirstEntry();
    }
    return passes ? 0 : (long) Math.ceil((1 - tokens) / rate);
  }
}
