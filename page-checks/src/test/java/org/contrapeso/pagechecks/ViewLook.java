package org.contrapeso.pagechecks;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What one look at a view found, with everything in it opened.
///
/// @param violations rules of accessibility that it breaks, light or dark
/// @param beyondScreens what reaches beyond a screen, by the screen
/// @param prose what it says in the page's language, a line for each run of text
/// @param troubles what went wrong
record ViewLook(
    List<String> violations, List<String> beyondScreens, Set<String> prose, List<String> troubles) {

  private static final List<String> STANDARD =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /// Rules that colours decide; all others find the same in every colour.
  private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

  /// Opens the first two of each kind of what can be opened: the others are made alike, and rules
  /// of accessibility take long over pages of thousands of elements.
  private static final String OPEN_EACH_KIND =
      """
      () => {
        const opened = {}
        for (const each of document.querySelectorAll('main details')) {
          const kind = each.className + ' in ' + each.parentElement.className
          opened[kind] = (opened[kind] ?? 0) + 1
          each.open = opened[kind] <= 2
        }
      }
      """;

  private static final String OPEN_EVERYTHING =
      "() => document.querySelectorAll('main details').forEach(each => { each.open = true })";

  /// Elements that make the page wider than the screen.
  private static final String BEYOND =
      """
      async () => {
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
        const width = document.documentElement.clientWidth
        if (document.documentElement.scrollWidth <= width) return []
        const wide = [...document.querySelectorAll('body *')]
          .filter(each => each.getBoundingClientRect().right > width + 1 && !each.closest('.scroll, nav'))
          .map(each => `${each.tagName} ${each.className} ${each.textContent.slice(0, 40)}`)
        return [`${document.documentElement.scrollWidth} px`, ...wide.slice(0, 5)]
      }
      """;

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
          if (spoken !== own || holder.closest('code, pre, script, style, noscript')) continue
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
  private static final String PROSE = "(?s).*\\p{L}{2,} +\\p{L}{2,}.*";

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

  /// Opens a view, with results on it, and looks at it in every way.
  static ViewLook at(String view, String language) {
    try (Visit visit = Visit.desk()) {
      visit.open("/" + language + "/" + view + "?course=full_campaign&" + Visit.FEW);
      Page page = visit.page();
      page.evaluate(OPEN_EACH_KIND);
      visit.settle();
      List<String> violations =
          new ArrayList<>(violations(new AxeBuilder(page).withTags(STANDARD)));
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      violations(new AxeBuilder(page).withRules(OF_COLOURS))
          .forEach(each -> violations.add("dark: " + each));
      page.evaluate(OPEN_EVERYTHING);
      visit.settle();
      List<String> beyond = new ArrayList<>();
      for (Screen screen : Screen.values()) {
        page.setViewportSize(screen.width, screen.height);
        ((List<?>) page.evaluate(BEYOND)).forEach(each -> beyond.add(screen + ": " + each));
      }
      Set<String> prose = new TreeSet<>();
      for (Object text : (List<?>) page.evaluate(TEXTS)) {
        if (text.toString().matches(PROSE)) {
          prose.add(text.toString());
        }
      }
      return new ViewLook(violations, beyond, prose, visit.troubles());
    }
  }

  private static List<String> violations(AxeBuilder axe) {
    return axe.analyze().getViolations().stream().map(ViewLook::described).toList();
  }

  private static String described(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream().limit(5).map(node -> "\n  " + node.getHtml()).toList();
  }
}
