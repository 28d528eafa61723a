package org.contrapeso.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.ResultColumn;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.StudyOutcome;
import org.contrapeso.experiment.series.Band;

/// The tables of a study, or of a slice of its futures, made of the frames of a journal.
final class StudyTables {

  static final String FUTURES = "futures.parquet";
  static final String OUTCOMES = "outcomes.parquet";
  static final String SERIES = "series.parquet";
  static final String TRAJECTORIES = "trajectories.parquet";

  static final TableColumn COURSE = new TableColumn("course", ColumnType.VARCHAR);
  static final TableColumn FUTURE = new TableColumn("future", ColumnType.INTEGER);
  static final TableColumn OUTCOME = new TableColumn("outcome", ColumnType.VARCHAR);
  static final TableColumn WEEK = new TableColumn("week", ColumnType.INTEGER);
  static final TableColumn MATCH = new TableColumn("history_match", ColumnType.INTEGER);
  static final TableColumn VALUE = new TableColumn("value", ColumnType.DOUBLE);

  /// What is known of the spread in a week, in the order of the columns.
  private enum OfBand {
    YEAR,
    P10,
    P25,
    P50,
    P75,
    P90;

    private static final int FIRST_COLUMN = 3; // after course, outcome and week

    int column() {
      return FIRST_COLUMN + ordinal();
    }

    static OfBand at(int column) {
      return values()[column - FIRST_COLUMN];
    }
  }

  private final ResolvedStudy study;
  private final FrameLayout layout;
  private final List<Frame> frames;

  /// Tables of the futures in the frames of a journal.
  StudyTables(ResolvedStudy study, List<Frame> frames) {
    this.study = study;
    layout = FrameLayout.of(study);
    this.frames = frames;
  }

  /// The bands of every outcome under every course.
  interface BandSource {

    /// Bands from the model's start to the horizon; many threads ask at once.
    ///
    /// @param course position among the study's courses
    /// @param outcome position among the study's outcomes
    List<Band> bands(int course, int outcome);
  }

  /// Every table that the study asks for.
  List<Table> all(BandSource bands) {
    int courses = study.courses().size();
    List<Table> tables = new ArrayList<>(List.of(futures(), outcomes(0, courses)));
    tables.add(series(study, bands));
    if (study.trajectories()) {
      tables.add(trajectories(0, courses));
    }
    return tables;
  }

  /// The tables whose rows belong to a course, with the rows of some consecutive courses.
  ///
  /// @param first position of the first course among the study's courses
  /// @param end position behind the last one
  List<Table> under(int first, int end) {
    return study.trajectories()
        ? List.of(outcomes(first, end), trajectories(first, end))
        : List.of(outcomes(first, end));
  }

  /// A row for each future: its number, what was drawn under the id of each input, and whether its
  /// past comes near the record (1) or not (0).
  Table futures() {
    List<TableColumn> columns = new ArrayList<>(List.of(FUTURE));
    for (StudyInput input : study.inputs()) {
      ColumnType type =
          switch (input) {
            case StudyInput.Range _ -> ColumnType.DOUBLE;
            case StudyInput.Choice _ -> ColumnType.VARCHAR;
          };
      columns.add(new TableColumn(input.id(), type));
    }
    columns.add(MATCH);
    return new Table(FUTURES, columns, () -> new JournalPages(frames, 0, 1, this::draws));
  }

  private Page draws(int pass, Frame frame, FileChannel channel) throws IOException {
    int numbers = layout.inputs() * frame.futures();
    return new Draws(
        study.inputs(), frame, FrameLayout.read(frame, layout.inputsAt(), numbers, channel));
  }

  /// Columns of the table of outcomes.
  static List<TableColumn> outcomeColumns(ResolvedStudy study) {
    List<TableColumn> columns = new ArrayList<>(List.of(COURSE, FUTURE));
    for (ResultColumn column : study.columns()) {
      columns.add(new TableColumn(column.name(), ColumnType.DOUBLE));
    }
    return columns;
  }

  /// A row for each course and future: one number for each result column.
  private Table outcomes(int first, int end) {
    List<TableColumn> columns = outcomeColumns(study);
    return new Table(OUTCOMES, columns, () -> new JournalPages(frames, first, end, this::results));
  }

  private Page results(int course, Frame frame, FileChannel channel) throws IOException {
    long place = layout.columnsAt(course, frame.futures());
    int numbers = layout.columns() * frame.futures();
    return new Results(
        study.courses().get(course).id(), frame, FrameLayout.read(frame, place, numbers, channel));
  }

  /// A row for each course, outcome and recorded week: the spread of the futures.
  static Table series(ResolvedStudy study, BandSource bands) {
    List<TableColumn> columns = new ArrayList<>(List.of(COURSE, OUTCOME, WEEK));
    for (OfBand part : OfBand.values()) {
      columns.add(new TableColumn(part.name().toLowerCase(Locale.ROOT), ColumnType.DOUBLE));
    }
    return new Table(SERIES, columns, () -> Pages.of(bandPages(study, bands)));
  }

