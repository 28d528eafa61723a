package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Numbers that must not change unnoticed: `checks/golden/*.csv`, to a relative 1e-9, far below
/// what the model knows.
///
/// To accept a change, run `./check -Dgolden.write=true`, read the difference, commit it, and say
/// in the changelog that numbers change.
final class GoldenTest {

  private static final double RELATIVE = 1e-9;
  private static final int WEEKS_BETWEEN_ROWS = 52;

  @Test
  void aRunAtCentralValuesIsAsItWas() throws IOException {
    List<String> lines =
        Program.here().print("run", "--weeks", "520", "--format", "csv").lines().toList();
    List<String> rows = new ArrayList<>(List.of(lines.getFirst()));
    for (int week = 0; week < lines.size() - 1; week += WEEKS_BETWEEN_ROWS) {
      rows.add(lines.get(1 + week));
    }
    compare("run.csv", rows);
  }

  @Test
  void aStudyOfTheDefaultCoursesIsAsItWas(@TempDir Path folder) throws IOException {
    compare(
        "study.csv",
        Program.here()
            .print(
                "study",
                "--futures",
                "64",
                "--format",
                "csv",
                "--out",
                folder.resolve("results").toString())
            .lines()
            .toList());
  }

  private static void compare(String name, List<String> rows) throws IOException {
    Path golden = Checkout.root().resolve("checks/golden").resolve(name);
    if (Boolean.getBoolean("golden.write")) {
      Files.write(golden, rows);
    }
    List<String> expected = Files.readAllLines(golden);
    assertThat(rows).hasSameSizeAs(expected);
    for (int row = 0; row < rows.size(); row++) {
      String[] cells = rows.get(row).split(",", -1);
      String[] expectedCells = expected.get(row).split(",", -1);
      assertThat(cells).as("row %d of %s", row, name).hasSameSizeAs(expectedCells);
      for (int cell = 0; cell < cells.length; cell++) {
        compare(name + " row " + row + " cell " + cell, cells[cell], expectedCells[cell]);
      }
    }
  }

  private static void compare(String where, String cell, String expected) {
    if (expected.matches("-?[0-9][0-9.]*([eE]-?[0-9]+)?")) {
      double number = Double.parseDouble(expected);
      assertThat(Double.parseDouble(cell))
          .as(where)
          .isCloseTo(number, within(RELATIVE * Math.abs(number)));
    } else {
      assertThat(cell).as(where).isEqualTo(expected);
    }
  }
}
