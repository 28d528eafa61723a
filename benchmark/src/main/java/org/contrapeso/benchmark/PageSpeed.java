package org.contrapeso.benchmark;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.StreamSupport;

/// What someone waits for who moves a slider of the page, in a real browser.
///
/// `PageSpeed [MOVES] [--record]` starts the program and Chromium, opens the laboratory and moves
/// sliders. With `--record`, the table goes into `docs/performance.md`.
public final class PageSpeed {

  private static final String RECORD = "--record";
  private static final int MOVES = 100;

  /// Moves before anything is counted, so that the page's own code is compiled too.
  private static final int WARM_UP = 5;

  private static final int PATIENCE_MILLIS = 120_000;
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;
  private static final double MOST_PERCENT = 95;
  private static final double KILO = 1e3;

  private static final String VIEW = "/en/laboratory?course=full_campaign";
  private static final String SLIDERS =
      "['lever-campaign-strikes_on_leaders', 'lever-campaign-strikes_on_logistics',"
          + " 'lever-market-financial_pressure']";
  private static final String COMPRESSED =
      "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
          + ".filter((each) => !each.name.includes('/estimates'))"
          + ".reduce((sum, each) => sum + each.encodedBodySize, 0)";

  private PageSpeed() {}

  /// Measures and prints.
  ///
  /// @param arguments number of moves, and `--record`, both optional
  public static void main(String... arguments) throws Exception {
    List<String> words = new ArrayList<>(List.of(arguments));
    boolean record = words.remove(RECORD);
    int moves = words.isEmpty() ? MOVES : Integer.parseInt(words.getFirst());
    Laboratory laboratory = Laboratory.open();
    Programs.output(List.of(laboratory.root().resolve("contrapeso").toString(), "--version"));
    String text;
    try (ServedProgram program = ServedProgram.start(laboratory.root(), "");
        Browser browser = Browser.launch(WIDTH, HEIGHT)) {
      text = measure(program, browser, moves);
    }
    System.out.print(text);
    if (record) {
      Page.of(laboratory).fill("page speed", text);
    }
  }

  private static String measure(ServedProgram program, Browser browser, int moves)
      throws IOException, InterruptedException {
    String machine = Machine.describe();
    double warm = program.awaitWarm();
    browser.runFirst(script("usable.js"));
    browser.open(program.address() + VIEW);
    browser.evaluate("whenUsable");
    double bytes = browser.evaluate(COMPRESSED).getAsDouble();
    move(browser, WARM_UP);
    browser.open(program.address() + VIEW); // the second visit finds its files in the cache
    JsonObject usable = browser.evaluate("whenUsable").getAsJsonObject();
    double busy = program.processorSeconds();
    double[][] times = move(browser, moves);
    busy = program.processorSeconds() - busy;
    return String.format(
            Locale.ROOT,
            "%s. %d moves, 12 outcomes × 2 courses; the program listened after %.1f s and was"
                + " warm after %.1f s; it used %.0f ms of processor time a move.%n%n",
            machine,
            moves,
            program.openAfter(),
            warm,
            KILO * busy / moves)
        + "| from | until | median | 95 % below |\n|---|---|--:|--:|\n"
        + row("a slider's move", "the first picture, ms", column(times, 0))
        + row("a slider's move", "2,000 futures, ms", column(times, 1))
        + row("the address", "a slider is there, ms", usable.get("slider").getAsDouble())
        + row("the address", "the first chart is there, ms", usable.get("chart").getAsDouble())
        + row("an empty cache", "compressed files of the page, kB", bytes / KILO);
  }

  private static double[][] move(Browser browser, int moves) throws IOException {
    browser.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
    JsonArray times =
        browser
            .evaluate(
                "%s(%s, %d, %d)".formatted(script("moves.js"), SLIDERS, moves, PATIENCE_MILLIS))
            .getAsJsonArray();
    return StreamSupport.stream(times.spliterator(), false)
        .map(JsonElement::getAsJsonArray)
        .map(pair -> new double[] {pair.get(0).getAsDouble(), pair.get(1).getAsDouble()})
        .toArray(double[][]::new);
  }

  private static double[] column(double[][] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> row[column]).sorted().toArray();
  }

  private static String row(String from, String until, double... sorted) {
    int high = (int) Math.ceil(MOST_PERCENT / 100 * sorted.length) - 1;
    return String.format(
        Locale.ROOT,
        "| %s | %s | %,.0f | %s |%n",
        from,
        until,
        Median.of(sorted).middle(),
        sorted.length > 1 ? "%,.0f".formatted(sorted[high]) : "");
  }

  private static String script(String name) throws IOException {
    try (InputStream in = PageSpeed.class.getResourceAsStream(name)) {
      String all =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.startsWith("//")).toList().stream()
          .collect(java.util.stream.Collectors.joining("\n"));
    }
  }
}
