package org.contrapeso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GateTest {

  private static final String PROXIED = "laboratory.example";

  /// Requests that a rate of one a second lets pass at once.
  private static final int AT_ONCE = 4;

  @Test
  void whoAsksTooOftenIsToldWhenToComeBackAndHealthIsAlwaysSaid() throws Exception {
    try (Served served = Served.startAtOneMoment(settings -> settings.withRate(1))) {
      for (int asked = 0; asked < AT_ONCE; asked++) {
        assertThat(served.get("about").statusCode()).isEqualTo(200);
      }
      HttpResponse<String> answer = served.get("about");
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(answer.headers().firstValue("Retry-After")).contains("1");
      assertThat(answer.body()).contains("more than 1 times a second");
      assertThat(served.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void behindAProxyAddressesAreThoseThatItSays() throws Exception {
    try (Served served =
        Served.startAtOneMoment(settings -> settings.withRate(1).withProxy(Optional.of(PROXIED)))) {
      for (int asked = 0; asked < AT_ONCE; asked++) {
        assertThat(ask(served, "192.0.2.66, 192.0.2.1")).startsWith("HTTP/1.1 200");
      }
      assertThat(ask(served, "192.0.2.66, 192.0.2.1")).startsWith("HTTP/1.1 429");
      assertThat(ask(served, "192.0.2.1, 192.0.2.66")).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void ofSeveralLinesTheLastIsTheProxys() throws Exception {
    try (Served served =
        Served.startAtOneMoment(settings -> settings.withRate(1).withProxy(Optional.of(PROXIED)))) {
      String lines = "192.0.2.%d\r\nX-Forwarded-For: 192.0.2.1:%d";
      for (int asked = 0; asked < AT_ONCE; asked++) {
        ask(served, lines.formatted(asked, 1024 + asked));
      }
      assertThat(ask(served, lines.formatted(99, 99))).startsWith("HTTP/1.1 429");
    }
  }

  @Test
  void othersMayWriteOnlyWhereThereIsAToken() throws Exception {
    try (Served served = Served.start(settings -> settings.withProxy(Optional.of(PROXIED)))) {
      assertThat(
              served.raw(
                  "POST /api/v1/studies HTTP/1.1\r\nHost: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                      .formatted(PROXIED)))
          .startsWith("HTTP/1.1 403")
          .contains("needs a server that was given a token");
    }
  }

  @Test
  void whatWouldFillTheHeapIsRefused() throws Exception {
    try (Served served = Served.start()) {
      HttpResponse<String> answer =
          served.get(
              "comparisons?futures=20000&courses="
                  + String.join(",", served.ids("courses"))
                  + "&outcomes="
                  + String.join(",", served.ids("outcomes")));
      assertThat(answer.statusCode()).isEqualTo(Status.BAD_REQUEST);
      assertThat(answer.body()).contains("Too much memory");
    }
  }

  @Test
  void withoutAProxyNobodyMayNameAnotherAddress() throws Exception {
    try (Served served = Served.startAtOneMoment(settings -> settings.withRate(1))) {
      for (int asked = 0; asked < AT_ONCE; asked++) {
        served.send(served.request("about").header("X-Forwarded-For", "192.0.2." + asked));
      }
      assertThat(
              served
                  .send(served.request("about").header("X-Forwarded-For", "192.0.2.99"))
                  .statusCode())
          .isEqualTo(429);
    }
  }

  @Test
  void theNameOfTheProxyIsAnsweredAndNoOther() throws Exception {
    try (Served served = Served.start(settings -> settings.withProxy(Optional.of(PROXIED)))) {
      assertThat(ask(served, "192.0.2.1")).startsWith("HTTP/1.1 200");
      assertThat(
              served.raw(
                  "GET /api/v1/about HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 421");
    }
  }

  private static String ask(Served served, String forwarded) throws Exception {
    return served.raw(
        "GET /api/v1/about HTTP/1.1\r\nHost: %s\r\nX-Forwarded-For: %s\r\nConnection: close\r\n\r\n"
            .formatted(PROXIED, forwarded));
  }
}
