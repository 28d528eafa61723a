package org.contrapeso.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a server refuses, and what it forbids browsers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileRequestsTest {

  private Served served;

  @BeforeAll
  void start() throws Exception {
    served = Served.start();
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void everyAnswerForbidsBrowsersWhatItDoesNotNeed() throws Exception {
    for (String path :
        List.of(
            "/",
            "/en/laboratory",
            "/health",
            Served.API + "about",
            "/nothing",
            Served.API + "estimates?x=1")) {
      HttpResponse<String> answer = served.get(path);
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertThat(policy).as(path).contains("default-src 'none'").contains("frame-ancestors 'none'");
      assertThat(policy).doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }
    assertThat(
            served
                .get("/embed/en/laboratory")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse(""))
        .contains("frame-ancestors *");
  }

  @Test
  void aNameThatIsPointedAtThisMachineIsRefused() throws Exception {
    String answer =
        served.raw("GET /api/v1/about HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 421");
    assertThat(
            served.raw(
                "GET /api/v1/about HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  /// A refusal waits for no body that may never come, and is told whatever becomes of it.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked\r\n\r\nZZ\r\n",
        "Content-Length: 10\r\n\r\nabc",
        "Content-Length: 10\r\n\r\n",
        "Content-Length: 10000000\r\nExpect: 100-continue\r\n\r\n"
      })
  void whatIsRefusedIsToldWhateverBecomesOfItsBody(String rest) throws Exception {
    assertThat(served.raw("POST /api/nope HTTP/1.1\r\nHost: localhost\r\n" + rest))
        .containsPattern("^HTTP/1.1 4[0-9]{2}")
        .containsIgnoringCase("Connection: close")
        .doesNotContain("100 Continue");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%2f..%2forg/contrapeso/web/Server.class",
        "/assets//etc/passwd",
        "/org/contrapeso/web/Server.class",
        "/.git/config"
      })
  void nothingBesideThePageIsServed(String path) throws Exception {
    String answer =
        served.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).containsPattern("^HTTP/1.1 40[04]").doesNotContain("root:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "estimates?study=%s",
        "estimates?course=%s",
        "estimates?beliefs=%s",
        "estimates?l.health.naloxone=%s",
        "estimates?l.%s=1",
        "estimates?h.organisation.conflict_structure=%s",
        "estimates?h.%s=a",
        "estimates?p.organisation.arrest_flow=%s",
        "estimates?claim.%s=true",
        "estimates?claim.aid_built_capacity=%s",
        "estimates?courses=%s&outcomes=%s",
        "estimates?outcomes=%s",
        "estimates?futures=%s",
        "estimates?seed=%s",
        "estimates?lang=%s",
        "estimates?slot=%s",
        "estimates?visitor=%s",
        "estimates?difference=%s",
        "estimates?%s=1",
        "lines?outcome=%s",
        "lines?count=%s&outcome=violence.homicides",
        "parameters?page=%s",
        "parameters?per=%s",
        "parameters?%s=1",
        "parameters/%s",
        "%s"
      })
  void hostileInputIsRefusedWithProblemDetailsThatHoldNoMarkup(String address) throws Exception {
    for (String hostile :
        List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "';DROP TABLE x;--",
            "{\"a\":[1]}",
            "../../etc/passwd.yaml",
            "a".repeat(3_000),
            "\u0000\u202e",
            "{{7*7}}${7*7}",
            "1e999",
            "NaN")) {
      boolean names =
          address.startsWith("estimates?slot") || address.startsWith("estimates?visitor");
      if (names && hostile.matches("[A-Za-z0-9]{1,64}")) {
        continue; // a name like any other
      }
      String encoded = URLEncoder.encode(hostile, StandardCharsets.UTF_8).replace("+", "%20");
      HttpResponse<String> answer = get(address.replace("%s", encoded));
      assertThat(answer.statusCode()).as(address + " " + hostile).isBetween(400, 499);
      if (answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
        assertThat(answer.body()).doesNotContain("<script>", "<img");
        assertThat(JsonParser.parseString(answer.body()).getAsJsonObject().get("status").getAsInt())
            .isEqualTo(answer.statusCode());
      } else {
        assertThat(answer.body()).doesNotContain(hostile);
      }
      assertThat(answer.body().length()).isLessThan(20_000);
    }
  }

  @Test
  void aFaultOfALinkIsToldByItsKey() throws Exception {
    HttpResponse<String> answer =
        get("estimates?l.health.naloxon=1.3&p.organisation.arrest_flow=1e9");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonArray faults =
        JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonArray("faults");
    assertThat(faults.toString())
        .contains("l.health.naloxon")
        .contains("health.naloxone")
        .contains("p.organisation.arrest_flow");
  }

  @Test
  void tooManyFuturesAreRefused() throws Exception {
    assertThat(get("estimates?futures=2000000").statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsOnlyReadRefusesToBeWritten() throws Exception {
    HttpResponse<String> answer =
        served.send(served.request("about").POST(HttpRequest.BodyPublishers.ofString("x")));
    assertThat(answer.statusCode()).isEqualTo(405);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return served.get(path);
  }
}
