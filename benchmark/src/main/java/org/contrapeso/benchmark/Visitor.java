package org.contrapeso.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// Somebody who drags a slider: four moves as fast as pictures come, then one that is looked at
/// until the last future is there, and so on.
final class Visitor implements Callable<Visitor.Seen> {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int MOVES_OF_A_DRAG = 5;
  private static final int OK = 200;
  private static final int TOO_MANY = 429;
  private static final int BUSY = 503;

  /// Settings of the slider that are told apart.
  private static final int SETTINGS = 10_007;

  private static final int STRIDE = 4_001;

  private final String address;
  private final int number;
  private final boolean ownBeliefs;
  private final long until;
  private final List<Long> first = new ArrayList<>();
  private final List<Long> last = new ArrayList<>();
  private int busy;
  private int errors;

  /// @param number tells visitors apart
  /// @param ownBeliefs whether what is believed is this visitor's alone
  /// @param until when the last move is begun, as [System#nanoTime()] says it
  Visitor(String address, int number, boolean ownBeliefs, long until) {
    this.address = address;
    this.number = number;
    this.ownBeliefs = ownBeliefs;
    this.until = until;
  }

  /// What a visitor met with.
  ///
  /// @param first nanoseconds until each first picture
  /// @param last nanoseconds until each answer of all futures
  /// @param busy how often the server said to come back
  /// @param errors how often anything else went wrong
  record Seen(List<Long> first, List<Long> last, int busy, int errors) {}

  @Override
  public Seen call() throws InterruptedException {
    for (int move = 0; System.nanoTime() < until; move++) {
      try {
        move(move);
      } catch (IOException lost) {
        errors++;
      }
    }
    return new Seen(List.copyOf(first), List.copyOf(last), busy, errors);
  }

  private void move(int move) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    HttpResponse<InputStream> answer =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(address + "/api/v1/estimates?" + link(move)))
                .header("Accept", "text/event-stream")
                .header("X-Visitor", "visitor-" + number)
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      if (answer.statusCode() == OK) {
        look(lines, begun, move % MOVES_OF_A_DRAG == MOVES_OF_A_DRAG - 1);
      } else if (answer.statusCode() == BUSY || answer.statusCode() == TOO_MANY) {
        busy++;
        TimeUnit.SECONDS.sleep(answer.headers().firstValueAsLong("Retry-After").orElse(1));
      } else {
        errors++;
      }
    }
  }

  private void look(BufferedReader lines, long begun, boolean untilLast) throws IOException {
    String line;
    boolean seen = false;
    while ((line = lines.readLine()) != null) {
      if (line.equals("event: problem")) {
        errors++;
        return;
      }
      if (line.equals("event: end")) {
        last.add(System.nanoTime() - begun);
        return;
      }
      if (!seen && line.startsWith("data: ")) {
        seen = true;
        first.add(System.nanoTime() - begun);
        if (!untilLast) {
          return;
        }
      }
    }
    errors++; // the stream broke off
  }

  private String link(int move) {
    long setting = Math.floorMod((long) STRIDE * (move + 1) * (number + 1), SETTINGS);
    String lever =
        String.format(
            Locale.ROOT, "&l.campaign.strikes_on_leaders=%.4f", 1 + 9.0 * setting / SETTINGS);
    String beliefs = ownBeliefs ? "&p.organisation.arrest_flow=" + (110 + number / 10.0) : "";
    return "course=full_campaign&slot=current" + lever + beliefs;
  }
}
