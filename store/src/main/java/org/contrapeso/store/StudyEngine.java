package org.contrapeso.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.Progress;
import org.contrapeso.experiment.ResolvedStudy;

/// Runs studies on many machines. Engines are found as services: whether one is there is a matter
/// of the class path.
///
/// No [org.contrapeso.experiment.Runner], since results never pass through the machine that asks.
public interface StudyEngine {

  /// Name by which it is asked for.
  String name();

  /// Runs a study and leaves its results where they belong; the manifest, written last, makes them
  /// complete.
  ///
  /// @return the manifest, as written
  /// @throws FaultsException if results cannot go there, or the engine cannot be had
  /// @throws IOException if results cannot be written, or machines fail for good
  /// @throws java.util.concurrent.CancellationException if the progress listener cancelled
  Manifest run(Order order, Progress progress) throws FaultsException, IOException;

  /// What is to be run.
  ///
  /// @param study the study, for the built-in model
  /// @param evidence folder of the evidence that the model is bound to
  /// @param provenance where the results come from
  /// @param place where the results go: a folder, or a URI that the engine can write to
  /// @param master whom the engine asks for machines; empty where it is told elsewhere
  /// @param settings settings of the engine, in its own words
  /// @param resume whether unfinished results of the same study count
  record Order(
      ResolvedStudy study,
      Path evidence,
      Provenance provenance,
      String place,
      Optional<String> master,
      SortedMap<String, String> settings,
      boolean resume) {

    /// Copies the map.
    public Order {
      settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }
  }
}
