package org.contrapeso.kernel.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SplitMixTest {

  @Test
  void bitsAreTheOutputsOfTheSequentialGenerator() {
    for (long key : new long[] {0, 1, -1, 20_220_101, Long.MIN_VALUE}) {
      SplittableRandom sequential = new SplittableRandom(key);
      for (long position = 1; position <= 100; position++) {
        assertThat(SplitMix.bits(key, position)).isEqualTo(sequential.nextLong());
      }
    }
  }
}
