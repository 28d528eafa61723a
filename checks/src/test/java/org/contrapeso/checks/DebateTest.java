package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.contrapeso.evidence.Claim;
import org.contrapeso.evidence.DebateRow;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultsException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every row of the debate lives in the model: its mechanism, evidence and reach are there, as
/// reading it proves; its tests are there; and what it flips moves as it says.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DebateTest {

  private static final int ROWS = 30;

  private Registry registry;

  @BeforeAll
  void read() throws FaultsException {
    registry = Registry.read(Checkout.root().resolve("evidence"));
  }

  @Test
  void everyRowIsThere() {
    assertThat(registry.debate().keySet())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, ROWS).mapToObj("D%02d"::formatted).toList());
  }

  @Test
  void everyTestThatARowNamesIsThere() {
    SortedMap<String, String> sources = new TreeMap<>();
    for (Path file : Checkout.files("Test.java")) {
      String name = String.valueOf(file.getFileName());
      sources.put(name.substring(0, name.length() - ".java".length()), Checkout.text(file));
    }
    List<String> missing = new ArrayList<>();
    for (DebateRow row : registry.debate().values()) {
      for (String test : row.tests()) {
        int dot = test.indexOf('.');
        String source = sources.getOrDefault(test.substring(0, dot), "");
        if (!source.contains("void " + test.substring(dot + 1) + "(")) {
          missing.add(row.id() + ": " + test);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyRowIsClaimedBySomebody() {
    List<String> claimed =
        registry.claims().values().stream().map(Claim::rows).flatMap(List::stream).toList();
    assertThat(claimed).containsAll(registry.debate().keySet());
  }

  /// The command refuses a row whose mechanism, evidence, reach or command is not there.
  @Test
  void everyFlipMovesItsOutcomeAsItSays() {
    Program.Ended debate = Program.here().run("debate", "--format=json");
    List<String> moved = new ArrayList<>();
    int flips = 0;
    for (JsonElement row : JsonParser.parseString(debate.out()).getAsJsonArray()) {
      JsonObject flip = row.getAsJsonObject();
      flips++;
      if (!flip.get("verdict").getAsString().equals("as expected")) {
        moved.add(
            "%s, %s: %s from %s to %s, expected %s"
                .formatted(
                    flip.get("row"),
                    flip.get("flip"),
                    flip.get("outcome"),
                    flip.get("against"),
                    flip.get("set"),
                    flip.get("expected")));
      }
    }
    assertThat(moved).isEmpty();
    assertThat(flips).isGreaterThanOrEqualTo(ROWS);
    assertThat(debate.code()).as(debate.err()).isZero();
  }
}
