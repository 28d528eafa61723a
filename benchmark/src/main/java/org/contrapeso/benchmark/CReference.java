package org.contrapeso.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The hand-written C of `benchmark/reference/organisation.c`, compiled by gcc for this machine.
///
/// @param name name, as tables show it
/// @param kind `scalar` or `batched`
/// @param program what gcc made
/// @param folder folder for the files that pass to and fro
record CReference(String name, String kind, Path program, Path folder) implements Engine {

  /// One run after the other.
  static CReference scalar(Path source, Path folder) throws IOException {
    Path program = Programs.compile(source, folder.resolve("organisation"));
    return new CReference("C, scalar", "scalar", program, folder);
  }

  /// Many runs in lock-step.
  ///
  /// @param lanes how many, a multiple of 8
  static CReference batched(Path source, Path folder, int lanes) throws IOException {
    Path program =
        Programs.compile(source, folder.resolve("organisation-" + lanes), "-DLANES=" + lanes);
    return new CReference("C, %d lanes".formatted(lanes), "batched", program, folder);
  }

  @Override
  public Round run(OrganisationRuns work) throws IOException {
    return Programs.run(List.of(program.toString(), kind), work, folder);
  }
}
