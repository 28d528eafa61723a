package org.contrapeso.briefing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
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
    return chart(AMOUNT, name, new Mark(start, "January 2022: " + start), baseline);
  }

  private static Element chart(Axis amount, double start, String label) {
    return chart(amount, "Course", new Mark(start, label), start);
  }

  private static Element chart(Axis amount, String name, Mark start, double baseline) {
    return IntervalChart.of(
        "x",
        "title",
        "description",
        amount,
        List.of(
            new Row("No change", new Quantiles(40, 50, 60, 70, 80), "60", true),
            new Row(name, new Quantiles(10, 20, 30, 40, 50), "30", false)),
        start,
        new Mark(baseline, "No change: " + baseline));
  }

  private static boolean anchored(Element text, String anchor) {
    return text.attributes().contains(new Element.Attribute("text-anchor", anchor));
  }

  private static String text(Element text) {
    return ((Characters) text.children().getFirst()).text();
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
  void labelsOfTicksThatHaveNoRoomAreLeftOut() {
    Axis amount = Axis.ofAmounts(0, 100, 4, value -> Math.round(value) + " mil millones");
    List<Element> ticks = ofClass(chart(amount, 30, "January 2022: 30"), "tick");
    double free = 0;
    for (Element tick :
        ticks.stream().sorted(Comparator.comparingDouble(t -> number(t, "x"))).toList()) {
      double width = Drawing.width(text(tick), 12);
      double left =
          number(tick, "x")
              - (anchored(tick, "end") ? width : anchored(tick, "middle") ? width / 2 : 0);
      assertThat(left).as(text(tick)).isGreaterThanOrEqualTo(free);
      free = left + width;
    }
    assertThat(ticks.stream().map(IntervalChartTest::text))
        .contains("0 mil millones", "100 mil millones")
        .doesNotContain("80 mil millones");
  }

  @Test
  void aLongLabelOfAMarkTurnsToTheSideWithMoreRoom() {
    String label = "January 2026, of totals its pace: 73.2";
    for (double start = 0; start <= 100; start += 10) {
      Element mark = ofClass(chart(AMOUNT, start, label), "start-mark-label").getFirst();
      double at = number(mark, "x");
      double reach = Drawing.width(label, 12);
      double room = anchored(mark, "end") ? at : 360 - at;
      assertThat(room).as("at %s", start).isGreaterThanOrEqualTo(Math.min(reach, 360.0 / 2) - 8);
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
