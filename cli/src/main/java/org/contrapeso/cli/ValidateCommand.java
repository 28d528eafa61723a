package org.contrapeso.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.contrapeso.evidence.PublishedResult;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.published.PublishedResults;
import org.contrapeso.experiment.published.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `contrapeso validate`: every published result beside what the model gives.
@Command(
    name = "validate",
    description = "Holds the model against every published result; fails if one does not hold.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

  private static final int ONE_FAILED = 1;

  @Mixin private TableOptions options = new TableOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws FaultsException {
    Home home = Home.open();
    List<Verdict> verdicts = PublishedResults.measure(home.registry(), home.model());
    Table table =
        new Table(
            "result",
            "quantity",
            "unit",
            "target",
            "tolerance",
            "low",
            "high",
            "measured",
            "verdict");
    for (Verdict verdict : verdicts) {
      PublishedResult.Quantity quantity = verdict.quantity();
      table.row(
          verdict.result(),
          quantity.id(),
          quantity.unit(),
          quantity.target().map(PublishedResult.Target::value).orElse(null),
          quantity.target().map(PublishedResult.Target::tolerance).orElse(null),
          quantity.low(),
          quantity.high(),
          verdict.measured(),
          verdict.holds() ? "holds" : "fails");
    }
    table.print(options.format, spec.commandLine().getOut());
    long failed = verdicts.stream().filter(verdict -> !verdict.holds()).count();
    spec.commandLine()
        .getErr()
        .printf("%d of %d quantities hold.%n", verdicts.size() - failed, verdicts.size());
    return failed == 0 ? 0 : ONE_FAILED;
  }
}
