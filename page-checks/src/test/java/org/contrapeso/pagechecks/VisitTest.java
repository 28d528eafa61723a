package org.contrapeso.pagechecks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole visits: from the tour to a shared link, with the keyboard alone, and in several tabs.
final class VisitTest {

  private static final String STRIKES = "#lever-campaign-strikes_on_logistics";
  private static final String DIFFERENT =
      "([selector, before]) => document.querySelector(selector).innerText !== before";

  @Test
  void aFirstVisitToTheBarePageBeginsWithATourThatCanBeLeft() {
    try (Visit visit = Visit.desk()) {
      Page page = visit.page();
      page.navigate(Site.address("/en/laboratory"));
      Locator tour = page.getByRole(AriaRole.DIALOG);
      assertThat(tour).isVisible();
      page.keyboard().press("Escape");
      assertThat(tour).hasCount(0);
      page.reload();
      page.locator(STRIKES).waitFor();
      assertThat(tour).hasCount(0);
    }
  }

  @Test
  void aVisitFromTourToSharedLinkOpenedAfreshShowsTheSameNumbers() {
    try (Visit first = Visit.desk();
        Visit second = Visit.desk()) {
      first.open("/en/laboratory?" + Visit.FEW);
      takeTheTour(first.page());
      moveLever(first);
      first.page().locator("#beliefs").selectOption("opponent");
      first.page().waitForURL("**beliefs=opponent**");
      first.settle();
      String laboratory = sharedFrom(first, second, ".large-charts .chart >> nth=0");
      assertThat(second.page().locator(STRIKES).inputValue())
          .isEqualTo(first.page().locator(STRIKES).inputValue());
      assertThat(text(second, ".large-charts")).isEqualTo(text(first, ".large-charts"));
      assertThat(text(second, ".strip")).isEqualTo(text(first, ".strip"));
      assertThat(hash(second)).matches("[0-9a-f]{64}").isEqualTo(hash(first));
      assertThat(laboratory).contains("seed=").contains("evidence=").contains("model=");

      first.page().getByRole(AriaRole.NAVIGATION).getByText("Compare").click();
      first.settle();
      first.page().locator("table.matrix tbody button >> nth=2").click();
      first.settle();
      sharedFrom(first, second, "#results .chart >> nth=0");
      assertThat(text(second, "#results")).isEqualTo(text(first, "#results"));

      assertThat(first.troubles()).isEmpty();
      assertThat(second.troubles()).isEmpty();
    }
  }

  private static void takeTheTour(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tour")).click();
    Locator tour = page.getByRole(AriaRole.DIALOG);
    for (int stop = 1; stop <= 5; stop++) {
      assertThat(tour.locator(".tour-step")).containsText(stop + " of 5");
      tour.locator("button.primary").click();
    }
    assertThat(tour).hasCount(0);
  }

  private static void moveLever(Visit visit) {
    String before = text(visit, ".large-charts");
    visit.page().locator(STRIKES).focus();
    visit.page().keyboard().press("End");
    visit.page().waitForURL("**l.campaign.strikes_on_logistics**");
    visit.page().waitForFunction(DIFFERENT, List.of(".large-charts", before));
    visit.settle();
  }

  /// Copies the link of a chart in one visit and opens it in another; the link.
  private static String sharedFrom(Visit from, Visit to, String chart) {
    Locator tools = from.page().locator(chart).locator(".chart-tools button");
    tools.last().click();
    from.page().locator(chart).locator(".share button").first().click();
    assertThat(from.page().locator(chart).locator(".share button").first()).hasText("Copied");
    String link = from.page().evaluate("() => navigator.clipboard.readText()").toString();
    to.page().navigate(link);
    to.settle();
    if (hash(to).isEmpty()) {
      to.page().locator(chart).locator(".chart-tools button").last().click();
    }
    assertThat(from.page().locator(chart).locator(".share button").first()).hasText("Copy link");
    return link;
  }

  private static String hash(Visit visit) {
    return String.join("", visit.page().locator(".results-hash code").allInnerTexts());
  }

  private static String text(Visit visit, String selector) {
    return visit
        .page()
        .locator(selector)
        .innerText()
        .replaceAll("https?://\\S+", "(address)")
        .replaceAll("--link '[^']*'", "(link)");
  }

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

  /// Controls that can be seen and are not told to be passed over; of each group of choices that
  /// the arrow keys go through, the one that is chosen.
  private static final String CONTROLS =
      """
      () => [...document.querySelectorAll(
          'a[href], button, input, select, summary, [tabindex="0"]')]
        .filter(each => each.tabIndex >= 0 && !each.disabled && each.checkVisibility())
        .map((each, at) => { each.dataset.control = at; return at }).length
      """;

  private static final String FOCUSED =
      "() => Number(document.activeElement.dataset.control ?? -1)";

  @ParameterizedTest
  @ValueSource(strings = {"laboratory", "compare", "network", "evidence#outcomes", "method"})
  void theTabKeyComesToEveryControlInOrderAndLeavesAgain(String view) {
    try (Visit visit = Visit.desk()) {
      String[] parts = view.split("#", -1);
      visit.open("/en/" + parts[0] + "?" + Visit.FEW + (parts.length > 1 ? "#" + parts[1] : ""));
      Page page = visit.page();
      int controls = (int) page.evaluate(CONTROLS);
      assertThat(controls).isGreaterThan(20);
      for (int control = 0; control < controls; control++) {
        page.keyboard().press("Tab");
        assertThat(page.evaluate(FOCUSED)).isEqualTo(control);
      }
      page.keyboard().press("Tab");
      assertThat(page.evaluate(FOCUSED)).isEqualTo(-1);
    }
  }

  @Test
  void undoIsAtHandInEveryViewButLeavesTextFieldsAlone() {
    try (Visit visit = Visit.desk()) {
      visit.open("/en/compare?" + Visit.FEW);
      Page page = visit.page();
      page.locator("#beliefs").selectOption("proponent");
      page.waitForURL("**beliefs=proponent**");
      page.keyboard().press("Control+z");
      assertThat(page.locator("#beliefs")).hasValue("even_handed");
      page.keyboard().press("Control+Shift+z");
      assertThat(page.locator("#beliefs")).hasValue("proponent");
      visit.open("/en/claims?beliefs=proponent&" + Visit.FEW);
      page.locator("#claims-search").pressSequentially("fentanyl");
      page.keyboard().press("Control+z");
      assertThat(page.locator("#claims-search")).not().hasValue("fentanyl");
      assertThat(page.url()).contains("beliefs=proponent");
    }
  }

  @Test
  void nothingMovesByItselfWhereThatIsNotWanted() {
    String moving =
        """
        () => [...document.querySelectorAll('body *')]
          .map(each => getComputedStyle(each))
          .filter(style => style.animationName !== 'none' || style.transitionDuration !== '0s')
          .length
        """;
    try (Visit still = Visit.desk();
        Visit lively = Visit.withMotion()) {
      assertThat(still.open("/en/laboratory?" + Visit.FEW).page().evaluate(moving)).isEqualTo(0);
      lively.page().navigate(Site.address("/en/laboratory"));
      lively.page().locator("progress").waitFor();
      lively.page().waitForFunction(moving);
    }
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
