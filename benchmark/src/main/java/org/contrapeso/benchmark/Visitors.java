package org.contrapeso.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// What visitors wait for who move sliders all at once, and what the server needs for it.
///
/// `Visitors [VISITORS [SECONDS]] [--record]` starts the program with a small heap and lets
/// visitors in at once, first under the same beliefs, then each under beliefs of their own, whose
/// pasts are theirs alone. With `--record`, the table goes into `docs/performance.md`.
public final class Visitors {

  private static final String RECORD = "--record";
  private static final int VISITORS = 50;
  private static final int SECONDS = 40;
  private static final String HEAP = "-Xmx1g";
  private static final double MOST = 0.95;
  private static final double MEGA = 1 << 20;
  private static final double NANOS = 1e9;
  private static final int SAMPLE_MILLIS = 500;

  private final ServedProgram program;
  private final int visitors;
  private final long seconds;

  private Visitors(ServedProgram program, int visitors, long seconds) {
    this.program = program;
    this.visitors = visitors;
    this.seconds = seconds;
  }

  /// Measures and prints.
  ///
  /// @param arguments numbers of visitors and of seconds, and `--record`, all optional
  public static void main(String... arguments) throws Exception {
    List<String> words = new ArrayList<>(List.of(arguments));
    boolean record = words.remove(RECORD);
    int visitors = words.isEmpty() ? VISITORS : Integer.parseInt(words.getFirst());
    long seconds = words.size() < 2 ? SECONDS : Long.parseLong(words.get(1));
    Laboratory laboratory = Laboratory.open();
    Programs.output(List.of(laboratory.root().resolve("contrapeso").toString(), "--version"));
    String text;
    try (ServedProgram program = ServedProgram.start(laboratory.root(), HEAP)) {
      text = new Visitors(program, visitors, seconds).measure();
    }
    System.out.print(text);
    if (record) {
      Page.of(laboratory).fill("visitors", text);
    }
  }

  private String measure() throws Exception {
    String machine = Machine.describe();
    program.awaitWarm();
    return String.format(
            Locale.ROOT,
            "%s. %d visitors, %d s, heap of %.0f MB.%n%n",
            machine,
            visitors,
            seconds,
            program.metric("heap_max_bytes") / MEGA)
        + "| | the same beliefs | each their own |\n|---|--:|--:|\n"
        + table(measure(false), measure(true));
  }

  private static String table(Outcome shared, Outcome own) {
    StringBuilder text = new StringBuilder();
    List<String> names = List.copyOf(shared.rows().keySet());
    for (String name : names) {
      text.append(
          "| %s | %s | %s |%n".formatted(name, shared.rows().get(name), own.rows().get(name)));
    }
    return text.toString();
  }

  private Outcome measure(boolean ownBeliefs) throws Exception {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    double busy = program.processorSeconds();
    List<Visitor> all =
        IntStream.range(0, visitors)
            .mapToObj(number -> new Visitor(program.address(), number, ownBeliefs, until))
            .toList();
    long heap = 0;
    long held = 0;
    List<Visitor.Seen> seen = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Visitor.Seen>> visits =
          all.stream().map(visitor -> threads.submit((Callable<Visitor.Seen>) visitor)).toList();
      while (System.nanoTime() < until) {
        heap = Math.max(heap, program.metric("heap_used_bytes"));
        held = Math.max(held, program.metric("runs_bytes"));
        Thread.sleep(SAMPLE_MILLIS);
      }
      for (Future<Visitor.Seen> visit : visits) {
        seen.add(visit.get());
      }
    }
    return new Outcome(seen, heap, held, program.processorSeconds() - busy);
  }

  /// What came of it.
  private record Outcome(List<Visitor.Seen> seen, long heap, long held, double busy) {

    java.util.SequencedMap<String, String> rows() {
      java.util.SequencedMap<String, String> rows = new java.util.LinkedHashMap<>();
      rows.put("moves that were answered", "%,d".formatted(sum(each -> each.first().size())));
      rows.put("answers of 2,000 futures", "%,d".formatted(sum(each -> each.last().size())));
      rows.put("errors", "%,d".formatted(sum(Visitor.Seen::errors)));
      rows.put("told to come back", "%,d".formatted(sum(Visitor.Seen::busy)));
      rows.put("first picture, s: median, 95 % below, most", times(firsts()));
      rows.put("2,000 futures, s: likewise", times(lasts()));
      rows.put(
          "moves answered to one visitor: least, most",
          "%d, %d"
              .formatted(
                  seen.stream().mapToInt(each -> each.first().size()).min().orElse(0),
                  seen.stream().mapToInt(each -> each.first().size()).max().orElse(0)));
      rows.put("heap in use, MB: most", String.format(Locale.ROOT, "%.0f", heap / MEGA));
      rows.put("of which runs, MB, about: most", String.format(Locale.ROOT, "%.0f", held / MEGA));
      rows.put("processor time of the server, s", String.format(Locale.ROOT, "%.1f", busy));
      return rows;
    }

    private long sum(ToLongFunction<Visitor.Seen> of) {
      return seen.stream().mapToLong(of).sum();
    }

    private double[] firsts() {
      return seen.stream()
          .flatMap(each -> each.first().stream())
          .mapToDouble(n -> n / NANOS)
          .toArray();
    }

    private double[] lasts() {
      return seen.stream()
          .flatMap(each -> each.last().stream())
          .mapToDouble(n -> n / NANOS)
          .toArray();
    }

    private static String times(double[] seconds) {
      if (seconds.length == 0) {
        return "–";
      }
      double[] sorted = seconds.clone();
      Arrays.sort(sorted);
      Median median = Median.of(sorted);
      int high = (int) Math.ceil(MOST * sorted.length) - 1;
      return String.format(
          Locale.ROOT, "%.2f, %.2f, %.2f", median.middle(), sorted[high], median.most());
    }
  }
}
