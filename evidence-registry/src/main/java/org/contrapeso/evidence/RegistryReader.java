package org.contrapeso.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.evidence.yaml.Schema;
import org.contrapeso.evidence.yaml.TextFile;
import org.contrapeso.evidence.yaml.YamlReader;

/// Turns the files of an evidence folder into entries and checks that they fit together.
///
/// A file that breaks its schema gives no entry and silences those later checks that could then be
/// wrong, so that no fault is reported which another fault caused.
final class RegistryReader {

  private static final Pattern FILE =
      Pattern.compile("([a-z]+)/(?:([a-z][a-z0-9_]*)/)?([A-Za-z][A-Za-z0-9_]*)\\.(yaml|csv)");
  private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern SCHEMA = Pattern.compile("schema/[a-z]+\\.schema\\.json");
  private static final String README = "README.md";
  private static final String UNITS = "units";

  private final EvidenceTree tree;
  private final FaultLog log;
  private final Map<EntryKind, SortedMap<String, TextFile>> described =
      new EnumMap<>(EntryKind.class);
  private final SortedMap<String, TextFile> tables = new TreeMap<>();
  private final Map<String, Optional<Schema>> schemas = new TreeMap<>();
  private final SortedSet<String> cited = new TreeSet<>();
  private boolean allReadable = true;

  RegistryReader(EvidenceTree tree, FaultLog log) {
    this.tree = tree;
    this.log = log;
    for (EntryKind kind : EntryKind.values()) {
      described.put(kind, new TreeMap<>());
    }
  }

  /// Reads one entry from its tree.
  @FunctionalInterface
  private interface EntryReader<E extends Entry> {
    E read(String id, Mapping node, EntryContext context);
  }

  /// Reads everything; the result is complete only if nothing was reported.
  Registry read() {
    tree.files().forEach(this::assign);
    checkSharedIds();
    checkTables();
    List<Consumer<Registry>> later = new ArrayList<>();
    var context = new EntryContext(units(), filesOf(EntryKind.SOURCE).keySet(), cited, log, later);
    var registry =
        new Registry(
            context.units(),
            entries(EntryKind.SOURCE, context, Source::read),
            entries(EntryKind.PARAMETER, context, Parameter::read),
            entries(EntryKind.HYPOTHESIS, context, Hypothesis::read),
            entries(EntryKind.LEVER, context, Lever::read),
            entries(EntryKind.OUTCOME, context, Outcome::read),
            entries(EntryKind.SERIES, context, this::series),
            entries(EntryKind.RESULT, context, PublishedResult::read),
            entries(EntryKind.RULE, context, LegalRule::read),
            entries(EntryKind.CLAIM, context, Claim::read),
            entries(EntryKind.DEBATE, context, DebateRow::read),
            entries(EntryKind.UNKNOWN, context, Unknown::read),
            tree.contentHash(),
            tree.boundHash());
    if (allReadable) {
      later.forEach(check -> check.accept(registry));
      checkSourcesCited();
    }
    return registry;
  }

  /// Checks each file by itself, where others cannot be read, so that nothing can be said of how
  /// all hang together.
  void checkEachFile() {
    tree.files().forEach(this::assign);
    described.forEach((kind, files) -> {
      if (tree.files().containsKey(pathOfSchema(kind.schema()))) {
        files.values().forEach(file -> root(file, kind.schema()));
      }
    });
  }

  private SortedMap<String, TextFile> filesOf(EntryKind kind) {
    return described.computeIfAbsent(kind, absent -> new TreeMap<>());
  }

  private void assign(String path, TextFile file) {
    if (path.equals(README) || path.equals(UNITS + ".yaml") || SCHEMA.matcher(path).matches()) {
      return;
    }
    Matcher parts = FILE.matcher(path);
    Optional<EntryKind> folder =
        parts.matches() ? EntryKind.find(parts.group(1)) : Optional.empty();
    if (folder.isEmpty()) {
      fault(file, "no file of this name belongs here", "Remove it, or correct its folder or name.");
      return;
    }
    EntryKind kind = folder.get();
    String room = parts.group(2);
    String name = parts.group(3);
    boolean table = parts.group(4).equals("csv");
    boolean named = !kind.snakeCase() || SNAKE_CASE.matcher(name).matches();
    if (kind.roomed() != (room != null) || !named || (table && kind != EntryKind.SERIES)) {
      fault(file, "expected a file named " + kind.form(), "Names are in snake_case.");
      return;
    }
    String id = room == null ? name : room + "." + name;
    (table ? tables : filesOf(kind)).put(id, file);
  }

