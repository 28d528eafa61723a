package org.contrapeso.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The program as it serves the page, in a process of its own, started as a person would.
final class ServedProgram implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("(http://[^/]+)/");
  private static final Pattern METRIC = Pattern.compile("(?m)^contrapeso_(\\w+) (\\d+)$");
  private static final int PAUSE_MILLIS = 100;
  private static final int PATIENCE_SECONDS = 300;
  private static final double NANOS = 1e9;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final String address;
  private final double openAfter;
  private final long begun;

  private ServedProgram(Process process, String address, long begun) {
    this.process = process;
    this.address = address;
    this.begun = begun;
    openAfter = seconds();
  }

  /// Starts it on a port that is free, and waits until it listens.
  ///
  /// @param root the checkout
  /// @param options options of Java, divided by spaces
  static ServedProgram start(Path root, String options) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            root.resolve("contrapeso").toString(), "serve", "--port", "0", "--rate", "0");
    if (!options.isEmpty()) {
      builder.environment().put("JDK_JAVA_OPTIONS", options);
    }
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    long begun = System.nanoTime();
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    BufferedReader printed =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line;
    while ((line = printed.readLine()) != null) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return new ServedProgram(process, address.group(1), begun);
      }
    }
    throw new IOException("The program ended before it served anything.");
  }

  /// Scheme, host and port.
  String address() {
    return address;
  }

  /// Seconds from the start until it listened.
  double openAfter() {
    return openAfter;
  }

  /// Waits until what it does before anybody asks is done.
  ///
  /// @return seconds from the start
  double awaitWarm() throws IOException, InterruptedException {
    long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!get("/health").contains("\"warm\":true")) {
      if (System.nanoTime() > last) {
        throw new IOException("The server was not warm after %d s.".formatted(PATIENCE_SECONDS));
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return seconds();
  }

  /// A metric of the server, without its prefix.
  long metric(String name) {
    try {
      return METRIC
          .matcher(get("/metrics"))
          .results()
          .filter(metric -> metric.group(1).equals(name))
          .mapToLong(metric -> Long.parseLong(metric.group(2)))
          .findFirst()
          .orElseThrow();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /// Processor time that it has used, in seconds.
  double processorSeconds() {
    return process.toHandle().info().totalCpuDuration().orElseThrow().toNanos() / NANOS;
  }

  private String get(String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(address + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private double seconds() {
    return (System.nanoTime() - begun) / NANOS;
  }

  /// Asks it to end, and waits until it has.
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
    client.close();
  }
}
