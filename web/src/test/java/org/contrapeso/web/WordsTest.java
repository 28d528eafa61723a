package org.contrapeso.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WordsTest {

  private static final Pattern PLACE = Pattern.compile("%[ds]");

  private Served served;

  @BeforeAll
  void start() throws Exception {
    served = Served.start();
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void bothLanguagesHaveTheSamePhrasesWithTheSamePlaces() {
    assertThat(Words.SPANISH.keys()).containsExactlyInAnyOrderElementsOf(Words.ENGLISH.keys());
    for (String key : Words.ENGLISH.keys()) {
      assertThat(places(Words.SPANISH.say(key))).as(key).isEqualTo(places(Words.ENGLISH.say(key)));
      assertThat(Words.SPANISH.say(key)).as(key).isNotEqualTo(Words.ENGLISH.say(key));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "           |          '' | en",
        "           | es-MX,es;q=0.9,en;q=0.8 | es",
        "           | en-US,en;q=0.9,es;q=0.8 | en",
        "           | fr, es;q=0.3, en;q=0.1  | es",
        "           | es;q=much, en;q=0.1     | en",
        "           | fr | en",
        "es         | en | es",
        "en         | es | en",
        "fr         | es | es"
      })
  void theQueryChoosesTheLanguageElseTheBrowser(String lang, String accepted, String language) {
    Words words = Words.of(lang == null ? "" : lang, accepted);
    assertThat(words.language()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parameters?page=none | Petición con errores | se esperaba un número entero de 1 a",
        "parameters?pge=1 | Petición con errores | se esperaba una clave",
        "parameters/organisation.arrest_flw | No se encuentra | Quizá se quiso decir: organisation.arrest_flow",
        "estimates?futures=20001 | Petición con errores | la línea de comandos puede correr más",
        "estimates?l.health.naloxon=1 | Petición con errores | Hay 1 error",
        "lines?outcome=health.overdose_death | Petición con errores | health.overdose_deaths",
        "contrasts?within=x | Petición con errores | DESENLACE:MÍNIMO..MÁXIMO",
        "contrasts?within=violence.homicides:..&under=x | Petición con errores | un curso de acción del estudio",
        "/nothing | No se encuentra | En esta dirección no hay nada"
      })
  void whatIsWrongIsSaidInSpanishToWhoReadsIt(String path, String title, String text)
      throws Exception {
    HttpResponse<String> answer =
        served.send(served.request(path).header("Accept-Language", "es-MX,es;q=0.9"));
    assertThat(answer.headers().firstValue("Content-Language")).contains("es");
    JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertThat(problem.get("title").getAsString()).isEqualTo(title);
    assertThat(answer.body()).contains(text);
    String english = served.get(path).body();
    assertThat(english).doesNotContain(title, text.startsWith("health") ? title : text);
  }

  @Test
  void aTooLargeRequestIsToldItsLimit() throws Exception {
    HttpResponse<String> answer =
        served.send(
            served
                .request("studies?lang=es")
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofString("# " + "x".repeat(3 << 20))));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("Demasiado grande").contains("1048576");
  }

  private static List<String> places(String phrase) {
    return PLACE.matcher(phrase).results().map(MatchResult::group).toList();
  }
}
