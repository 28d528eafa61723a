package org.contrapeso.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.live.Estimate;
import org.contrapeso.experiment.live.LiveRun;
import org.contrapeso.experiment.scenario.StudyLink;
import org.jspecify.annotations.Nullable;

/// Answers with what a live run says, again and again as its futures come in, as server-sent
/// events, or with the last of it.
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

  /// What is told of an estimate.
  private interface Telling {
    Object of(Estimate estimate);
  }

  /// Answers with bands of the baseline and the link's own course.
  void answer(Asked asked) throws Exception {
    Locale locale = asked.locale();
    boolean withDifference = asked.truth("difference");
    answer(
        asked,
        studies.resolve(asked.link().without("courses")),
        "current",
        kindOf(locale, withDifference),
        Integer.MAX_VALUE,
        estimate -> EstimateAnswer.of(estimate, holdings.registry(), locale, withDifference));
  }

  private static String kindOf(Locale locale, boolean withDifference) {
    return String.join(" ", "estimate", locale.getLanguage(), withDifference + "");
  }

  /// What leaves the last estimate of a link at hand.
  ///
  /// @param query query of a link
  /// @throws FaultsException with every fault of the link
  Supplier<Work> rehearsed(String query, Locale locale) throws FaultsException {
    try {
      LinkedStudies.Linked linked = studies.resolve(StudyLink.parse(query).without("courses"));
      String key = linked.key() + " " + kindOf(locale, false);
      return () ->
          new Run(
              linked,
              key,
              Integer.MAX_VALUE,
              estimate -> EstimateAnswer.of(estimate, holdings.registry(), locale, false));
    } catch (Refusal tooLarge) {
      throw new IllegalArgumentException(query, tooLarge);
    }
  }

  /// Answers with every two courses of the link held against each other.
  void compare(Asked asked) throws Exception {
    Locale locale = asked.locale();
    boolean withBands = asked.truth("bands");
    answer(
        asked,
        studies.resolve(asked.link()),
        "comparison",
        String.join(" ", "comparison", locale.getLanguage(), withBands + ""),
        Integer.MAX_VALUE,
        estimate -> ComparisonAnswer.of(estimate, holdings.registry(), locale, withBands));
  }

  /// Answers with single futures: what each outcome came to, and on demand what was drawn.
  void listFutures(Asked asked) throws Exception {
    Locale locale = asked.locale();
    boolean withInputs = asked.truth("inputs");
    int count = asked.whole("count", FuturesAnswer.USUAL, 1, LinkedStudies.MOST_FUTURES);
    answer(
        asked,
        studies.resolve(asked.link()),
        "futures",
        String.join(" ", "futures", locale.getLanguage(), withInputs + "", count + ""),
        count,
        estimate -> FuturesAnswer.of(estimate, holdings.registry(), locale, count, withInputs));
  }

  /// Answers with what the futures have in common whose outcomes lie within ranges under a course.
  void contrast(Asked asked) throws Exception {
    Locale locale = asked.locale();
    LinkedStudies.Linked linked = studies.resolve(asked.link());
    ResolvedStudy whole = linked.study();
    boolean isChange = asked.truth("change");
    String within = asked.find("within").orElse("");
    List<ContrastsAnswer.Range> ranges = ContrastsAnswer.Range.parse(within, whole);
    String under = asked.find("under").orElse(whole.baseline());
    List<String> known = whole.courses().stream().map(Course::id).toList();
    if (!known.contains(under)) {
      throw Refusal.Flaw.ofId("under", under, "expected.course", known).alone();
    }
    ResolvedStudy study =
        whole.withCourses(
            whole.courses().stream()
                .filter(course -> List.of(under, whole.baseline()).contains(course.id()))
                .toList(),
            whole.baseline());
    answer(
        asked,
        new LinkedStudies.Linked(study, linked.futuresHash()),
        "contrasts",
        String.join(" ", "contrasts", locale.getLanguage(), under, isChange + "", within),
        Integer.MAX_VALUE,
        estimate ->
            ContrastsAnswer.of(estimate, under, ranges, isChange, holdings.registry(), locale));
  }

  /// @param enough number of futures after which no more are run
  private void answer(
      Asked asked,
      LinkedStudies.Linked linked,
      String slot,
      String kind,
      int enough,
      Telling telling)
      throws Exception {
    String key = linked.key() + " " + kind;
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
    Run run = new Run(linked, key, enough, telling);
    Turns.Ticket ticket = turns.queue(asked.asker(), asked.slot(slot), run);
    try {
      if (events) {
        run.send(begin(asked.context()), asked.words());
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
    context.header("X-Accel-Buffering", "no"); // a proxy that gathers answers would hold this one
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
  private final class Run implements Work {

    private final LinkedStudies.Linked linked;
    private final String key;
    private final int enough;
    private final Telling telling;
    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private @Nullable LiveRun run;

    Run(LinkedStudies.Linked linked, String key, int enough, Telling telling) {
      this.linked = linked;
      this.key = key;
      this.enough = enough;
      this.telling = telling;
    }

    @Override
    public long bytes() {
      return KeptMemory.bytesOfRun(linked.study(), laboratories.isOpen(linked));
    }

    @Override
    public boolean advance(BooleanSupplier cancelled) {
      LiveRun under = run;
      if (under == null) {
        under = laboratories.of(linked).start(linked.study().courses(), linked.study().baseline());
        run = under;
      }
      Estimate estimate = under.advance(cancelled);
      byte[] answer = Json.bytes(telling.of(estimate));
      boolean isLast = under.isFinished() || estimate.futures() >= enough;
      if (isLast) {
        last.keep(key, answer, answer.length);
      }
      news.add(new News.Estimated(answer, isLast));
      return !isLast;
    }

    @Override
    public void ended(@Nullable RuntimeException cause) {
      news.add(
          cause == null || cause instanceof CancellationException
              ? new News.Cancelled()
              : new News.Failed(cause));
    }

    /// Sends events until the last, or until nobody listens.
    void send(OutputStream out, Words words) throws IOException, InterruptedException {
      while (true) {
        News next = news.poll(1, TimeUnit.SECONDS);
        switch (next) {
          case null -> out.write(ALIVE);
          case News.Estimated estimated -> out.write(event("estimate", estimated.answer));
          case News.Failed failed -> {
            Defects.report(failed.cause);
            out.write(event("problem", Json.bytes(Defects.problem(words))));
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
    void await(Context context) throws IOException, InterruptedException, Refusal, BusyException {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Awaited.PATIENCE_SECONDS);
      while (true) {
        switch (news.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          case null -> throw new BusyException(Awaited.PATIENCE_SECONDS);
          case News.Estimated estimated -> {
            if (estimated.isLast) {
              Answers.bytes(context, Status.OK, Route.JSON, estimated.answer);
              return;
            }
          }
          case News.Failed failed -> throw failed.cause;
          case News.Cancelled _ ->
              throw new Refusal(Status.CONFLICT, "replaced.title", "replaced.detail");
        }
      }
    }
  }
}
