package org.contrapeso.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.contrapeso.evidence.PublishedResult;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.published.PublishedResults;
import org.contrapeso.experiment.published.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `contrapeso validate`: every published result beside what the model gives.
@Command(
    name = "validate",
    description =
        "Holds the model against every published result; fails if one neither holds nor is declared"
            + " as not reproduced, or holds though it is so declared.",
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
                "verdict",
                "calibrated",
                "needs",
                "why")
            .forPeople("result", "quantity", "unit", "low", "high", "measured", "verdict");
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
          verdict(verdict.word()),
          quantity.calibrated() ? new Term("quantity.calibrated", "calibrated", "") : null,
          needs(home.registry(), verdict),
          quantity.notReproduced().map(why -> why.in(options.locale())).orElse(null));
    }
    table.print(options.format, options.words(), spec.commandLine().getOut());
    long holding = verdicts.stream().filter(Verdict::holds).count();
    long declared = verdicts.stream().filter(v -> v.word() == Verdict.Word.NOT_REPRODUCED).count();
    spec.commandLine()
        .getErr()
        .println(options.words().say("validate.holding", holding, verdicts.size(), declared));
    return verdicts.stream().allMatch(Verdict::isSound) ? 0 : ONE_FAILED;
  }

  private static Term verdict(Verdict.Word word) {
    return new Term(Term.of(word).key(), word.words(), "");
  }

  private static @Nullable String needs(Registry registry, Verdict verdict) {
    PublishedResult result = registry.findResult(verdict.result()).orElseThrow();
    return result.needs().isEmpty()
        ? null
        : result.needs().entrySet().stream()
            .map(need -> need.getKey() + "=" + need.getValue())
            .collect(Collectors.joining(" "));
  }
}
