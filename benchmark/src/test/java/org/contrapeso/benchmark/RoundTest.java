package org.contrapeso.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.contrapeso.model.organisation.Stepping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RoundTest {

  @Test
  void aDifferenceIsAPartOfTheLargerValue() {
    assertThat(round(1, 100, 0).differenceFrom(round(1, 80, 0))).isEqualTo(0.2);
  }

  @Test
  void whatIsNoNumberNeverAgrees() {
    assertThat(round(1, Double.NaN, 3).differenceFrom(round(1, 2, 3))).isNaN();
    assertThat(round(1, 2, 3).differenceFrom(round(1, Double.NaN, 4))).isNaN();
  }

  @Test
  void twiceTheOrganisationsTakeTwiceTheOperations() {
    double once = Roofline.operations(Ties.madeUp(100, 0), Stepping.MIDPOINT);
    double twice = Roofline.operations(Ties.madeUp(200, 0), Stepping.MIDPOINT);
    assertThat(twice).isEqualTo(2 * once);
    assertThat(Roofline.operations(Ties.madeUp(100, 50), Stepping.MIDPOINT)).isGreaterThan(once);
  }

  @Test
  void aPageKeepsWhatPeopleWrote(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("page.md");
    Files.writeString(file, "Before.\n<!-- a table -->\nold\n<!-- /a table -->\nAfter.\n");
    new Page(file).fill("a table", "new\n");
    assertThat(file).hasContent("Before.\n<!-- a table -->\nnew\n<!-- /a table -->\nAfter.\n");
    assertThatThrownBy(() -> new Page(file).fill("another", "new\n"))
        .hasMessageContaining("has no place for another");
  }

  private static Round round(double... results) {
    return new Round(1, new double[][] {results});
  }
}
