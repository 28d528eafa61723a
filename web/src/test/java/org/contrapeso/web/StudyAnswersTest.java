package org.contrapeso.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.contrapeso.experiment.LocalRunner;
import org.contrapeso.experiment.Progress;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.scenario.StudyLink;
import org.contrapeso.store.Manifest;
import org.contrapeso.store.Provenance;
import org.contrapeso.store.StudyDirectory;
import org.contrapeso.store.StudyResults;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What a server says of a study that a link asks for.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StudyAnswersTest {

  private static final String SMALL =
      "futures=300&outcomes=violence.homicides,health.overdose_deaths,opinion.us_support";
  private static final String MOVED = SMALL + "&course=full_campaign&l.health.naloxone=1.3";

  private Served served;
  private Holdings holdings;

  @TempDir private Path folder;

  @BeforeAll
  void start() throws Exception {
    served = Served.start();
    holdings = served.holdings();
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void estimatesSharpenUntilTheLast() throws Exception {
    List<JsonObject> estimates = estimates(MOVED + "&difference=true");
    assertThat(estimates).extracting(e -> e.get("futures").getAsInt()).containsExactly(208, 300);
    JsonObject last = estimates.getLast();
    assertThat(last.get("final").getAsBoolean()).isTrue();
    assertThat(strings(last.getAsJsonArray("courses"))).containsExactly("no_change", "yours");
    assertThat(last.get("matching").getAsDouble()).isBetween(0.0, 1.0);
    int years = last.getAsJsonArray("years").size();
    for (JsonElement outcome : last.getAsJsonArray("outcomes")) {
      for (JsonElement each : outcome.getAsJsonObject().getAsJsonArray("courses")) {
        JsonObject course = each.getAsJsonObject();
        double[] p10 = numbers(course.get("p10"));
        double[] p50 = numbers(course.get("p50"));
        double[] p90 = numbers(course.get("p90"));
        assertThat(p50).hasSize(years);
        for (int point = 0; point < years; point++) {
          assertThat(p10[point]).isLessThanOrEqualTo(p50[point]);
          assertThat(p50[point]).isLessThanOrEqualTo(p90[point]);
        }
        assertThat(course.get("sentence").getAsString()).contains("median");
        assertThat(course.getAsJsonObject("difference").getAsJsonArray("p50")).hasSize(years);
      }
    }
    JsonObject homicides = outcome(last, "violence.homicides");
    assertThat(
            homicides.getAsJsonArray("courses").get(0).getAsJsonObject().get("better").isJsonNull())
        .isTrue();
    JsonObject better =
        homicides.getAsJsonArray("courses").get(1).getAsJsonObject().getAsJsonObject("better");
    assertThat(better.get("share").getAsDouble())
        .isBetween(better.get("low").getAsDouble(), better.get("high").getAsDouble());
    assertThat(estimates(MOVED + "&difference=true").getLast()).isEqualTo(last); // from the cache
  }

  @Test
  void theLastEstimateSaysWhatABatchSaysToTheBit() throws Exception {
    JsonObject last = json("estimates?" + MOVED).getAsJsonObject();
    ResolvedStudy study = StudyLink.parse(MOVED).resolve(holdings.scenarios(), holdings.model());
    Path results = folder.resolve("batch");
    SortedMap<String, String> hashes = new TreeMap<>();
    Manifest manifest;
    try (StudyDirectory directory =
        StudyDirectory.create(results, study, new Provenance("test", hashes, "test"))) {
      new LocalRunner(1, LocalRunner.FUTURES_PER_BLOCK)
          .run(study, holdings.model(), directory, Progress.SILENT);
      manifest = directory.finish();
    }
    assertThat(last.get("hash").getAsString()).isEqualTo(manifest.entry("outcomes.parquet").hash());
    try (StudyResults batch = StudyResults.open(results, manifest)) {
      double[] medians =
          batch.bands("yours", "violence.homicides").stream()
              .filter(band -> band.week() >= study.historyLength())
              .mapToDouble(band -> band.p50())
              .toArray();
      JsonObject homicides = outcome(last, "violence.homicides");
      assertThat(numbers(homicides.getAsJsonArray("courses").get(1).getAsJsonObject().get("p50")))
          .containsExactly(medians);
    }
  }

  @Test
  void sentencesAreInTheLanguageAskedFor() throws Exception {
    String sentence =
        outcome(json("estimates?lang=es&" + MOVED).getAsJsonObject(), "violence.homicides")
            .getAsJsonArray("courses")
            .get(1)
            .getAsJsonObject()
            .get("sentence")
            .getAsString();
    assertThat(sentence).contains("mediana").contains("futuros");
  }

  @Test
  void linesAreSingleFutures() throws Exception {
    JsonObject lines =
        json("lines?" + MOVED + "&outcome=violence.homicides&count=7").getAsJsonObject();
    int years = lines.getAsJsonArray("years").size();
    for (JsonElement course : lines.getAsJsonArray("courses")) {
      JsonArray each = course.getAsJsonObject().getAsJsonArray("lines");
      assertThat(each).hasSize(7).allMatch(line -> line.getAsJsonArray().size() == years);
    }
    assertThat(get("lines?" + MOVED + "&outcome=violence.nothing").statusCode()).isEqualTo(400);
  }

  @Test
  void comparisonsHoldEveryCourseAgainstEveryOther() throws Exception {
    JsonObject compared =
        json("comparisons?" + SMALL + "&courses=full_campaign,comprehensive").getAsJsonObject();
    assertThat(strings(compared.getAsJsonArray("courses")))
        .containsExactly("no_change", "full_campaign", "comprehensive");
    JsonArray pairs = compared.getAsJsonArray("pairs").get(0).getAsJsonArray();
    JsonObject there = pairs.get(1).getAsJsonArray().get(2).getAsJsonObject();
    JsonObject back = pairs.get(2).getAsJsonArray().get(1).getAsJsonObject();
    assertThat(there.get("share").getAsDouble() + back.get("share").getAsDouble())
        .isBetween(0.0, 1.0);
    assertThat(pairs.get(1).getAsJsonArray().get(1).isJsonNull()).isTrue();
    assertThat(compared.getAsJsonArray("cells")).hasSize(3);
  }

  @Test
  void futuresAreAnsweredOneByOne() throws Exception {
    JsonObject futures = json("futures?" + MOVED + "&count=50&inputs=true").getAsJsonObject();
    assertThat(futures.get("futures").getAsInt()).isEqualTo(50);
    assertThat(futures.getAsJsonArray("inputs")).hasSize(holdings.model().inputs().size());
    assertThat(futures.getAsJsonArray("summaries")).hasSize(2);
  }

  @Test
  void contrastsSayWhatFuturesWithinRangesHaveInCommon() throws Exception {
    String query = "contrasts?" + MOVED + "&under=yours&within=health.overdose_deaths:";
    JsonObject all = json(query + "..").getAsJsonObject();
    assertThat(all.get("inside").getAsInt()).isEqualTo(all.get("futures").getAsInt());
    assertThat(all.getAsJsonArray("contrasts")).isEmpty();
    JsonArray summaries =
        json("futures?" + MOVED)
            .getAsJsonObject()
            .getAsJsonArray("summaries")
            .get(1)
            .getAsJsonArray();
    List<String> outcomes =
        strings(json("comparisons?" + MOVED).getAsJsonObject().getAsJsonArray("outcomes"));
    double[] deaths =
        summaries.get(outcomes.indexOf("health.overdose_deaths")).getAsJsonArray().asList().stream()
            .mapToDouble(JsonElement::getAsDouble)
            .sorted()
            .toArray();
    double low = deaths[deaths.length / 4];
    JsonObject few = json(query + ".." + low).getAsJsonObject();
    assertThat(few.get("inside").getAsInt()).isEqualTo(deaths.length / 4 + 1);
    double before = 1;
    for (JsonElement contrast : few.getAsJsonArray("contrasts")) {
      double distance = contrast.getAsJsonObject().get("distance").getAsDouble();
      assertThat(distance).isBetween(0.0, before);
      before = distance;
    }
    assertThat(get(query + "low..high").statusCode()).isEqualTo(400);
    assertThat(get(query + "..&under2=x").statusCode()).isEqualTo(400);
  }

  @Test
  void lawSaysHowEachCourseStandsToEachRuleUnderBothReadings() throws Exception {
    JsonObject law = json("law?" + SMALL + "&course=full_campaign").getAsJsonObject();
    assertThat(law.getAsJsonArray("readings")).hasSize(2);
    assertThat(law.get("disputedWeight").getAsDouble()).isBetween(0.0, 1.0);
    JsonObject states =
        law.getAsJsonArray("readings").get(0).getAsJsonObject().getAsJsonObject("states");
    int weeks = law.getAsJsonArray("weeks").size();
    for (String rule : holdings.registry().rules().keySet()) {
      assertThat(states.getAsJsonObject("full_campaign").getAsJsonArray(rule)).hasSize(weeks);
    }
    assertThat(states.getAsJsonObject("full_campaign").toString()).contains("breached");
    assertThat(states.getAsJsonObject("no_change").toString()).doesNotContain("breached");
  }

  private JsonObject outcome(JsonObject estimate, String id) {
    for (JsonElement outcome : estimate.getAsJsonArray("outcomes")) {
      if (outcome.getAsJsonObject().get("id").getAsString().equals(id)) {
        return outcome.getAsJsonObject();
      }
    }
    throw new AssertionError(id);
  }

  private List<JsonObject> estimates(String query) throws Exception {
    HttpResponse<String> answer =
        served.send(served.request("estimates?" + query).header("Accept", "text/event-stream"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).endsWith("event: end\ndata: {}\n\n");
    return answer
        .body()
        .lines()
        .filter(line -> line.startsWith("data: {\"futures\""))
        .map(line -> JsonParser.parseString(line.substring("data: ".length())).getAsJsonObject())
        .toList();
  }

  private static double[] numbers(JsonElement array) {
    return array.getAsJsonArray().asList().stream().mapToDouble(JsonElement::getAsDouble).toArray();
  }

  private static List<String> strings(JsonArray array) {
    return array.asList().stream().map(JsonElement::getAsString).toList();
  }

  private JsonElement json(String path) throws Exception {
    return served.json(path);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return served.get(path);
  }
}