  private void fault(TextFile file, String expected, String fix) {
    log.report(Place.of(file.name()), "", "", expected, fix);
  }

  private void checkSharedIds() {
    var first = new TreeMap<String, TextFile>();
    for (EntryKind kind : EntryKind.values()) {
      if (kind.bound()) {
        filesOf(kind)
            .forEach((id, file) -> {
              TextFile other = first.putIfAbsent(id, file);
              if (other != null) {
                fault(
                    file,
                    "the id " + id + " is already that of " + other.name(),
                    "Rename one of the two.");
              }
            });
      }
    }
  }

  private void checkTables() {
    SortedMap<String, TextFile> series = filesOf(EntryKind.SERIES);
    tables.forEach((id, table) -> {
      if (!series.containsKey(id)) {
        fault(table, "this table has no description", "Write the .yaml file beside it.");
      }
    });
    series.forEach((id, description) -> {
      if (!tables.containsKey(id)) {
        fault(description, "this series has no table", "Write the .csv file beside it.");
      }
    });
  }

  private Units units() {
    TextFile file = tree.files().get(UNITS + ".yaml");
    if (file == null) {
      log.report(
          Place.of(tree.name() + "/" + UNITS + ".yaml"), "", "", "no such file", "Write it.");
      return Units.none();
    }
    return root(file, UNITS).map(node -> Units.read(node, log)).orElseGet(Units::none);
  }

  private <E extends Entry> SortedMap<String, E> entries(
      EntryKind kind, EntryContext context, EntryReader<E> reader) {
    var entries = new TreeMap<String, E>();
    SortedMap<String, TextFile> files = filesOf(kind);
    Iterator<Root> roots = roots(files, kind.schema()).iterator();
    files
        .keySet()
        .forEach(id ->
            noted(roots.next()).ifPresent(node -> entries.put(id, reader.read(id, node, context))));
    return entries;
  }

  /// The roots of some files in their order, read by as many threads as there are processors.
  private List<Root> roots(SortedMap<String, TextFile> files, String schema) {
    return files.isEmpty()
        ? List.of()
        : schema(schema)
            .map(closed ->
                files.values().parallelStream().map(file -> Root.read(file, closed)).toList())
            .orElseGet(() -> Collections.nCopies(files.size(), Root.NONE));
  }

  private Optional<Mapping> noted(Root root) {
    root.log.faults().forEach(log::report);
    allReadable &= root.mapping.isPresent();
    return root.mapping;
  }

  /// A file as a tree, empty if something is wrong with it, and what is.
  private record Root(Optional<Mapping> mapping, FaultLog log) {

    static final Root NONE = new Root(Optional.empty(), new FaultLog());

    static Root read(TextFile file, Schema schema) {
      FaultLog log = new FaultLog();
      return new Root(YamlReader.read(file, schema, log), log);
    }
  }

  private Series series(String id, Mapping node, EntryContext context) {
    TextFile table = tables.get(id);
    return Series.read(id, node, Optional.ofNullable(table), context);
  }

  private Optional<Mapping> root(TextFile file, String schema) {
    return noted(schema(schema).map(closed -> Root.read(file, closed)).orElse(Root.NONE));
  }

  private Optional<Schema> schema(String name) {
    return schemas.computeIfAbsent(name, this::readSchema);
  }

  private static String pathOfSchema(String name) {
    return "schema/" + name + ".schema.json";
  }

  private Optional<Schema> readSchema(String name) {
    String path = pathOfSchema(name);
    TextFile file = tree.files().get(path);
    if (file == null) {
      log.report(Place.of(tree.name() + "/" + path), "", "", "no such file", "Restore it.");
      return Optional.empty();
    }
    try {
      return Optional.of(Schema.read(file));
    } catch (FaultsException faults) {
      faults.faults().forEach(log::report);
      return Optional.empty();
    }
  }

  private void checkSourcesCited() {
    filesOf(EntryKind.SOURCE)
        .forEach((id, file) -> {
          if (!cited.contains(id)) {
            fault(file, "no entry cites this source", "Cite it where it is used, or remove it.");
          }
        });
  }
}
