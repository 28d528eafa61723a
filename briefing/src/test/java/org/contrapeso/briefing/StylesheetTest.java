package org.contrapeso.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StylesheetTest {

  private static final Pattern COLOUR = Pattern.compile("--([a-z]+): #([0-9a-f]{6});");
  private static final List<String> TEXT =
      List.of("ink", "quiet", "course", "baseline", "better", "worse", "doubt");

  private final String css = Stylesheet.read().css();

  /// Colours of light, dark and print, in the order in which the stylesheet has them.
  private List<Map<String, String>> palettes() {
    List<Map<String, String>> palettes = List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    Matcher colour = COLOUR.matcher(css);
    while (colour.find()) {
      for (Map<String, String> palette : palettes) {
        if (palette.putIfAbsent(colour.group(1), colour.group(2)) == null) {
          break;
        }
      }
    }
    return palettes;
  }

  /// Relative luminance, as WCAG 2.2 defines it.
  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double luminance = 0;
    for (int channel = 0; channel < weights.length; channel++) {
      double value = Integer.parseInt(colour.substring(2 * channel, 2 * channel + 2), 16) / 255.0;
      luminance +=
          weights[channel]
              * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
    }
    return luminance;
  }

  private static String colour(Map<String, String> palette, String name) {
    return Optional.ofNullable(palette.get(name)).orElseThrow();
  }

  private static double contrast(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  @Test
  void textStandsOutFromItsGroundInLightDarkAndPrint() {
    assertThat(palettes()).hasSize(3);
    for (Map<String, String> palette : palettes()) {
      for (String text : TEXT) {
        for (String ground : List.of("page", "raised")) {
          assertThat(contrast(colour(palette, text), colour(palette, ground)))
              .as("%s on %s in %s", text, ground, palette)
              .isGreaterThanOrEqualTo(4.5);
        }
      }
    }
  }

  @Test
  void contrastIsMeasuredAsTheGuidelinesDo() {
    assertThat(contrast("000000", "ffffff")).isBetween(20.99, 21.01);
    assertThat(contrast("777777", "ffffff")).isBetween(4.4, 4.5);
  }

  @Test
  void nothingIsFetched() {
    assertThat(css).doesNotContain("url(", "@import", "@font-face", "http");
  }

  @Test
  void noCharacterNeedsEscaping() {
    assertThat(css).doesNotContain("<", ">", "&");
  }
}
