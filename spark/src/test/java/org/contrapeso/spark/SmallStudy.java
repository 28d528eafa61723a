package org.contrapeso.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.LocalRunner;
import org.contrapeso.experiment.Progress;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.scenario.Scenarios;
import org.contrapeso.experiment.scenario.StudyRequest;
import org.contrapeso.experiment.scenario.StudyResolver;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.store.Manifest;
import org.contrapeso.store.Provenance;
import org.contrapeso.store.StudyDirectory;
import org.contrapeso.store.StudyEngine;

/// A study of the whole model over some months, and its results from one machine.
///
/// @param study the study
/// @param model the model
record SmallStudy(ResolvedStudy study, WholeModel model) {

  static final Path EVIDENCE = Path.of("../evidence");
  static final Provenance PROVENANCE =
      new Provenance("0.1.0", new TreeMap<>(Map.of("evidence", "e1")), "contrapeso study small");

  /// A study of some futures.
  ///
  /// @param folder folder for its file
  static SmallStudy of(Path folder, int futures) throws FaultsException, IOException {
    Path file =
        Files.writeString(
            folder.resolve("small.yaml"),
            """
            name: {en: "A small study", es: "Un estudio pequeño"}
            question: {en: "Is it the same elsewhere?", es: "¿Es lo mismo en otra parte?"}
            courses: [no_change, double_arrests_and_halve_recruitment]
            baseline: no_change
            beliefs: even_handed
            design: {kind: sobol, futures: %d, seed: 42}
            clock: {policy_start: 2012-07, weeks: 26}
            outcomes: all
            series: {every: 13, trajectories: true}
            """
                .formatted(futures));
    Registry registry = Registry.read(EVIDENCE);
    WholeModel model = WholeModel.of(registry);
    StudyRequest request =
        new StudyRequest(
            file.toString(),
            folder,
            OptionalInt.empty(),
            OptionalLong.empty(),
            List.of(),
            Optional.empty(),
            List.of());
    ResolvedStudy study =
        StudyResolver.resolve(request, Scenarios.open(Path.of("../scenarios"), registry), model);
    return new SmallStudy(study, model);
  }

  /// Runs it on the threads of this machine.
  Manifest runHere(Path folder) throws FaultsException, IOException {
    try (StudyDirectory results = StudyDirectory.create(folder, study, PROVENANCE)) {
      new LocalRunner(2, LocalRunner.FUTURES_PER_BLOCK).run(study, model, results, Progress.SILENT);
      return results.finish();
    }
  }

  /// An order to run it elsewhere.
  StudyEngine.Order order(
      Path place, String master, SortedMap<String, String> settings, boolean resume) {
    return new StudyEngine.Order(
        study, EVIDENCE, PROVENANCE, place.toString(), Optional.of(master), settings, resume);
  }
}
