package org.contrapeso.web;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.scenario.Scenarios;
import org.contrapeso.model.assembly.WholeModel;

/// A server on a free port that shows what ships, and a client of it.
final class Served implements AutoCloseable {

  static final String API = "/api/v1/";

  private static final long PATIENCE_NANOS = 600_000_000_000L;
  private static final long PAUSE_NANOS = 20_000_000L;
  private static final int THREADS = 2;

  static {
    // Shorter than the server's, or else a connection that it just closed is used once more.
    System.setProperty("jdk.httpclient.keepalive.timeout", "5");
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final Holdings holdings;
  private final Server server;

  private Served(Holdings holdings, Server server) {
    this.holdings = holdings;
    this.server = server;
  }

  /// What ships, read once.
  private static final class Shipped {
    static final Holdings HOLDINGS = read();

    private static Holdings read() {
      try {
        Registry registry = Registry.read(Path.of("../evidence"));
        return new Holdings(
            registry,
            WholeModel.of(registry),
            Scenarios.open(Path.of("../scenarios"), registry),
            "test",
            "0123456789abcdef");
      } catch (FaultsException broken) {
        throw new IllegalStateException(broken);
      }
    }
  }

  static Holdings shipped() {
    return Shipped.HOLDINGS;
  }

  static Served start() throws Exception {
    return start(settings -> settings);
  }

  static Served start(UnaryOperator<ServerSettings> settings) throws Exception {
    return new Served(
        shipped(), Server.start(shipped(), settings.apply(ServerSettings.onLoopback(THREADS))));
  }

  /// A server whose clock stands still.
  static Served startAtOneMoment(UnaryOperator<ServerSettings> settings) throws Exception {
    return new Served(
        shipped(),
        Server.start(shipped(), settings.apply(ServerSettings.onLoopback(THREADS)), () -> 0));
  }

  Holdings holdings() {
    return holdings;
  }

  /// A request of an address below the interface, or from the root where it begins with a slash.
  HttpRequest.Builder request(String path) {
    String full = path.startsWith("/") ? path : API + path;
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + full));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  /// A JSON answer of status 200.
  JsonElement json(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != Status.OK) {
      throw new AssertionError(path + " " + answer.body());
    }
    return JsonParser.parseString(answer.body());
  }

  /// Ids of all entries of a list.
  List<String> ids(String list) throws IOException, InterruptedException {
    return json(list + "?per=200").getAsJsonObject().getAsJsonArray("items").asList().stream()
        .map(item -> item.getAsJsonObject().get("id").getAsString())
        .toList();
  }

  /// Asks again and again until the answer is as wanted, for a bounded time.
  JsonElement await(String path, Predicate<JsonElement> wanted)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    while (true) {
      JsonElement answer = json(path);
      if (wanted.test(answer)) {
        return answer;
      }
      if (System.nanoTime() - begun > PATIENCE_NANOS) {
        throw new AssertionError("It never came: " + answer);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /// Asks again and again until the answer holds a text, for a bounded time.
  void awaitText(String path, String wanted) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    String answer = get(path).body();
    while (!answer.contains(wanted)) {
      if (System.nanoTime() - begun > PATIENCE_NANOS) {
        throw new AssertionError("It never held " + wanted + ": " + answer);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
      answer = get(path).body();
    }
  }

  /// What comes back on bytes that no client would send.
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
