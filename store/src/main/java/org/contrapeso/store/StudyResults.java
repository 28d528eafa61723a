package org.contrapeso.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.contrapeso.analysis.OutcomeTable;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.series.Band;

/// The results of a finished study, read from its directory.
///
/// On opening, every table that is served from here is read once and held against its hash in the
/// manifest; trajectories, many times larger, only have to be there. Columns are read from the
/// files as they are asked for, with some of their neighbours. Thread-safe.
public final class StudyResults implements OutcomeTable, AutoCloseable {

  /// Bytes of the columns that are kept at hand where many results may be open; one outcome may
  /// take more.
  private static final long BYTES_AT_HAND = 32L << 20;

  /// Share of the memory that they may take where all columns are about to be read.
  private static final int PART_AT_HAND = 16;

  private final ResultPaths paths;
  private final Manifest manifest;
  private final Database database;
  private final Map<String, List<TableColumn>> columnsOf;
  private final long bytesAtHand;

  /// Columns read last, `[course][future]`.
  private final Map<String, double[][]> atHand = new TreeMap<>();

  /// All bands, by course and outcome; empty until one is asked for.
  private final Map<String, Map<String, List<Band>>> bands = new TreeMap<>();

  private StudyResults(
      ResultPaths paths,
      Manifest manifest,
      Database database,
      Map<String, List<TableColumn>> columnsOf,
      long bytesAtHand) {
    this.paths = paths;
    this.manifest = manifest;
    this.database = database;
    this.columnsOf = columnsOf;
    this.bytesAtHand = bytesAtHand;
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
    return new StudyResults(paths, manifest, database, columns, BYTES_AT_HAND);
  }

  /// Opens a directory that this process has just completed, and hence does not hold against its
  /// hashes again; all columns are about to be read, so more of them are kept at hand.
  ///
  /// @param manifest what [StudyDirectory#finish] gave
  public static StudyResults open(Path directory, Manifest manifest) throws IOException {
    ResultPaths paths = new ResultPaths(directory);
    Map<String, List<TableColumn>> columns = new TreeMap<>();
    Database database = Database.open(paths.partial());
    try {
      for (Manifest.Entry entry : manifest.files()) {
        columns.put(
            entry.name(),
            entry.name().equals(StudyTables.TRAJECTORIES)
                ? List.of()
                : database.columns(paths.table(entry.name())));
      }
    } catch (IOException | RuntimeException failed) {
      database.close();
      throw failed;
    }
    long share = Runtime.getRuntime().maxMemory() / PART_AT_HAND;
    return new StudyResults(paths, manifest, database, columns, Math.max(BYTES_AT_HAND, share));
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
    int row = courses().indexOf(course);
    if (row < 0) {
      throw new IllegalArgumentException(
          "There is no course %s here, but %s.".formatted(course, courses()));
    }
    synchronized (database) {
      double[][] ofCourses = atHand.get(found.name());
      if (ofCourses == null) {
        readFrom(found);
        ofCourses = Objects.requireNonNull(atHand.get(found.name()));
      }
      return ofCourses[row].clone();
    }
  }

  /// Reads a column and its neighbours, of one outcome at least, since they will be asked for too.
  private void readFrom(TableColumn wanted) {
    List<TableColumn> all = columns(StudyTables.OUTCOMES);
    int first = all.indexOf(wanted);
    while (first > 0 && isOfOneOutcome(all.get(first - 1), wanted)) {
      first--;
    }
    long bytes = (long) Double.BYTES * courses().size() * futures();
    int end = first + Math.clamp(bytesAtHand / bytes, 1, all.size() - first);
    while (end < all.size() && isOfOneOutcome(all.get(end), wanted)) {
      end++;
    }
    List<TableColumn> columns = all.subList(first, end);
    int futures = futures();
    double[][][] values = new double[columns.size()][courses().size()][futures];
    int[] next = {0};
    atHand.clear();
    readPages(
        StudyTables.OUTCOMES,
        columns,
        page -> {
          for (int column = 0; column < values.length; column++) {
            for (int row = 0; row < page.rows(); row++) {
              int at = next[0] + row;
              values[column][at / futures][at % futures] = page.number(row, column);
            }
          }
          next[0] += page.rows();
        });
    for (int column = 0; column < values.length; column++) {
      atHand.put(columns.get(column).name(), values[column]);
    }
  }

