package org.contrapeso.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A cluster of Spark on this machine: a master and workers of one core each, all processes of
/// their own, which begin executors of their own. Made of the jars of the class path.
final class StandaloneCluster implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final Path HOME = Path.of(System.getenv("SPARK_HOME"));
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path folder;
  private final String master;
  private final List<Process> daemons = new ArrayList<>();

  private StandaloneCluster(Path folder, int port) {
    this.folder = folder;
    master = "spark://%s:%d".formatted(LOOPBACK, port);
  }

  /// Starts a cluster.
  ///
  /// @param folder folder for what the processes leave
  static StandaloneCluster start(Path folder, int workers)
      throws IOException, InterruptedException {
    layOutJars();
    int port = freePort();
    StandaloneCluster cluster = new StandaloneCluster(folder, port);
    try {
      cluster.start(
          folder.resolve("master"),
          List.of("org.apache.spark.deploy.master.Master", "--port=" + port, "--webui-port=0"));
      cluster.awaitMaster(port);
      for (int worker = 0; worker < workers; worker++) {
        Path own = cluster.folderOf(worker);
        cluster.start(
            own,
            List.of(
                "org.apache.spark.deploy.worker.Worker",
                "--cores=1",
                "--memory=512m",
                "--webui-port=0",
                "--work-dir=" + own,
                cluster.master));
      }
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException failed) {
      cluster.close();
      throw failed;
    }
  }

  /// Whom to ask for workers.
  String master() {
    return master;
  }

  /// Settings with which a study runs on such a cluster, or on a `local-cluster`.
  static SortedMap<String, String> settings() throws IOException {
    layOutJars();
    return new TreeMap<>(
        Map.of(
            "spark.executor.memory",
            "512m",
            "spark.executor.extraClassPath",
            String.join(File.pathSeparator, classFolders()),
            "spark.driver.host",
            LOOPBACK,
            "spark.driver.bindAddress",
            LOOPBACK));
  }

  /// Whether the executor of a worker is in the middle of a slice.
  boolean isComputing(int worker) {
    try (Stream<Path> files = Files.walk(folderOf(worker).resolve("tmp"))) {
      return files.anyMatch(file -> file.toString().contains(".rows"));
    } catch (IOException | UncheckedIOException changing) {
      return false;
    }
  }

  /// Kills a worker and its executor, as `kill -9` does.
  void kill(int worker) {
    kill(daemons.get(1 + worker));
  }

  @Override
  public void close() {
    daemons.reversed().forEach(StandaloneCluster::kill);
  }

  private Path folderOf(int worker) {
    return folder.resolve("worker-" + worker);
  }

  private void start(Path own, List<String> daemon) throws IOException {
    Path temporary = Files.createDirectories(own.resolve("tmp"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-cp", HOME.resolve("jars") + "/*"));
    command.add(daemon.getFirst());
    command.add("--host=" + LOOPBACK);
    command.addAll(daemon.subList(1, daemon.size()));
    List<String> words = new ArrayList<>();
    for (String word : command) {
      words.addAll(word.startsWith("--") ? List.of(word.split("=", 2)) : List.of(word));
    }
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(own.resolve("log").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
    daemons.add(builder.start());
  }

  private void awaitMaster(int port) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        return;
      } catch (IOException notYet) {
        if (Instant.now().isAfter(end) || !daemons.getFirst().isAlive()) {
          throw new IOException(
              "The master does not come up: " + Files.readString(folder.resolve("master/log")),
              notYet);
        }
        Thread.sleep(100);
      }
    }
  }

  /// Spark's processes take the jars of a folder; here they are links to those of the class path.
  private static void layOutJars() throws IOException {
    Path jars = Files.createDirectories(HOME.resolve("jars"));
    for (String entry : classPath()) {
      Path link = jars.resolve(Path.of(entry).getFileName());
      if (entry.endsWith(".jar") && !Files.exists(link)) {
        Files.createSymbolicLink(link, Path.of(entry).toAbsolutePath());
      }
    }
  }

  private static List<String> classFolders() {
    return Stream.of(classPath()).filter(entry -> !entry.endsWith(".jar")).toList();
  }

  private static String[] classPath() {
    return System.getProperty("java.class.path").split(File.pathSeparator);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void kill(Process process) {
    List<ProcessHandle> processes =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    processes.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle each : processes) {
      each.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
  }
}
