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
/// fifty times as long for organisations.
final class OptimisingCompiler {

  private static final String TWINS = "lanes$";
  private static final String DIRECTIVE =
      """
      [{ match: ["org/contrapeso/*.lanes$*", "org/contrapeso/*VectorElementary.*"],
         c1: { Exclude: true } }]
      """;
  private static final String COMMANDS = "-XX:CompileCommandFile=";
  private static final String ACCEPTED = "added";

  private OptimisingCompiler() {}

  /// Tells the Java machine so, if it was started to compile such loops early, by
  /// `build/twins.compile`; else they are compiled as all code is.
  ///
  /// @return whether it will
  static boolean takesTwins() {
    try {
      return compilesEarly() && tell().contains(ACCEPTED);
    } catch (IOException | JMException | RuntimeException | LinkageError _) {
      return false; // results are the same, only later
    }
  }

  private static boolean compilesEarly() throws IOException {
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (argument.startsWith(COMMANDS)) {
        return Files.readString(Path.of(argument.substring(COMMANDS.length()))).contains(TWINS);
      }
    }
    return false;
  }

  private static String tell() throws IOException, JMException {
    Path file = Files.createTempFile("contrapeso", ".json");
    try {
      Files.writeString(file, DIRECTIVE);
      return (String)
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "compilerDirectivesAdd",
                  new Object[] {new String[] {'"' + file.toString() + '"'}},
                  new String[] {String[].class.getName()});
    } finally {
      Files.delete(file);
    }
  }
}
