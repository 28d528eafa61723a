package org.contrapeso.briefing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.contrapeso.analysis.Quantiles;
import org.contrapeso.briefing.chart.IntervalChart.Mark;
import org.contrapeso.briefing.chart.IntervalChart.Row;
import org.contrapeso.briefing.markup.Characters;
import org.contrapeso.briefing.markup.Element;
import org.junit.jupiter.api.Test;

class IntervalChartTest {

  private static final Axis AMOUNT =
      Axis.ofAmounts(0, 100, 4, value -> Long.toString(Math.round(value)));

  private static Element chart(String name, double start, double baseline) {
    return IntervalChart.of(
        "x",
        "title",
        "description",
        AMOUNT,
        List.of(
            new Row("No change", new Quantiles(40, 50, 60, 70, 80), "60", true),
            new Row(name, new Quantiles(10, 20, 30, 40, 50), "30", false)),
        new Mark(start, "January 2022: " + start),
        new Mark(baseline, "No change: " + baseline));
  }

  private static double number(Element shape, String name) {
    return shape.attributes().stream()
        .filter(attribute -> attribute.name().equals(name))
        .mapToDouble(attribute -> Double.parseDouble(attribute.value()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Element> ofClass(Element image, String styleClass) {
    return image.children().stream()
        .map(Element.class::cast)
        .filter(shape -> shape.attributes().contains(new Element.Attribute("class", styleClass)))
        .toList();
  }

  @Test
  void barsAndMarksShareOneScale() {
    Element image = chart("Course", 30, 60);
    Element wide = ofClass(image, "course-80").getFirst();
    Element narrow = ofClass(image, "course-50").getFirst();
    double perAmount = number(wide, "width") / 40;
    assertThat(number(narrow, "width")).isCloseTo(20 * perAmount, within(0.2));
    assertThat(number(ofClass(image, "course-end").getFirst(), "cx"))
        .isCloseTo(number(wide, "x") + 20 * perAmount, within(0.2))
        .isCloseTo(number(ofClass(image, "start-mark").getFirst(), "x1"), within(0.2));
    assertThat(number(ofClass(image, "baseline-end").getFirst(), "cx"))
        .isCloseTo(number(ofClass(image, "baseline-mark").getFirst(), "x1"), within(0.2));
  }

  @Test
  void aLongNameTakesMoreLinesAndStaysInside() {
    Element image = chart("A course with a name that is ".repeat(4), 30, 60);
    assertThat(ofClass(image, "course-label")).hasSizeGreaterThan(1);
    double lowest = number(ofClass(image, "course-label").getLast(), "y");
    assertThat(number(ofClass(image, "course-80").getFirst(), "y")).isGreaterThan(lowest);
  }

  @Test
  void labelsOfMarksStayInsideWhereverTheMarksAre() {
    for (double start = 0; start <= 100; start += 10) {
      for (double baseline = 0; baseline <= 100; baseline += 10) {
        Element image = chart("Course", start, baseline);
        for (String mark : List.of("start-mark-label", "baseline-mark-label")) {
          Element label = ofClass(image, mark).getFirst();
          boolean leftwards =
              label.attributes().contains(new Element.Attribute("text-anchor", "end"));
          double width = Drawing.width("January 2022: 100.0", 12);
          double at = number(label, "x");
          assertThat(leftwards ? at - width : at)
              .as("%s at %s", mark, at)
              .isGreaterThanOrEqualTo(-10);
          assertThat(leftwards ? at : at + width).as("%s at %s", mark, at).isLessThanOrEqualTo(370);
        }
      }
    }
  }

  @Test
  void theLineOfOneMarkDoesNotCrossTheLabelOfTheOther() {
    for (double start = 0; start <= 100; start += 10) {
      for (double baseline = 0; baseline <= 100; baseline += 10) {
        Element image = chart("Course", start, baseline);
        assertThat(crosses(image, "start-mark", "baseline-mark-label"))
            .as("start %s, baseline %s", start, baseline)
            .isFalse();
        assertThat(crosses(image, "baseline-mark", "start-mark-label"))
            .as("start %s, baseline %s", start, baseline)
            .isFalse();
      }
    }
  }

  private static boolean crosses(Element image, String mark, String labelClass) {
    Element line = ofClass(image, mark).getFirst();
    Element label = ofClass(image, labelClass).getFirst();
    double width = Drawing.width(((Characters) label.children().getFirst()).text(), 12);
    double at = number(label, "x");
    boolean leftwards = label.attributes().contains(new Element.Attribute("text-anchor", "end"));
    double from = leftwards ? at - width : at;
    double place = number(line, "x1");
    return place > from + 3
        && place < from + width - 3
        && number(line, "y1") < number(label, "y") - 7;
  }
}
