package org.contrapeso.cli;

import java.io.IOException;
import java.util.Objects;
import org.contrapeso.evidence.fault.FaultsException;
import picocli.CommandLine.IVersionProvider;

/// The version of the program, as the build wrote it into the jar, and what links made with it pin.
final class Version implements IVersionProvider {

  /// The version, or `development` where the program does not run from its jar.
  static String current() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {
      "contrapeso " + current(), pins(), "Java " + Runtime.version(), "License Apache-2.0"
    };
  }

  private static String pins() throws IOException {
    try {
      return Pins.of(Home.open()).toString();
    } catch (FaultsException faults) {
      return "evidence or scenarios cannot be read: contrapeso evidence says why";
    }
  }
}
