package org.contrapeso.pagechecks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Text that means harm, wherever somebody may put it: it is shown as it was written, or not at
/// all, and no part of it becomes a part of the page.
final class HostileTextTest {

  private static final String SCRIPT = "<img src=x onerror=alert(1)>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "study",
        "course",
        "beliefs",
        "futures",
        "seed",
        "show",
        "h.x",
        "p.x",
        "claim.x",
        "l." + SCRIPT,
        "h." + SCRIPT,
        "p." + SCRIPT,
        "claim." + SCRIPT,
        SCRIPT
      })
  void whatALinkSaysWronglyIsQuotedInTheNotice(String key) {
    try (Visit visit = Visit.desk()) {
      Page page = visit.page();
      page.navigate(Site.address("/en/laboratory?" + encoded(key) + "=" + encoded(SCRIPT)));
      Locator notice = page.locator(".notices .notice").first();
      assertThat(notice).containsText(SCRIPT);
      assertThat(page.locator("img")).hasCount(0);
      assertThat(visit.troubles()).noneMatch(trouble -> trouble.startsWith("dialog"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"courses", "outcomes", "seed", "show"})
  void soItIsWhereCoursesAreCompared(String key) {
    try (Visit visit = Visit.desk()) {
      Page page = visit.page();
      page.navigate(Site.address("/en/compare?" + encoded(key) + "=" + encoded(SCRIPT)));
      assertThat(page.locator("body")).containsText(SCRIPT);
      assertThat(page.locator("img")).hasCount(0);
      assertThat(visit.troubles()).noneMatch(trouble -> trouble.startsWith("dialog"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"v", "model", "evidence", "scenarios"})
  void aHostilePinIsQuotedWhereVersionsAreCompared(String pin) {
    try (Visit visit = Visit.desk()) {
      String version = pin.equals("v") ? "" : "&v=0.0.1";
      visit.open("/en/claims?" + pin + "=" + encoded(SCRIPT) + version);
      Locator notice = visit.page().locator(".notices .notice").first();
      assertThat(notice).containsText(SCRIPT);
      assertThat(visit.page().locator("img")).hasCount(0);
      assertThat(visit.troubles()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"beliefs", "claims", "evidence#sources", "evidence#levers", "evidence#outcomes"})
  void whatIsSearchedForStandsInItsFieldAsItWasTyped(String view) {
    try (Visit visit = Visit.desk()) {
      Page page = visit.page();
      String[] parts = view.split("#", -1);
      visit.open("/en/" + parts[0] + "?" + Visit.FEW + (parts.length > 1 ? "#" + parts[1] : ""));
      Locator fields = page.locator("main input[type=search]");
      assertThat(fields).hasCount(1);
      fields.fill(SCRIPT);
      page.waitForURL("**view.search=**");
      page.reload();
      visit.settle();
      assertThat(page.locator("main input[type=search]")).hasValue(SCRIPT);
      assertThat(page.locator("img")).hasCount(0);
      assertThat(visit.troubles()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/es/network?view.year=2028 | ",
        "/es/laboratory?l.campaign.strikes_on_logistics=5"
            + " | [aria-controls=lever-campaign-strikes_on_logistics-details]",
        "/es/beliefs?view.part=parameters&p.organisation.arrest_flow=112..118"
            + " | li.parameter.yours button.disclose"
      })
  void aFieldForANumberTakesNoOtherText(String link, String opener) {
    try (Visit visit = Visit.desk()) {
      Page page = visit.page();
      visit.open(link + "&" + Visit.FEW);
      if (opener != null) {
        page.locator(opener).first().click();
      }
      Locator field = page.locator("main input[type=number]:visible").first();
      field.click();
      page.keyboard().press("Control+a");
      page.keyboard().insertText(SCRIPT);
      page.keyboard().press("Tab");
      visit.settle();
      assertThat(field.inputValue()).doesNotContain("<", "img", "alert");
      assertThat(page.locator("main h1, main h2").first()).isVisible();
      assertThat(page.locator("img")).hasCount(0);
      assertThat(visit.troubles()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "laboratory?o",
        "beliefs?view.part",
        "beliefs?view.part=differences&view.first",
        "claims?view.run",
        "claims?view.row",
        "evidence?view.order",
        "network?view.year",
        "network?view.future",
        "compare?view.ranges",
        "compare?view.sort",
        "compare?o"
      })
  void aLookThatNoViewHasLeavesTheViewAsItBegins(String key) {
    try (Visit visit = Visit.desk()) {
      visit.open("/en/%s=%s&%s#%2$s".formatted(key, encoded(SCRIPT), Visit.FEW));
      Locator main = visit.page().locator("main");
      assertThat(main.locator("h1, h2").first()).isVisible();
      assertThat(main).not().containsText("onerror");
      assertThat(visit.page().locator("img")).hasCount(0);
      assertThat(visit.troubles()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/estimates?study= | onerror\\u003dalert(1)",
        "/api/v1/studies/ | 404",
        "/api/v1/ | 404",
        "/en/ | ",
      })
  void whatTheServerAnswersToHostileNamesIsNeverReadAsAPage(String path, String told) {
    try (Visit visit = Visit.desk()) {
      Page page = visit.page();
      page.navigate(Site.address(path + encoded(SCRIPT).replace("+", "%20")));
      if (told != null) {
        assertThat(page.locator("body")).containsText(told);
      }
      assertThat(page.locator("img")).hasCount(0);
      assertThat(visit.troubles()).noneMatch(trouble -> trouble.startsWith("dialog"));
    }
  }

  @Test
  void everyTextOfAStudyThatIsSentIsGivenBackAsText() throws Exception {
    String text = "{en: \"%s\", es: \"%1$s\"}".formatted(SCRIPT);
    String study =
        """
        study:
          name: %1$s
          question: %1$s
          courses: [no_change, mine]
          baseline: no_change
          beliefs: held
          design: {kind: sobol, futures: 2, seed: 3}
          clock: {policy_start: 2020-01, weeks: 26}
          outcomes: [violence.homicides]
          series: {every: 13, trajectories: false}
        courses:
          mine:
            name: %1$s
            words: %1$s
            levers: {health.naloxone: 1.3}
        beliefs:
          held:
            name: %1$s
            words: %1$s
        """
            .formatted(text);
    String place = sent(study, 202).headers().firstValue("Location").orElseThrow();
    try (Visit visit = Visit.desk()) {
      Page page = visit.page();
      page.navigate(Site.address(place));
      page.waitForCondition(() -> {
        page.reload();
        return page.locator("body").innerText().contains("finished");
      });
      page.navigate(Site.address(place + "/files/manifest.json"));
      assertThat(page.locator("body")).containsText("onerror=alert(1)");
      assertThat(page.locator("img")).hasCount(0);
      assertThat(visit.troubles()).noneMatch(trouble -> trouble.startsWith("dialog"));
    }
  }

  @Test
  void whatAStudyThatIsSentSaysWronglyIsQuotedAsData() throws Exception {
    HttpResponse<String> answer = sent("study: {name: '" + SCRIPT + "', " + SCRIPT + ": 1}", 400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.body())
        .contains("\"\\u003cimg src\\u003dx onerror\\u003dalert(1)\\u003e\"") // as JSON writes it
        .doesNotContain("<img");
  }

  private static HttpResponse<String> sent(String study, int status)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Site.address("/api/v1/studies")))
            .header("Content-Type", "application/yaml")
            .POST(HttpRequest.BodyPublishers.ofString(study))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
      return answer;
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
