package org.contrapeso.kernel.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhiloxTest {

  /// The rows `philox4x32 10` of `kat_vectors` in Random123: counter, key, block.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          00000000 00000000 00000000 00000000|00000000 00000000|6627e8d5 e169c58d bc57ac4c 9b00dbd8
          ffffffff ffffffff ffffffff ffffffff|ffffffff ffffffff|408f276d 41c83b0e a20bc7c6 6d5451fd
          243f6a88 85a308d3 13198a2e 03707344|a4093822 299f31d0|d16cfe09 94fdcceb 5001e420 24126ea1
          """)
  void blocksAreThePublishedKnownAnswers(String counter, String key, String block) {
    int[] c = words(counter);
    int[] k = words(key);
    int[] b = words(block);
    long seed = pair(k[0], k[1]);
    assertThat(Philox.firstHalf(seed, c[0], c[1], c[2], c[3])).isEqualTo(pair(b[0], b[1]));
    assertThat(Philox.secondHalf(seed, c[0], c[1], c[2], c[3])).isEqualTo(pair(b[2], b[3]));
  }

  @Test
  void uniformsReachNeitherEndAndAreSymmetric() {
    assertThat(Philox.uniform(0)).isEqualTo(0x1p-53);
    assertThat(Philox.uniform(-1L)).isEqualTo(1 - 0x1p-53);
    assertThat(Philox.uniform(1L << 63)).isEqualTo(0.5 + 0x1p-53);
  }

  private static long pair(int low, int high) {
    return (long) high << 32 | Integer.toUnsignedLong(low);
  }

  private static int[] words(String hex) {
    String[] parts = hex.split(" ", -1);
    int[] words = new int[parts.length];
    for (int word = 0; word < parts.length; word++) {
      words[word] = HexFormat.fromHexDigits(parts[word]);
    }
    return words;
  }
}
