package org.contrapeso.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.contrapeso.experiment.LocalRunner;
import org.contrapeso.experiment.Progress;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyJson;
import org.contrapeso.experiment.scenario.StudyDocument;
import org.contrapeso.store.Manifest;
import org.contrapeso.store.Provenance;
import org.contrapeso.store.StudyDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SentStudiesTest {

  private static final String TOKEN = "a-token";
  private static final String BEARER = "Bearer " + TOKEN;

  private static final String STUDY =
      """
      study:
        name: {en: "Mine", es: "Mío"}
        question: {en: "What if?", es: "¿Qué pasa si?"}
        courses: [no_change, mine]
        baseline: no_change
        beliefs: held
        design: {kind: sobol, futures: 70, seed: 3}
        clock: {policy_start: 2020-01, weeks: 26}
        outcomes: [violence.homicides]
        series: {every: 13, trajectories: false}
      courses:
        mine:
          name: {en: "Mine", es: "Mío"}
          words: {en: "Try it.", es: "Probarlo."}
          levers: {health.naloxone: 1.3}
      beliefs:
        held:
          name: {en: "Held", es: "Creído"}
          words: {en: "So it is.", es: "Así es."}
          parameters: {organisation.arrest_flow: {low: 112, high: 118}}
      """;

  private Served served;

  @TempDir private Path folder;

  @BeforeAll
  void start() throws Exception {
    served = Served.start(settings -> settings.withToken(Optional.of(TOKEN)));
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void aStudyThatIsSentGivesTheTablesOfTheCommandLine() throws Exception {
    HttpResponse<String> taken = served.send(post(STUDY).header("Authorization", BEARER));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    String place = taken.headers().firstValue("Location").orElseThrow();
    JsonObject state = served.await(place, answer -> !isUnderWay(answer)).getAsJsonObject();
    assertThat(state.get("state").getAsString()).isEqualTo("finished");
    Holdings holdings = served.holdings();
    ResolvedStudy study =
        StudyDocument.resolve(
            STUDY.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            holdings.scenarios(),
            holdings.model());
    assertThat(place).endsWith(StudyJson.hash(study));
    Manifest manifest;
    try (StudyDirectory directory =
        StudyDirectory.create(
            folder.resolve("own"), study, new Provenance("test", new TreeMap<>(), "test"))) {
      new LocalRunner(1, LocalRunner.FUTURES_PER_BLOCK)
          .run(study, holdings.model(), directory, Progress.SILENT);
      manifest = directory.finish();
    }
    assertThat(state.getAsJsonArray("files")).hasSize(manifest.files().size());
    for (JsonElement each : state.getAsJsonArray("files")) {
      JsonObject file = each.getAsJsonObject();
      assertThat(file.get("hash").getAsString())
          .isEqualTo(manifest.entry(file.get("name").getAsString()).hash());
    }
    assertThat(served.get(place + "/files/manifest.json").body()).contains("outcomes.parquet");
    assertThat(served.get(place + "/files/outcomes.parquet").body()).startsWith("PAR1");
    assertThat(served.get(place + "/files/..%2fmanifest.json").statusCode()).isBetween(400, 499);
    HttpResponse<String> again = served.send(post(STUDY).header("Authorization", BEARER));
    assertThat(again.statusCode()).isEqualTo(200);
  }

  @Test
  void everyFaultOfEveryPartIsTold() throws Exception {
    String faulty =
        STUDY
            .replace("health.naloxone: 1.3", "health.naloxne: 1.3")
            .replace("high: 118", "high: 1e9")
            .replace("violence.homicides", "violence.homicide");
    HttpResponse<String> answer = served.send(post(faulty).header("Authorization", BEARER));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("courses.mine.levers.health.naloxne")
        .contains("declared range")
        .contains("violence.homicides");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "study: 3",
        "{",
        "study: {courses: [/etc/passwd.yaml]}",
        "a: &x 1",
        "<script>alert(1)</script>",
        "\u0000"
      })
  void whatIsNoStudyIsRefused(String body) throws Exception {
    HttpResponse<String> answer = served.send(post(body).header("Authorization", BEARER));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("<script>").doesNotContain("root:");
  }

  @Test
  void noFileOfTheMachineIsRead() throws Exception {
    HttpResponse<String> answer =
        served.send(
            post(STUDY.replace("[no_change, mine]", "[no_change, ../courses/threat.yaml]"))
                .header("Authorization", BEARER));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("not a file");
  }

  @Test
  void writingNeedsTheTokenAndTheSameOrigin() throws Exception {
    assertThat(served.send(post(STUDY)).statusCode()).isEqualTo(401);
    assertThat(served.send(post(STUDY).header("Authorization", "Bearer wrong")).statusCode())
        .isEqualTo(401);
    assertThat(
            served
                .send(
                    post(STUDY)
                        .header("Authorization", BEARER)
                        .header("Origin", "http://evil.example"))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            served
                .send(
                    post(STUDY)
                        .header("Authorization", BEARER)
                        .header("Sec-Fetch-Site", "cross-site"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void anotherMediaTypeAndTooManyBytesAreRefused() throws Exception {
    assertThat(
            served
                .send(
                    served
                        .request("studies")
                        .header("Content-Type", "application/json")
                        .header("Authorization", BEARER)
                        .POST(HttpRequest.BodyPublishers.ofString(STUDY)))
                .statusCode())
        .isEqualTo(415);
    assertThat(
            served
                .send(post("# " + "x".repeat(3 << 20)).header("Authorization", BEARER))
                .statusCode())
        .isEqualTo(413);
  }

  private HttpRequest.Builder post(String body) {
    return served
        .request("studies")
        .header("Content-Type", "application/yaml")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static boolean isUnderWay(JsonElement state) {
    return List.of("waiting", "running")
        .contains(state.getAsJsonObject().get("state").getAsString());
  }
}
