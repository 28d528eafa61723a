package org.contrapeso.kernel.random;

import java.nio.charset.StandardCharsets;

/// The random numbers of one named process in one study.
///
/// A number is addressed by (future, entity, step) and, where one step needs several, by a draw
/// index. The same address always gives the same number; different addresses give numbers that are
/// independent for every practical purpose. Two courses that share a future share its numbers.
///
/// Immutable, thread-safe, allocates nothing after construction.
///
/// @param seed the study seed
/// @param process the id of the process, from [#process]
public record RandomStream(long seed, int process) {

  /// Steps are in `[0, STEPS)`.
  public static final int STEPS = 1 << 24;

  /// Draws within a step are in `[0, DRAWS)`.
  public static final int DRAWS = 1 << 9;

  private static final int STEP_BITS = 24;
  private static final int FNV_OFFSET = 0x811C9DC5;
  private static final int FNV_PRIME = 0x01000193;

  /// The stream of the process of that name.
  public static RandomStream of(long seed, String processName) {
    return new RandomStream(seed, process(processName));
  }

  /// The id of a process: the 32-bit FNV-1a hash of its name in UTF-8.
  ///
  /// Distinct names may collide; who names the processes checks that theirs do not.
  ///
  /// @see <a href="https://doi.org/10.17487/RFC9923">RFC 9923</a>
  public static int process(String name) {
    int hash = FNV_OFFSET;
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ Byte.toUnsignedInt(octet)) * FNV_PRIME;
    }
    return hash;
  }

  /// The first number of a step, uniform in `(0, 1)`.
  ///
  /// @throws IllegalArgumentException if the step is outside `[0, STEPS)`
  public double uniform(int future, int entity, int step) {
    return uniform(future, entity, step, 0);
  }

  /// A number of a step, uniform in `(0, 1)`.
  ///
  /// @throws IllegalArgumentException if the step is outside `[0, STEPS)` or the draw outside `[0,
  ///   DRAWS)`
  public double uniform(int future, int entity, int step, int draw) {
    return Philox.uniform(bits(future, entity, step, draw));
  }

  /// Writes the first number of a step for each lane into `result`.
  ///
  /// Slot `i` equals `uniform(future[i], entity, step)` to the bit.
  ///
  /// @param future the future that each lane runs, `[lanes]`
  /// @param result uniform numbers in `(0, 1)`, `[lanes]`
  /// @param lanes how many slots to fill
  /// @throws IllegalArgumentException if the step is outside `[0, STEPS)`
  public void uniforms(int[] future, int entity, int step, double[] result, int lanes) {
    check(step, 0);
    for (int slot = 0; slot < lanes; slot++) {
      result[slot] = Philox.uniform(Philox.firstHalf(seed, future[slot], process, entity, step));
    }
  }

  /// 64 random bits: half a block of Philox at counter `(future, process, entity, step and block)`.
  long bits(int future, int entity, int step, int draw) {
    check(step, draw);
    int position = (draw >> 1) << STEP_BITS | step;
    return (draw & 1) == 0
        ? Philox.firstHalf(seed, future, process, entity, position)
        : Philox.secondHalf(seed, future, process, entity, position);
  }

  private static void check(int step, int draw) {
    if (step < 0 || step >= STEPS) {
      throw new IllegalArgumentException("step %d is not in [0, %d)".formatted(step, STEPS));
    }
    if (draw < 0 || draw >= DRAWS) {
      throw new IllegalArgumentException("draw %d is not in [0, %d)".formatted(draw, DRAWS));
    }
  }
}
