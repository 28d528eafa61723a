package org.contrapeso.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.store.Provenance;
import org.contrapeso.store.StudyEngine;
import picocli.CommandLine.Option;

/// Options that say what runs the futures of a study.
final class EngineOptions {

  /// Name of the engine that is always there: the threads of this machine.
  private static final String LOCAL = "local";

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description =
          "local: the threads of this machine (default); spark: workers of Apache Spark; changes no"
              + " result")
  private String engine = LOCAL;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "with --engine spark: whom to ask for workers, such as spark://HOST:7077,"
              + " local-cluster[2,1,1024] or local[2]")
  private Optional<String> master = Optional.empty();

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description = "with --engine spark: a setting of Spark; may be given many times")
  private SortedMap<String, String> settings = new TreeMap<>();

  /// The engine that runs futures elsewhere, if one is asked for.
  ///
  /// @throws FaultsException if it is not there, or options do not go together
  Optional<StudyEngine> find() throws FaultsException {
    if (engine.equals(LOCAL)) {
      if (master.isPresent() || !settings.isEmpty()) {
        throw new FaultsException(
            Fault.of(
                master.isPresent() ? "--master" : "--conf",
                "this machine's threads have no such setting",
                "Say --engine spark too."));
      }
      return Optional.empty();
    }
    for (StudyEngine found : ServiceLoader.load(StudyEngine.class)) {
      if (found.name().equals(engine)) {
        return Optional.of(found);
      }
    }
    throw new FaultsException(
        Fault.of(
            "--engine = " + engine,
            "there is no such engine on the class path; local is always there",
            "For spark start the program by its launcher, which builds it: ./contrapeso study"
                + " --engine spark."));
  }

  /// What the engine is to run.
  StudyEngine.Order order(
      ResolvedStudy study, Home home, Provenance provenance, String place, boolean resume) {
    Path evidence = home.root().resolve("evidence");
    return new StudyEngine.Order(study, evidence, provenance, place, master, settings, resume);
  }
}
