package org.contrapeso.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.contrapeso.analysis.OutcomeTable;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.experiment.series.Band;

/// The results of a finished study, read from its directory.
///
/// On opening, every table that is served from here is read once and held against its hash in the
/// manifest; trajectories, many times larger, only have to be there. Columns are read from the
/// files each time they are asked for. Thread-safe.
public final class StudyResults implements OutcomeTable, AutoCloseable {

  private final ResultPaths paths;
  private final Manifest manifest;
  private final Database database;
  private final Map<String, List<TableColumn>> columnsOf;

  private StudyResults(
      ResultPaths paths,
      Manifest manifest,
      Database database,
      Map<String, List<TableColumn>> columnsOf) {
    this.paths = paths;
    this.manifest = manifest;
    this.database = database;
    this.columnsOf = columnsOf;
  }

  /// Opens a directory that [StudyDirectory#finish] has completed.
  ///
  /// @throws FaultsException if a file is missing, is not ours, or says something else than when it
  ///   was written
  public static StudyResults open(Path directory) throws FaultsException, IOException {
    ResultPaths paths = new ResultPaths(directory);
    Manifest manifest = manifest(paths);
    FaultLog log = new FaultLog();
    Map<String, List<TableColumn>> columns = new TreeMap<>();
    Database database = Database.open(paths.partial());
    try {
      for (Manifest.Entry entry : manifest.files()) {
        columns.put(entry.name(), verify(entry, paths.table(entry.name()), database, log));
      }
      log.throwIfAny();
    } catch (FaultsException | RuntimeException failed) {
      database.close();
      throw failed;
    }
    return new StudyResults(paths, manifest, database, columns);
  }

  /// What the directory holds, and where it comes from.
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public List<String> courses() {
    return manifest.courses();
  }

  @Override
  public int futures() {
    return manifest.futures();
  }

  @Override
  public List<String> columns() {
    return columns(StudyTables.OUTCOMES).stream()
        .filter(column -> column.type() == ColumnType.DOUBLE)
        .map(TableColumn::name)
        .toList();
  }

  @Override
  public double[] column(String course, String column) {
    TableColumn found = column(StudyTables.OUTCOMES, column, ColumnType.DOUBLE);
    if (!courses().contains(course)) {
      throw new IllegalArgumentException(
          "There is no course %s here, but %s.".formatted(course, courses()));
    }
    return numbers(StudyTables.OUTCOMES, found, match(course));
  }

  /// Ids of the parameters that were drawn, in the order of the model.
  public List<String> parameters() {
    return columns(StudyTables.FUTURES).stream()
        .filter(column -> column.type() == ColumnType.DOUBLE)
        .map(TableColumn::name)
        .toList();
  }

  /// Ids of the hypotheses that were drawn, in the order of the model.
  public List<String> hypotheses() {
    return columns(StudyTables.FUTURES).stream()
        .filter(column -> column.type() == ColumnType.VARCHAR)
        .map(TableColumn::name)
        .toList();
  }

  /// Values drawn for a parameter, `[futures]`, in the unit that the model expects.
  ///
  /// @throws IllegalArgumentException if it was not drawn
  public double[] parameter(String id) {
    return numbers(
        StudyTables.FUTURES, column(StudyTables.FUTURES, id, ColumnType.DOUBLE), List.of());
  }

  /// Ids of the alternatives drawn for a hypothesis, one for each future.
  ///
  /// @throws IllegalArgumentException if it was not drawn
  public List<String> hypothesis(String id) {
    TableColumn column = column(StudyTables.FUTURES, id, ColumnType.VARCHAR);
    List<String> alternatives = new ArrayList<>(futures());
    read(StudyTables.FUTURES, List.of(column), List.of(), row -> alternatives.add(row.text(0)));
    return alternatives;
  }

  /// Share of the futures whose past comes near the record; 1 where a study is held against none.
  public double shareMatching() {
    long[] matching = new long[1];
    TableColumn column =
        column(StudyTables.FUTURES, StudyTables.MATCH.name(), StudyTables.MATCH.type());
    read(StudyTables.FUTURES, List.of(column), List.of(), row -> matching[0] += row.integer(0));
    return (double) matching[0] / futures();
  }

