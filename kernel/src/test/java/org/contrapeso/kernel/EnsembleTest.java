package org.contrapeso.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class EnsembleTest {

  private final AtomicInteger made = new AtomicInteger();
  private final List<Integer> taken = new ArrayList<>();

  @Test
  void noMoreWorkersAreMadeThanThereAreBlocks() {
    run(7, 10);
    assertThat(taken).containsExactly(7, 8, 9);
    assertThat(made).hasValue(3);
  }

  @Test
  void noBlocksAreNoWork() {
    run(5, 5);
    assertThat(taken).isEmpty();
  }

  private void run(int from, int to) {
    Ensemble.run(
        from,
        to,
        Integer.MAX_VALUE,
        () -> {
          made.incrementAndGet();
          return block -> block;
        },
        taken::add,
        () -> false);
  }
}
