package org.contrapeso.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

final class CurveTest {

  private static final Curve STRAIGHT = curve(2, 5, 8, 11);
  private static final Curve SQUARE = curve(1, 4, 9, 16);

  @Test
  void aStraightLineIsFound() {
    Curve.Line line = STRAIGHT.line();
    assertThat(line.offset()).isCloseTo(-1, within(1e-12));
    assertThat(line.slope()).isCloseTo(3, within(1e-12));
    assertThat(line.determination()).isCloseTo(1, within(1e-12));
  }

  @Test
  void aBentCurveIsNotStraight() {
    assertThat(SQUARE.line().determination()).isLessThan(0.98);
  }

  @Test
  void twoPointsSayNothingOfStraightness() {
    assertThat(STRAIGHT.bendable()).isTrue();
    assertThat(curve(1, 7).bendable()).isFalse();
  }

  @Test
  void theMiddleOfTheRoundsCounts() {
    Curve noisy = new Curve("noisy", "x", "y", new double[] {1}, new double[][] {{3, 100, 2}});
    assertThat(noisy.medians()).containsExactly(3);
    assertThat(Median.of(4, 1, 3, 2)).isEqualTo(new Median(2.5, 1, 4));
  }

  @Test
  void everyRoundIsARowOfTheFile() {
    assertThat(SQUARE.csv().lines())
        .containsExactly(
            "curve,1,0,1.00000", "curve,2,0,4.00000", "curve,3,0,9.00000", "curve,4,0,16.0000");
  }

  @Test
  void aChartIsWellFormedAndHasAPointForEachRound() throws Exception {
    String svg = CurveChart.draw(List.of(STRAIGHT, SQUARE, STRAIGHT, SQUARE));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(svg.split("<circle", -1)).hasSize(17);
  }

  private static Curve curve(double... values) {
    double[] at = new double[values.length];
    double[][] rounds = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      at[i] = i + 1;
      rounds[i] = new double[] {values[i]};
    }
    return new Curve("curve", "x", "y", at, rounds);
  }
}
