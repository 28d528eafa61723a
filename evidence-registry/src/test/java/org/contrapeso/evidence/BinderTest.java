package org.contrapeso.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinderTest {

  @TempDir Path parent;

  record Parameters(@InUnit("person/year") double[] arrestFlow) {}

  record Levers(@InUnit("1") double[] arrestEffort) {}

  enum ConflictStructure {
    PUBLISHED,
    FLAT
  }

  enum Outcomes {
    @InUnit("person")
    MEMBERS
  }

  private static final RoomBinding ORGANISATION =
      RoomBinding.of("organisation")
          .withParameters(Parameters.class)
          .withHypothesis(ConflictStructure.class)
          .withLevers(Levers.class)
          .withOutcomes(Outcomes.class);

  @Test
  void aModelThatAgreesIsBoundWithTheFactorsOfItsUnits() {
    var log = new FaultLog();
    Binding binding = Binder.bind(EvidenceFolder.in(parent).read(), log, ORGANISATION);

    assertThat(log.faults()).isEmpty();
    assertThat(binding.factors().keySet())
        .containsExactly(
            "organisation.arrest_effort", "organisation.arrest_flow", "organisation.members");
    assertThat(binding.factor("organisation.arrest_effort")).isEqualTo(1);
    assertThat(binding.factor("organisation.members")).isEqualTo(1);
    assertThat(binding.factor("organisation.arrest_flow")).isCloseTo(52, within(1e-12));
    assertThatThrownBy(() -> binding.factor("organisation.nothing"))
        .hasMessage("organisation.nothing is not bound to the model.");
  }

  @Test
  void aRecordIsFilledWithConvertedCopiesOfColumns() {
    Binding binding = Binder.bind(EvidenceFolder.in(parent).read(), new FaultLog(), ORGANISATION);
    double[] column = {110, 220};

    Parameters parameters =
        binding.fill(
            Parameters.class,
            "organisation",
            id -> Map.of("organisation.arrest_flow", column).getOrDefault(id, new double[0]));

    assertThat(parameters.arrestFlow()).containsExactly(new double[] {5720, 11440}, within(1e-9));
    assertThat(column).containsExactly(110, 220);
  }

  record Misread(
      @InUnit("kg") double[] arrestFlow,
      @InUnit("1/week") double[] arestFlow,
      @InUnit("1/week") double[] purity) {}

  @Test
  void whatTheModelReadsWithoutEvidenceAndUnitsThatDisagreeAreReported() {
    assertThat(
            faults(
                RoomBinding.of("organisation")
                    .withParameters(Misread.class)
                    .withHypothesis(ConflictStructure.class)
                    .withLevers(Levers.class)
                    .withOutcomes(Outcomes.class)))
        .containsExactly(
            "organisation.arest_flow is read by the model as a parameter but has no evidence. Maybe"
                + " \"organisation.arrest_flow\" was meant.",
            "organisation.purity is read by the model as a parameter but has no evidence. Write"
                + " parameters/organisation/purity.yaml.",
            "evidence/parameters/organisation/arrest_flow.yaml:1: unit = person/week:"
                + " organisation.arrest_flow is in person/week but the model expects kg. Convert the"
                + " numbers and correct the unit, or correct the model.");
  }

  @Test
  void evidenceThatNoModelReadsIsReported() {
    assertThat(faults())
        .containsExactly(
            "evidence/hypotheses/organisation/conflict_structure.yaml:1:"
                + " organisation.conflict_structure has evidence but no model reads it. Remove the"
                + " file, or let a room read it.",
            "evidence/levers/organisation/arrest_effort.yaml:1: organisation.arrest_effort has"
                + " evidence but no model reads it. Remove the file, or let a room read it.",
            "evidence/outcomes/organisation/members.yaml:1: organisation.members has evidence but no"
                + " model reads it. Remove the file, or let a room read it.",
            "evidence/parameters/organisation/arrest_flow.yaml:1: organisation.arrest_flow has"
                + " evidence but no model reads it. Remove the file, or let a room read it.");
  }

  record Unitless(double[] arrestFlow) {}

  record Unreadable(@InUnit("people") double[] arrestFlow) {}

  @Test
  void aComponentWithoutUnitOrWithAnUnknownOneIsReported() {
    assertThat(faults(RoomBinding.of("organisation").withParameters(Unitless.class)))
        .contains(
            "evidence/parameters/organisation/arrest_flow.yaml:1: unit = person/week:"
                + " organisation.arrest_flow has no unit in the model. Add @InUnit.");
    assertThat(faults(RoomBinding.of("organisation").withParameters(Unreadable.class)))
        .anyMatch(
            fault -> fault.contains("@InUnit of organisation.arrest_flow = people: there is"));
  }

  /// The same hypothesis with other alternatives.
  static final class Other {
    enum ConflictStructure {
      PUBLISHED,
      FLAAT
    }
  }

  @Test
  void alternativesThatOnlyOneSideKnowsAreReported() {
    assertThat(faults(RoomBinding.of("organisation").withHypothesis(Other.ConflictStructure.class)))
        .contains(
            "evidence/hypotheses/organisation/conflict_structure.yaml:1: alternatives.flaat: the"
                + " model knows this alternative of organisation.conflict_structure but it has no"
                + " evidence. Maybe \"flat\" was meant.",
            "evidence/hypotheses/organisation/conflict_structure.yaml:1: alternatives.flat: this"
                + " alternative of organisation.conflict_structure has evidence but the model does"
                + " not know it. Maybe \"flaat\" was meant.");
  }

  @Test
  void anEntryOfAnotherKindDoesNotServe() {
    assertThat(faults(RoomBinding.of("organisation").withLevers(Parameters.class)))
        .contains(
            "organisation.arrest_flow is read by the model as a lever but has no evidence. Write"
                + " levers/organisation/arrest_flow.yaml.");
  }

  record Scalars(@InUnit("1") double arrestEffort) {}

  @Test
  void aRecordThatHoldsNoArraysCannotBeFilled() {
    Binding binding = Binder.bind(EvidenceFolder.in(parent).read(), new FaultLog(), ORGANISATION);

    assertThatThrownBy(() -> binding.fill(Scalars.class, "organisation", id -> new double[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a public record of double[] components");
  }

  private List<String> faults(RoomBinding... rooms) {
    var log = new FaultLog();
    Binder.bind(EvidenceFolder.in(parent).read(), log, rooms);
    return log.faults().stream().map(Fault::toString).toList();
  }
}
