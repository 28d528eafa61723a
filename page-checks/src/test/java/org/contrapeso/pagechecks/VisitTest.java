package org.contrapeso.pagechecks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whole visits: with the keyboard alone, and when things go wrong.
final class VisitTest {

  private static final String STRIKES = "#lever-campaign-strikes_on_logistics";
  private static final String SCRIPT = "<img src=x onerror=alert(1)>";

  @Test
  void theKeyboardAloneChoosesACourseMovesALeverAndReadsAChart() {
    try (Visit visit = Visit.desk()) {
      visit.open("/en/laboratory?" + Visit.FEW);
      Page page = visit.page();
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus")).hasClass("skip");
      tabTo(page, ".controls select");
      page.keyboard().press("ArrowDown");
      page.waitForURL("**course=**");
      tabTo(page, ".lever input[type=range]");
      page.keyboard().press("ArrowRight");
      page.waitForURL("**l.**");
      visit.settle();
      tabTo(page, ".chart-body [tabindex='0']");
      page.keyboard().press("ArrowRight");
      assertThat(page.locator("[aria-live]").allInnerTexts())
          .anyMatch(text -> text.matches("(?s).*20[23]\\d.*"));
      assertThat(visit.troubles()).isEmpty();
    }
  }

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
  void aFaultyLinkSaysWhatIsWrongAndRunsNothingOfIt() {
    try (Visit visit = Visit.desk()) {
      Page page = visit.page();
      for (String key : List.of("study", "course", "beliefs", "futures", "l." + SCRIPT, SCRIPT)) {
        page.navigate(Site.address("/en/laboratory?" + encoded(key) + "=" + encoded(SCRIPT)));
        page.locator(".notices .notice").first().waitFor();
        assertThat(page.locator("img").count()).as(key).isZero();
      }
      for (String key : List.of("courses", "outcomes", "o", "seed", "show", "v", "model")) {
        page.navigate(Site.address("/en/compare?" + encoded(key) + "=" + encoded(SCRIPT)));
        page.locator("main h2").first().waitFor();
        assertThat(page.locator("img").count()).as(key).isZero();
      }
      assertThat(visit.troubles()).noneMatch(trouble -> trouble.startsWith("dialog"));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// Presses Tab until the first of some elements has the focus.
  private static void tabTo(Page page, String selector) {
    for (int press = 0; press < 300; press++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
    }
    throw new AssertionError("The Tab key never comes to " + selector);
  }
}
