package org.contrapeso.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.scenario.Scenarios;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.web.Holdings;

/// Where evidence and scenarios lie, and what was read from them.
///
/// @param root folder that holds `evidence/` and `scenarios/`
/// @param registry the evidence
/// @param model the model bound to it
/// @param scenarios courses, beliefs and studies
record Home(Path root, Registry registry, WholeModel model, Scenarios scenarios) {

  /// System property by which the launcher says where the root is.
  static final String PROPERTY = "contrapeso.home";

  /// Reads evidence and scenarios.
  ///
  /// @throws FaultsException with every fault found
  static Home open() throws FaultsException {
    Path root = findRoot();
    Registry registry = Registry.read(root.resolve("evidence"));
    return new Home(
        root,
        registry,
        WholeModel.of(registry),
        Scenarios.open(root.resolve("scenarios"), registry));
  }

  /// What a server shows of it.
  ///
  /// @param fingerprint hash of the compiled model
  Holdings holdings(String fingerprint) {
    return new Holdings(registry, model, scenarios, Version.current(), fingerprint);
  }

  /// The folder from which relative paths of a command start.
  static Path here() {
    return Path.of("").toAbsolutePath();
  }

  private static Path findRoot() throws FaultsException {
    Optional<String> told = Optional.ofNullable(System.getProperty(PROPERTY));
    Path root = told.map(Path::of).orElseGet(Home::here);
    if (!Files.isDirectory(root.resolve("evidence"))) {
      throw new FaultsException(
          Fault.of(
              root.toString(),
              "expected a folder that holds evidence/ and scenarios/",
              "Start the program by its launcher, ./contrapeso."));
    }
    return root;
  }
}
