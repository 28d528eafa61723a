package org.contrapeso.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.contrapeso.evidence.PublishedResult.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedResultTest {

  @TempDir Path parent;

  @Test
  void aRelativeToleranceIsAShareOfTheTargetOnBothSides() {
    Quantity members = quantity(0);

    assertThat(members.holds(995.1)).isTrue();
    assertThat(members.holds(1004.9)).isTrue();
    assertThat(members.holds(994.9)).isFalse();
    assertThat(members.holds(1005.1)).isFalse();
    assertThat(members.holds(Double.NaN)).isFalse();
  }

  @Test
  void anIntervalHoldsWithItsEnds() {
    Quantity members = quantity(1);

    assertThat(members.target()).isEmpty();
    assertThat(members.holds(900) && members.holds(1100)).isTrue();
    assertThat(members.holds(899) || members.holds(1101)).isFalse();
  }

  @Test
  void aNegativeTargetHasItsToleranceOnBothSides() {
    Quantity members =
        EvidenceFolder.in(parent)
            .replace(EvidenceFolder.RESULT_FILE, "target: 1000", "target: -1000")
            .read()
            .findResult("V1")
            .orElseThrow()
            .quantities()
            .getFirst();

    assertThat(members.holds(-1004.9) && members.holds(-995.1)).isTrue();
    assertThat(members.holds(-1005.1) || members.holds(1000)).isFalse();
  }

  private Quantity quantity(int index) {
    return EvidenceFolder.in(parent).read().findResult("V1").orElseThrow().quantities().get(index);
  }
}
