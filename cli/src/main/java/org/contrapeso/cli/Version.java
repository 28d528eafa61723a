package org.contrapeso.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version of the program, as the build wrote it into the jar.
final class Version implements IVersionProvider {

  /// The version, or `development` where the program does not run from its jar.
  static String current() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "contrapeso " + current(), "Java " + Runtime.version(), "License Apache-2.0"
    };
  }
}
