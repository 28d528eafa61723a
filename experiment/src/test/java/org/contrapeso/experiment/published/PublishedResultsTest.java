package org.contrapeso.experiment.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.contrapeso.evidence.PublishedResult;
import org.contrapeso.evidence.PublishedResult.Quantity;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.model.assembly.WholeModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublishedResultsTest {

  private Registry registry;
  private WholeModel model;
  private List<Verdict> verdicts;

  @BeforeAll
  void measure() throws FaultsException {
    registry = Registry.read(Path.of("../evidence"));
    model = WholeModel.of(registry);
    verdicts = PublishedResults.measure(registry, model);
  }

  @Test
  void theModelReproducesEveryPublishedResult() {
    assertThat(verdicts).hasSizeGreaterThan(1).allMatch(Verdict::isSound);
  }

  @Test
  void everyQuantityOfEveryFileHasOneVerdict() {
    List<String> asked = new ArrayList<>();
    for (PublishedResult result : registry.results().values()) {
      result.quantities().forEach(quantity -> asked.add(result.id() + " " + quantity.id()));
    }
    assertThat(verdicts)
        .extracting(verdict -> verdict.result() + " " + verdict.quantity().id())
        .containsExactlyElementsOf(asked);
  }

  @Test
  void aQuantityThatNobodyComputesIsAFault() {
    assertThat(faultsOf("V2", result -> withId(result, 0, "members_2021")))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.file()).endsWith("V2.yaml");
          assertThat(fault.value()).isEqualTo("members_2021");
          assertThat(fault.fix()).contains("…_2022");
        });
  }

  @Test
  void aPrefixThatIsNoConflictStructureIsAFault() {
    assertThat(faultsOf("V3b", result -> withId(result, 0, "flatter_members_vs_2022")))
        .extracting(Fault::value)
        .containsExactly("flatter_members_vs_2022");
  }

  @Test
  void aComputationThatNoFileAsksForIsAFault() {
    assertThat(faultsOf("V7", result -> withId(result, 0, "members_from_above_threshold")))
        .extracting(Fault::value)
        .containsExactly("collapse_threshold");
  }

  @Test
  void aMissingSettingIsAFaultForEveryQuantityThatNeedsIt() {
    assertThat(faultsOf("V2", result -> withSettings(result, new TreeMap<>())))
        .extracting(Fault::key)
        .containsExactly("settings.weeks", "settings.weeks");
  }

  @Test
  void aSettingThatNothingReadsIsAFault() {
    assertThat(faultsOf("V2", result -> withSetting(result, "arest_effort", 2)))
        .extracting(Fault::key)
        .containsExactly("settings.arest_effort");
  }

  @Test
  void aPartOfAWeekIsAFault() {
    assertThat(faultsOf("V6b", result -> withSetting(result, "weeks", 519.5)))
        .extracting(Fault::value)
        .containsOnly("519.5");
  }

  @Test
  void settingsAreInputs() throws FaultsException {
    List<Verdict> halved =
        PublishedResults.measure(
            changed("V2", result -> withSetting(result, "initial_members", 57_500)), model);
    assertThat(halved)
        .filteredOn(verdict -> verdict.result().equals("V2"))
        .isNotEmpty()
        .noneMatch(Verdict::holds);
  }

  @Test
  void needsChooseTheAlternativesOfARun() throws FaultsException {
    SortedMap<String, String> flat = new TreeMap<>(Map.of("organisation.initial_sizes", "poisson"));
    List<Verdict> drawn =
        PublishedResults.measure(changed("V1", result -> withNeeds(result, flat)), model);
    assertThat(drawn)
        .filteredOn(verdict -> verdict.result().equals("V1"))
        .extracting(Verdict::measured)
        .isNotEqualTo(
            verdicts.stream()
                .filter(verdict -> verdict.result().equals("V1"))
                .map(Verdict::measured)
                .toList());
  }

  @Test
  void aDeclaredMissIsSoundOnlyWhereTheModelMisses() {
    Verdict found = verdicts.getFirst();
    Quantity old = found.quantity();
    Quantity declared =
        new Quantity(
            old.id(),
            old.name(),
            old.unit(),
            old.target(),
            old.low(),
            old.high(),
            false,
            Optional.of(old.name()));
    Verdict holding = new Verdict(found.result(), declared, found.measured());
    assertThat(holding.word()).isEqualTo(Verdict.Word.HOLDS_AGAINST_DECLARATION);
    assertThat(holding.isSound()).isFalse();
    Verdict missing = new Verdict(found.result(), declared, 2 * found.measured());
    assertThat(missing.word()).isEqualTo(Verdict.Word.NOT_REPRODUCED);
    assertThat(missing.isSound()).isTrue();
    assertThat(new Verdict(found.result(), old, 2 * found.measured()).isSound()).isFalse();
  }

  private static PublishedResult withNeeds(
      PublishedResult result, SortedMap<String, String> needs) {
    return new PublishedResult(
        result.id(),
        result.place(),
        result.title(),
        result.type(),
        result.sources(),
        result.quantities(),
        result.note(),
        result.settings(),
        needs);
  }

  private List<Fault> faultsOf(String id, UnaryOperator<PublishedResult> change) {
    FaultsException faults =
        catchThrowableOfType(
            FaultsException.class, () -> PublishedResults.measure(changed(id, change), model));
    assertThat(faults).as("faults of a changed " + id).isNotNull();
    return faults.faults();
  }

  private Registry changed(String id, UnaryOperator<PublishedResult> change) {
    SortedMap<String, PublishedResult> results = new TreeMap<>(registry.results());
    results.computeIfPresent(id, (key, result) -> change.apply(result));
    return registry.withResults(results);
  }

  private static PublishedResult withId(PublishedResult result, int position, String id) {
    List<Quantity> quantities = new ArrayList<>(result.quantities());
    Quantity old = quantities.get(position);
    quantities.set(
        position,
        new Quantity(
            id,
            old.name(),
            old.unit(),
            old.target(),
            old.low(),
            old.high(),
            old.calibrated(),
            old.notReproduced()));
    return with(result, quantities, result.settings());
  }

  private static PublishedResult withSetting(PublishedResult result, String name, double value) {
    SortedMap<String, Double> settings = new TreeMap<>(result.settings());
    settings.put(name, value);
    return withSettings(result, settings);
  }

  private static PublishedResult withSettings(
      PublishedResult result, SortedMap<String, Double> settings) {
    return with(result, result.quantities(), settings);
  }

  private static PublishedResult with(
      PublishedResult result, List<Quantity> quantities, SortedMap<String, Double> settings) {
    return new PublishedResult(
        result.id(),
        result.place(),
        result.title(),
        result.type(),
        result.sources(),
        quantities,
        result.note(),
        settings,
        result.needs());
  }
}
