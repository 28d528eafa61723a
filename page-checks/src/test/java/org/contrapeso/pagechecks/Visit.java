package org.contrapeso.pagechecks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/// One person's visit: a browser that has never been here, and all that went wrong in it.
final class Visit implements AutoCloseable {

  /// Enough futures for a picture, few enough for a test.
  static final String FEW = "futures=200";

  private static final double PATIENCE_MILLIS = 90_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;

  private final BrowserContext context;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();

  private Visit(ReducedMotion motion) {
    context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(WIDTH, HEIGHT)
                    .setReducedMotion(motion)
                    .setPermissions(List.of("clipboard-read", "clipboard-write")));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    page = context.newPage();
    page.onPageError(error -> troubles.add("error: " + error));
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        troubles.add(message.type() + ": " + message.text());
      }
    });
    page.onDialog(dialog -> {
      troubles.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onRequest(request -> {
      if (!request.url().startsWith(Site.address("/")) && request.url().startsWith("http")) {
        troubles.add("asks another server: " + request.url());
      }
    });
  }

  /// At a desk, where nothing is to move by itself.
  static Visit desk() {
    return new Visit(ReducedMotion.REDUCE);
  }

  /// The same where things may move.
  static Visit withMotion() {
    return new Visit(ReducedMotion.NO_PREFERENCE);
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /// Opens a page and waits until it holds still.
  Visit open(String pathAndQuery) {
    page.navigate(Site.address(pathAndQuery));
    settle();
    return this;
  }

  /// Waits until nothing is loaded or computed any more.
  void settle() {
    page.locator("main h1, main h2").first().waitFor();
    page.waitForFunction("() => document.querySelector('[aria-busy=true]') === null");
  }

  /// What went wrong so far.
  List<String> troubles() {
    return List.copyOf(troubles);
  }

  @Override
  public void close() {
    context.close();
  }
}
