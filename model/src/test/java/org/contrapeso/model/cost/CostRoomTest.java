package org.contrapeso.model.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.contrapeso.evidence.Registry;
import org.contrapeso.model.assembly.RoomBench;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.world.Signal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CostRoomTest {

  private static WholeModel model;

  @BeforeAll
  static void bind() throws Exception {
    model = WholeModel.of(Registry.read(Path.of("../evidence")));
  }

  @ParameterizedTest
  @CsvSource({
    "STRIKES_ON_LEADERS, US_SECURITY",
    "STRIKES_ON_LOGISTICS, US_SECURITY",
    "DESIGNATION, US_SECURITY",
    "FINANCIAL_PRESSURE, US_SECURITY",
    "BORDER_EFFORT, US_SECURITY",
    "PRECURSOR_EFFORT, US_SECURITY",
    "DIPLOMACY, US_SECURITY",
    "ARMS_CONTROL, US_SECURITY",
    "AID, US_SECURITY",
    "NALOXONE_EFFORT, US_HEALTH",
    "IN_TREATMENT, US_HEALTH",
    "HEALTH_PREVENTION, US_HEALTH",
    "DRUG_CHECKING, US_HEALTH",
    "ARREST_EFFORT, MEXICO_SECURITY",
    "JOINT_OPERATIONS, MEXICO_SECURITY",
    "INVESTIGATIONS, MEXICO_SECURITY",
    "LABORATORY_RAIDS, MEXICO_SECURITY",
    "JOB_PLACES, MEXICO_SOCIAL",
    "THERAPY_PLACES, MEXICO_SOCIAL",
    "TRADE_FRICTION, TRADE_LOSS",
    "TRADE_GAIN, TRADE_GAIN",
    "OVERDOSE_DEATHS, OVERDOSE_BURDEN"
  })
  void anEffortIsPaidByItsPayerAloneAndInProportion(Signal effort, CostOutcome payer) {
    RoomBench bench = bench();
    bench.signals().of(effort)[0] = 1;
    bench.advance(1);
    double once = paid(bench, payer);
    assertThat(once).isPositive();
    for (CostOutcome other : CostOutcome.values()) {
      if (other != payer) {
        assertThat(paid(bench, other)).as(other.name()).isZero();
      }
    }
    bench.signals().of(effort)[0] = 2;
    bench.advance(1);
    assertThat(paid(bench, payer)).isEqualTo(2 * once);
  }

  @Test
  void relapseSupportIsPaidForThoseInTreatment() {
    RoomBench bench = bench();
    bench.signals().of(Signal.RELAPSE_SUPPORT)[0] = 1;
    bench.advance(1);
    assertThat(paid(bench, CostOutcome.US_HEALTH)).isZero();
    bench.signals().of(Signal.IN_TREATMENT)[0] = 1;
    bench.advance(1);
    double yearly =
        List.of("cost.treatment", "cost.relapse_support").stream()
            .mapToDouble(id -> model.registry().findParameter(id).orElseThrow().central())
            .sum();
    assertThat(paid(bench, CostOutcome.US_HEALTH)).isCloseTo(yearly / 52, within(1e-9));
  }

  @Test
  void aYearInAJobPlaceCostsWhatTheRegistrySays() {
    RoomBench bench = bench();
    bench.signals().of(Signal.JOB_PLACES)[0] = 1;
    double year = 0;
    for (int week = 0; week < 52; week++) {
      bench.advance(1);
      year += paid(bench, CostOutcome.MEXICO_SOCIAL);
    }
    assertThat(year)
        .isCloseTo(
            model.registry().findParameter("cost.job_place").orElseThrow().central(), within(1e-9));
  }

  @Test
  void noEffortCostsNothing() {
    RoomBench bench = bench();
    bench.advance(1);
    for (CostOutcome payer : CostOutcome.values()) {
      assertThat(paid(bench, payer)).isZero();
    }
  }

  private static RoomBench bench() {
    return new RoomBench(model, CostRoom.BINDING, new CostRoom(1), Map.of());
  }

  private static double paid(RoomBench bench, CostOutcome payer) {
    return bench.outcome("cost." + payer.name().toLowerCase(Locale.ROOT));
  }
}