  /// Whether two columns of results are of one outcome; an id has two parts, a column may have a
  /// third.
  private static boolean isOfOneOutcome(TableColumn one, TableColumn other) {
    return outcome(one).equals(outcome(other));
  }

  private static String outcome(TableColumn column) {
    String[] parts = column.name().split("\\.", -1);
    return parts.length < 2 ? column.name() : parts[0] + '.' + parts[1];
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
    return numbers(StudyTables.FUTURES, column(StudyTables.FUTURES, id, ColumnType.DOUBLE));
  }

  /// Ids of the alternatives drawn for a hypothesis, one for each future.
  ///
  /// @throws IllegalArgumentException if it was not drawn
  public List<String> hypothesis(String id) {
    TableColumn column = column(StudyTables.FUTURES, id, ColumnType.VARCHAR);
    List<String> alternatives = new ArrayList<>(futures());
    read(StudyTables.FUTURES, List.of(column), (page, row) -> alternatives.add(page.text(row, 0)));
    return alternatives;
  }

  /// Share of the futures whose past comes near the record; 1 where a study is held against none.
  public double shareMatching() {
    long[] matching = new long[1];
    TableColumn column =
        column(StudyTables.FUTURES, StudyTables.MATCH.name(), StudyTables.MATCH.type());
    read(StudyTables.FUTURES, List.of(column), (page, row) -> matching[0] += page.integer(row, 0));
    return (double) matching[0] / futures();
  }

  /// Bands of an outcome under a course, from the model's start to the horizon.
  ///
  /// @throws IllegalArgumentException if there is no such course or outcome
  public List<Band> bands(String course, String outcome) {
    synchronized (database) {
      if (bands.isEmpty()) {
        read(
            StudyTables.SERIES,
            columns(StudyTables.SERIES),
            (page, row) ->
                bands
                    .computeIfAbsent(page.text(row, 0), any -> new TreeMap<>())
                    .computeIfAbsent(page.text(row, 1), any -> new ArrayList<>())
                    .add(StudyTables.band(page, row)));
      }
      List<Band> found = bands.getOrDefault(course, Map.of()).get(outcome);
      if (found == null) {
        throw new IllegalArgumentException(
            "There are no bands of %s under %s here.".formatted(outcome, course));
      }
      return Collections.unmodifiableList(found);
    }
  }

  /// Writes `comparisons.parquet` beside the other tables: every two courses held against each
  /// other, future by future. A row for each `outcome`, `course` and `other`, a course that the
  /// study names later; in how many futures the course is `higher`, `equal` and `lower`; and `p10`
  /// to `p90` of the difference of course and other.
  ///
  /// @param study the study of these results
  /// @throws IOException if it cannot be written
  public void writeComparisons(ResolvedStudy study) throws IOException {
    Path draft = paths.comparisons().resolveSibling("comparisons.parquet.draft");
    try (Database writer = Database.open(paths.partial())) {
      writer.write(Comparisons.of(study, this), draft);
      ChecksummedFile.moveInto(draft, paths.comparisons());
    } finally {
      Files.deleteIfExists(draft);
    }
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

  private double[] numbers(String file, TableColumn column) {
    double[] numbers = new double[futures()];
    int[] next = {0};
    read(file, List.of(column), (page, row) -> numbers[next[0]++] = page.number(row, 0));
    return numbers;
  }

  private void read(String file, List<TableColumn> columns, RowReader reader) {
    readPages(
        file,
        columns,
        page -> {
          for (int row = 0; row < page.rows(); row++) {
            reader.read(page, row);
          }
        });
  }

  private void readPages(String file, List<TableColumn> columns, Consumer<Page> reader) {
    synchronized (database) {
      try (Pages pages = database.read(paths.table(file), columns)) {
        for (Optional<Page> page = pages.next(); page.isPresent(); page = pages.next()) {
          reader.accept(page.get());
        }
      } catch (IOException failed) {
        throw new UncheckedIOException("%s cannot be read.".formatted(paths.table(file)), failed);
      }
    }
  }

  private interface RowReader {
    void read(Page page, int row);
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
      try (Pages pages = database.read(file, columns)) {
        ContentHash hash = ContentHash.of(columns, pages);
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
