package org.contrapeso.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What `docs/server.md` shows is what comes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ServerDocsTest {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern FILE = Pattern.compile("# (\\S+\\.yaml)\\n");
  private static final String SERVER = "http://127.0.0.1:8765";
  private static final String LEFT_OUT = "…";

  private static final Map<String, String> FILES = new TreeMap<>();

  private Served served;

  /// A request that is shown.
  ///
  /// @param answer what is shown to come; empty where nothing is
  record Example(String command, Optional<JsonObject> answer) {}

  @BeforeAll
  void start() throws Exception {
    served = Served.start();
    served.await("/health", health -> health.getAsJsonObject().get("warm").getAsBoolean());
  }

  @AfterAll
  void stop() {
    served.close();
  }

  static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Path.of("../docs/server.md")));
    while (block.find()) {
      String text = block.group(2);
      Matcher file = FILE.matcher(text);
      switch (block.group(1)) {
        case "yaml" -> {
          assertThat(file.lookingAt()).as(text).isTrue();
          FILES.put(file.group(1), text);
        }
        case "sh" ->
            text.lines().forEach(line -> examples.add(new Example(line, Optional.empty())));
        case "json" -> {
          JsonObject answer = JsonParser.parseString(text).getAsJsonObject();
          examples.add(new Example(examples.removeLast().command, Optional.of(answer)));
        }
        default -> assertThat(block.group(1)).isEmpty();
      }
    }
    assertThat(examples).hasSizeGreaterThan(10);
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theServerAnswersAsShown(Example example) throws Exception {
    HttpResponse<String> answer = served.send(request(example.command));
    int status =
        example.answer.map(shown -> shown.get("status")).map(ServerDocsTest::number).orElse(0);
    if (status == 0) {
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    } else {
      assertThat(answer.statusCode()).isEqualTo(status);
    }
    assertThat(answer.body()).isNotEmpty();
    example.answer.ifPresent(shown -> check("", shown, JsonParser.parseString(answer.body())));
  }

  private static int number(JsonElement value) {
    return value.getAsJsonPrimitive().isNumber() ? value.getAsInt() : 0;
  }

  private HttpRequest.Builder request(String command) {
    List<String> words =
        WORD.matcher(command)
            .results()
            .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
            .toList();
    assertThat(words.getFirst()).isEqualTo("curl");
    assertThat(words.getLast()).startsWith(SERVER);
    HttpRequest.Builder request =
        served.request(words.getLast().substring(SERVER.length()).replace("|", "%7C"));
    for (int at = 1; at < words.size() - 1; at++) {
      switch (words.get(at)) {
        case "-s", "-sN" -> {}
        case "-H" -> {
          String[] header = words.get(++at).split(": ", 2);
          request.header(header[0], header[1]);
        }
        case "--data-binary" -> {
          String file = FILES.get(words.get(++at).substring(1));
          assertThat(file).as(command).isNotNull();
          request.POST(HttpRequest.BodyPublishers.ofString(file));
        }
        default -> throw new AssertionError(command);
      }
    }
    return request;
  }

  /// Holds what came against what is shown: every key that is shown is there and of the same kind;
  /// texts are the same, but for what is left out; of lists the first is held against the first.
  private static void check(String place, JsonElement shown, JsonElement came) {
    switch (shown) {
      case JsonObject object -> {
        assertThat(came.isJsonObject()).as(place + ": " + came).isTrue();
        object
            .asMap()
            .forEach((key, value) -> {
              assertThat(came.getAsJsonObject().has(key)).as(place + "." + key).isTrue();
              check(place + "." + key, value, came.getAsJsonObject().get(key));
            });
      }
      case JsonArray array -> {
        assertThat(came.isJsonArray()).as(place + ": " + came).isTrue();
        if (!array.isEmpty()) {
          check(place + "[0]", array.get(0), came.getAsJsonArray().get(0));
        }
      }
      case JsonPrimitive value when value.isString() -> {
        if (!value.getAsString().equals(LEFT_OUT)) {
          assertThat(came).as(place).isEqualTo(value);
        }
      }
      default -> {
        assertThat(came.isJsonPrimitive()).as(place + ": " + came).isTrue();
        JsonPrimitive value = came.getAsJsonPrimitive();
        assertThat(value.isNumber()).as(place).isEqualTo(shown.getAsJsonPrimitive().isNumber());
        assertThat(value.isBoolean()).as(place).isEqualTo(shown.getAsJsonPrimitive().isBoolean());
      }
    }
  }
}
