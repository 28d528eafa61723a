package org.contrapeso.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumeralsTest {

  private final Numerals english = new Numerals(Language.ENGLISH);
  private final Numerals spanish = new Numerals(Language.SPANISH);

  @Test
  void amountsHaveThreeSignificantDigits() {
    assertThat(english.amount(173_837)).isEqualTo("174,000");
    assertThat(english.amount(1_234_567)).isEqualTo("1,230,000");
    assertThat(english.amount(92.06)).isEqualTo("92.1");
    assertThat(english.amount(0.025_34)).isEqualTo("0.0253");
    assertThat(english.amount(0)).isEqualTo("0");
    assertThat(english.amount(-0.0)).isEqualTo("0");
    assertThat(english.amount(-12.34)).isEqualTo("−12.3");
    assertThat(english.amount(999.9)).isEqualTo("1,000");
  }

  @Test
  void assumptionsKeepTheirDigits() {
    assertThat(english.assumption(0.002527474)).isEqualTo("0.002527474");
    assertThat(english.assumption(1.549231e-8)).isEqualTo("1.549231\u00a0×\u00a010⁻⁸");
    assertThat(english.assumption(115_000)).isEqualTo("115,000");
  }

  @Test
  void mexicoAndTheUnitedStatesWriteThousandsAndDecimalsAlike() {
    assertThat(spanish.amount(1_234.5)).isEqualTo("1,230");
    assertThat(spanish.assumption(1_234.5)).isEqualTo("1,234.5");
  }

  @Test
  void changesBearTheirSign() {
    assertThat(english.change(0.0169)).isEqualTo("+1.7%");
    assertThat(english.change(-0.254)).isEqualTo("−25.4%");
    assertThat(english.change(-0.0004)).isEqualTo("0.0%");
    assertThat(english.change(1.2345)).isEqualTo("+123%");
    assertThat(english.change(12.345)).isEqualTo("+1,230%");
    assertThat(spanish.change(0.0169)).isEqualTo("+1.7\u00a0%");
  }

  @Test
  void sharesAreWholePercents() {
    assertThat(english.share(1 / 3.0)).isEqualTo("33%");
    assertThat(spanish.share(1)).isEqualTo("100\u00a0%");
  }

  @Test
  void sharesMoveByPercentagePoints() {
    assertThat(english.percentage(0.4193)).isEqualTo("41.9%");
    assertThat(english.pointsMoved(-0.1711)).isEqualTo("−17.1");
    assertThat(english.pointsMoved(0.0004)).isEqualTo("0.0");
    assertThat(spanish.tick(0.4)).isEqualTo("40\u00a0%");
  }

  @Test
  void indicesMoveByThreeDecimalsAtMost() {
    assertThat(english.indexMoved(0.04537)).isEqualTo("+0.045");
    assertThat(english.indexMoved(-12.345)).isEqualTo("−12.3");
    assertThat(english.indexMoved(0)).isEqualTo("0");
  }
}
