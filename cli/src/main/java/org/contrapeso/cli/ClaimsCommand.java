package org.contrapeso.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.contrapeso.evidence.Claim;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `contrapeso claims`: what is said in the debate, or one claim with its sources.
@Command(
    name = "claims",
    description =
        "Lists what is said in the debate, by whom, and how many sources speak for and against; or"
            + " shows one claim and what makes it true or false in the model.",
    mixinStandardHelpOptions = true)
final class ClaimsCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "CLAIM", description = "id of a claim")
  private Optional<String> id = Optional.empty();

  @Mixin private TableOptions options = new TableOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws FaultsException {
    Registry registry = Home.open().registry();
    Table table = id.isPresent() ? show(registry, id.get()) : list(registry);
    table.print(options.format, options.words(), spec.commandLine().getOut());
    return 0;
  }

  private Table list(Registry registry) {
    Table table = new Table("id", "rows", "for", "against", "made_by", "claim");
    for (Claim claim : registry.claims().values()) {
      table.row(
          claim.id(),
          String.join(" ", claim.rows()),
          claim.support().size(),
          claim.against().size(),
          claim.madeBy().in(options.locale()),
          claim.claim().in(options.locale()));
    }
    return table;
  }

  private Table show(Registry registry, String wanted) throws FaultsException {
    Optional<Claim> claim = registry.findClaim(wanted);
    if (claim.isEmpty()) {
      throw new FaultsException(
          Fault.of(
              wanted,
              "expected the id of a claim",
              Nearest.hint(wanted, registry.claims().keySet())));
    }
    return new EntryTable(registry, options.words()).of(List.of(claim.get()));
  }
}
