package org.contrapeso.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.contrapeso.evidence.Entry;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `contrapeso evidence`: the registry, or one entry of it with its sources.
@Command(
    name = "evidence",
    description = "Lists the evidence, or shows one entry with its sources.",
    mixinStandardHelpOptions = true)
final class EvidenceCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "ID", description = "id of an entry or of a source")
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
    Table table = new Table("id", "kind", "name");
    EntryTable entries = new EntryTable(registry, options.words());
    registry
        .entries()
        .sorted(
            Comparator.comparing((Entry entry) -> EntryTable.kind(entry).toString())
                .thenComparing(Entry::id))
        .forEach(entry -> table.row(entry.id(), EntryTable.kind(entry), entries.name(entry)));
    return table;
  }

  private Table show(Registry registry, String wanted) throws FaultsException {
    List<Entry> found = registry.entries().filter(entry -> entry.id().equals(wanted)).toList();
    if (found.isEmpty()) {
      String near = Nearest.sentence(wanted, registry.entries().map(Entry::id).toList());
      throw new FaultsException(
          Fault.of(
              wanted,
              "expected the id of an entry",
              near.isEmpty() ? "`contrapeso evidence` lists them." : near));
    }
    return new EntryTable(registry, options.words()).of(found);
  }
}
