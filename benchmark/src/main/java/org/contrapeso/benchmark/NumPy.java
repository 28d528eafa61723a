package org.contrapeso.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The same work in `benchmark/reference/organisation.py`.
///
/// @param source the script
/// @param folder folder for the files that pass to and fro
record NumPy(Path source, Path folder) implements Engine {

  private static final String PYTHON = "python3";

  /// Version, if Python 3 has it on this machine.
  static Optional<String> findVersion() {
    return Programs.findOutput(PYTHON, "-c", "import numpy; print(numpy.__version__)")
        .map(String::strip);
  }

  @Override
  public String name() {
    return "NumPy";
  }

  @Override
  public Round run(OrganisationRuns work) throws IOException {
    return Programs.run(List.of(PYTHON, source.toString()), work, folder);
  }
}
