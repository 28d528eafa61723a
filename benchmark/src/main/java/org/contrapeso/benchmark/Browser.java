package org.contrapeso.benchmark;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Chromium without a window, told what to do by its DevTools protocol.
final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final Pattern LISTENING = Pattern.compile("ws://([^/]+)/devtools/browser/");
  private static final String LOADED = "Page.loadEventFired";
  private static final long PATIENCE_MINUTES = 10;

  private final Process process;
  private final Path profile;
  private final HttpClient client;
  private final WebSocket socket;
  private final Inbox inbox;
  private final AtomicInteger last = new AtomicInteger();

  private Browser(Process process, Path profile, HttpClient client, WebSocket socket, Inbox inbox) {
    this.process = process;
    this.profile = profile;
    this.client = client;
    this.socket = socket;
    this.inbox = inbox;
  }

  /// Starts the browser that the variable `CHROMIUM` names, or the first one on the path.
  ///
  /// @param width width of the window in pixels
  /// @param height height of the window in pixels
  static Browser launch(int width, int height) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("page-speed");
    List<String> command = new ArrayList<>(List.of(findProgram().toString()));
    command.addAll(
        List.of(
            "--headless=new",
            "--no-sandbox", // a machine that measures is often run by root
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "--window-size=%d,%d".formatted(width, height),
            "about:blank"));
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    String host = host(process);
    HttpClient client = HttpClient.newHttpClient();
    Inbox inbox = new Inbox();
    WebSocket socket =
        client.newWebSocketBuilder().buildAsync(URI.create(page(client, host)), inbox).join();
    Browser browser = new Browser(process, profile, client, socket, inbox);
    browser.call("Page.enable", new JsonObject());
    return browser;
  }

  private static Path findProgram() throws IOException {
    Optional<String> told = Optional.ofNullable(System.getenv("CHROMIUM"));
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return told.map(Path::of)
        .or(() ->
            Stream.of(path.split(":", -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst())
        .orElseThrow(() ->
            new IOException(
                "There is no Chromium on the path. Install it, or name it in CHROMIUM."));
  }

  private static String host(Process process) throws IOException {
    BufferedReader told =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    String line;
    while ((line = told.readLine()) != null) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        Thread.ofVirtual().start(() -> drain(told));
        return listening.group(1);
      }
    }
    throw new IOException("Chromium ended before it listened.");
  }

  /// Reads on, so that the browser never waits for room to tell more.
  private static void drain(BufferedReader told) {
    try {
      while (told.readLine() != null) {}
    } catch (IOException ended) {
      // the browser is gone
    }
  }

  private static String page(HttpClient client, String host)
      throws IOException, InterruptedException {
    String tabs =
        client
            .send(
                HttpRequest.newBuilder(URI.create("http://" + host + "/json/list")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    for (JsonElement tab : JsonParser.parseString(tabs).getAsJsonArray()) {
      if (tab.getAsJsonObject().get("type").getAsString().equals("page")) {
        return tab.getAsJsonObject().get("webSocketDebuggerUrl").getAsString();
      }
    }
    throw new IOException("Chromium has no page.");
  }

  /// Runs a script in each page before its own.
  void runFirst(String script) {
    JsonObject source = new JsonObject();
    source.addProperty("source", script);
    call("Page.addScriptToEvaluateOnNewDocument", source);
  }

  /// Opens an address and waits until it has been loaded.
  void open(String address) {
    CompletableFuture<JsonObject> loaded = inbox.expect(LOADED);
    JsonObject to = new JsonObject();
    to.addProperty("url", address);
    call("Page.navigate", to);
    await(loaded);
  }

  /// Value of an expression in the page, of a promise what it comes to.
  JsonElement evaluate(String expression) {
    JsonObject what = new JsonObject();
    what.addProperty("expression", expression);
    what.addProperty("awaitPromise", true);
    what.addProperty("returnByValue", true);
    JsonObject answer = call("Runtime.evaluate", what);
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.getAsJsonObject("result").get("value");
  }

  private JsonObject call(String method, JsonObject parameters) {
    String id = String.valueOf(last.incrementAndGet());
    CompletableFuture<JsonObject> answer = inbox.expect(id);
    JsonObject message = new JsonObject();
    message.addProperty("id", Integer.parseInt(id));
    message.addProperty("method", method);
    message.add("params", parameters);
    socket.sendText(message.toString(), true).join();
    JsonObject told = await(answer);
    if (told.has("error")) {
      throw new IllegalStateException(method + ": " + told.get("error"));
    }
    return told.getAsJsonObject("result");
  }

  private static JsonObject await(CompletableFuture<JsonObject> message) {
    return message.orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES).join();
  }

  /// Answers and events as they come in, each given to whoever expects it.
  private static final class Inbox implements WebSocket.Listener {

    private final Map<String, CompletableFuture<JsonObject>> expected =
        new ConcurrentSkipListMap<>();
    private final StringBuilder text = new StringBuilder();

    CompletableFuture<JsonObject> expect(String idOrEvent) {
      CompletableFuture<JsonObject> message = new CompletableFuture<>();
      expected.put(idOrEvent, message);
      return message;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean isLast) {
      text.append(piece);
      if (isLast) {
        JsonObject message = JsonParser.parseString(text.toString()).getAsJsonObject();
        text.setLength(0);
        String key = message.get(message.has("id") ? "id" : "method").getAsString();
        CompletableFuture<JsonObject> awaited = expected.remove(key);
        if (awaited != null) {
          awaited.complete(message);
        }
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      expected.values().forEach(message -> message.completeExceptionally(error));
    }
  }

  /// Ends the browser and forgets its profile.
  @Override
  public void close() throws IOException {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    client.shutdownNow();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
