package org.contrapeso.spark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.util.SerializableConfiguration;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.Progress;
import org.contrapeso.experiment.scenario.Fingerprint;
import org.contrapeso.store.Manifest;
import org.contrapeso.store.SlicedStudy;
import org.contrapeso.store.StudyEngine;

/// Runs studies on the workers of Apache Spark.
///
/// A first stage runs the slices; a second adds up the bands, outcome by outcome, from what the
/// first has left at the place of the results. Neither hands data from worker to worker, so that
/// nothing that is finished is lost with one.
public final class SparkEngine implements StudyEngine {

  /// Made by the service loader.
  public SparkEngine() {}

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public Manifest run(Order order, Progress progress) throws FaultsException, IOException {
    SparkConf settings = Settings.of(order);
    SlicedStudy sliced = new SlicedStudy(order.study(), order.provenance());
    URI place = place(order.place());
    ResultPlace results =
        new ResultPlace(
            place,
            SparkHadoopUtil.get().newConfiguration(settings),
            "driver-" + ProcessHandle.current().pid());
    if (order.resume()) {
      Optional<Manifest> finished = sliced.findFinished(results.manifest());
      if (finished.isPresent()) {
        return finished.get();
      }
    }
    results.claim(sliced, order.resume());
    StudyCargo cargo = StudyCargo.pack(order.study(), order.evidence(), Fingerprint.model());
    try (JavaSparkContext spark = connect(settings)) {
      spark.setLogLevel("WARN");
      Job job =
          new Job(
              spark.broadcast(cargo),
              place,
              spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration())));
      return new Stages(spark, order.study(), progress).run(job, sliced, results);
    }
  }

  private static JavaSparkContext connect(SparkConf settings) throws IOException {
    try {
      return new JavaSparkContext(settings);
    } catch (Exception failed) { // among them such as Scala does not declare
      throw new IOException("Spark cannot start: " + failed.getMessage(), failed);
    }
  }

  /// A place as a URI; what has no scheme is a folder of this machine.
  private static URI place(String place) throws FaultsException {
    try {
      return place.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*")
          ? URI.create(place)
          : Path.of(place).toAbsolutePath().normalize().toUri();
    } catch (IllegalArgumentException unreadable) {
      throw new FaultsException(Fault.of("--out = " + place, "expected a folder or a URI", ""));
    }
  }
}
