package org.contrapeso.briefing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contrapeso.briefing.markup.Characters;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.experiment.series.Band;
import org.junit.jupiter.api.Test;

class FanChartTest {

  private static final double LINE = 14;

  private static final Axis TIME = Axis.ofYears(2012, 2024, 4);
  private static final Axis AMOUNT =
      Axis.ofAmounts(0, 100, 4, value -> Long.toString(Math.round(value)));

  private static Fan fan(int from, double... medians) {
    List<Band> bands = new ArrayList<>();
    for (int point = 0; point < medians.length; point++) {
      double p50 = medians[point];
      bands.add(new Band(from + 52 * point, p50 - 10, p50 - 5, p50, p50 + 5, p50 + 10));
    }
    return new Fan(bands, week -> 2012 + week / 52.0);
  }

  private static FanChart chart(double baselineEnd) {
    return new FanChart(
        TIME,
        AMOUNT,
        fan(0, 40, 42, 44),
        fan(156, 46, baselineEnd),
        2015,
        new FanChart.Labels("people", "policy start", "No change"));
  }

  private static Element course(double end, double baselineEnd) {
    return chart(baselineEnd).ofCourse("x", "title", "description", fan(156, 46, end), "C", "B");
  }

  private static List<Element> ofClass(Element image, String styleClass) {
    return image.children().stream()
        .map(Element.class::cast)
        .filter(shape -> attribute(shape, "class").equals(Optional.of(styleClass)))
        .toList();
  }

  private static Optional<String> attribute(Element shape, String name) {
    return shape.attributes().stream()
        .filter(attribute -> attribute.name().equals(name))
        .map(Element.Attribute::value)
        .findFirst();
  }

  private static double number(Element shape, String name) {
    return Double.parseDouble(attribute(shape, name).orElseThrow());
  }

  @Test
  void everyCourseIsDrawnWithTheBaseline() {
    Element image = course(30, 60);
    assertThat(ofClass(image, "baseline-median")).hasSize(1);
    assertThat(ofClass(image, "course-median")).hasSize(1);
    assertThat(ofClass(image, "course-80")).hasSize(1);
    assertThat(ofClass(image, "course-50")).hasSize(1);
    assertThat(ofClass(image, "policy-start")).hasSize(1);
  }

  @Test
  void theBaselineItselfHasNoCourse() {
    Element image = chart(60).ofBaseline("x", "title", "description", "B");
    assertThat(ofClass(image, "baseline-80")).hasSize(1);
    assertThat(ofClass(image, "course-median")).isEmpty();
    assertThat(ofClass(image, "course-label")).isEmpty();
  }

  @Test
  void theSameAmountIsAsHighInEveryChart() {
    Element image = course(30, 60);
    double grid = number(ofClass(image, "grid").getLast(), "y1");
    String outline =
        attribute(ofClass(course(100, 60), "course-median").getFirst(), "d").orElseThrow();
    assertThat(outline).endsWith(" " + Drawing.place(grid));
  }

  @Test
  void whatWasMeetsThePolicyStart() {
    Element image = course(30, 60);
    double start = number(ofClass(image, "policy-start").getFirst(), "x1");
    String past = attribute(ofClass(image, "past-median").getFirst(), "d").orElseThrow();
    assertThat(past.substring(past.lastIndexOf('L'))).startsWith("L" + Drawing.place(start) + " ");
  }

  @Test
  void labelsAtTheEndsOfLinesNeverTouchNorLeaveTheImage() {
    for (double end = 0; end <= 100; end += 5) {
      for (double baselineEnd = 0; baselineEnd <= 100; baselineEnd += 5) {
        Element image = course(end, baselineEnd);
        double height =
            Double.parseDouble(attribute(image, "viewBox").orElseThrow().split(" ", -1)[3]);
        double label = number(ofClass(image, "course-label").getFirst(), "y");
        for (Element line : ofClass(image, "baseline-label")) {
          assertThat(Math.abs(number(line, "y") - label))
              .as("course ends at %s, baseline at %s", end, baselineEnd)
              .isGreaterThanOrEqualTo(LINE - 0.2);
          assertThat(number(line, "y")).isBetween(0d, height);
        }
        assertThat(label).isBetween(0d, height);
      }
    }
  }

  @Test
  void theImageHasANameAndADescription() {
    Element image = course(30, 60);
    assertThat(attribute(image, "role")).contains("img");
    assertThat(attribute(image, "aria-labelledby")).contains("x-title x-description");
    assertThat(image.children())
        .contains(
            Element.of("title", new Characters("title")).with("id", "x-title"),
            Element.of("desc", new Characters("description")).with("id", "x-description"));
  }
}
