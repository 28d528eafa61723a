package org.contrapeso.web;

import java.util.Locale;

/// What whoever runs the server wants to know of it.
///
/// @param turns the queue
/// @param laboratories the open studies
/// @param rehearsal what is answered before anybody asks
record Operations(Turns turns, Laboratories laboratories, Rehearsal rehearsal) {

  static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  /// Whether the server answers.
  ///
  /// @param status `ok`, or `stopped` where runs are computed no more
  /// @param warm whether what is answered before anybody asks is at hand
  record Health(String status, boolean warm) {}

  /// Whether runs are computed.
  boolean isServing() {
    return turns.isServing();
  }

  Health health() {
    return new Health(isServing() ? "ok" : "stopped", rehearsal.isOver());
  }

  /// The metrics, in the text format of Prometheus.
  String metrics() {
    StringBuilder text = new StringBuilder();
    Runtime runtime = Runtime.getRuntime();
    add(text, "works_waiting", "gauge", "Works that wait or are under way.", turns.works());
    add(text, "steps_total", "counter", "Steps of live runs done.", turns.steps());
    add(
        text,
        "refused_total",
        "counter",
        "Works turned away since the queue was full.",
        turns.refused());
    add(text, "cancelled_total", "counter", "Works cancelled or replaced.", turns.cancellations());
    add(text, "runs_bytes", "gauge", "Memory that runs under way hold, about.", turns.bytes());
    add(text, "rehearsed", "gauge", "1 once what is rehearsed is at hand.", isOver());
    add(text, "laboratories_open", "gauge", "Studies held open.", laboratories.size());
    add(
        text,
        "kept_bytes",
        "gauge",
        "Memory that their pasts may take, about.",
        laboratories.weight());
    add(
        text,
        "heap_used_bytes",
        "gauge",
        "Heap in use.",
        runtime.totalMemory() - runtime.freeMemory());
    add(text, "heap_max_bytes", "gauge", "Heap at most.", runtime.maxMemory());
    return text.toString();
  }

  private long isOver() {
    return rehearsal.isOver() ? 1 : 0;
  }

  private static void add(StringBuilder text, String name, String type, String help, long value) {
    text.append(
        String.format(
                Locale.ROOT,
                "# HELP contrapeso_%1$s %3$s%n# TYPE contrapeso_%1$s %2$s%ncontrapeso_%1$s %4$d%n",
                name,
                type,
                help,
                value)
            .replace("\r", ""));
  }
}
