package org.contrapeso.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.LocalRunner;
import org.contrapeso.experiment.Progress;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.scenario.Scenarios;
import org.contrapeso.experiment.scenario.StudyRequest;
import org.contrapeso.experiment.scenario.StudyResolver;
import org.contrapeso.kernel.lanes.VectorUnit;
import org.contrapeso.model.assembly.WholeModel;

/// What benchmarks measure: the model and the studies that ship, as a person would run them.
///
/// @param root folder that holds `evidence/`, `scenarios/` and `benchmark/`
/// @param registry the evidence
/// @param model the model bound to it
public record Laboratory(Path root, Registry registry, WholeModel model) {

  private static final String PROPERTY = "contrapeso.home";
  private static final String STUDY = "default";

  /// Reads the evidence of the checkout that the system property `contrapeso.home` names, or of the
  /// one above the working directory.
  public static Laboratory open() throws FaultsException {
    Path root = Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath();
    while (!Files.isDirectory(root.resolve("evidence"))) {
      root =
          Optional.ofNullable(root.getParent())
              .orElseThrow(() -> new IllegalStateException("No folder above holds evidence/."));
    }
    Registry registry = Registry.read(root.resolve("evidence"));
    VectorUnit.engage(true); // as a large study does
    return new Laboratory(root, registry, WholeModel.of(registry));
  }

  /// A file of `benchmark/reference`.
  Path reference(String name) {
    return root.resolve("benchmark").resolve("reference").resolve(name);
  }

  /// The study that ships, under some courses, with all outcomes and its own horizon.
  ///
  /// @param courses ids of courses, the study's baseline among them
  public ResolvedStudy study(int futures, List<String> courses) throws FaultsException {
    return StudyResolver.resolve(
        new StudyRequest(
            STUDY, root, OptionalInt.of(futures), OptionalLong.empty(), courses, Optional.empty()),
        Scenarios.open(root.resolve("scenarios"), registry),
        model);
  }

  /// A study as its file has it, but for the number of futures.
  ///
  /// @param study its id, or the path of its file
  ResolvedStudy study(String study, int futures) throws FaultsException {
    return StudyResolver.resolve(
        new StudyRequest(
            study,
            root,
            OptionalInt.of(futures),
            OptionalLong.empty(),
            List.of(),
            Optional.empty()),
        Scenarios.open(root.resolve("scenarios"), registry),
        model);
  }

  /// What the first futures of the study that ships believe, `[input][future]`.
  public double[][] believed() throws FaultsException, IOException {
    ResolvedStudy study = study(LocalRunner.FUTURES_PER_BLOCK, List.of("no_change"));
    Discard discard = new Discard();
    new LocalRunner(1, LocalRunner.FUTURES_PER_BLOCK).run(study, model, discard, Progress.SILENT);
    return discard.last().orElseThrow().inputs();
  }
}
