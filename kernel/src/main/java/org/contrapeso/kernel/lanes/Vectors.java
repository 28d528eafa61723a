package org.contrapeso.kernel.lanes;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// What widened loops need to know of the vector unit. Loaded only where there is one.
public final class Vectors {

  /// The shape of a vector of numbers that suits the processor best.
  public static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  /// The class of such a vector, which no source can name.
  public static final Class<?> VECTOR = SPECIES.vectorType();

  /// The class of a choice among its lanes.
  public static final Class<?> MASK = SPECIES.maskAll(true).getClass();

  /// How many lanes an operation takes at once.
  public static final int LENGTH = SPECIES.length();

  /// How many lanes a widened loop takes through a stretch of its body before it takes them through
  /// the next.
  public static final int TURN = 8 * LENGTH;

  private static final ThreadLocal<double[]> SCRATCH = ThreadLocal.withInitial(() -> new double[0]);

  private Vectors() {}

  /// Room for what the lanes of a turn keep from stretch to stretch, the same for each thread.
  ///
  /// @param rows how many times [#TURN] lanes
  public static double[] scratch(int rows) {
    double[] scratch = SCRATCH.get();
    if (scratch.length < rows * TURN) {
      scratch = new double[rows * TURN];
      SCRATCH.set(scratch);
    }
    return scratch;
  }
}
