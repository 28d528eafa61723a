package org.contrapeso.pagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of each view, whichever it is: views are those that the page itself leads to.
final class EveryViewTest {

  private static final List<String> STANDARD =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final String OPEN_EVERYTHING =
      "() => document.querySelectorAll('main details').forEach(each => { each.open = true })";
  private static final String OVERFLOW =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

  /// Runs of text that a person reads, without those that say of what language they are.
  private static final String TEXTS =
      """
      () => {
        const own = document.documentElement.lang
        const found = []
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        while (walk.nextNode()) {
          const holder = walk.currentNode.parentElement
          const spoken = holder.closest('[lang]').lang
          if (spoken !== own || holder.closest('code, pre, script, style')) continue
          found.push(walk.currentNode.data.trim())
        }
        for (const each of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
          if (each.closest('[lang]').lang !== own) continue
          for (const name of ['aria-label', 'title', 'placeholder']) {
            if (each.hasAttribute(name)) found.push(each.getAttribute(name).trim())
          }
        }
        return found
      }
      """;

  /// Two words of two letters or more, one after the other: more than a name or a number.
  private static final String PROSE = ".*\\p{L}{2,} +\\p{L}{2,}.*";

  private enum Screen {
    PHONE(360, 740),
    DESK(1280, 900),
    PROJECTOR(1920, 1080);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  static Stream<String> views() {
    try (Visit visit = Visit.desk()) {
      visit.open("/en/laboratory?" + Visit.FEW);
      return visit.page().locator("header nav a").all().stream()
          .map(link -> link.getAttribute("href"))
          .map(address -> address.replaceAll("^/en/|\\?.*$", ""))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  void opensWithoutTroubleAndIsAccessibleAndFitsEveryScreen(String view) {
    List<String> found = new ArrayList<>();
    for (String language : List.of("en", "es")) {
      try (Visit light = Visit.desk();
          Visit dark = Visit.dark()) {
        for (Visit visit : List.of(light, dark)) {
          visit.open("/" + language + "/" + view + "?course=full_campaign&" + Visit.FEW);
          visit.page().evaluate(OPEN_EVERYTHING);
          violations(visit.page()).forEach(each -> found.add(language + ": " + each));
        }
        for (Screen screen : Screen.values()) {
          light.page().setViewportSize(screen.width, screen.height);
          if (!light.page().evaluate(OVERFLOW).equals(0)) {
            found.add(language + ": scrolls sideways on a " + screen);
          }
        }
        found.addAll(light.troubles());
        found.addAll(dark.troubles());
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("views")
  void saysNothingInSpanishThatItSaysInEnglish(String view) {
    try (Visit english = Visit.desk();
        Visit spanish = Visit.desk()) {
      Set<String> both = prose(english, "/en/" + view);
      both.retainAll(prose(spanish, "/es/" + view));
      assertThat(both).isEmpty();
    }
  }

  private static Set<String> prose(Visit visit, String path) {
    visit.open(path + "?course=full_campaign&" + Visit.FEW);
    visit.page().evaluate(OPEN_EVERYTHING);
    Set<String> prose = new TreeSet<>();
    for (Object text : (List<?>) visit.page().evaluate(TEXTS)) {
      if (text.toString().matches(PROSE)) {
        prose.add(text.toString());
      }
    }
    assertThat(prose).isNotEmpty();
    return prose;
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .withTags(STANDARD).analyze().getViolations().stream()
            .map(EveryViewTest::described)
            .toList();
  }

  private static String described(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream().map(node -> "\n  " + node.getHtml()).toList();
  }
}
