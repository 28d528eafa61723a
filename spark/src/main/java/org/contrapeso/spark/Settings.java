package org.contrapeso.spark;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.store.StudyEngine;

/// Spark's settings for a study: those that were asked for, and what they leave open.
final class Settings {

  private static final String MASTER = "spark.master";
  private static final String JARS = "spark.jars";
  private static final String LOOPBACK = "127.0.0.1";

  private Settings() {}

  /// The settings, with those that `spark-submit` hands on.
  ///
  /// @throws FaultsException if no master is named, or a setting is not Spark's
  static SparkConf of(StudyEngine.Order order) throws FaultsException, IOException {
    SparkConf settings = new SparkConf();
    order.master().ifPresent(settings::setMaster);
    FaultLog log = new FaultLog();
    for (Map.Entry<String, String> setting : order.settings().entrySet()) {
      if (!setting.getKey().startsWith("spark.")) {
        log.report(
            Fault.of(
                "--conf " + setting.getKey(), "expected a setting that begins with spark.", ""));
      }
      settings.set(setting.getKey(), setting.getValue());
    }
    if (!settings.contains(MASTER)) {
      log.report(
          Fault.of(
              "--master",
              "expected whom to ask for workers",
              "Say --master spark://HOST:7077, local-cluster[2,1,1024] or local[2]."));
    }
    log.throwIfAny();
    settings.setAppName("contrapeso " + order.study().id());
    settings.setIfMissing("spark.ui.enabled", "false"); // it would open a port
    if (settings.get(MASTER).startsWith("local")) {
      settings.setIfMissing("spark.driver.host", LOOPBACK);
      settings.setIfMissing("spark.driver.bindAddress", LOOPBACK);
    }
    boolean inThisProcess = settings.get(MASTER).matches("local(\\[.*])?");
    if (!inThisProcess && !settings.contains(JARS)) {
      settings.set(JARS, String.join(",", jars()));
    }
    return settings;
  }

  /// The jars that workers need beside Spark's own, as the build lays them out; none if the engine
  /// does not run from there.
  private static List<String> jars() throws IOException {
    Path engine;
    try {
      engine =
          Path.of(SparkEngine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IOException("The engine's own jar cannot be found.", impossible);
    }
    Path app = engine.resolveSibling("app");
    List<String> jars = new ArrayList<>();
    if (Files.isRegularFile(engine) && Files.isDirectory(app)) {
      jars.add(engine.toString());
      try (Stream<Path> files = Files.list(app)) {
        files.map(Path::toString).sorted().forEach(jars::add);
      }
    }
    return jars;
  }
}
