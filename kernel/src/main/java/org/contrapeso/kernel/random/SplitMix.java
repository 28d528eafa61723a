package org.contrapeso.kernel.random;

/// SplitMix64 as a keyed hash: any of its outputs, without those before it.
///
/// Cheaper than [Philox] and meant for hashing within a design, where a key already separates seeds
/// and dimensions. The same numbers as `java.util.SplittableRandom`.
///
/// @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea, Flood 2014</a>
public final class SplitMix {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private SplitMix() {}

  /// Output number `position` of the generator seeded with `key`; the first is number 1.
  public static long bits(long key, long position) {
    long z = key + position * GOLDEN_GAMMA;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
