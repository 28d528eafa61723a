package org.contrapeso.pagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contrapeso.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One study by page, interface and command line.
final class SameNumbersTest {

  private static final String LINK =
      "beliefs=proponent&course=full_campaign&futures=130&l.health.naloxone=1.3&seed=7";

  @Test
  void pageInterfaceAndCommandLineNameTheSameHash(@TempDir Path folder)
      throws IOException, InterruptedException {
    List<String> streams = new ArrayList<>();
    try (Visit visit = Visit.desk()) {
      visit
          .page()
          .route(
              "**/api/v1/estimates?*proponent*",
              route -> {
                APIResponse heard = route.fetch();
                streams.add(heard.text());
                route.fulfill(new Route.FulfillOptions().setResponse(heard));
              });
      visit.open("/en/laboratory?" + LINK);
    }
    String page = lastHash(streams.getLast());

    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(Site.address("/api/v1/estimates?" + LINK)))
                    .header("Accept", "application/json")
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    String api = JsonParser.parseString(answer.body()).getAsJsonObject().get("hash").getAsString();

    System.setProperty("contrapeso.home", Site.HOME.toString());
    Path out = folder.resolve("results");
    assertThat(
            Main.commandLine().execute("study", "--link", LINK, "--out", out.toString(), "--yes"))
        .isZero();
    assertThat(api).isEqualTo(page).isEqualTo(hashOfOutcomes(out.resolve("manifest.json")));
  }

  /// The hash that the last estimate of a stream names.
  private static String lastHash(String stream) {
    return stream
        .lines()
        .filter(line -> line.startsWith("data:") && line.contains("\"hash\""))
        .map(line -> JsonParser.parseString(line.substring("data:".length())).getAsJsonObject())
        .map(estimate -> estimate.get("hash").getAsString())
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static String hashOfOutcomes(Path manifest) throws IOException {
    JsonObject root = JsonParser.parseString(Files.readString(manifest)).getAsJsonObject();
    Optional<String> hash = Optional.empty();
    for (JsonElement file : root.getAsJsonArray("files")) {
      JsonObject entry = file.getAsJsonObject();
      if (entry.get("name").getAsString().equals("outcomes.parquet")) {
        hash = Optional.of(entry.get("sha256").getAsString());
      }
    }
    return hash.orElseThrow();
  }
}
