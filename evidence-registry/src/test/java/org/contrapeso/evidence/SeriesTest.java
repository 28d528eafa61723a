package org.contrapeso.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.contrapeso.evidence.fault.FaultLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesTest {

  @TempDir Path parent;

  @Test
  void aColumnThatIsNotThereOrHoldsLabelsIsRefused() {
    Series series =
        EvidenceFolder.in(parent).read().findSeries("organisation.rivalries").orElseThrow();

    assertThatThrownBy(() -> series.labels("b"))
        .hasMessage("organisation.rivalries has no column b; it has [a, weight].");
    assertThatThrownBy(() -> series.numbers("a"))
        .hasMessage("Column a of organisation.rivalries holds labels, not numbers.");
  }

  @Test
  void quotedCellsMayHoldCommasQuotesAndLineEnds() {
    var log = new FaultLog();
    List<Csv.Row> rows = Csv.parse("t.csv", "a,\"b,\"\"c\"\"\nd\"\r\ne,\n\nf", log);

    assertThat(log.faults()).isEmpty();
    assertThat(rows)
        .containsExactly(
            new Csv.Row(1, List.of("a", "b,\"c\"\nd")),
            new Csv.Row(3, List.of("e", "")),
            new Csv.Row(4, List.of("")),
            new Csv.Row(5, List.of("f")));
  }

  @Test
  void anEmptyTableHasNoRows() {
    assertThat(Csv.parse("t.csv", "", new FaultLog())).isEmpty();
  }
}
