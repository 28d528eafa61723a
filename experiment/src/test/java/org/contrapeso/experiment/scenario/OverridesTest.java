package org.contrapeso.experiment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.model.assembly.WholeModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OverridesTest {

  private WholeModel model;

  @BeforeAll
  void readTheModel() throws FaultsException {
    model = WholeModel.of(Registry.read(Path.of("../evidence")));
  }

  @Test
  void aValueAFactorAndAValueInAnotherUnitSetAParameter() throws FaultsException {
    for (String value : List.of("220", "x2", "11440 person/year")) {
      Overrides overrides = read(true, "organisation.arrest_flow=" + value);
      assertThat(input(overrides, "organisation.arrest_flow")).isEqualTo(220);
      assertThat(overrides.notes()).singleElement().asString().contains("outside");
    }
  }

  @Test
  void aParameterThatActsAtTheStartChangesNothingLater() throws FaultsException {
    String setting = "organisation.rank_size_exponent=1.3";
    assertThat(input(read(true, setting), "organisation.rank_size_exponent")).isEqualTo(1.3);
    Overrides later = read(false, setting);
    assertThat(later.inputs()).isEqualTo(model.central());
    assertThat(later.notes()).singleElement().asString().contains("changes nothing");
  }

  @Test
  void hypothesesAndLeversCanBeSet() throws FaultsException {
    Overrides overrides =
        read(true, "organisation.conflict_structure=flat", "organisation.arrest_effort=x2");
    List<String> alternatives = model.alternatives("organisation.conflict_structure");
    assertThat(input(overrides, "organisation.conflict_structure"))
        .isEqualTo(alternatives.indexOf("flat"));
    assertThat(overrides.plans()).extracting(LeverPlan::value).containsExactly(2.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "organisation.arrest_flow",
        "organisation.arrest_flow=",
        "organisation.arrest_flow=-1",
        "organisation.arrest_flow=NaN",
        "organisation.arrest_flow=x1e308",
        "organisation.arrest_flow=1e999",
        "organisation.arrest_flow=5 kg",
        "organisation.arrest_effort=5",
        "organisation.conflict_structure=fat",
        "organisation.arest_flow=1"
      })
  void whatCannotBeSetIsRefused(String setting) {
    assertThatThrownBy(() -> read(true, setting))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining(setting.substring(0, "organisation.".length()));
  }

  private Overrides read(boolean atStart, String... settings) throws FaultsException {
    return Overrides.read(List.of(settings), model, atStart);
  }

  private double input(Overrides overrides, String id) {
    return overrides.inputs()[model.inputs().indexOf(id)];
  }
}
