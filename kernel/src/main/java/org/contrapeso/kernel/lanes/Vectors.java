package org.contrapeso.kernel.lanes;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// What widened loops need to know of the vector unit. Loaded only where there is one.
public final class Vectors {

  /// The shape of a vector of numbers that suits the processor best.
  public static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  /// How many lanes an operation takes at once.
  public static final int LENGTH = SPECIES.length();

  private static final int MOST_ARGUMENTS = 2;

  private static final ThreadLocal<double[]> SCRATCH =
      ThreadLocal.withInitial(() -> new double[MOST_ARGUMENTS * LENGTH]);

  private Vectors() {}

  /// Room for the arguments of a function of many lanes, one for each thread.
  public static double[] scratch() {
    return SCRATCH.get();
  }
}
