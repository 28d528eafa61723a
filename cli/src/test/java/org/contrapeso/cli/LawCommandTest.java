package org.contrapeso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.contrapeso.model.law.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// The table of rules of law.
final class LawCommandTest {

  private static final double ROUNDING = 1e-9;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private @Nullable String before;

  @BeforeEach
  void findTheEvidence() {
    before = System.getProperty(Home.PROPERTY);
    System.setProperty(Home.PROPERTY, Path.of("..").toAbsolutePath().normalize().toString());
  }

  @AfterEach
  void putBackWhatWasThere() {
    if (before == null) {
      System.clearProperty(Home.PROPERTY);
    } else {
      System.setProperty(Home.PROPERTY, before);
    }
  }

  @Test
  void everyRuleHasAStateInEveryWeek() {
    List<String[]> rows = rows("law strikes_unilateral --weeks 60 --format csv");
    Map<String, Integer> weeks =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row[1], Collectors.summingInt(row -> Integer.parseInt(row[6]))));
    assertThat(weeks).hasSize(Rule.values().length);
    assertThat(weeks.values()).containsOnly(61);
  }

  @Test
  void theClockTurnsInTheWeeksOfTheStatute() {
    assertThat(rows("law strikes_unilateral --weeks 30 --format csv"))
        .filteredOn(row -> row[1].equals("war_powers_clock"))
        .extracting(row -> row[3] + " " + row[5])
        .containsExactly("met 0", "disputed 9", "breached 14");
  }

  @Test
  void theExposureIndexIsTheSumOfItsRules() {
    List<String[]> rows = rows("law strikes_unilateral --weeks 100 --exposure --format csv");
    double sum = 0;
    for (String[] row : rows.subList(0, rows.size() - 1)) {
      sum += Double.parseDouble(row[5]);
    }
    String[] last = rows.getLast();
    assertThat(last[1]).isEqualTo("law.exposure");
    assertThat(sum).isPositive().isCloseTo(Double.parseDouble(last[5]), within(ROUNDING));
  }

  @Test
  void aReadingOfSelfDefenceCanBeSet() {
    double strict = exposure("consent_required");
    assertThat(exposure("unwilling_or_unable")).isLessThan(strict);
  }

  @Test
  void theStateUnderTheOtherReadingStandsBeside() {
    assertThat(rows("law strikes_on_leaders --weeks 0 --format csv"))
        .filteredOn(row -> row[1].equals("charter_self_defence"))
        .extracting(row -> row[3] + " " + row[8] + " " + row[9])
        .containsExactly("breached consent_required disputed");
    out.getBuffer().setLength(0);
    assertThat(
            rows(
                "law strikes_on_leaders --weeks 0 --format csv"
                    + " --set law.self_defence=unwilling_or_unable"))
        .filteredOn(row -> row[1].equals("charter_self_defence"))
        .extracting(row -> row[3] + " " + row[8] + " " + row[9])
        .containsExactly("disputed unwilling_or_unable breached");
  }

  @Test
  void theOtherExposureIsThatOfTheOtherReadingSet() {
    List<String[]> rows = rows("law strikes_unilateral --weeks 20 --exposure --format csv");
    assertThat(Double.parseDouble(rows.getLast()[7]))
        .isCloseTo(exposure("unwilling_or_unable"), within(ROUNDING));
  }

  @Test
  void peopleAreToldInTheirLanguageWhichReadingHolds() {
    assertThat(execute("law strikes_on_leaders --weeks 0")).isZero();
    assertThat(words())
        .contains("law.self_defence=consent_required (Consent or mandate required)")
        .contains("unwilling_or_unable (Unwilling or unable)");
    out.getBuffer().setLength(0);
    assertThat(execute("law strikes_on_leaders --weeks 0 --lang es")).isZero();
    assertThat(words())
        .contains("law.self_defence=consent_required (Se requiere consentimiento o mandato)")
        .contains("unwilling_or_unable (No quiere o no puede)");
  }

  @Test
  void aMonthThatIsNoneIsToldInALine() {
    assertThat(execute("law --from 2026")).isEqualTo(Main.FAULTY_INPUT);
    assertThat(err.toString()).contains("'2026' is no month");
    assertThat(err.toString().lines()).hasSizeLessThanOrEqualTo(2);
  }

  /// What was printed, without the breaks of its lines.
  private String words() {
    return out.toString().replaceAll("\\s+", " ");
  }

  private double exposure(String reading) {
    out.getBuffer().setLength(0);
    List<String[]> rows =
        rows(
            "law strikes_unilateral --weeks 20 --exposure --format csv"
                + " --set law.self_defence="
                + reading);
    return Double.parseDouble(rows.getLast()[5]);
  }

  private List<String[]> rows(String command) {
    assertThat(execute(command)).as(err.toString()).isZero();
    return out.toString().lines().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private int execute(String command) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(command.split(" "));
  }
}
