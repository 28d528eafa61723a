package org.contrapeso.experiment.design;

import org.contrapeso.kernel.random.SplitMix;

/// A keyed permutation of `0 … n − 1`, found element by element in constant memory.
///
/// A balanced Feistel network permutes the smallest set of `4^k` indices that holds `n`; an index
/// that lands outside is permuted again until it lands inside, at most 4 times on average.
///
/// @see <a href="https://doi.org/10.1137/0217022">Luby, Rackoff 1988</a>
/// @see <a href="https://doi.org/10.1007/3-540-45760-7_9">Black, Rogaway 2002, cycle walking</a>
final class Permutation {

  /// Four rounds make a strong pseudo-random permutation of a large set; small sets need more.
  private static final int ROUNDS = 8;

  private final long key;
  private final int size;
  private final int halfBits;
  private final long halfMask;

  /// @param size number of indices, 1 or more
  Permutation(long key, int size) {
    this.key = key;
    this.size = size;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
    this.halfBits = (bits + 1) / 2;
    this.halfMask = (1L << halfBits) - 1;
  }

  /// The index that takes the place of `index`, both in `[0, size)`.
  int apply(int index) {
    long walked = index;
    do {
      walked = encipher(walked);
    } while (walked >= size);
    return (int) walked;
  }

  private long encipher(long index) {
    long left = index >> halfBits;
    long right = index & halfMask;
    for (int round = 0; round < ROUNDS; round++) {
      long mixed = SplitMix.bits(key, right * ROUNDS + round) >>> (Long.SIZE / 2);
      long next = left ^ (mixed & halfMask);
      left = right;
      right = next;
    }
    return left << halfBits | right;
  }
}
