package org.contrapeso.evidence.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> KNOWN =
      List.of(
          "organisation.recruitment_rate",
          "organisation.saturation_rate",
          "organisation.arrest_flow",
          "organisation.arrest_effort",
          "market.price");

  @Test
  void aMisspeltIdFindsTheOneThatWasMeant() {
    assertThat(Nearest.ids("organisation.recrutment_rate", KNOWN).getFirst())
        .isEqualTo("organisation.recruitment_rate");
    assertThat(Nearest.ids("organization.arrest_flow", KNOWN).getFirst())
        .isEqualTo("organisation.arrest_flow");
  }

  @Test
  void anIdWithoutItsRoomIsFound() {
    assertThat(Nearest.ids("arrest_flow", KNOWN)).first().isEqualTo("organisation.arrest_flow");
    assertThat(Nearest.ids("pirce", KNOWN)).containsExactly("market.price");
  }

  @Test
  void caseDoesNotMatter() {
    assertThat(Nearest.ids("Market.Price", KNOWN)).containsExactly("market.price");
  }

  @Test
  void aSharedRoomDoesNotMakeNamesNear() {
    assertThat(Nearest.ids("organisation.purity", KNOWN)).isEmpty();
  }

  @Test
  void neighboursThatAreSwappedCountAsOneError() {
    assertThat(Nearest.ids("ab", List.of("ba"))).containsExactly("ba");
    assertThat(Nearest.ids("ab", List.of("cd"))).isEmpty();
  }

  @Test
  void nothingIsOfferedForWhatIsFarOrEmptyOrHuge() {
    assertThat(Nearest.ids("zzzzzz", KNOWN)).isEmpty();
    assertThat(Nearest.ids("", List.of("a"))).isEmpty();
    assertThat(Nearest.ids("a".repeat(1_000_000), KNOWN)).isEmpty();
  }

  @Test
  void atMostThreeAreOfferedNearestFirstThenByAlphabet() {
    assertThat(Nearest.ids("abcd", List.of("abcf", "abce", "abcd_", "abcx", "abc", "abcd")))
        .containsExactly("abcd", "abc", "abcd_");
  }

  @Test
  void theSentenceNamesThemOrIsEmpty() {
    assertThat(Nearest.sentence("ac", List.of("ab", "ad", "zz")))
        .isEqualTo("Maybe \"ab\" or \"ad\" was meant.");
    assertThat(Nearest.sentence("ac", List.of("zz"))).isEmpty();
  }

  @Test
  void theHintListsWhatIsKnownWhereNothingIsNear() {
    assertThat(Nearest.hint("ac", List.of("ab", "zz"))).isEqualTo("Maybe \"ab\" was meant.");
    assertThat(Nearest.hint("ac", List.of("yy", "zz"))).isEqualTo("Known: yy, zz.");
    assertThat(Nearest.hint("ac", List.of())).isEmpty();
    assertThat(Nearest.hint("ac", IntStream.range(10, 40).mapToObj(String::valueOf).toList()))
        .isEqualTo("Known: 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, …");
  }
}
