package org.contrapeso.pagechecks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// What the page does when things go wrong.
final class TroubleTest {

  private static final String STRIKES = "#lever-campaign-strikes_on_logistics";

  /// Questions of one visitor that the server lets wait at once.
  private static final int WAITING = 8;

  /// How long it may take until they wait, or have left.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void aLostConnectionIsToldAndEndsWhenTheServerIsBack() {
    try (Visit visit = Visit.desk()) {
      visit.open("/en/laboratory?" + Visit.FEW);
      Page page = visit.page();
      visit.context().setOffline(true);
      page.locator(STRIKES).focus();
      page.keyboard().press("End");
      assertThat(page.locator(".notices .notice")).isVisible();
      visit.context().setOffline(false);
      page.locator(".notices button").first().click();
      assertThat(page.locator(".notices .notice")).hasCount(0);
      visit.settle();
    }
  }

  @Test
  void aBusyServerIsToldWithTheLastNumbersKeptAndThePageRecoversWhenItIsFree() {
    HttpClient others = HttpClient.newHttpClient();
    try (Visit visit = Visit.desk()) {
      Page page = visit.page();
      Request request =
          page.waitForRequest(
              "**/api/v1/estimates?**",
              () -> visit.open("/en/laboratory?seed=8&" + Visit.FEW)); // nobody else's numbers
      fillQueueOf(request.headerValue("x-visitor"), others);
      String before = page.locator(".strip").innerText();
      page.locator(STRIKES).focus();
      page.keyboard().press("End");
      Locator notice = page.locator(".notices .notice");
      assertThat(notice).containsText("busy");
      assertThat(page.locator(".strip")).hasText(before, exactly());
      others.shutdownNow();
      awaitWaiting(0);
      page.locator(".notices button").first().click();
      assertThat(notice).hasCount(0);
      visit.settle();
      assertThat(page.locator(".strip")).not().hasText(before, exactly());
    } finally {
      others.shutdownNow();
    }
  }

  private static LocatorAssertions.HasTextOptions exactly() {
    return new LocatorAssertions.HasTextOptions().setUseInnerText(true);
  }

  /// Asks as many long questions in the name of a visitor as the server lets wait, until they do.
  private static void fillQueueOf(String visitor, HttpClient client) {
    List<CompletableFuture<HttpResponse<Void>>> asked = new ArrayList<>();
    for (int slot = 0; slot < WAITING; slot++) {
      String question = "/api/v1/estimates?futures=5000&seed=%d&slot=other%d".formatted(slot, slot);
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(Site.address(question)))
              .header("Accept", "text/event-stream")
              .header("X-Visitor", visitor)
              .build();
      asked.add(client.sendAsync(request, HttpResponse.BodyHandlers.discarding()));
    }
    awaitWaiting(WAITING);
    assertThat(asked).noneMatch(CompletableFuture::isDone);
  }

  /// Waits until so many questions wait at the server.
  private static void awaitWaiting(int count) {
    HttpRequest metrics = HttpRequest.newBuilder(URI.create(Site.address("/metrics"))).build();
    HttpClient client = HttpClient.newHttpClient();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      String told = client.sendAsync(metrics, HttpResponse.BodyHandlers.ofString()).join().body();
      if (told.contains("contrapeso_works_waiting " + count + "\n")) {
        return;
      }
    }
    throw new AssertionError("There never were " + count + " questions that wait.");
  }
}