  private static List<Page> bandPages(ResolvedStudy study, BandSource bands) {
    int outcomes = study.outcomes().size();
    return IntStream.range(0, study.courses().size() * outcomes)
        .parallel()
        .<Page>mapToObj(page -> {
          int course = page / outcomes;
          int outcome = page % outcomes;
          return new Bands(
              study.courses().get(course).id(),
              study.outcomes().get(outcome).id(),
              bands.bands(course, outcome),
              study);
        })
        .toList();
  }

  /// The band in a row of the series table.
  static Band band(Page series, int row) {
    return new Band(
        series.integer(row, 2),
        series.number(row, OfBand.P10.column()),
        series.number(row, OfBand.P25.column()),
        series.number(row, OfBand.P50.column()),
        series.number(row, OfBand.P75.column()),
        series.number(row, OfBand.P90.column()));
  }

  /// A row for each course, future, outcome and recorded week.
  private Table trajectories(int first, int end) {
    return new Table(
        TRAJECTORIES,
        List.of(COURSE, FUTURE, OUTCOME, WEEK, VALUE),
        () -> new JournalPages(frames, first, end, this::trajectories));
  }

  private Page trajectories(int course, Frame frame, FileChannel channel) throws IOException {
    int futures = frame.futures();
    return new Trajectories(
        study.courses().get(course).id(),
        study.outcomes(),
        frame,
        study.historyWeeks(),
        study.forecastWeeks(),
        FrameLayout.read(frame, layout.historyAt(futures), layout.history() * futures, channel),
        FrameLayout.read(
            frame, layout.forecastAt(course, futures), layout.forecast() * futures, channel));
  }

  /// Draws of a block: `numbers` is `[input][slot]`, with what is known of the past in the last
  /// row.
  private record Draws(List<StudyInput> inputs, Frame frame, double[] numbers) implements Page {

    @Override
    public int rows() {
      return frame.futures();
    }

    @Override
    public int integer(int row, int column) {
      return column == 0 ? frame.firstFuture() + row : (int) number(row, column);
    }

    @Override
    public double number(int row, int column) {
      return numbers[(column - 1) * frame.futures() + row];
    }

    @Override
    public String text(int row, int column) {
      return switch (inputs.get(column - 1)) {
        case StudyInput.Choice choice -> choice.alternatives().get((int) number(row, column));
        case StudyInput.Range range ->
            throw new IllegalStateException(range.id() + " is a number, not a text.");
      };
    }
  }

  /// Result columns of a block under a course: `numbers` is `[column][slot]`.
  private record Results(String course, Frame frame, double[] numbers) implements Page {

    @Override
    public int rows() {
      return frame.futures();
    }

    @Override
    public int integer(int row, int column) {
      return frame.firstFuture() + row;
    }

    @Override
    public double number(int row, int column) {
      return numbers[(column - 2) * frame.futures() + row];
    }

    @Override
    public String text(int row, int column) {
      return course;
    }
  }

  /// Bands of an outcome under a course.
  private record Bands(String course, String outcome, List<Band> bands, ResolvedStudy study)
      implements Page {

    @Override
    public int rows() {
      return bands.size();
    }

    @Override
    public int integer(int row, int column) {
      return bands.get(row).week();
    }

    @Override
    public double number(int row, int column) {
      Band band = bands.get(row);
      return switch (OfBand.at(column)) {
        case YEAR -> study.yearOf(band.week());
        case P10 -> band.p10();
        case P25 -> band.p25();
        case P50 -> band.p50();
        case P75 -> band.p75();
        case P90 -> band.p90();
      };
    }

    @Override
    public String text(int row, int column) {
      return column == 0 ? course : outcome;
    }
  }

  /// Series of a block under a course: `history` and `forecast` are `[outcome][week][slot]`.
  private record Trajectories(
      String course,
      List<StudyOutcome> outcomes,
      Frame frame,
      int[] historyWeeks,
      int[] forecastWeeks,
      double[] history,
      double[] forecast)
      implements Page {

    @Override
    public int rows() {
      return Math.multiplyExact(frame.futures(), outcomes.size() * weeks());
    }

    @Override
    public int integer(int row, int column) {
      if (column == 1) {
        return frame.firstFuture() + slot(row);
      }
      int week = row % weeks();
      return week < historyWeeks.length
          ? historyWeeks[week]
          : forecastWeeks[week - historyWeeks.length];
    }

    @Override
    public double number(int row, int column) {
      int week = row % weeks();
      if (week < historyWeeks.length) {
        return history[(outcome(row) * historyWeeks.length + week) * frame.futures() + slot(row)];
      }
      int since = week - historyWeeks.length;
      return forecast[(outcome(row) * forecastWeeks.length + since) * frame.futures() + slot(row)];
    }

    @Override
    public String text(int row, int column) {
      return column == 0 ? course : outcomes.get(outcome(row)).id();
    }

    private int slot(int row) {
      return row / (outcomes.size() * weeks());
    }

    private int outcome(int row) {
      return row / weeks() % outcomes.size();
    }

    private int weeks() {
      return historyWeeks.length + forecastWeeks.length;
    }
  }
}
