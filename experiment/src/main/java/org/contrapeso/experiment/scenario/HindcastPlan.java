package org.contrapeso.experiment.scenario;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.contrapeso.evidence.Outcome;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Series;
import org.contrapeso.evidence.Unit;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.evidence.yaml.Schema;
import org.contrapeso.evidence.yaml.TextFile;
import org.contrapeso.evidence.yaml.YamlReader;
import org.contrapeso.experiment.HistoryRecord;
import org.contrapeso.experiment.Observation;
import org.contrapeso.kernel.Clock;
import org.contrapeso.model.assembly.WholeModel;

/// What the past of the model is held against, and how: `scenarios/calibration/hindcast.yaml`.
///
/// @param cutOff implausibility above which a future is ruled out
/// @param leastKept share of a wave that is kept at least, the least implausible first
/// @param middle share of the kept values that the narrowed range of an input spans
/// @param leastWidth share of its declared range that an input keeps at least
/// @param level chance at most with which an input that does not matter is taken to matter: level
///   of the test of Kolmogorov and Smirnov, and of that of a correlation
/// @param correlation rank correlation of two inputs among the kept from which it is taken over, if
///   it is no chance
/// @param futures futures of a wave
/// @param waves number of waves
/// @param seed seed of every draw
/// @param trendYears fitted years that the trend forecast goes through
/// @param observations the record, by target and year
public record HindcastPlan(
    double cutOff,
    double leastKept,
    double middle,
    double leastWidth,
    double level,
    double correlation,
    int futures,
    int waves,
    long seed,
    int trendYears,
    List<Observation> observations) {

  private static final String FILE = "calibration/hindcast.yaml";
  private static final String SCHEMA = "schema/calibration.schema.json";
  private static final String YEAR = "year";
  private static final String STATUS = "status";

  /// Copies the list.
  public HindcastPlan {
    observations = List.copyOf(observations);
  }

  /// The plan with another number of futures and waves, and another seed.
  public HindcastPlan with(int otherFutures, int otherWaves, long otherSeed) {
    return new HindcastPlan(
        cutOff,
        leastKept,
        middle,
        leastWidth,
        level,
        correlation,
        otherFutures,
        otherWaves,
        otherSeed,
        trendYears,
        observations);
  }

  /// What a study's futures are held against: the fitted years that end before its policy starts.
  ///
  /// @param weeks weeks from the model's start to the policy's
  HistoryRecord record(int weeks) {
    return new HistoryRecord(
        cutOff,
        observations.stream()
            .filter(Observation::fitted)
            .filter(each -> each.firstWeek() + Clock.WEEKS_PER_YEAR <= weeks)
            .toList());
  }

  /// The plan that ships, if there is one.
  static Optional<HindcastPlan> find(ScenarioFiles files, Registry registry, FaultLog log) {
    Optional<TextFile> shipped = files.findShipped(FILE);
    if (shipped.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(shipped.get(), files.pathOf(SCHEMA), registry));
    } catch (FaultsException unsound) {
      unsound.faults().forEach(log::report);
      return Optional.empty();
    }
  }

  /// Reads the plan that ships.
  ///
  /// @param scenarios folder `scenarios/`
  /// @throws FaultsException with every fault of the file
  public static HindcastPlan read(Path scenarios, Registry registry) throws FaultsException {
    FaultLog log = new FaultLog();
    Path path = scenarios.resolve(FILE);
    Optional<TextFile> file =
        TextFile.read(path, path.toString().replace('\\', '/'), YamlReader.MAX_BYTES, log);
    log.throwIfAny();
    return read(file.orElseThrow(), scenarios.resolve(SCHEMA), registry);
  }

  private static HindcastPlan read(TextFile file, Path schema, Registry registry)
      throws FaultsException {
    FaultLog log = new FaultLog();
    Optional<HindcastPlan> plan =
        YamlReader.read(file, Schema.read(schema), log)
            .map(mapping -> read(mapping, registry, log));
    log.throwIfAny();
    return plan.orElseThrow();
  }

  private static HindcastPlan read(Mapping file, Registry registry, FaultLog log) {
    List<Observation> observations = new ArrayList<>();
    for (Mapping target : file.sequence("targets").mappings()) {
      readTarget(target, registry, log, observations);
    }
    return new HindcastPlan(
        file.number("cut_off"),
        file.number("least_kept"),
        file.number("middle"),
        file.number("least_width"),
        file.number("level"),
        file.number("correlation"),
        Math.toIntExact(file.integer("futures")),
        Math.toIntExact(file.integer("waves")),
        file.integer("seed"),
        Math.toIntExact(file.integer("trend_years")),
        observations);
  }

  private static void readTarget(
      Mapping target, Registry registry, FaultLog log, List<Observation> observations) {
    Outcome outcome = registry.outcomes().get(target.text("outcome"));
    Series series = registry.series().get(target.text("series"));
    if (outcome == null) {
      unknown(target, "outcome", registry.outcomes().keySet(), log);
    }
    if (series == null) {
      unknown(target, "series", registry.series().keySet(), log);
    }
    if (outcome == null || series == null) {
      return;
    }
    Optional<Series.Column> column = column(target, "column", series, log);
    Optional<Series.Column> years = column(target, "year_column", series, log);
    Optional<Unit> unit = column.flatMap(Series.Column::unit);
    if (unit.isEmpty() || years.isEmpty()) {
      return;
    }
    if (!unit.get().isConvertibleTo(outcome.unit())) {
      log.report(
          target.placeOf("column"),
          target.pathOf("column"),
          column.get().id(),
          "expected a unit that converts to that of the outcome, %s".formatted(outcome.unit()),
          "");
      return;
    }
    double[] year = series.numbers(years.get().id());
    List<Integer> fitted = years(target, "fitted", year, log);
    List<Integer> heldOut = years(target, "held_out", year, log);
    double[] value = series.numbers(column.get().id());
    SortedMap<String, Double> tolerance = target.mapping("tolerance").numbers();
    List<String> status = series.labels(STATUS);
    for (int row = 0; row < year.length; row++) {
      boolean fits = fitted.contains((int) year[row]);
      if (fits || heldOut.contains((int) year[row])) {
        observations.add(
            new Observation(
                outcome.id(),
                series.id(),
                (int) year[row],
                firstWeek(target, (int) year[row]),
                unit.get().convert(value[row], outcome.unit()),
                tolerance.getOrDefault(status.get(row), widest(tolerance)),
                fits,
                unit.get().toString(),
                outcome.unit().factorTo(unit.get())));
      }
    }
  }

  /// First week of a record's year: January, or a month of the year before.
  private static int firstWeek(Mapping target, int year) {
    long month =
        target.findScalar("begins_in_month").isEmpty() ? 1 : target.integer("begins_in_month");
    int starts = month == 1 ? year : year - 1;
    return new Clock(WholeModel.START).weekOf(YearMonth.of(starts, Math.toIntExact(month)));
  }

  /// The recorded years from the first to the last that a key names, none where it is absent.
  private static List<Integer> years(Mapping target, String key, double[] recorded, FaultLog log) {
    if (target.findSequence(key).isEmpty()) {
      return List.of();
    }
    List<Double> ends = target.sequence(key).numbers();
    List<Integer> years = new ArrayList<>();
    for (double year : recorded) {
      if (ends.getFirst() <= year && year <= ends.getLast()) {
        years.add((int) year);
      }
    }
    if (years.isEmpty()) {
      log.report(
          target.placeOf(key),
          target.pathOf(key),
          ends.toString(),
          "expected a first and a last year between which the series has any",
          "Maybe they are swapped.");
    }
    return years;
  }

  private static double widest(SortedMap<String, Double> tolerance) {
    return tolerance.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  private static Optional<Series.Column> column(
      Mapping target, String key, Series series, FaultLog log) {
    String id = target.findText(key).orElse(YEAR);
    Optional<Series.Column> found =
        series.columns().stream().filter(column -> column.id().equals(id)).findFirst();
    if (found.flatMap(Series.Column::unit).isEmpty()) {
      List<String> known = series.columns().stream().map(Series.Column::id).toList();
      log.report(
          target.place(),
          target.pathOf(key),
          id,
          "expected a column of numbers of " + series.id(),
          Nearest.hint(id, known));
    }
    return found;
  }

  private static void unknown(Mapping target, String key, Collection<String> known, FaultLog log) {
    log.report(
        target.placeOf(key),
        target.pathOf(key),
        target.text(key),
        "expected the id of a known " + key,
        Nearest.hint(target.text(key), known));
  }
}
