package org.contrapeso.model.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.contrapeso.model.organisation.OrganisationNetwork.Tie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OrganisationNetworkTest {

  @Test
  void alliesLowerTheHostilityOfAnOrganisationTowardsAll() {
    OrganisationNetwork network =
        new OrganisationNetwork(
            3, List.of(new Tie(0, 1, 4)), List.of(new Tie(0, 2, 1), new Tie(0, 1, 2)));
    assertThat(network.hostility(0, 1, 1)).isEqualTo((4 + 1) / (3 + 1.0));
    assertThat(network.hostility(1, 0, 1)).isEqualTo((4 + 1) / (2 + 1.0));
    assertThat(network.hostility(0, 2, 1)).isEqualTo(1 / (3 + 1.0));
    assertThat(network.hostility(2, 0, 1)).isEqualTo(1 / (1 + 1.0));
  }

  @Test
  void anOrganisationIsNotHostileToItself() {
    OrganisationNetwork network = new OrganisationNetwork(2, List.of(new Tie(0, 1, 4)), List.of());
    assertThat(network.hostility(1, 1, 2)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "0, 3, 1",
    "-1, 2, 1",
    "0, 1, 0",
    "0, 1, -2",
    "0, 1, NaN",
    "0, 1, Infinity"
  })
  void anUnsoundTieIsRefused(int first, int second, double weight) {
    List<Tie> ties = List.of(new Tie(first, second, weight));
    assertThatThrownBy(() -> new OrganisationNetwork(3, ties, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 … 2");
    assertThatThrownBy(() -> new OrganisationNetwork(3, List.of(), ties))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
