package org.contrapeso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BlocksTest {

  @Test
  void everyThreadRunsAsManyFuturesInARound() {
    Blocks blocks = new Blocks(2_000, 2, 104);
    assertThat(blocks.round()).isEqualTo(208);
    assertThat(counts(blocks, 2_000)).startsWith(56, 56, 48, 48, 56, 56, 48, 48);
  }

  @Test
  void whatIsLeftOverIsSharedOutEvenly() {
    assertThat(counts(new Blocks(2_000, 2, 104), 2_000)).endsWith(48, 48, 64, 64);
    assertThat(counts(new Blocks(150, 2, 16), 150)).endsWith(16, 16, 16, 6);
    assertThat(counts(new Blocks(20, 3, 104), 20)).containsExactly(8, 8, 4);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "7, 2, 1", "150, 3, 50", "2000, 2, 104", "2000, 1, 200", "500, 16, 32"})
  void blocksHoldEveryFutureOnceAndHaveRoomForIt(int futures, int threads, int share) {
    Blocks blocks = new Blocks(futures, threads, share);
    int next = 0;
    for (int block = 0; block < blocks.before(futures); block++) {
      assertThat(blocks.first(block)).isEqualTo(next);
      assertThat(blocks.isEdge(next)).isTrue();
      assertThat(blocks.count(block)).isBetween(1, Math.min(share, blocks.lanes(block)));
      assertThat(blocks.lanes(block)).isLessThanOrEqualTo(64);
      next += blocks.count(block);
    }
    assertThat(next).isEqualTo(futures);
    assertThat(blocks.isEdge(futures)).isTrue();
  }

  @Test
  void aRoundBeginsWithABlock() {
    Blocks blocks = new Blocks(2_000, 2, 104);
    assertThat(IntStream.range(0, 9).map(round -> round * blocks.round())).allMatch(blocks::isEdge);
    assertThat(blocks.isEdge(100)).isFalse();
    assertThat(blocks.before(100)).isEqualTo(2);
    assertThat(blocks.before(112)).isEqualTo(2);
  }

  private static List<Integer> counts(Blocks blocks, int futures) {
    return IntStream.range(0, blocks.before(futures)).mapToObj(blocks::count).toList();
  }
}
