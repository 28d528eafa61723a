package org.contrapeso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.Observation;
import org.contrapeso.experiment.hindcast.HistoryMatching;
import org.contrapeso.experiment.hindcast.Matched;
import org.contrapeso.experiment.hindcast.MatchedFile;
import org.contrapeso.experiment.scenario.HindcastPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `contrapeso calibrate`: what the record leaves as plausible.
@Command(
    name = "calibrate",
    description =
        "Holds the model's past against the record in waves, rules out what misses it, writes what"
            + " is left to scenarios/calibration/matched.yaml, in place of what it held, and prints"
            + " how near it comes, in the years that were held out too.",
    mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {

  @Option(
      names = "--futures",
      paramLabel = "N",
      description = "futures of each wave (default: as scenarios/calibration/hindcast.yaml says)")
  private @Nullable Integer futures;

  @Option(
      names = "--waves",
      paramLabel = "K",
      description = "number of waves (default: as that file says)")
  private @Nullable Integer waves;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "seed of every draw (default: as that file says)")
  private @Nullable Long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads to use (default: one a processor); changes no result")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "file to write in place of matched.yaml")
  private @Nullable Path out;

  @Mixin private TableOptions options = new TableOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws FaultsException, IOException {
    Home home = Home.open();
    Path scenarios = home.root().resolve("scenarios");
    HindcastPlan plan = plan(HindcastPlan.read(scenarios, home.registry()));
    Matched matched = HistoryMatching.match(home.model(), plan, threads, progress());
    Path file = out == null ? MatchedFile.in(scenarios) : Home.here().resolve(out);
    Files.write(file, MatchedFile.write(matched).getBytes(StandardCharsets.UTF_8));
    print(matched);
    report(matched, file);
    return 0;
  }

  private HindcastPlan plan(HindcastPlan shipped) {
    int each = futures == null ? shipped.futures() : futures;
    int number = waves == null ? shipped.waves() : waves;
    if (threads < 1 || each < 1 || number < 0) {
      throw new ParameterException(
          spec.commandLine(), "expected 1 or more threads and futures, and 0 or more waves.");
    }
    return shipped.with(each, number, seed == null ? shipped.seed() : seed);
  }

  private HistoryMatching.Progress progress() {
    PrintWriter err = spec.commandLine().getErr();
    boolean watched = ProgressBar.isWatched();
    Wording words = options.words();
    return (wave, done, ofFutures) -> {
      if (watched || done == ofFutures) {
        err.print(
            (watched ? "\r" : "") + words.say("calibrate.progress", wave + 1, done, ofFutures));
        err.print(done == ofFutures ? System.lineSeparator() : "");
        err.flush();
      }
    };
  }

  private void print(Matched matched) {
    Table table =
        new Table(
            "outcome",
            "year",
            "role",
            "unit",
            "recorded",
            "low",
            "middle",
            "high",
            "error",
            "last_value_error",
            "trend_error");
    for (Matched.Comparison error : matched.errors()) {
      Observation observation = error.observation();
      table.row(
          observation.outcome(),
          String.valueOf(observation.year()),
          new Term(
              observation.fitted() ? "role.fitted" : "role.held_out",
              observation.fitted() ? "fitted" : "held out",
              ""),
          observation.unit(),
          error.recorded(),
          error.low(),
          error.middle(),
          error.high(),
          error.of(error.middle()),
          known(error.of(error.lastValue())),
          known(error.of(error.trend())));
    }
    table.print(options.format, options.words(), spec.commandLine().getOut());
  }

  private static @Nullable Double known(double number) {
    return Double.isNaN(number) ? null : number;
  }

  private void report(Matched matched, Path file) {
    PrintWriter err = spec.commandLine().getErr();
    Wording words = options.words();
    int wave = 0;
    for (Matched.Wave each : matched.waves()) {
      wave++;
      err.println(
          words.say("calibrate.wave", wave, 100 * each.ruledOut(), each.kept(), each.cutOff()));
    }
    err.println(
        words.say(
            "calibrate.narrowed",
            matched.ranges().size(),
            matched.correlations().size(),
            100 * matched.matching()));
    err.println(words.say("calibrate.written", file));
  }
}
