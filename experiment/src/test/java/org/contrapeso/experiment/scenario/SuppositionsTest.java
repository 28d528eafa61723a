package org.contrapeso.experiment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResolvedStudy.AssumedClaim;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.StudyJson;
import org.contrapeso.model.assembly.WholeModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SuppositionsTest {

  private static final String STRUCTURE = "organisation.conflict_structure";
  private static final String FLOW = "organisation.arrest_flow";
  private static final String EFFORT = "organisation.arrest_effort";

  private Path here;

  private Registry registry;
  private WholeModel model;
  private Scenarios scenarios;

  @BeforeAll
  void write(@TempDir Path folder) throws FaultsException {
    here = folder;
    registry =
        ClaimFolder.in(folder.resolve("evidence"))
            .claim(
                "flat",
                "hypotheses: {%s: flat}".formatted(STRUCTURE),
                "hypotheses: {%s: {flat: 0, published: 2, strength_product: 2}}"
                    .formatted(STRUCTURE))
            .claim(
                "flatter",
                "hypotheses: {%s: {flat: 4}}".formatted(STRUCTURE),
                "hypotheses: {%s: published}".formatted(STRUCTURE))
            .claim(
                "many_arrests",
                "parameters: {%s: {low: 114, high: 120}}".formatted(FLOW),
                "parameters: {%s: {low: 110, high: 112}}".formatted(FLOW))
            .claim(
                "not_so_many_arrests",
                "parameters: {%s: {low: 110, high: 116}}".formatted(FLOW),
                "parameters: {%s: {low: 116, high: 120}}".formatted(FLOW))
            .claim(
                "effort_doubles",
                "levers: {%s: 2}".formatted(EFFORT),
                "levers: {%s: 1}".formatted(EFFORT))
            .read();
    model = WholeModel.of(registry);
    scenarios = Scenarios.open(Path.of("../scenarios"), registry);
  }

  @Test
  void aClaimWeighsAlternativesAndNarrowsRanges() throws FaultsException {
    ResolvedStudy study = study("flat=true", "many_arrests=true");
    assertThat(choice(study).weights()).containsExactly(weightsOf("flat", 1));
    assertThat(List.of(flow(study).low(), flow(study).high())).containsExactly(114.0, 120.0);
    ResolvedStudy other = study("flat=false");
    assertThat(choice(other).weights()[model.alternatives(STRUCTURE).indexOf("published")])
        .isEqualTo(0.5);
  }

  @Test
  void rangesOfTwoClaimsAreCut() throws FaultsException {
    StudyInput.Range flow = flow(study("many_arrests=true", "not_so_many_arrests=true"));
    assertThat(List.of(flow.low(), flow.high())).containsExactly(114.0, 116.0);
  }

  @Test
  void aLeverIsSetInEveryCourseThatDoesNotMoveIt() throws FaultsException {
    ResolvedStudy study = study("effort_doubles=true");
    assertThat(study.courses())
        .allSatisfy(course ->
            assertThat(course.plans()).filteredOn(plan -> plan.lever().equals(EFFORT)).hasSize(1));
    assertThat(study.courses().get(study.baselineIndex()).plans())
        .contains(new LeverPlan(EFFORT, 2, 0, 0, OptionalInt.empty()));
  }

  @Test
  void theStudySaysWhatItSupposesAndItsHashCoversIt() throws FaultsException {
    ResolvedStudy study = study("effort_doubles=false", "flat=true");
    assertThat(study.assumed())
        .extracting(AssumedClaim::id, AssumedClaim::truth)
        .containsExactly(tuple("effort_doubles", false), tuple("flat", true));
    assertThat(StudyJson.write(study)).contains("\"assumed\"", "\"effort_doubles\": false");
    assertThat(StudyJson.write(study())).doesNotContain("assumed");
    assertThat(StudyJson.hash(study)).isNotEqualTo(StudyJson.hash(study("flat=true")));
  }

  @Test
  void aDeterministicRunTakesTheHeaviestAlternativeAndTheNearestNumber() throws FaultsException {
    double[] inputs =
        Suppositions.read(List.of("flat=true", "many_arrests=true"), registry).inputs(model);
    assertThat(inputs[model.inputs().indexOf(STRUCTURE)])
        .isEqualTo(model.alternatives(STRUCTURE).indexOf("flat"));
    assertThat(inputs[model.inputs().indexOf(FLOW)]).isEqualTo(114);
  }

  @Test
  void claimsThatContradictOneAnotherAreFaultsThatNameBoth() {
    assertThat(
            faults("flat=true", "flatter=false", "many_arrests=false", "not_so_many_arrests=false"))
        .extracting(Fault::value, Fault::expected)
        .containsExactly(
            tuple(
                "flatter=false",
                "it contradicts flat=true, which supposes something else of " + STRUCTURE),
            tuple(
                "not_so_many_arrests=false",
                "it contradicts many_arrests=false, which supposes something else of " + FLOW));
    assertThat(faults("flat=true", "flatter=true")).isEmpty();
  }

  @Test
  void everyWordThatIsNoClaimIsAFault() {
    assertThat(faults("flt=true", "flat", "flat=maybe", "flat=true", "flat=true"))
        .extracting(Fault::value)
        .containsExactly("flt=true", "flat", "flat=maybe", "flat=true");
    assertThat(faults("flt=true")).extracting(Fault::fix).first().asString().contains("\"flat\"");
  }

  private List<Fault> faults(String... words) {
    FaultsException faults =
        catchThrowableOfType(
            FaultsException.class, () -> Suppositions.read(List.of(words), registry));
    return faults == null ? List.of() : faults.faults();
  }

  private ResolvedStudy study(String... words) throws FaultsException {
    return StudyResolver.resolve(
        new StudyRequest(
            "default",
            here,
            OptionalInt.empty(),
            OptionalLong.empty(),
            List.of(),
            Optional.empty(),
            List.of(words)),
        scenarios,
        model);
  }

  private double[] weightsOf(String alternative, double weight) {
    double[] weights = new double[model.alternatives(STRUCTURE).size()];
    weights[model.alternatives(STRUCTURE).indexOf(alternative)] = weight;
    return weights;
  }

  private static StudyInput.Choice choice(ResolvedStudy study) {
    return (StudyInput.Choice) input(study, STRUCTURE);
  }

  private static StudyInput.Range flow(ResolvedStudy study) {
    return (StudyInput.Range) input(study, FLOW);
  }

  private static StudyInput input(ResolvedStudy study, String id) {
    return study.inputs().stream().filter(input -> input.id().equals(id)).findFirst().orElseThrow();
  }
}
