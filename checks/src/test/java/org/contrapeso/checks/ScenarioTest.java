package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scenarios that are published nowhere, by `contrapeso run` and by a fine solver of the published
/// equations; in a copy of the evidence in which organisations stand alone from the start, as in
/// those equations.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScenarioTest {

  private static final double SHARE = 5e-3;

  /// Measured: 1.2 %.
  private static final double SHARE_WITH_A_JUMP = 1.5e-2;

  /// Where arrests are about to take the last member, half a person is let pass in place of a
  /// share.
  private static final double PERSONS = 0.5;

  /// Persons by which rounding may part flows from members.
  private static final double ROUNDING = 1e-6;

  private static final String ORGANISATION =
      "--outcomes=organisation." + String.join(",organisation.", FineOrganisations.REPORTED);

  private static final int LAST_WEEKS = 10;

  private static final int LATEST_START = 632;

  private final List<FineOrganisations> undisturbed = new ArrayList<>();

  @TempDir private static Path home;

  @BeforeAll
  void runUndisturbed() throws IOException {
    for (String folder : List.of("evidence", "scenarios")) {
      Folders.copy(Checkout.root().resolve(folder), home.resolve(folder));
    }
    Path surroundings = home.resolve("evidence/hypotheses/organisation/surroundings.yaml");
    String coupled = Files.readString(surroundings);
    String alone = coupled.replace("default: coupled", "default: alone");
    assertThat(alone).isNotEqualTo(coupled);
    Files.writeString(surroundings, alone);
    FineOrganisations.Rates published = FineOrganisations.Rates.published();
    FineOrganisations organisations = new FineOrganisations(published.initialMembers());
    for (int week = 0; week <= LATEST_START; week++) {
      undisturbed.add(organisations.copy());
      organisations.advance(published);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "",
      textBlock =
          """
          # from  | weeks | recruits | arrests | conflict | saturation
          2012-01 | 520   | 1        | 1       | 1        | 1
          2012-01 | 520   | 1        | 1.5     | 1        | 1
          2012-01 | 260   | 0.25     | 1       | 1        | 1
          2017-07 | 260   | 1        | 3       | 1        | 1
          2017-07 | 130   | 1        | 1       | 10       | 1
          2017-07 | 520   | 1        | 1       | 0.5      | 2
          2022-01 | 260   | 1        | 1.5     | 1        | 1
          2022-01 | 260   | 1        | 3       | 1        | 1
          2022-01 | 260   | 0.25     | 1       | 1        | 1
          2022-01 | 520   | 0        | 1       | 1        | 1
          2022-01 | 260   | 1        | 1       | 2        | 1
          2022-01 | 260   | 1        | 1       | 0.5      | 1
          2022-01 | 260   | 1        | 1       | 10       | 1
          2022-01 | 260   | 1        | 1       | 1        | 2
          2022-01 | 390   | 0.7      | 1.3     | 1.4      | 0.8
          2022-01 | 420   | 0        | 3.92    | 3.28     | 1.71
          2012-01 | 320   | 1        | 3.92    | 8.49     | 1.21
          2012-01 | 460   | 1        | 3.2     | 1.92     | 1.58
          2024-03 | 520   | 0.25     | 3       | 1        | 1
          2024-03 | 260   | 0        | 4       | 2        | 2
          2024-03 | 400   | 0.5      | 2.5     | 10       | 1
          2024-03 | 520   | 1        | 1.9     | 10       | 1
          2024-03 | 200   | 1.5      | 0       | 0        | 0
          """)
  void aRunFollowsTheEquations(
      String from, int weeks, double recruits, double arrests, double conflict, double saturation) {
    FineOrganisations.Rates published = FineOrganisations.Rates.published();
    FineOrganisations.Rates rates =
        new FineOrganisations.Rates(
            published.initialMembers(),
            published.recruitment() * recruits,
            published.arrests() * arrests,
            published.conflict() * conflict,
            published.saturation() * saturation);
    JsonObject run =
        run(
            ORGANISATION,
            "--from=" + from,
            "--weeks=" + weeks,
            "--set=organisation.recruitment_rate=x" + recruits,
            "--set=organisation.arrest_flow=x" + arrests,
            "--set=organisation.conflict_rate=x" + conflict,
            "--set=organisation.saturation_rate=x" + saturation);

    FineOrganisations reference = undisturbed.get(weekOf(YearMonth.parse(from))).copy();
    agree(run, reference, rates, weeks);
    addUp(run, weeks);
  }

  @ParameterizedTest
  @CsvSource({"80000, 520", "60000, 260", "43000, 260", "20000, 156"})
  void aRunFollowsTheEquationsFromAnotherFirstSize(double members, int weeks) {
    JsonObject run =
        run(ORGANISATION, "--weeks=" + weeks, "--set=organisation.initial_members=" + members);
    agree(run, new FineOrganisations(members), FineOrganisations.Rates.published(), weeks);
  }

  @Test
  void aCourseActsAsItsFactorsDo() {
    JsonObject course =
        run(ORGANISATION, "--from=2022-01", "--weeks=52", "--course=double_arrests");
    JsonObject factor =
        run(ORGANISATION, "--from=2022-01", "--weeks=52", "--set=organisation.arrest_flow=x2");
    JsonObject value =
        run(ORGANISATION, "--from=2022-01", "--weeks=52", "--set=organisation.arrest_flow=220");
    assertThat(course).isEqualTo(factor).isEqualTo(value);
  }

  @Test
  void jsonHasTheWeeksAndAValueAWeekOfEachOutcomeAskedFor() {
    JsonObject run =
        run("--weeks=3", "--outcomes=organisation.arrests,organisation.members", "--from=2013-02");
    assertThat(run.keySet()).containsExactly("weeks", "outcomes");
    assertThat(run.getAsJsonArray("weeks")).hasToString("[0,1,2,3]");
    JsonObject outcomes = run.getAsJsonObject("outcomes");
    assertThat(outcomes.keySet()).containsExactly("organisation.arrests", "organisation.members");
    assertThat(outcomes.getAsJsonArray("organisation.arrests")).hasSize(4);
  }

  /// Members and the flows of every week. A run foretells the middle of a week from what has been,
  /// so that the week in which its rates jump is held to what can be known then: held to what flows
  /// in it, it is up to 1.2 % off where the jump moves members by some percent within that week.
  /// Members are held to the equations in all weeks, and they are what flows add up to.
  private static void agree(
      JsonObject run, FineOrganisations reference, FineOrganisations.Rates rates, int weeks) {
    JsonObject outcomes = run.getAsJsonObject("outcomes");
    double[] jump = reference.surprise(FineOrganisations.Rates.published(), rates);
    for (int week = 0; week <= weeks; week++) {
      double[] flowing = reference.advance(rates);
      double[] expected = week == 0 ? jump : flowing;
      boolean nearlyGone = expected[0] < LAST_WEEKS * rates.arrests();
      for (int row = 0; row < expected.length; row++) {
        String id = "organisation." + FineOrganisations.REPORTED.get(row);
        JsonArray values = outcomes.getAsJsonArray(id);
        assertThat(values).hasSize(weeks + 1);
        double error = SHARE * expected[row];
        assertThat(values.get(week).getAsDouble())
            .as("%s in week %d", id, week)
            .isCloseTo(expected[row], within(nearlyGone ? Math.max(error, PERSONS) : error));
        assertThat(values.get(week).getAsDouble())
            .as("%s in week %d, jumps included", id, week)
            .isCloseTo(flowing[row], within(Math.max(SHARE_WITH_A_JUMP * flowing[row], PERSONS)));
      }
    }
  }

  /// Checks that what flows in a week is what members change by until the next.
  private static void addUp(JsonObject run, int weeks) {
    JsonObject outcomes = run.getAsJsonObject("outcomes");
    for (int week = 0; week < weeks; week++) {
      double end = value(outcomes, 0, week) + value(outcomes, 1, week);
      for (int loss = 2; loss < FineOrganisations.REPORTED.size(); loss++) {
        end -= value(outcomes, loss, week);
      }
      assertThat(end)
          .as("members after week %d", week)
          .isCloseTo(value(outcomes, 0, week + 1), within(ROUNDING));
    }
  }

  private static double value(JsonObject outcomes, int row, int week) {
    return outcomes
        .getAsJsonArray("organisation." + FineOrganisations.REPORTED.get(row))
        .get(week)
        .getAsDouble();
  }

  private static JsonObject run(String... options) {
    List<String> command = new ArrayList<>(List.of("run", "--format=json"));
    command.addAll(List.of(options));
    return JsonParser.parseString(new Program(home).print(command.toArray(String[]::new)))
        .getAsJsonObject();
  }

  /// Model years of 52 weeks; a month begins in the week in which its twelfth begins.
  private static int weekOf(YearMonth month) {
    return (month.getYear() - 2012) * 52 + (month.getMonthValue() - 1) * 52 / 12;
  }
}
