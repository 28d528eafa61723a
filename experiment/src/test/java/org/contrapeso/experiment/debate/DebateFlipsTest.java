package org.contrapeso.experiment.debate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.contrapeso.evidence.DebateRow;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.scenario.ClaimFolder;
import org.contrapeso.model.assembly.WholeModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DebateFlipsTest {

  private static final int POLICY_START = 104;
  private static final int HORIZON = 52;

  @TempDir private Path folder;

  @Test
  void aFlipMovesItsOutcomeAsItsSettingsDo() throws FaultsException {
    List<MeasuredFlip> measured =
        measure(
            flip("organisation.arrest_effort: 2", "end", "organisation.members", "down"),
            flip("organisation.arrest_effort: 2", "end", "organisation.members", "up"),
            flip("organisation.recruitment_rate: 0.003", "total", "organisation.recruits", "up"),
            flip("organisation.conflict_structure: flat", "mean", "organisation.members", "up"));
    assertThat(measured.stream().map(MeasuredFlip::isAsExpected).limit(3))
        .containsExactly(true, false, true);
    assertThat(measured.get(3).set()).isNotEqualTo(measured.get(3).against());
  }

  @Test
  void whatChangesNothingMovesNothing() throws FaultsException {
    for (String direction : List.of("up", "down")) {
      MeasuredFlip flip =
          measure(flip("organisation.arrest_effort: 1", "end", "organisation.members", direction))
              .getFirst();
      assertThat(flip.set()).isEqualTo(flip.against());
      assertThat(flip.isAsExpected()).isFalse();
    }
  }

  @Test
  void aTotalIsTheMeanOverAllWeeks() throws FaultsException {
    List<MeasuredFlip> measured =
        measure(
            flip("organisation.arrest_effort: 2", "total", "organisation.arrests", "up"),
            flip("organisation.arrest_effort: 2", "mean", "organisation.arrests", "up"));
    assertThat(measured.getFirst().set()).isEqualTo(HORIZON * measured.getLast().set());
  }

  @Test
  void roundingIsNoMovement() throws FaultsException {
    DebateRow.Flip flip =
        measure(flip("organisation.arrest_effort: 2", "end", "organisation.members", "up"))
            .getFirst()
            .flip();
    assertThat(new MeasuredFlip("D26", flip, 1, 1 + Math.ulp(1.0)).isAsExpected()).isFalse();
    assertThat(new MeasuredFlip("D26", flip, Double.NaN, 1).isAsExpected()).isFalse();
    assertThat(new MeasuredFlip("D26", flip, 1, 1.001).isAsExpected()).isTrue();
  }

  private List<MeasuredFlip> measure(String... flips) throws FaultsException {
    WholeModel model =
        WholeModel.of(
            ClaimFolder.in(folder.resolve("evidence" + flips.length + flips[0].hashCode()))
                .write(
                    "debate/D26.yaml",
                    """
                    part: {en: "Arrests", es: "Detenciones"}
                    mechanism: [organisation]
                    evidence: [organisation.arrest_flow]
                    reach: [organisation.arrest_effort]
                    tests: [DebateFlipsTest.measure]
                    flips:
                    """
                        + String.join("", flips))
                .read());
    DebateRow row = model.registry().findRow("D26").orElseThrow();
    return new DebateFlips(model, POLICY_START, HORIZON).measure(row);
  }

  private static String flip(String set, String statistic, String outcome, String expect) {
    return """
      - name: {en: "A change", es: "Un cambio"}
        set: {%s}
        outcome: %s
        statistic: %s
        expect: %s
    """
        .formatted(set, outcome, statistic, expect);
  }
}
