package org.contrapeso.pagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of each view, whichever it is: views are those that the page itself leads to. Each is
/// opened once in each language.
final class EveryViewTest {

  private static final Map<String, List<ViewLook>> SEEN = new ConcurrentHashMap<>();

  static List<String> views() {
    try (Visit visit = Visit.desk()) {
      visit.open("/en/laboratory?" + Visit.FEW);
      return visit.page().locator("header nav a").all().stream()
          .map(link -> link.getAttribute("href"))
          .map(address -> address.replaceAll("^/en/|\\?.*$", ""))
          .toList();
    }
  }

  private static List<ViewLook> looks(String view) {
    return SEEN.computeIfAbsent(
        view, name -> List.of(ViewLook.at(name, "en"), ViewLook.at(name, "es")));
  }

  @AfterAll
  static void forget() {
    SEEN.clear();
  }

  @ParameterizedTest
  @MethodSource("views")
  void opensWithoutTroubleAndAsksNoOtherServer(String view) {
    assertThat(looks(view)).flatMap(ViewLook::troubles).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("views")
  void isAccessibleInBothLanguagesLightAndDark(String view) {
    assertThat(looks(view)).flatMap(ViewLook::violations).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("views")
  void fitsEveryScreen(String view) {
    assertThat(looks(view)).flatMap(ViewLook::beyondScreens).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("views")
  void saysNothingInSpanishThatItSaysInEnglish(String view) {
    List<ViewLook> looks = looks(view);
    Set<String> english = looks.getFirst().prose();
    Set<String> both = new TreeSet<>(looks.getLast().prose());
    assertThat(english).isNotEmpty();
    assertThat(both).isNotEmpty();
    both.retainAll(english);
    assertThat(both).isEmpty();
  }
}
