package org.contrapeso.kernel.lanes;

/// Whether loops over lanes run on the processor's vector unit.
///
/// Results are the same to the bit either way. Wide loops take the compiler about a second to make
/// fast, so a small job on a cold machine is over sooner without them.
public final class VectorUnit {

  /// Set to any value, it keeps loops over lanes to one lane at a time.
  public static final String SCALAR = "contrapeso.scalar";

  private static final String MODULE = "jdk.incubator.vector";

  /// Read by the widened loops; not volatile, since it does not matter when they see it change.
  private static boolean engaged = isPresent();

  private VectorUnit() {}

  /// Whether this Java process can use the vector unit at all.
  public static boolean isPresent() {
    return System.getProperty(SCALAR) == null
        && ModuleLayer.boot().findModule(MODULE).isPresent();
  }

  /// Uses the vector unit from now on, if it is present, or no longer.
  public static void engage(boolean wanted) {
    engaged = wanted && isPresent();
  }

  /// Whether widened loops run.
  public static boolean isEngaged() {
    return engaged;
  }
}
