package org.contrapeso.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.contrapeso.evidence.fault.FaultsException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

  /// Rounding of a handful of products and quotients.
  private static final double ROUNDING = 1e-14;

  private static Units units = Units.none();

  @BeforeAll
  static void readUnits(@TempDir Path parent) {
    units = EvidenceFolder.in(parent).read().units();
  }

  @ParameterizedTest
  @CsvSource({
    "person/week, person^1 time^-1, 1",
    "1/person/week, person^-1 time^-1, 1",
    "USD/g, mass^-1 money^1, 1000",
    "kg, mass^1, 1",
    "1, 1, 1",
    "week/year, 1, 0.019230769230769232",
    "person*week, person^1 time^1, 1",
    "person·year/week, person^1, 52",
    "' person / week ', person^1 time^-1, 1",
    "g*g, mass^2, 1e-6",
  })
  void anExpressionHasItsDimensionAndSize(String text, String dimension, double factor)
      throws FaultsException {
    Unit unit = Unit.parse(text, units);

    assertThat(unit.dimension()).hasToString(dimension);
    assertThat(unit.factor()).isCloseTo(factor, within(factor * ROUNDING));
    assertThat(unit).hasToString(text.replace(" ", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/",
        "person/",
        "/week",
        "person//week",
        "person week",
        "2",
        "kg^2",
        "1kg"
      })
  void anExpressionThatCannotBeReadIsAFault(String text) {
    assertThatThrownBy(() -> Unit.parse(text, units))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("expected a unit such as person/week");
  }

  @Test
  void anUnknownUnitIsAFaultThatNamesTheNearest() {
    assertThatThrownBy(() -> Unit.parse("Kg/week", units))
        .hasMessage("Kg/week: there is no unit \"Kg\". Maybe \"kg\" or \"g\" was meant.");
    assertThatThrownBy(() -> Unit.parse("furlong", units))
        .hasMessage(
            "furlong: there is no unit \"furlong\". Units: 1, USD, g, kg, person, week, year.");
  }

  @Test
  void aUnitBeyondTheRangeOfNumbersIsAFault() {
    String tiny = String.join("*", Collections.nCopies(200, "g"));

    assertThatThrownBy(() -> Unit.parse(tiny, units))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("larger or smaller than numbers can be");
  }

  @Test
  void conversionIsRefusedBetweenDimensions() throws FaultsException {
    Unit flow = Unit.parse("person/week", units);
    Unit mass = Unit.parse("kg", units);

    assertThat(flow.isConvertibleTo(mass)).isFalse();
    assertThatThrownBy(() -> flow.convert(1, mass))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "person/week is person^1 time^-1 and cannot be converted to kg, which is mass^1.");
  }

  @Test
  void aYearIsFiftyTwoWeeks() throws FaultsException {
    Unit perWeek = Unit.parse("person/week", units);
    Unit perYear = Unit.parse("person/year", units);

    assertThat(perWeek.convert(110, perYear)).isCloseTo(5720, within(5720 * ROUNDING));
    assertThat(perWeek.convert(Double.NaN, perYear)).isNaN();
  }

  @RepeatedTest(50)
  void conversionThereAndBackGivesTheSameNumberAndPathsAgree(RepetitionInfo repetition)
      throws FaultsException {
    var random = new Random(repetition.getCurrentRepetition());
    Unit a = Unit.parse(expression(random, "week", "kg"), units);
    Unit b = Unit.parse(a.symbol().replace("week", "year"), units);
    Unit c = Unit.parse(b.symbol().replace("kg", "g"), units);
    double value = random.nextGaussian();

    assertThat(a.isConvertibleTo(b) && b.isConvertibleTo(c)).isTrue();
    assertThat(b.convert(a.convert(value, b), a)).isCloseTo(value, within(ROUNDING * 10));
    assertThat(b.convert(a.convert(value, b), c))
        .isCloseTo(a.convert(value, c), within(Math.abs(a.convert(value, c)) * ROUNDING * 10));
    assertThat(a.convert(value, a)).isEqualTo(value);
  }

  @RepeatedTest(50)
  void theOrderOfFactorsDoesNotMatter(RepetitionInfo repetition) throws FaultsException {
    var random = new Random(repetition.getCurrentRepetition());
    List<String> names = new ArrayList<>(List.of("person", "week", "kg", "USD", "g"));
    Unit straight = Unit.parse(String.join("*", names), units);
    Collections.shuffle(names, random);
    Unit shuffled = Unit.parse(String.join("*", names), units);
    Unit inverse = Unit.parse("1/" + String.join("/", names), units);

    assertThat(shuffled.dimension()).isEqualTo(straight.dimension());
    assertThat(straight.dimension().times(inverse.dimension())).isEqualTo(Dimension.NONE);
    assertThat(straight.dimension().per(straight.dimension())).isEqualTo(Dimension.NONE);
    assertThat(shuffled.factor() * inverse.factor()).isCloseTo(1, within(ROUNDING));
  }

  @RepeatedTest(50)
  void aUnitIsReadBackFromItsSymbol(RepetitionInfo repetition) throws FaultsException {
    var random = new Random(repetition.getCurrentRepetition());
    Unit unit = Unit.parse(expression(random, "year", "kg", "USD", "1"), units);

    assertThat(Unit.parse(unit.toString(), units)).isEqualTo(unit);
  }

  private static String expression(Random random, String... names) {
    var text = new StringBuilder("person");
    for (int term = 0; term < 5; term++) {
      text.append(random.nextBoolean() ? '*' : '/').append(names[random.nextInt(names.length)]);
    }
    return text.toString();
  }
}
