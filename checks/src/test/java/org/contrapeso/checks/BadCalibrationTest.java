package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the past is held against, and what matching left, spoilt in a copy of the real files: the
/// command that reads it refuses it and says where.
final class BadCalibrationTest {

  @TempDir private Path home;

  private Path hindcast;
  private Path matched;

  @BeforeEach
  void copy() throws IOException {
    for (String folder : new String[] {"evidence", "scenarios"}) {
      Folders.copy(Checkout.root().resolve(folder), home.resolve(folder));
    }
    hindcast = home.resolve("scenarios/calibration/hindcast.yaml");
    matched = home.resolve("scenarios/calibration/matched.yaml");
  }

  @Test
  void soundFilesAreTaken() {
    Program program = new Program(home);
    String out = home.resolve("out").toString();
    program.print("calibrate", "--futures=2", "--waves=0", "--out=" + out);
    program.print("study", "--futures=1", "--courses=no_change", "--out=" + out + "put");
    assertThat(home.resolve("out")).exists();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cut_off: 3                 | cut_of: 3                  | cut_off; missing; cut_of; unknown
          cut_off: 3                 | cut_off: .nan              | :5; cut_off; .nan; finite
          cut_off: 3                 | cut_off: 0                 | :5; cut_off; 0
          least_kept: 0.05           | least_kept: 2              | :6; least_kept; 2
          futures: 4096              | futures: 4096.5            | :11; futures; 4096.5
          waves: 4                   | waves: -1                  | :12; waves; -1
          trend_years: 5             | trend_years: 1             | :14; trend_years; 1
          outcome: market.purity     | outcome: market.purty      | outcome; "market.purity" was meant
          outcome: market.purity     | outcome: market.price      | column; purity; converts to that of the outcome
          series: violence.sesnsp    | series: violence.sesnps    | series; "violence.sesnsp" was meant
          column: all_drugs          | column: all_drug           | column; all_drug; "all_drugs" was meant
          column: all_drugs          | column: status             | column; status; column of numbers
          year_column: fiscal_year   | year_column: fiscal_yaer   | fiscal_yaer; "fiscal_year" was meant
          begins_in_month: 10        | begins_in_month: 13        | begins_in_month; 13
          {secondary: 0.2}           | {secondary: 0}             | tolerance; 0
          held_out: [2024, 2025]     | held_out: [2026, 2025]     | held_out; 2026; swapped
          held_out: [2024, 2025]     | held_out: [2031, 2035]     | held_out; 2031; the series has any
          held_out: [2024, 2025]     | held_out: [2025]           | held_out
          """)
  void aFaultOfTheHindcastIsTold(String sound, String faulty, String words) throws IOException {
    spoil(hindcast, sound, faulty);
    Refusal.assertSays(refused("calibrate", "--futures=2", "--waves=0"), "hindcast.yaml;" + words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          futures: 4096          | futres: 4096             | futures; missing; futres; unknown
          matching:              | matching: 2 #            | matching; 2
          health.overdose_rate:  | health.overdse_rate:     | "health.overdose_rate" was meant; contrapeso calibrate
          health.overdose_rate: {| health.overdose_rate: {low: 7, high: 8, distance: 0}\\n  health.overdose_rat: { | health.overdose_rate; meets the declared one
          correlations:          | errors: []\\ncorrelations: | errors; given before
          """)
  void aFaultOfTheMatchedRangesIsTold(String sound, String faulty, String words)
      throws IOException {
    spoil(matched, sound, faulty);
    Refusal.assertSays(refusedStudy(), "matched.yaml;" + words);
  }

  @Test
  void matchedRangesThatAreGoneAreMissed() throws IOException {
    Files.delete(matched);
    Refusal.assertSays(refusedStudy(), "matched.yaml; since a profile asks; contrapeso calibrate");
  }

  @Test
  void everyFaultOfTheHindcastAtOnce() throws IOException {
    spoil(hindcast, "outcome: market.purity", "outcome: market.purty");
    spoil(hindcast, "series: violence.sesnsp", "series: violence.sesnps");
    Refusal.assertSays(
        refused("calibrate", "--futures=2", "--waves=0"), "2 faults; market.purty; sesnps");
  }

  private static void spoil(Path file, String sound, String faulty) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(sound);
    Files.writeString(file, text.replace(sound, faulty.replace("\\n", "\n")));
  }

  private String refusedStudy() throws IOException {
    return refused("study", "--futures=1", "--out=" + home.resolve("out"));
  }

  private String refused(String... command) throws IOException {
    return Refusal.of(new Program(home), home, command);
  }
}
