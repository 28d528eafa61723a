package org.contrapeso.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.contrapeso.evidence.fault.FaultsException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  private static Units units = Units.none();
  private static Unit target = Unit.ONE;

  @BeforeAll
  static void readUnits(@TempDir Path parent) throws FaultsException {
    units = EvidenceFolder.in(parent).read().units();
    target = Unit.parse("person/week", units);
  }

  @ParameterizedTest
  @CsvSource({
    "220, 220",
    "1e-3, 0.001",
    "-5, -5",
    "x2, 220",
    "×0.5, 55",
    "x 0, 0",
    "5720 person/year, 110",
    "'  220  person/week ', 220",
    "1person/week, 1",
  })
  void aQuantityReplacesOrMultipliesThePresentValue(String text, double expected)
      throws FaultsException {
    assertThat(Quantity.parse(text, target, units).applyTo(110))
        .isCloseTo(expected, within(Math.abs(expected) * 1e-15));
  }

  @Test
  void aValueDoesNotDependOnWhatStoodThere() throws FaultsException {
    assertThat(Quantity.parse("5", target, units)).isEqualTo(new Quantity.Absolute(5));
    assertThat(Quantity.parse("x5", target, units)).isEqualTo(new Quantity.Factor(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5 kg   | expected a quantity in person/week, but kg measures something else
          5 1    | expected a quantity in person/week, but 1 measures something else
          5 prsn | there is no unit "prsn"
          5 %    | expected a unit such as person/week
          x2 kg  | a factor has no unit
          x-1    | expected a factor of at least 0
          x      | expected a number, a number with its unit, or a factor such as x2
          two    | expected a number, a number with its unit, or a factor such as x2
          NaN    | expected a number, a number with its unit, or a factor such as x2
          1e999  | expected a finite number
          x1e999 | expected a finite number
          1e308 person/g | expected a quantity in person/week, but person/g measures something else
          0x10   | there is no unit "x10"
          1,5    | expected a unit such as person/week
          1..5   | expected a unit such as person/week
          """)
  void aQuantityThatCannotBeMeantIsAFault(String text, String expected) {
    assertThatThrownBy(() -> Quantity.parse(text, target, units))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining(expected);
  }

  @Test
  void anEmptyQuantityIsAFault() {
    assertThatThrownBy(() -> Quantity.parse("", target, units))
        .hasMessageContaining("expected a number");
  }

  @Test
  void aConversionBeyondTheRangeOfNumbersIsAFault() throws FaultsException {
    Unit grams = Unit.parse("g", units);

    assertThatThrownBy(() -> Quantity.parse("1e308 kg", grams, units))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("expected a finite number");
  }
}
