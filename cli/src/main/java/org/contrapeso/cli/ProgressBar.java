package org.contrapeso.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import org.contrapeso.experiment.Progress;

/// A line that shows count, rate and time left; silent where nobody watches.
final class ProgressBar implements Progress {

  private static final int WIDTH = 30;
  private static final long BETWEEN_NANOS = Duration.ofMillis(100).toNanos();

  private final PrintWriter out;
  private final Wording words;
  private final boolean watched;
  private final int courses;
  private final long began = System.nanoTime();
  private long drawn;
  private final int firstFutures;

  /// A bar.
  ///
  /// @param watched whether a person watches, that is, whether output goes to a terminal
  /// @param courses courses that each future runs under
  /// @param futures futures that an earlier run finished
  /// @param ofFutures futures of the whole study
  ProgressBar(
      PrintWriter out, Wording words, boolean watched, int courses, int futures, int ofFutures) {
    this.out = out;
    this.words = words;
    this.watched = watched;
    this.courses = courses;
    firstFutures = futures;
    draw(futures, ofFutures, began);
  }

  /// Whether standard output and error go to a terminal.
  static boolean isWatched() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  @Override
  public void reached(int futures, int ofFutures) {
    long now = System.nanoTime();
    if (now - drawn > BETWEEN_NANOS || futures == ofFutures) {
      draw(futures, ofFutures, now);
    }
  }

  private void draw(int futures, int ofFutures, long now) {
    if (watched) {
      drawn = now;
      out.print("\r" + line(futures, ofFutures, now));
      if (futures == ofFutures) {
        out.println();
      }
      out.flush();
    }
  }

  private String line(int futures, int ofFutures, long now) {
    int filled = (int) ((long) WIDTH * futures / ofFutures);
    double seconds = (now - began) / (double) Duration.ofSeconds(1).toNanos();
    double rate = (futures - firstFutures) / Math.max(seconds, Double.MIN_NORMAL);
    String left =
        rate > 0
            ? clock((long) Math.ceil((ofFutures - futures) / rate))
            : words.say("progress.estimating");
    return words.say(
        "progress.line",
        "#".repeat(filled),
        " ".repeat(WIDTH - filled),
        futures,
        ofFutures,
        rate * courses,
        left);
  }

  static String clock(long seconds) {
    Duration duration = Duration.ofSeconds(seconds);
    return duration.toHours() > 0
        ? "%d:%02d:%02d"
            .formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart())
        : "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
  }

  @Override
  public boolean cancelled() {
    return false;
  }
}
