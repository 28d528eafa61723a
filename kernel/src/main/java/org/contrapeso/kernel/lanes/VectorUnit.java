package org.contrapeso.kernel.lanes;

/// Whether loops over lanes run on the processor's vector unit.
///
/// Results are the same to the bit either way. Wide loops take the compiler some seconds to make
/// fast, so a small job on a cold machine is over sooner without them.
///
/// The Vector API is an incubating module. Named when Java starts, it would print a warning and
/// slow down every start, so it is loaded the first time it is wanted, as Java loads modules of its
/// own on demand. That takes the option `--add-exports java.base/jdk.internal.module=ALL-UNNAMED`;
/// without it, or on a Java that has no such module, loops take one lane at a time.
public final class VectorUnit {

  /// Set to any value, it keeps loops over lanes to one lane at a time.
  public static final String SCALAR = "contrapeso.scalar";

  private static final String MODULE = "jdk.incubator.vector";

  /// How closely the Vector API checks that vectors lie within their array; 2 is its own choice. A
  /// loop over one lane at a time checks the same places, and tests run those.
  private static final String BOUNDS_CHECK = MODULE + ".VECTOR_ACCESS_OOB_CHECK";

  /// Lane-weeks from which the vector unit is engaged. Measured on a busy machine of two cores, in
  /// whole studies, when both compilers still took widened loops: 400,000 took 18 s of processor
  /// time on the vector unit and 17 s without, 1,600,000 took 26 s and 40 s.
  private static final long WORTH_WARMING_UP = 500_000;

  /// Read by the widened loops; not volatile, since it does not matter when they see it change.
  private static boolean engaged;

  private VectorUnit() {}

  /// Loaded by the first question.
  private static final class Presence {
    static final boolean IS_PRESENT = load();

    private static boolean load() {
      if (System.getProperty(BOUNDS_CHECK) == null) {
        System.setProperty(BOUNDS_CHECK, "0"); // read when the module is loaded
      }
      try {
        Class.forName("jdk.internal.module.Modules")
            .getMethod("loadModule", String.class)
            .invoke(null, MODULE);
        OptimisingCompiler.takesTwins();
        return true;
      } catch (ReflectiveOperationException | LinkageError _) {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
      }
    }
  }

  /// Whether this Java process can use the vector unit at all.
  public static boolean isPresent() {
    return System.getProperty(SCALAR) == null && Presence.IS_PRESENT;
  }

  /// Uses the vector unit from now on if it is present and a job is large enough to repay what it
  /// takes to warm up.
  ///
  /// @param laneWeeks weeks to advance, over all lanes
  public static void engageFor(long laneWeeks) {
    if (laneWeeks >= WORTH_WARMING_UP) {
      engage(true);
    }
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
