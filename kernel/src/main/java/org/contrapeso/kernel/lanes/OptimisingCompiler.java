package org.contrapeso.kernel.lanes;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/// Leaves widened loops to the optimising compiler of the Java machine alone.
///
/// The quick one would make an object of every vector. Where a loop is more than it can take in, it
/// gives up, and by chance the loop then never gets to the optimising compiler: such processes took
/// fifty times as long for organisations. Compiled once only, loops are also fast sooner.
final class OptimisingCompiler {

  private static final String DIRECTIVE =
      """
      [{ match: ["org/contrapeso/*.lanes$*", "*VectorElementary.*"], c1: { Exclude: true } }]
      """;

  private OptimisingCompiler() {}

  /// Tells the Java machine so, if it can be told and was started to compile such loops early
  /// (`build/twins.compile`); else they are compiled as all code is.
  static void takesTwins() {
    boolean early =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .anyMatch(argument -> argument.startsWith("-XX:CompileCommandFile="));
    if (!early) {
      return;
    }
    try {
      Path file = Files.createTempFile("contrapeso", ".json");
      try {
        Files.writeString(file, DIRECTIVE);
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "compilerDirectivesAdd",
                new Object[] {new String[] {file.toString()}},
                new String[] {String[].class.getName()});
      } finally {
        Files.delete(file);
      }
    } catch (IOException | JMException _) {
      // results are the same, only later
    }
  }
}
