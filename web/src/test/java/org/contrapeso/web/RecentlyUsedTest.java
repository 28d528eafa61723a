package org.contrapeso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecentlyUsedTest {

  @Test
  void theLeastRecentlyUsedGoesFirst() {
    RecentlyUsed<String> values = new RecentlyUsed<>(2);
    values.keep("a", "A", 1);
    values.keep("b", "B", 1);
    assertThat(values.find("a")).contains("A");
    values.keep("c", "C", 1);
    assertThat(values.find("b")).isEmpty();
    assertThat(values.find("a")).contains("A");
    assertThat(values.find("c")).contains("C");
    assertThat(values.weight()).isEqualTo(2);
  }

  @Test
  void eachThatGoesIsToldOf() {
    List<String> gone = new ArrayList<>();
    RecentlyUsed<String> values = new RecentlyUsed<>(2, gone::add);
    values.keep("a", "A", 1);
    values.keep("b", "B", 1);
    values.keep("c", "C", 2);
    assertThat(gone).containsExactly("A", "B");
  }

  @Test
  void theLastOneIsKeptHoweverHeavy() {
    RecentlyUsed<String> values = new RecentlyUsed<>(2);
    values.keep("a", "A", 1);
    values.keep("b", "B", 9);
    assertThat(values.size()).isEqualTo(1);
    assertThat(values.find("b")).contains("B");
  }

  @Test
  void aValueThatIsKeptAgainWeighsOnce() {
    RecentlyUsed<String> values = new RecentlyUsed<>(5);
    values.keep("a", "A", 2);
    values.keep("a", "B", 3);
    assertThat(values.find("a")).contains("B");
    assertThat(values.weight()).isEqualTo(3);
  }
}
