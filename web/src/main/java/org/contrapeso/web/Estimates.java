package org.contrapeso.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyJson;
import org.contrapeso.experiment.live.Estimate;
import org.contrapeso.experiment.live.LiveRun;
import org.jspecify.annotations.Nullable;

/// Answers with estimates that sharpen, as server-sent events, or with the last one.
final class Estimates {

  /// Bytes of last estimates that are kept for whoever asks the same.
  private static final long KEPT = 32L << 20;

  private static final byte[] END = "event: end\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] ALIVE = ": alive\n\n".getBytes(StandardCharsets.UTF_8);

  private final Holdings holdings;
  private final LinkedStudies studies;
  private final Laboratories laboratories;
  private final Turns turns;
  private final RecentlyUsed<byte[]> last = new RecentlyUsed<>(KEPT);

  Estimates(Holdings holdings, LinkedStudies studies, Laboratories laboratories, Turns turns) {
    this.holdings = holdings;
    this.studies = studies;
    this.laboratories = laboratories;
    this.turns = turns;
  }

  void answer(Asked asked) throws Exception {
    Locale locale = asked.locale();
    boolean withDifference = asked.truth("difference");
    String visitor = asked.visitor();
    String slot = asked.slot("current");
    ResolvedStudy study = studies.resolve(asked.link().without("courses"));
    String key = String.join(" ", StudyJson.hash(study), locale.getLanguage(), withDifference + "");
    boolean events = asked.accepts(Route.EVENTS);
    Optional<byte[]> known = last.find(key);
    if (known.isPresent()) {
      if (events) {
        OutputStream out = begin(asked.context());
        out.write(event("estimate", known.get()));
        out.write(END);
        out.flush();
      } else {
        Answers.bytes(asked.context(), Status.OK, Route.JSON, known.get());
      }
      return;
    }
    Run run = new Run(study, locale, withDifference, key);
    Turns.Ticket ticket = turns.queue(visitor, slot, run);
    try {
      if (events) {
        run.send(begin(asked.context()));
      } else {
        run.await(asked.context());
      }
    } finally {
      ticket.cancel();
    }
  }

  private static OutputStream begin(Context context) throws IOException {
    context.status(Status.OK);
    context.contentType(Route.EVENTS);
    context.header("Cache-Control", "no-store");
    OutputStream out = context.res().getOutputStream();
    context.res().flushBuffer();
    return out;
  }

  private static byte[] event(String name, byte[] data) {
    byte[] head = ("event: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8);
    byte[] event = Arrays.copyOf(head, head.length + data.length + 2);
    System.arraycopy(data, 0, event, head.length, data.length);
    event[event.length - 2] = '\n';
    event[event.length - 1] = '\n';
    return event;
  }

  /// What happened to a run.
  private sealed interface News {

    record Estimated(byte[] answer, boolean isLast) implements News {}

    record Failed(RuntimeException cause) implements News {}

    record Cancelled() implements News {}
  }

  /// A run of one request: computed in turns, sent by the request's own thread.
  private final class Run implements Turns.Work {

    private final ResolvedStudy study;
    private final Locale locale;
    private final boolean withDifference;
    private final String key;
    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private @Nullable LiveRun run;

    Run(ResolvedStudy study, Locale locale, boolean withDifference, String key) {
      this.study = study;
      this.locale = locale;
      this.withDifference = withDifference;
      this.key = key;
    }

    @Override
    public boolean advance(BooleanSupplier cancelled) {
      LiveRun under = run;
      if (under == null) {
        under = laboratories.of(study).start(study.courses(), study.baseline());
        run = under;
      }
      Estimate estimate = under.advance(cancelled);
      byte[] answer =
          Json.bytes(EstimateAnswer.of(estimate, holdings.registry(), locale, withDifference));
      if (under.isFinished()) {
        last.keep(key, answer, answer.length);
      }
      news.add(new News.Estimated(answer, under.isFinished()));
      return !under.isFinished();
    }

    @Override
    public void ended(@Nullable RuntimeException cause) {
      news.add(
          cause == null || cause instanceof CancellationException
              ? new News.Cancelled()
              : new News.Failed(cause));
    }

    /// Sends events until the last, or until nobody listens.
    void send(OutputStream out) throws IOException, InterruptedException {
      while (true) {
        News next = news.poll(1, TimeUnit.SECONDS);
        switch (next) {
          case null -> out.write(ALIVE);
          case News.Estimated estimated -> out.write(event("estimate", estimated.answer));
          case News.Failed failed -> {
            Defects.report(failed.cause);
            out.write(event("problem", Json.bytes(Defects.problem())));
          }
          case News.Cancelled _ -> {
            return;
          }
        }
        boolean isLast = next instanceof News.Estimated estimated && estimated.isLast;
        if (isLast) {
          out.write(END);
        }
        out.flush();
        if (isLast || next instanceof News.Failed) {
          return;
        }
      }
    }

    /// Waits for the last estimate and answers with it.
    void await(Context context) throws IOException, InterruptedException, Route.Refusal {
      while (true) {
        switch (news.take()) {
          case News.Estimated estimated -> {
            if (estimated.isLast) {
              Answers.bytes(context, Status.OK, Route.JSON, estimated.answer);
              return;
            }
          }
          case News.Failed failed -> throw failed.cause;
          case News.Cancelled _ ->
              throw new Route.Refusal(
                  Status.CONFLICT,
                  "Replaced",
                  "A later request of the same visitor and slot took the place of this one.");
        }
      }
    }
  }
}