  /// Bands of an outcome under a course, from the model's start to the horizon.
  ///
  /// @throws IllegalArgumentException if there is no such course or outcome
  public List<Band> bands(String course, String outcome) {
    List<Database.Match> wanted = new ArrayList<>(match(course));
    wanted.add(new Database.Match(StudyTables.OUTCOME.name(), outcome));
    List<Band> bands = new ArrayList<>();
    read(
        StudyTables.SERIES,
        columns(StudyTables.SERIES),
        wanted,
        row -> bands.add(StudyTables.band(row)));
    if (bands.isEmpty()) {
      throw new IllegalArgumentException(
          "There are no bands of %s under %s here.".formatted(outcome, course));
    }
    return bands;
  }

  @Override
  public void close() throws IOException {
    synchronized (database) {
      database.close();
    }
  }

  private List<TableColumn> columns(String file) {
    return Objects.requireNonNull(columnsOf.get(file));
  }

  private TableColumn column(String file, String name, ColumnType type) {
    List<String> names = new ArrayList<>();
    for (TableColumn column : columns(file)) {
      if (column.type() == type) {
        if (column.name().equals(name)) {
          return column;
        }
        names.add(column.name());
      }
    }
    throw new IllegalArgumentException("There is no %s here, but %s.".formatted(name, names));
  }

  private List<Database.Match> match(String course) {
    if (!courses().contains(course)) {
      throw new IllegalArgumentException(
          "There is no course %s here, but %s.".formatted(course, courses()));
    }
    return List.of(new Database.Match(StudyTables.COURSE.name(), course));
  }

  private double[] numbers(String file, TableColumn column, List<Database.Match> wanted) {
    double[] numbers = new double[futures()];
    int[] next = {0};
    read(file, List.of(column), wanted, row -> numbers[next[0]++] = row.number(0));
    return numbers;
  }

  private void read(
      String file, List<TableColumn> columns, List<Database.Match> wanted, Consumer<Rows> reader) {
    synchronized (database) {
      try (Rows rows = database.read(paths.table(file), columns, wanted)) {
        while (rows.next()) {
          reader.accept(rows);
        }
      } catch (IOException failed) {
        throw new UncheckedIOException("%s cannot be read.".formatted(paths.table(file)), failed);
      }
    }
  }

  private static Manifest manifest(ResultPaths paths) throws FaultsException, IOException {
    String directory = paths.directory().toString();
    if (!Files.isDirectory(paths.directory())) {
      throw fault(directory, "expected a folder of results, but there is none", "Check the name.");
    }
    if (!Files.exists(paths.manifest())) {
      throw Files.exists(paths.identity())
          ? fault(directory, "the study here is not finished", "Run it again with --resume.")
          : fault(directory, "expected a folder with results of a study", "Check the name.");
    }
    return DirectoryCheck.findManifest(paths)
        .orElseThrow(() ->
            fault(
                paths.manifest().toString(),
                "expected a manifest as Contrapeso writes it",
                "Maybe another folder was meant."));
  }

  private static FaultsException fault(String file, String what, String fix) {
    return new FaultsException(Fault.at(Place.of(file), "", "", what, fix));
  }

  /// Columns of a file that says what the manifest says; otherwise reports what is wrong.
  private static List<TableColumn> verify(
      Manifest.Entry entry, Path file, Database database, FaultLog log) {
    Place place = Place.of(file.toString());
    String again = "Delete the folder and run the study again.";
    if (!Files.exists(file)) {
      log.report(place, "", "", "this file of the results is missing", again);
      return List.of();
    }
    if (entry.name().equals(StudyTables.TRAJECTORIES)) {
      return List.of();
    }
    try {
      List<TableColumn> columns = database.columns(file);
      try (Rows rows = database.read(file, columns, List.of())) {
        ContentHash hash = ContentHash.of(columns, rows);
        String hex = hash.hex();
        if (hash.rows() != entry.rows() || !hex.equals(entry.hash())) {
          log.report(
              place,
              "sha256",
              hex,
              "the table has been changed: the manifest says %d rows, sha256 %s"
                  .formatted(entry.rows(), entry.hash()),
              again);
        }
      }
      return columns;
    } catch (IOException unreadable) {
      log.report(place, "", "", "cannot be read: " + unreadable.getMessage(), again);
      return List.of();
    }
  }
}
