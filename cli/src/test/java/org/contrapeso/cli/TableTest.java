package org.contrapeso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TableTest {

  private static final Table CHANGES =
      new Table("course", "measured", "change")
          .row("a, b", 129.125, new Table.Change(0.189))
          .row("c", 88_400.4, null);

  @ParameterizedTest
  @CsvSource({
    "0.189, +18.9 %",
    "-0.2649, -26.5 %",
    "0, 0.0 %",
    "-0.0001, 0.0 %",
    "0.0004, 0.0 %",
    "1, +100.0 %",
    "578.3, '> +1,000 %'"
  })
  void peopleReadAChangeAsASignedPercentage(double value, String shown) {
    assertThat(new Table.Change(value)).hasToString(shown);
  }

  @ParameterizedTest
  @CsvSource({"0.125, 0.125", "0.08333333, 0.083", "0.5, 0.5", "1, 1", "0, 0", "0.0001, 0"})
  void peopleReadAShareToThreeDigitsAtMost(double value, String shown) {
    assertThat(new Table.Portion(value)).hasToString(shown);
  }

  @Test
  void programsReadAShareInFull() {
    Table shares = new Table("measured").row(new Table.Portion(1.0 / 3));
    assertThat(printed(shares, Table.Format.CSV).lines())
        .containsExactly("measured", "0.3333333333");
    assertThat(printed(shares, Table.Format.TABLE).lines()).last().asString().endsWith("0.333");
  }

  @Test
  void textAlignsNumbersAndChangesToTheRight() {
    assertThat(printed(CHANGES, Table.Format.TABLE).lines())
        .containsExactly(
            "course  measured   change",
            "------  --------  -------",
            "a, b       129.1  +18.9 %",
            "c         88,400");
  }

  @Test
  void wordsWrapWhereTheTableWouldGrowTooWide() {
    String prose = "word ".repeat(100).strip();
    String text = printed(new Table("id", "words").row("a", prose), Table.Format.TABLE);
    assertThat(text.lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120))
        .anySatisfy(line -> assertThat(line).hasSizeGreaterThan(110));
    assertThat(text.replaceAll("\\s+", " ")).contains(prose);
  }

  @Test
  void anIdIsNeverBroken() {
    String id = "organisation." + "x".repeat(130);
    assertThat(printed(new Table("id", "value").row(id, 1), Table.Format.TABLE)).contains(id);
  }

  @Test
  void csvHoldsChangesAsNumbersAndQuotesCommas() {
    assertThat(printed(CHANGES, Table.Format.CSV).lines())
        .containsExactly("course,measured,change", "\"a, b\",129.125,0.189", "c,88400.4,");
  }

  @Test
  void csvHoldsNumbersInDecimalsAndNoChangeFromNextToNothing() {
    Table table =
        new Table("measured", "high", "change")
            .row(4.024458852673418E-6, 1.0 / 3, new Table.Change(578.3))
            .row(1.3312959504374111E10, 0.0, new Table.Change(2));
    assertThat(printed(table, Table.Format.CSV).lines())
        .containsExactly(
            "measured,high,change", "0.000004024458853,0.3333333333,", "13312959500,0,2");
  }

  @Test
  void peopleReadMillionsAndNoRepeats() {
    Table table =
        new Table("course", "rule", "measured")
            .forPeople("course", "measured")
            .withoutRepeats("course")
            .row("a", "x", 13_312_959_504.0)
            .row("a", "y", 1_250_000.0)
            .row("b", "y", 3);
    assertThat(printed(table, Table.Format.TABLE).lines())
        .containsExactly(
            "course  measured",
            "------  --------",
            "a       13,313 M",
            "         1.250 M",
            "b              3");
  }

  @Test
  void columnsThatDoNotFitFollowBelowBehindTheFirst() {
    Table table = new Table("week", "a.one", "b.two").row(1, "x".repeat(70), "y".repeat(70));
    assertThat(printed(table, Table.Format.TABLE).lines())
        .hasSize(7)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextColumn.WIDTH))
        .filteredOn(line -> line.startsWith("week"))
        .hasSize(2);
  }

  @Test
  void jsonHoldsChangesAsNumbersAndGapsAsNull() {
    var rows = JsonParser.parseString(printed(CHANGES, Table.Format.JSON)).getAsJsonArray();
    JsonObject first = rows.get(0).getAsJsonObject();
    assertThat(first.get("change").getAsJsonPrimitive().isNumber()).isTrue();
    assertThat(first.get("change").getAsDouble()).isEqualTo(0.189);
    assertThat(rows.get(1).getAsJsonObject().get("change").isJsonNull()).isTrue();
  }

  private static String printed(Table table, Table.Format format) {
    StringWriter text = new StringWriter();
    table.print(format, Wording.of(Locale.US), new PrintWriter(text));
    return text.toString();
  }
}
