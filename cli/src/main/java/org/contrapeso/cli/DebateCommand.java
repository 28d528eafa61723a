package org.contrapeso.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.contrapeso.evidence.DebateRow;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.debate.DebateFlips;
import org.contrapeso.experiment.debate.MeasuredFlip;
import org.contrapeso.experiment.scenario.StudyRequest;
import org.contrapeso.experiment.scenario.StudyResolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `contrapeso debate`: each row of the debate, where it lives, and what its flips do.
@Command(
    name = "debate",
    description =
        "Lists the parts of the debate and by how much an outcome moves when its mechanism is"
            + " flipped, in single runs over the weeks of the default study; with ROW, shows where"
            + " one part lives in the model. Fails if an outcome moves against expectation.",
    mixinStandardHelpOptions = true)
final class DebateCommand implements Callable<Integer> {

  private static final int ONE_FAILED = 1;

  @Parameters(
      arity = "0..1",
      paramLabel = "ROW",
      description = "id of a row, such as D05: shows all that belongs to it")
  private Optional<String> id = Optional.empty();

  @Mixin private TableOptions options = new TableOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws FaultsException {
    Home home = Home.open();
    checkCommands(home.registry());
    Wording words = options.words();
    List<DebateRow> rows = rows(home.registry());
    DebateFlips flips = flips(home);
    List<MeasuredFlip> measured = new ArrayList<>();
    Table table =
        id.isPresent()
            ? new EntryTable(home.registry(), words).of(rows)
            : new Table(
                    "row",
                    "part",
                    "mechanism",
                    "evidence",
                    "reach",
                    "tests",
                    "flip",
                    "outcome",
                    "statistic",
                    "against",
                    "set",
                    "change",
                    "expected",
                    "verdict")
                .forPeople("row", "part", "flip", "outcome", "against", "set", "verdict")
                .withoutRepeats("row", "part");
    for (DebateRow row : rows) {
      for (MeasuredFlip flip : flips.measure(row)) {
        measured.add(flip);
        if (id.isPresent()) {
          table.row(Term.field("measured"), sentence(flip, words));
        } else {
          row(table, row, flip);
        }
      }
    }
    table.print(options.format, words, spec.commandLine().getOut());
    long expected = measured.stream().filter(MeasuredFlip::isAsExpected).count();
    spec.commandLine()
        .getErr()
        .println(
            words.count("debate.rows", rows.size())
                + words.say("debate.flips", expected, measured.size()));
    return expected == measured.size() ? 0 : ONE_FAILED;
  }

  private void row(Table table, DebateRow row, MeasuredFlip flip) {
    table.row(
        row.id(),
        row.part().in(options.locale()),
        String.join(" ", row.mechanism()),
        String.join(" ", row.evidence()),
        String.join(", ", row.reach()),
        String.join(" ", row.tests()),
        flip.flip().name().in(options.locale()),
        flip.flip().outcome(),
        Term.of(flip.flip().statistic()),
        flip.against(),
        flip.set(),
        flip.set() - flip.against(),
        Term.of(flip.flip().expect()),
        verdict(flip));
  }

  private static String sentence(MeasuredFlip flip, Wording words) {
    return words.say(
        "debate.measured",
        flip.flip().name().in(words.locale()),
        Term.of(flip.flip().statistic()).in(words),
        flip.flip().outcome(),
        Table.rounded(flip.against()),
        Table.rounded(flip.set()),
        Term.of(flip.flip().expect()).in(words),
        verdict(flip).in(words));
  }

  private static Term verdict(MeasuredFlip flip) {
    return flip.isAsExpected()
        ? new Term("flip.expected", "as expected", "")
        : new Term("flip.unexpected", "not as expected", "");
  }

  private List<DebateRow> rows(Registry registry) throws FaultsException {
    if (id.isEmpty()) {
      return List.copyOf(registry.debate().values());
    }
    Optional<DebateRow> row = registry.findRow(id.get());
    if (row.isEmpty()) {
      throw new FaultsException(
          Fault.of(
              id.get(),
              "expected a row of the debate",
              Nearest.hint(id.get(), registry.debate().keySet())));
    }
    return List.of(row.get());
  }

  private static DebateFlips flips(Home home) throws FaultsException {
    ResolvedStudy study =
        StudyResolver.resolve(
            StudyRequest.of(StudyCommand.DEFAULT_STUDY, Home.here()),
            home.scenarios(),
            home.model());
    return new DebateFlips(home.model(), study.historyLength(), study.horizon());
  }

  /// Commands that rows name are those of this program.
  private void checkCommands(Registry registry) throws FaultsException {
    Set<String> known = new TreeSet<>();
    spec.parent().subcommands().keySet().forEach(name -> known.add(DebateRow.COMMAND + name));
    FaultLog log = new FaultLog();
    for (DebateRow row : registry.debate().values()) {
      for (String item : row.reach()) {
        if (item.startsWith(DebateRow.COMMAND) && !known.contains(item)) {
          log.report(row.place(), "reach", item, "expected a command", Nearest.hint(item, known));
        }
      }
    }
    log.throwIfAny();
  }
}
