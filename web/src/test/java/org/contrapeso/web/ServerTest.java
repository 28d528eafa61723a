package org.contrapeso.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a server says of itself and of what can be asked.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ServerTest {

  private Served served;
  private Holdings holdings;

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
  void aboutSaysWhatIsRunning() throws Exception {
    JsonObject about = json("about").getAsJsonObject();
    assertThat(about.get("version").getAsString()).isEqualTo("test");
    assertThat(about.get("evidence").getAsString()).isEqualTo(holdings.registry().contentHash());
    assertThat(about.get("scenarios").getAsString()).isEqualTo(holdings.scenarios().contentHash());
    assertThat(json("catalogue").getAsJsonObject().get("about")).isEqualTo(about);
    assertThat(strings(about.getAsJsonArray("studies"))).contains("laboratory", "default");
  }

  @Test
  void theCatalogueHoldsEverythingInBothLanguagesAndIsSentOnce() throws Exception {
    JsonObject english = json("catalogue").getAsJsonObject();
    JsonObject spanish = json("catalogue?lang=es").getAsJsonObject();
    assertThat(english.getAsJsonArray("outcomes")).hasSize(holdings.model().outcomes().size());
    assertThat(english.getAsJsonArray("levers")).hasSize(holdings.registry().levers().size());
    assertThat(english.getAsJsonArray("hypotheses"))
        .hasSize(holdings.registry().hypotheses().size());
    assertThat(spanish.getAsJsonArray("courses").get(0).getAsJsonObject().get("name"))
        .isNotEqualTo(english.getAsJsonArray("courses").get(0).getAsJsonObject().get("name"));
    HttpResponse<String> first = get("catalogue");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        served.send(served.request("catalogue").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void everySettingOfALeverLiesOnTheGridOfItsSteps() throws Exception {
    for (JsonElement each : json("catalogue").getAsJsonObject().getAsJsonArray("levers")) {
      JsonObject lever = each.getAsJsonObject();
      double step = lever.get("step").getAsDouble();
      double low = lever.get("low").getAsDouble();
      assertThat(step).isPositive().isLessThan(lever.get("high").getAsDouble() - low);
      for (JsonElement setting : lever.getAsJsonArray("settings")) {
        double steps = (setting.getAsJsonObject().get("value").getAsDouble() - low) / step;
        assertThat(steps).isCloseTo(Math.rint(steps), org.assertj.core.data.Offset.offset(1e-6));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parameters",
        "hypotheses",
        "levers",
        "outcomes",
        "courses",
        "beliefs",
        "claims",
        "rules",
        "sources",
        "debate",
        "results",
        "unknowns",
        "series"
      })
  void aListIsCutIntoPagesAndItsItemsAreAnsweredOneByOne(String kind) throws Exception {
    JsonObject all = json(kind + "?per=1000").getAsJsonObject();
    int total = all.get("total").getAsInt();
    assertThat(all.getAsJsonArray("items")).hasSize(total).isNotEmpty();
    int per = 3;
    List<String> ids = new ArrayList<>();
    int pages = json(kind + "?per=" + per).getAsJsonObject().get("pages").getAsInt();
    for (int page = 1; page <= pages; page++) {
      JsonObject one = json(kind + "?per=" + per + "&page=" + page).getAsJsonObject();
      one.getAsJsonArray("items")
          .forEach(item -> ids.add(item.getAsJsonObject().get("id").getAsString()));
    }
    assertThat(ids).hasSize(total).doesNotHaveDuplicates();
    JsonElement last = json(kind + "/" + ids.getLast() + "?lang=es");
    assertThat(last.getAsJsonObject().get("id").getAsString()).isEqualTo(ids.getLast());
    assertThat(get(kind + "?page=" + (pages + 1) + "&per=" + per).statusCode()).isEqualTo(400);
    assertThat(get(kind + "/nothing_of_this_name").statusCode()).isEqualTo(404);
  }

  @Test
  void aSourceSaysWhatHangsOnIt() throws Exception {
    JsonObject source = json("sources/prieto_curiel_2023").getAsJsonObject();
    assertThat(strings(source.getAsJsonArray("citedBy"))).contains("organisation.members");
  }

  @Test
  void healthAndMetricsAnswer() throws Exception {
    assertThat(served.get("/health").body()).contains("ok");
    assertThat(served.get("/metrics").body())
        .contains("# TYPE contrapeso_steps_total counter")
        .containsPattern("(?m)^contrapeso_heap_max_bytes [0-9]+$");
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
