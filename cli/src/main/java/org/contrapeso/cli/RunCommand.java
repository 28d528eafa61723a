package org.contrapeso.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.experiment.SingleRun;
import org.contrapeso.experiment.scenario.Overrides;
import org.contrapeso.experiment.scenario.Suppositions;
import org.contrapeso.kernel.Clock;
import org.contrapeso.model.assembly.WholeModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `contrapeso run`: one deterministic run, to standard output.
@Command(
    name = "run",
    description =
        "Runs the model once, at central values, and prints the outcomes of every week. Course and"
            + " settings act from --from on; until then the model runs undisturbed.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  private static final Place COMMAND_LINE = new Place("", 0);

  @Option(
      names = "--course",
      paramLabel = "COURSE",
      description = "id of a course, or a file that ends in .yaml")
  private Optional<String> course = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "ID=VALUE",
      description =
          "sets a parameter (110, \"5720 person/year\" or x2), a hypothesis (an alternative) or a"
              + " lever; may be given many times")
  private List<String> settings = List.of();

  @Option(
      names = "--assume",
      paramLabel = "CLAIM=true|false",
      description =
          "supposes a claim to be true, or false, from the model's start on; may be given many"
              + " times")
  private List<String> assumed = List.of();

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM",
      description =
          "month in which reporting begins (default: ${DEFAULT-VALUE}, the model's first)")
  private String from = WholeModel.START.toString();

  @Option(
      names = "--weeks",
      paramLabel = "N",
      description = "weeks to run from there (default: ${DEFAULT-VALUE})")
  private int weeks = 520;

  @Option(
      names = "--outcomes",
      split = ",",
      paramLabel = "ID",
      description =
          "ids of the outcomes to print (default: the headline outcomes in a table, all in csv and"
              + " json)")
  private List<String> outcomes = List.of();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description =
          "changes chance events alone: how many leaders are removed and when, whose they are, which"
              + " organisations split, when new ones enter, and first sizes where a setting draws"
              + " them; inputs stay at central values (default: ${DEFAULT-VALUE})")
  private long seed = 0;

  @Mixin private TableOptions options = new TableOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws FaultsException {
    Home home = Home.open();
    WholeModel model = home.model();
    FaultLog log = new FaultLog();
    int start = startWeek(log);
    List<Integer> rows = rows(model, wanted(model), log);
    if (weeks < 0 || weeks > Clock.MOST_WEEKS) {
      log.report(
          COMMAND_LINE,
          "--weeks",
          String.valueOf(weeks),
          "expected 0 to %d weeks".formatted(Clock.MOST_WEEKS),
          "");
    }
    List<LeverPlan> plans = new ArrayList<>(plans(home, log));
    Optional<Suppositions> suppositions = suppositions(model, log);
    double[] undisturbed =
        suppositions.map(supposed -> supposed.inputs(model)).orElseGet(model::central);
    Optional<Overrides> overrides = overrides(model, undisturbed, start == 0, log);
    log.throwIfAny();
    plans.addAll(overrides.orElseThrow().plans());
    double[][] values =
        SingleRun.run(
            model,
            new SingleRun.Request(
                undisturbed,
                overrides.orElseThrow().inputs(),
                suppositions.orElseThrow().completed(plans),
                start,
                weeks,
                seed));
    checkFinite(model, values);
    overrides.orElseThrow().notes().forEach(note -> spec.commandLine().getErr().println(note));
    print(model, rows, values);
    if (rows.size() < model.outcomes().size() && outcomes.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(options.words().say("study.shown", rows.size(), model.outcomes().size()));
    }
    return 0;
  }

  private void checkFinite(WholeModel model, double[][] values) throws FaultsException {
    for (int outcome = 0; outcome < values.length; outcome++) {
      for (int week = 0; week < values[outcome].length; week++) {
        if (!Double.isFinite(values[outcome][week])) {
          throw new FaultsException(
              Fault.of(
                  String.join(" ", settings),
                  "expected settings that the model can compute with, but %s of week %s is %s"
                      .formatted(model.outcomes().get(outcome), week, values[outcome][week]),
                  "Choose values nearer to the declared ranges."));
        }
      }
    }
  }

  private int startWeek(FaultLog log) {
    try {
      return new Clock(WholeModel.START).weekOf(YearMonth.parse(from));
    } catch (DateTimeParseException | IllegalArgumentException unusable) {
      log.report(
          COMMAND_LINE,
          "--from",
          from,
          "expected a month such as 2022-01, from %s to %s weeks after it"
              .formatted(WholeModel.START, Clock.MOST_WEEKS),
          "");
      return 0;
    }
  }

  /// The outcomes to print: those asked for, else for a person the headline outcomes in their
  /// order, and for a program all.
  private List<String> wanted(WholeModel model) {
    if (!outcomes.isEmpty()) {
      return outcomes;
    }
    return options.format == Table.Format.TABLE
        ? StudyTable.headlines(model.outcomes(), model.registry())
        : model.outcomes();
  }

  private static List<Integer> rows(WholeModel model, List<String> wanted, FaultLog log) {
    List<Integer> rows = new ArrayList<>();
    for (String id : wanted) {
      int row = model.outcomes().indexOf(id);
      if (rows.contains(row)) {
        log.report(
            COMMAND_LINE, "--outcomes", id, "expected each id once", "Remove the repetition.");
      } else if (row < 0) {
        log.report(
            COMMAND_LINE,
            "--outcomes",
            id,
            "expected the id of an outcome",
            Nearest.hint(id, model.outcomes()));
      } else {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<LeverPlan> plans(Home home, FaultLog log) {
    if (course.isEmpty()) {
      return List.of();
    }
    try {
      return home.scenarios().course(course.get(), Home.here()).plans();
    } catch (FaultsException faults) {
      faults.faults().forEach(log::report);
      return List.of();
    }
  }

  private Optional<Suppositions> suppositions(WholeModel model, FaultLog log) {
    try {
      return Optional.of(Suppositions.read(assumed, model.registry()));
    } catch (FaultsException faults) {
      faults.faults().forEach(log::report);
      return Optional.empty();
    }
  }

  private Optional<Overrides> overrides(
      WholeModel model, double[] inputs, boolean atStart, FaultLog log) {
    try {
      return Optional.of(Overrides.read(settings, model, inputs, atStart));
    } catch (FaultsException faults) {
      faults.faults().forEach(log::report);
      return Optional.empty();
    }
  }

  private void print(WholeModel model, List<Integer> rows, double[][] values) {
    PrintWriter out = spec.commandLine().getOut();
    if (options.format == Table.Format.JSON) {
      out.println(json(model, rows, values));
      out.flush();
      return;
    }
    List<String> columns = new ArrayList<>(List.of("week"));
    rows.forEach(row -> columns.add(model.outcomes().get(row)));
    Table table = new Table(columns.toArray(String[]::new));
    for (int week = 0; week <= weeks; week++) {
      List<Object> cells = new ArrayList<>(List.of(week));
      for (int row : rows) {
        cells.add(values[row][week]);
      }
      table.row(cells.toArray());
    }
    table.print(options.format, options.words(), out);
  }

  private String json(WholeModel model, List<Integer> rows, double[][] values) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject();
      json.name("weeks").beginArray();
      for (int week = 0; week <= weeks; week++) {
        json.value(week);
      }
      json.endArray();
      json.name("outcomes").beginObject();
      for (int row : rows) {
        json.name(model.outcomes().get(row)).beginArray();
        for (double value : values[row]) {
          json.value(value);
        }
        json.endArray();
      }
      json.endObject();
      json.endObject();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }
}
