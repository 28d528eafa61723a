package org.contrapeso.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultBlock;
import org.contrapeso.experiment.ResultSink;
import org.contrapeso.experiment.series.SeriesBands;

/// The results of a slice of a study's futures, gathered in a scratch folder of one machine.
///
/// Equal slices give equal files, whoever makes them. Memory does not grow with the number of
/// futures. Not thread-safe.
public final class StudySlice implements ResultSink, AutoCloseable {

  private final ResolvedStudy study;
  private final Path scratch;
  private final int number;
  private final int end;
  private final Journal journal;

  private StudySlice(ResolvedStudy study, Path scratch, int number) throws IOException {
    Slices slices = Slices.of(study);
    this.study = study;
    this.scratch = scratch;
    this.number = number;
    end = slices.end(number);
    journal = Journal.open(scratch, study, slices.first(number));
  }

  /// A slice with no future in it so far.
  ///
  /// @param scratch an empty folder that is the slice's alone
  /// @param number number of the slice, as [Slices] counts
  public static StudySlice open(ResolvedStudy study, Path scratch, int number) throws IOException {
    return new StudySlice(study, scratch, number);
  }

  @Override
  public int nextFuture() {
    return journal.nextFuture();
  }

  /// The future at which the slice ends, exclusive.
  public int end() {
    return end;
  }

  /// Takes the next block.
  ///
  /// @throws IllegalArgumentException if it is not the next one, or an input or a result is not
  ///   finite
  @Override
  public void accept(ResultBlock block) throws IOException {
    BlockCheck.check(study, block, nextFuture(), end);
    journal.append(block);
  }

  /// Writes the tables of the slice, each into a folder of the scratch folder under its own name.
  ///
  /// @throws IllegalStateException if futures are missing
  public List<SlicePart> finish() throws IOException {
    if (nextFuture() != end) {
      throw new IllegalStateException(
          "Future %d is here, %d is not; the slice is not finished."
              .formatted(nextFuture() - 1, end - 1));
    }
    journal.endPart();
    StudyTables tables = new StudyTables(study, journal.frames());
    List<SlicePart> parts = new ArrayList<>();
    try (Database database = Database.open(scratch.resolve("spill"))) {
      parts.add(write(database, tables.futures(), 0, "s%08d.parquet"));
      for (int course = 0; course < study.courses().size(); course++) {
        for (Table table : tables.under(course, course + 1)) {
          parts.add(write(database, table, course, "c%2$04d-s%1$08d.parquet"));
        }
      }
    }
    return parts;
  }

  /// What the series of the slice count; complete when the slice is.
  public SeriesBands bands() {
    return journal.bands();
  }

  /// Where a part of the slice was written.
  public Path file(SlicePart part) {
    return scratch.resolve(part.table()).resolve(part.file());
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }

  private SlicePart write(Database database, Table table, int course, String format)
      throws IOException {
    String file = String.format(Locale.ROOT, format, number, course);
    Path folder = Files.createDirectories(scratch.resolve(table.file()));
    ContentHash hash = database.write(table, folder.resolve(file));
    return new SlicePart(table.file(), file, course, hash.rows(), hash.leaves());
  }
}
