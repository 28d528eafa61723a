package org.contrapeso.experiment.design;

import java.util.Objects;
import org.contrapeso.kernel.random.Philox;
import org.contrapeso.kernel.random.RandomStream;
import org.contrapeso.kernel.random.SplitMix;
import org.hipparchus.random.SobolSequenceGenerator;

/// Sobol' points with nested uniform scrambling.
///
/// Direction numbers are those of Joe and Kuo. Scrambling flips each binary digit of a coordinate
/// by a fair coin that depends on the digits before it, on the dimension and on the seed, so that
/// every point is uniform by itself and the points together keep the even spread of Sobol's: any
/// first `2^k` of them have one point in each of the `2^k` equal intervals of each coordinate.
/// Numbers of futures that are powers of two spread best. The points of the first futures do not
/// change when futures or dimensions are added.
///
/// Design. The coins of all prefixes form a binary tree whose nodes are numbered as in a heap. One
/// 64-bit hash holds the coins of the 63 nodes of a subtree of 6 levels, so that 36 digits take 6
/// hashes. A future's index has 31 digits, hence no two futures share the first 31 digits of a
/// coordinate, and the 16 digits after the 36th are simply random.
///
/// @see <a href="https://doi.org/10.1137/070710359">Joe, Kuo 2008</a>
/// @see <a href="https://doi.org/10.1007/978-1-4612-2552-2_19">Owen 1995</a>
public final class ScrambledSobol implements Design {

  /// Dimensions for which direction numbers are known.
  public static final int MOST_DIMENSIONS = 21_201;

  private static final int INDEX_DIGITS = 31;
  private static final int DIGITS = 52;
  private static final int SUBTREE_LEVELS = 6;
  private static final int SUBTREES = 6;
  private static final int RANDOM_DIGITS = DIGITS - SUBTREES * SUBTREE_LEVELS;

  /// Direction numbers, `[dimension][digit of the index]`, in units of 2^-52.
  private final long[][] directions;

  private final long[] keys;
  private final int futures;

  /// @throws IllegalArgumentException if there are fewer than 0 or more than 21,201 dimensions, or
  ///   fewer than 1 future
  public ScrambledSobol(long seed, int dimensions, int futures) {
    DesignKind.check(dimensions, futures);
    if (dimensions > MOST_DIMENSIONS) {
      throw new IllegalArgumentException(
          "Sobol' points are known for at most %d dimensions, not %d; use latin_hypercube"
              .formatted(MOST_DIMENSIONS, dimensions));
    }
    this.futures = futures;
    this.directions = directions(dimensions);
    this.keys = new long[dimensions];
    int process = RandomStream.process("design.sobol.scrambling");
    for (int dimension = 0; dimension < dimensions; dimension++) {
      keys[dimension] = Philox.firstHalf(seed, 0, process, dimension, 0);
    }
  }

  @Override
  public int dimensions() {
    return keys.length;
  }

  @Override
  public int futures() {
    return futures;
  }

  @Override
  public void draw(int future, double[] u) {
    Objects.checkIndex(future, futures);
    for (int dimension = 0; dimension < keys.length; dimension++) {
      u[dimension] = (scramble(point(future, dimension), keys[dimension]) + 0.5) * 0x1p-52;
    }
  }

  /// The coordinate before scrambling, in units of 2^-52.
  long point(int future, int dimension) {
    long point = 0;
    long[] direction = directions[dimension];
    for (int rest = future; rest != 0; rest &= rest - 1) {
      point ^= direction[Integer.numberOfTrailingZeros(rest)];
    }
    return point;
  }

  private static long scramble(long point, long key) {
    long node = 1;
    long scrambled = 0;
    int shift = DIGITS;
    for (int subtree = 0; subtree < SUBTREES; subtree++) {
      long coins = SplitMix.bits(key, node);
      long inSubtree = 1;
      for (int level = 0; level < SUBTREE_LEVELS; level++) {
        shift--;
        long digit = (point >>> shift) & 1;
        long coin = (coins >>> inSubtree) & 1;
        scrambled = scrambled << 1 | (digit ^ coin);
        inSubtree = inSubtree << 1 | digit;
        node = node << 1 | digit;
      }
    }
    return scrambled << RANDOM_DIGITS | SplitMix.bits(key, node) >>> (Long.SIZE - RANDOM_DIGITS);
  }

  /// Reads the direction numbers off the library's points: point `2^(k+1) − 1` of its Gray-coded
  /// sequence is the k-th of them alone.
  private static long[][] directions(int dimensions) {
    long[][] directions = new long[dimensions][INDEX_DIGITS];
    if (dimensions > 0) {
      SobolSequenceGenerator library = new SobolSequenceGenerator(dimensions);
      for (int digit = 0; digit < INDEX_DIGITS; digit++) {
        double[] point = library.skipTo((int) ((1L << (digit + 1)) - 1));
        for (int dimension = 0; dimension < dimensions; dimension++) {
          directions[dimension][digit] = (long) (point[dimension] * 0x1p52);
        }
      }
    }
    return directions;
  }
}
