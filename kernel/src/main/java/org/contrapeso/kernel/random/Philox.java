package org.contrapeso.kernel.random;

/// Philox4x32-10: a keyed bijection that turns a counter into random bits.
///
/// The key is a 64-bit seed, its low half first; the counter is four 32-bit words; a block is four
/// 32-bit words. Stateless, allocates nothing, thread-safe.
///
/// @see <a href="https://doi.org/10.1145/2063384.2063405">Salmon, Moraes, Dror, Shaw 2011</a>
public final class Philox {

  private static final long MULTIPLIER_0 = 0xD2511F53L;
  private static final long MULTIPLIER_1 = 0xCD9E8D57L;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;
  private static final int ROUNDS = 10;
  private static final long WORD = 0xFFFFFFFFL;

  /// Bits of a double's fraction; one fewer than its precision, so that a half fits below.
  private static final int UNIFORM_BITS = 52;

  private Philox() {}

  /// The first two words of the block, `word 1 · 2^32 + word 0`.
  public static long firstHalf(long key, int c0, int c1, int c2, int c3) {
    return half(key, c0, c1, c2, c3, 0);
  }

  /// The last two words of the block, `word 3 · 2^32 + word 2`.
  public static long secondHalf(long key, int c0, int c1, int c2, int c3) {
    return half(key, c0, c1, c2, c3, 1);
  }

  /// A uniform number in `(0, 1)` from the upper 52 of 64 random bits.
  ///
  /// One of the 2^52 midpoints `(i + ½) · 2^-52`: neither end occurs, and `1 − u` is as likely as
  /// `u`.
  public static double uniform(long bits) {
    return ((bits >>> (Long.SIZE - UNIFORM_BITS)) + 0.5) * 0x1p-52;
  }

  private static long half(long key, int c0, int c1, int c2, int c3, int which) {
    int k0 = (int) key;
    int k1 = (int) (key >>> Integer.SIZE);
    int x0 = c0;
    int x1 = c1;
    int x2 = c2;
    int x3 = c3;
    for (int round = 0; round < ROUNDS; round++) {
      long product0 = MULTIPLIER_0 * (x0 & WORD);
      long product1 = MULTIPLIER_1 * (x2 & WORD);
      x0 = (int) (product1 >>> Integer.SIZE) ^ x1 ^ k0;
      x1 = (int) product1;
      x2 = (int) (product0 >>> Integer.SIZE) ^ x3 ^ k1;
      x3 = (int) product0;
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
    return which == 0
        ? (long) x1 << Integer.SIZE | (x0 & WORD)
        : (long) x3 << Integer.SIZE | (x2 & WORD);
  }
}
